import { noFilters, type DoctorQuery } from '../../../src/directory/doctor-query.ts'
import type { Locale } from '../../../src/i18n/index.ts'

export interface AskedQuestion extends Partial<DoctorQuery> {
  locale?: Locale
}

const lyon = { lat: 45.764, lon: 4.8357 }
const chosen = (filters: Partial<DoctorQuery['filters']>) => ({ ...noFilters(), ...filters })

/** What people ask the demonstration society, one of each kind. */
export const fortyQuestions: AskedQuestion[] = [
  {},
  { page: 2 },
  { page: 4 },
  { page: 99 },
  { sort: 'name' },
  { sort: 'name', page: 3 },
  { q: 'lumbago' },
  { q: 'mal de dos' },
  { q: 'tennis elbow', locale: 'en' },
  { q: 'כאבי גב', locale: 'he' },
  { q: 'migraine', near: 'Paris' },
  { q: 'migraine', near: 'Lyon', radiusKm: 5 },
  { q: 'migraine', near: 'Lyon', radiusKm: 300 },
  { q: 'lumbago toulouse' },
  { q: 'lumbagoo toulouse' },
  { q: 'cellulite', near: 'Toulouse' },
  { q: 'cellulite', near: 'Tel Aviv', locale: 'en' },
  { near: 'Bordeaux' },
  { position: { lat: 0.0000001, lon: -0.0000001 }, radiusKm: 2000 },
  { near: 'תל אביב', locale: 'he' },
  { near: '69002' },
  { near: 'Tamanrasset' },
  { position: lyon },
  { position: lyon, radiusKm: 0.5 },
  { position: lyon, sort: 'name' },
  { position: lyon, sort: 'distance', radiusKm: 500 },
  { q: 'hébreu', near: 'Paris' },
  { q: 'anglais' },
  { filters: chosen({ language: ['he'] }) },
  { filters: chosen({ language: ['he', 'en'], country: ['FR'] }) },
  { filters: chosen({ condition: ['acute-low-back-pain'], technique: ['ids'] }) },
  { filters: chosen({ condition: ['acute-low-back-pain'] }), near: 'Toulouse' },
  { filters: chosen({ diploma: ['diu-mesotherapie'] }), sort: 'name' },
  { filters: chosen({ country: ['IL'] }), q: 'lumbago' },
  { filters: chosen({ country: ['XX'] }) },
  { q: 'lumbago migraine', filters: chosen({ language: ['fr'] }) },
  { q: 'zzqqxx' },
  { q: 'xyzzyx toulouse' },
  { q: "l'arthrose du genou" },
  { q: 'd\'"; NOT key = feed [' },
]
