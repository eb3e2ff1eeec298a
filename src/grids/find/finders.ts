import type { GridName } from '../grid.ts'
import { nameSql } from '../lists/doctor-state.ts'

export type FoundKind =
  'doctor' | 'member' | 'person' | 'case' | 'course' | 'letter' | 'report' | 'membership' | 'award'

/** One kind of thing that the box finds. Its SQL gives `uid`, `label` and `note`, the best first. */
export interface Finder {
  kind: FoundKind
  /** The page of one, as the policy table names it: who may not open it does not find it. */
  route: string
  /** The same page, below `/{lang}/staff/`. */
  path: (uid: string) => string
  select: string
  /** Those that have what was typed as their number or address. */
  exactly: string
  /** Those in whose name every word stands. */
  byWords?: string
  /** The list that shows all of them. */
  list?: GridName
}

const anyName = `(SELECT group_concat(given || ' ' || family, ' ') FROM practitioner_name
  WHERE practitioner_id = one.id)`
const personText = `one.name || ' ' || one.email`
const hasRole = (role: string) =>
  `EXISTS (SELECT 1 FROM account_role WHERE account_id = one.id AND role ${role})`

/** Everything that has a page at the staff's desk. */
export const finders: readonly Finder[] = [
  {
    kind: 'doctor',
    route: '/[lang]/staff/doctors/[uid]',
    path: (uid) => `doctors/${uid}/`,
    select: `SELECT one.uid, ${nameSql('one.id')} AS label,
      (SELECT city FROM practice WHERE practitioner_id = one.id ORDER BY position LIMIT 1) AS note
      FROM practitioner AS one`,
    exactly: `one.uid = @lower OR one.slug = @lower OR one.ref IN (@typed, @lower)
      OR one.id IN (SELECT practitioner_id FROM credential WHERE number IN (@typed, @compact))
      OR one.id IN (SELECT practitioner_id FROM practitioner_contact WHERE lower(email) = @lower)
      OR @phone <> '' AND one.id IN (SELECT practitioner_id FROM practice JOIN practice_phone ON practice_id = practice.id
        WHERE substr(number, -length(@phone)) = @phone)`,
    byWords: `has_words(@q, ${anyName})`,
    list: 'doctors',
  },
  {
    kind: 'member',
    route: '/[lang]/staff/members/[uid]',
    path: (uid) => `members/${uid}/`,
    select: 'SELECT one.uid, one.name AS label, one.email AS note FROM account AS one',
    exactly: `(one.uid = @lower OR one.email_key = @email) AND ${hasRole("= 'member'")}`,
    byWords: `has_words(@q, ${personText}) AND ${hasRole("= 'member'")}`,
    list: 'members',
  },
  {
    kind: 'person',
    route: '/[lang]/staff/people/[uid]',
    path: (uid) => `people/${uid}/`,
    select: 'SELECT one.uid, one.name AS label, one.email AS note FROM account AS one',
    exactly: `(one.uid = @lower OR one.email_key = @email) AND ${hasRole("<> 'member'")}`,
    byWords: `has_words(@q, ${personText}) AND ${hasRole("<> 'member'")}`,
    list: 'people',
  },
  {
    kind: 'case',
    route: '/[lang]/staff/cases/[uid]',
    path: (uid) => `cases/${uid}/`,
    select: `SELECT one.uid, ${nameSql('one.practitioner_id')} AS label, substr(one.opened_at, 1, 10) AS note
      FROM verification_case AS one`,
    exactly: 'one.uid = @lower',
  },
  {
    kind: 'course',
    route: '/[lang]/staff/courses/[uid]',
    path: (uid) => `courses/${uid}/`,
    select: `SELECT one.uid, (SELECT title FROM course_text WHERE course_id = one.id AND locale = @locale) AS label,
      (SELECT substr(min(starts_at), 1, 10) FROM course_date WHERE course_id = one.id) AS note FROM course AS one`,
    exactly: 'one.uid = @lower OR one.slug = @lower',
    byWords: `has_words(@q, (SELECT group_concat(title, ' ') FROM course_text WHERE course_id = one.id))`,
    list: 'courses',
  },
  {
    kind: 'letter',
    route: '/[lang]/staff/letters/[uid]',
    path: (uid) => `letters/${uid}/`,
    select: 'SELECT one.uid, one.name AS label, substr(one.posted_at, 1, 10) AS note FROM letter AS one',
    exactly: 'one.uid = @lower',
    list: 'letters',
  },
  {
    kind: 'report',
    route: '/[lang]/staff/reports/[uid]',
    path: (uid) => `reports/${uid}/`,
    select: `SELECT one.uid, ${nameSql('one.practitioner_id')} AS label, upper(substr(one.uid, -8)) AS note
      FROM mistake_report AS one`,
    exactly: 'one.uid = @lower OR upper(substr(one.uid, -8)) = @compact',
    list: 'reports',
  },
  {
    // Those with an account are found by it.
    kind: 'membership',
    route: '/[lang]/staff/memberships/[uid]',
    path: (uid) => `memberships/${uid}/`,
    select: `SELECT one.uid, coalesce(one.name, account.name) AS label, coalesce(one.email, account.email) AS note
      FROM membership AS one LEFT JOIN account ON account.id = one.account_id`,
    exactly: 'one.uid = @lower OR lower(one.email) = @lower',
    byWords: `one.account_id IS NULL AND has_words(@q, one.name || ' ' || coalesce(one.email, ''))`,
    list: 'memberships',
  },
  {
    kind: 'award',
    route: '/[lang]/staff/awards/[uid]',
    path: (uid) => `awards/${uid}/`,
    select: `SELECT one.uid, coalesce(one.holder, one.number) AS label, one.number AS note FROM award AS one`,
    exactly: 'one.uid = @lower OR one.number = @compact',
    byWords: `has_words(@q, one.holder_folded)`,
    list: 'awards',
  },
]
