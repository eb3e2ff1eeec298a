/** The register in which a country's physicians stand; its id and the body that keeps it. */
export function registerOf(country: string): { id: string; issuer: string } {
  return (
    registers[country] ?? {
      id: `${country.toLowerCase()}-register`,
      issuer: `National register (${country})`,
    }
  )
}

const registers: Record<string, { id: string; issuer: string }> = {
  FR: { id: 'fr-rpps', issuer: 'RPPS' },
  IL: { id: 'il-moh', issuer: 'משרד הבריאות' },
  BE: { id: 'be', issuer: 'SPF Santé publique / FOD Volksgezondheid' },
  CH: { id: 'ch-medreg', issuer: 'MedReg' },
  IT: { id: 'it-fnomceo', issuer: 'FNOMCeO' },
  GB: { id: 'uk-gmc', issuer: 'General Medical Council' },
  US: { id: 'us-npi', issuer: 'NPPES' },
}
