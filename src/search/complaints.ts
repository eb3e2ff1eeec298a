import { tokens } from './fold.ts'
import type { Form } from './read-terms.ts'
import type { Sentence } from './sentence.ts'

/** Other words for what hurts, by the word that labels use: "my wrist is stiff" asks for the same doctors as wrist pain. */
const complaints = new Map(
  Object.entries({
    pain: `swollen swelling stiff stiffness burning burns burn throbbing throbs tender tenderness cramping cramp cramps
      stuck locked locks tight tightness numb numbness tingling tingles weak weakness discomfort trouble troubles
      problem problems issue issues bothering bothers killing clicks clicking grinding inflamed inflammation sensitive`,
    mal: `gonfle gonflee gonfles gonflees enfle enflee enfles enflees raide raides raideur raideurs brule brulent brulure
      brulures lance lancent tire tirent tiraille tiraillement tiraillements coince coincee bloque bloquee bloques serre
      serree engourdi engourdie engourdis engourdissement pique piquent gene souci soucis probleme problemes craque craquent
      sensible faible elance elancements enflamme enflammee inflammation torture tue`,
    כאב: `נפוח נפוחה נפוחים נפוחות נפיחות נוקשה נוקשים נוקשות שורף שורפת שורפים צריבה תפוס תפוסה תפוסים תקוע תקועה רדום
      רדומה רדומים נימול עקצוץ עקצוצים דוקר דוקרת דקירה דקירות בעיה בעיות לחץ חלש חלשה חולשה רגיש רגישה מציק מציקה הורג
      הורגת נעול נעולה דלקת דלקתי מכווץ מכווצת`,
  }).flatMap(([pain, words]) => tokens(words).map((word) => [word, pain] as const)),
)

/** Takes a sentence and its forms, returns them with every complaint that is still to be read as plain pain. */
export function asPain({ words, taken }: Sentence, forms: (Form | null)[]): (Form | null)[] {
  return words.map((word, at) => {
    const pain = taken[at] ? undefined : complaints.get(word)
    return pain === undefined ? (forms[at] ?? null) : { form: pain, corrected: null }
  })
}
