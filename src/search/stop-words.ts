import { tokens } from './fold.ts'

function words(text: string): ReadonlySet<string> {
  return new Set(tokens(text))
}

/** Small words that never change what is meant; left out of labels and of what is typed. */
export const grammar = words(`
  de du des la le les au aux en dans sur et ou un une par pour avec ce cet cette mon ma mes ton ta tes son sa ses
  a the of in on at and or my your his her its an with for to from by
  של את על עם או אל לי שלי זה זאת
  y el los las del una con por
`)

/** Words of sentences: they tell that somebody is describing, not naming. */
export const chatter = words(`
  ai je tu il elle on nous vous suis es est sont etre avoir depuis semaine semaines jour jours mois an ans annee annees
  hier matin soir nuit bonjour bonsoir svp merci cherche chercher recherche trouver besoin veux veut voudrais voudrait
  peut peux qui que quel quelle comment ou soigner soigne soignant soulager traiter traite traitement souffre souffrant
  souffrir tres trop toujours souvent encore plus moins fort forte gros grosse grand grande petit petite quand lorsque
  car mais donc si sans fait faire fais conseil conseille aide aider aidez parlant parle parlent bon bonne meilleur
  rdv rendez combien prix tarif tarifs coute cout gauche droit droite cotes mon ma mes faut consulter consultation adresse adresses coordonnees liste
  i im ive id me we you is are am was have has had been since week weeks day days month months year years ago morning
  night hello hi please thanks looking look find finding search need needs want wants who which what where how can could
  would should treat treats treated treating treatment therapy help helps very too always often still more less bad badly
  really big small when while but so if not no any some someone somebody speaking speaks speak good best list help
  there that this it my left right side do does much many cost costs price prices pay
  יש אני הוא היא אנחנו אתם מחפש מחפשת מחפשים צריך צריכה רוצה אפשר איפה מי מה איך כבר שבוע שבועות יום ימים חודש חודשים
  שנה שנים אתמול בוקר לילה שלום תודה בבקשה טיפול מטפל מטפלת לטפל סובל סובלת מאוד מאד תמיד הרבה קצת חזק חזקים גדול גדולה
  כאשר האם אבל אם לא כן שמאל שמאלית ימין ימנית לי שלי טוב טובה טובים הכי מומלץ מומלצת כמה עולה מחיר דובר דוברת דוברי מדבר מדברת אחרי לפני בגלל
`)

/** Words before a person's name. */
export const titles = words(`
  dr docteur docteure docteurs doctor doctors doc pr prof professeur professor medecin medecins praticien praticienne
  praticiens practitioner practitioners physician physicians specialist specialists specialiste specialistes monsieur madame mr
  mrs ms mme
  דר דוקטור רופא רופאה רופאים רופאות פרופ פרופסור מומחה מומחית מומחים
`)

/** What every doctor here does: says nothing about which one. */
export const everyone = words(`
  mesotherapie mesotherapeute mesotherapeutes mesotherapy mesotherapist mesotherapists meso
  מזותרפיה מזותרפיסט מזותרפיסטית
`)

/** Words before a place. */
export const placeCues = words(`
  pres proche proximite vers autour environs alentours cote region ville secteur quartier
  near nearby around close within area town city
  ליד באזור אזור בסביבת סביבת קרוב סמוך בקרבת בעיר עיר
`)

/** Tells whether a left-over word may be passed over without saying so. */
export function saysNothing(word: string): boolean {
  return [grammar, chatter, titles, everyone, placeCues].some((set) => set.has(word))
}

/** Tells whether somebody is describing in sentences: small unknown words are then neither names nor villages. */
export function isTold(words: string[]): boolean {
  return words.some((word) => chatter.has(word))
}
