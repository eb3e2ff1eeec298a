import { fold } from './fold.ts'

/**
 * Names that are one name in several spellings and scripts. Where sound alone would mix it with other names, or
 * would not find it, the spellings are listed.
 */
const spellings = `
כהן cohen kohen koen coen cohn kohn kahn cahen cahn
לוי levy levi lévy levie lewi lewy lévi
הלוי halevi halevy halévy
מזרחי mizrahi mizrachi misrahi mizrahy
פרץ peretz perez pérez perets
ביטון biton bitton bitone
דהן dahan dahane dehan
אברהם avraham abraham ibrahim avram
פרידמן friedman friedmann fridman freedman freidman
מלכה malka malca melka
אזולאי azoulay azoulai azulay azulai
כץ katz kats kac catz
יוסף yossef yosef joseph youssef josef yusef
דוד david davide dawid
עמר amar ammar
אוחיון ohayon ohayoun ouhayon
חדד hadad haddad hadded
גבאי gabay gabbay gabbai gabai
בנדוד bendavid bendavide
אדרי edri edery adri ederi
לביא lavi lavie
אוחנה ohana ouhana ohanna
טל tal
קליין klein klain kline
חזן hazan hazzan chazan hazane
משה moshe moché moshé moishe moïse moise
שלום shalom chalom
שפירא shapira shapiro chapiro schapira szapiro
יצחק yitzhak itzhak isaac itshak yitshak yitzchak izak
רוזנברג rosenberg rozenberg
גולדשטיין goldstein goldshtein goldsztejn
סויסה suissa souissa swissa
אלון alon allon
סעדון saadoun sadoun saadon
שרעבי sharabi charabi
דיין dayan dayane
אלבז elbaz albaz elbase
מור mor
וייס weiss weis vais wais weisz
גולן golan
רוזן rosen rozen
שוורץ schwartz schwarz shwartz swartz szwarc
הרוש harrosh harosh haroche harroch
אבוטבול aboutboul abutbul abitbol aboutbol
בנחמו benhamou benhamo
בוזגלו bouzaglo bozaglo buzaglo
טולדנו toledano tolédano
סבג sabag sabbag sebag sabbagh
נחום nahum nahoum nachum
עזרא ezra esra
ששון sasson sassoon sasoon
סלומון salomon solomon
שטרית chetrit shitrit chitrit shetrit
בנשטרית benchetrit benshitrit
אלקיים elkaim elkayam elkaïm
זכאי zakai zakay zakaï
פינטו pinto
רחמים rahamim rachamim
שמעון shimon simon chimon shim'on siméon
יעקב yaakov yaacov jacob yakov jacov
רבקה rivka rebecca rivkah
שרה sara sarah
רחל rachel rahel rachelle
מרים miriam myriam mariam
חנה hanna hannah chana channah anna
אסתר esther ester
יהודית yehudit judith yehoudit judit
דניאל daniel danielle
מיכאל michael mikael michaël mickael michel
מיכל michal mikhal
גבריאל gabriel gavriel
רפאל raphael rafael raphaël refael
נתן nathan natan
יונתן yonatan jonathan yonathan jonatan
חיים haim chaim haïm hayim khaim
אליהו eliyahu eliahu elie eliahou
אלי eli elie ely
שלמה shlomo chlomo solomon salomon
אהרון aharon aaron aron
יהודה yehuda yehouda juda judah
נועה noa noah noha
תמר tamar thamar
רות ruth rut routh
נעמי naomi noémie naomie noemi
יעל yael yaël jael
לאה lea leah léa
אורי uri ouri ori
עומר omer
איתן eitan ethan eytan etan
יואל yoel joel joël yoël
אליעזר eliezer eliézer
שמואל shmuel samuel chmouel shmouel
בנימין binyamin benjamin benyamin biniamin
ישראל israel yisrael israël
עמנואל emmanuel emanuel imanuel
גילה gila guila ghila
שירה shira chira
חוה hava eva chava ève
יוסי yossi yosi yossy
צבי zvi tzvi tsvi
זאב zeev ze'ev
שושנה shoshana chochana suzanne susanna
`

/** Every other spelling of a folded name word. */
export function otherSpellings(word: string): readonly string[] {
  return table.get(word) ?? []
}

const table = spellingTable()

function spellingTable(): ReadonlyMap<string, string[]> {
  const others = new Map<string, string[]>()
  for (const line of spellings.trim().split('\n')) {
    const names = line.split(' ').map((name) => fold(name))
    for (const name of names) {
      const known = others.get(name) ?? []
      others.set(name, [...known, ...names.filter((other) => other !== name && !known.includes(other))])
    }
  }
  return others
}
