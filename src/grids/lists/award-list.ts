import { awardStates, type Award } from '../../courses/awards/award.ts'
import { shownNumber } from '../../courses/awards/award-number.ts'
import { awardStateView } from '../../courses/awards/own-view.ts'
import { awardsByIds } from '../../courses/awards/read-awards.ts'
import { awardKinds } from '../../courses/awards/tables.ts'
import { makeGrid, wordsIn } from '../grid.ts'
import { dayCell } from './day-cell.ts'

// As courses/awards/award.ts says: the last day counts whole, and a revocation wins.
const stateSql = `CASE WHEN EXISTS (SELECT 1 FROM award_revocation WHERE award_id = one.id) THEN 'revoked'
  WHEN one.valid_until < substr(@now, 1, 10) THEN 'expired' ELSE 'valid' END`

/** Diplomas and certificates of the society. */
export const awardList = makeGrid<Award>({
  name: 'awards',
  from: 'award AS one',
  search: wordsIn(`concat_ws(' ', one.holder, one.holder_hebrew, one.number, one.uid)`),
  first: { sort: 'awarded', isDescending: true },
  filters: [
    {
      key: 'state',
      label: ({ awards }) => awards.desk.table.state,
      choices: ({ t }) => awardStates.map((value) => ({ value, label: t.awards.desk.tabs[value] })),
      where: `${stateSql} = @state`,
    },
    {
      key: 'kind',
      label: ({ awards }) => awards.facts.kind,
      choices: ({ t }) => awardKinds.map((value) => ({ value, label: t.awards.kinds[value] })),
      where: 'one.kind = @kind',
    },
  ],
  columns: [
    {
      key: 'holder',
      label: ({ awards }) => awards.desk.table.holder,
      sort: `coalesce(one.holder_folded, '')`,
      cell: ({ uid, holder }, { locale, t }) => ({
        text: holder?.name ?? t.awards.desk.nobody,
        href: `/${locale}/staff/awards/${uid}/`,
      }),
    },
    {
      key: 'title',
      label: ({ awards }) => awards.desk.table.title,
      cell: ({ titles }, { locale }) => ({ text: titles[locale] }),
    },
    {
      key: 'kind',
      label: ({ awards }) => awards.facts.kind,
      sort: 'one.kind',
      cell: ({ kind }, { t }) => ({ text: t.awards.kinds[kind] }),
    },
    {
      key: 'number',
      label: ({ awards }) => awards.facts.number,
      cell: ({ number }) => ({ text: shownNumber(number), isCode: true }),
    },
    {
      key: 'awarded',
      label: ({ awards }) => awards.desk.table.awarded,
      sort: 'one.awarded_on',
      cell: ({ awardedOn }, { locale }) => dayCell(awardedOn, locale),
    },
    {
      key: 'state',
      label: ({ awards }) => awards.desk.table.state,
      cell: (award, { locale, t, at }) => awardStateView(award, { locale, t, at }),
    },
  ],
  load: ({ database }, ids) => awardsByIds(database, ids),
  idOf: ({ id, uid }) => ({ id, uid }),
})
