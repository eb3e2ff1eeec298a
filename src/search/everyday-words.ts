import { withoutPrefix } from './canonical.ts'
import { tokens } from './fold.ts'

/**
 * Everyday words that lie a slip away from a label ("chair" from "hair", "פתיחה" from "מתיחה") or from a town, or that
 * people type who want something else: never taken for a slip.
 */
export const everyday: ReadonlySet<string> = new Set(
  tokens(`
  ahead angle angles archie army away bank bears beds bikes boats book books boots boxes bread bride bridge bright broken
  build bus buses cake call calls camp car card cards care cars cash chair chairs champ change charge chart cheap check
  chips church cinema class clean clinic close closed closing clothes coach coast codes coffee community computer
  conclusion confusion contact cost couch cough course credit cruise date dates delivery depressed desk discount dough
  dress drive early eight email engine engines event exam express expression fears fees field film fired fish fix flat
  flight flower food forum fruit games garage garden general ginger glass gloves golf grass gross guest hall handbag hard
  hardware hearing heat heard heater height hired history holiday home homework hope hospital hotel hour hours house housing
  immunity impressed impression impressive insurance job jobs kitchen lamp late lawyer learn lesson lessons letter light
  line lock login lunch machine madness maths meal meaning meet meeting menu money morning movie music near news nurse
  office online open opening order oscar paint paper parking party passport password pay phone photo piece pizza plan
  plane plant plumber police pool post price pride print private public pupil queue rain receipt recipe refund register
  rent repair reviews ride road room rooms sale scare scared scares scaring scary school screen seat sell serve shelf ship
  ships shoes shop shops short shots series sheep shower simple simply sing sings single sister slip song sorry spare speed sport stairs
  stamp stars station stories story strike strikes strip student sugar summer sweep swim table tax taxi teacher temper
  test ticket tickets timetable tools tried touch tough tower toys train training travel tries tuition union vegan vet video
  visa wallet watch water weather website wedding weigh wheel wheels window winter wood worship writing yard
  accueil adresse agence aides angle annonce appareil arbre argent assurance attendons atelier avion avocat banque bateau
  beurre billet blague boulanger branche brise bureau cache caches cadeau cafe caisse calme carte chaise chaises chaleur
  chambre champ champs chanson chansons chapeau chaud chaude chaussure chaussures cheval chevet chevaux chien cinema cinquieme
  classe code codes coiffeur collant commande commettre commune conclusion conge contrat corde cordes corps couleur coupe
  cours course courses cuisine cuisiner cycle danse devis dises douche droits ecole egale eglise endormi enfant entree
  equipe equipement etage examen expression fache facture fasse fasses fenetre fermee fermer fermeture fleur fleurs
  formation foret forum fromage frontiere frites gache gare gateau glace grange grille horaire horaires hotel huile image
  impots impression information inquietez jardin jeux jouet journal lampe langue lettre lever linge livre livres location
  loisir loups loyer machine magasin mairie maison maladie malentendu manche manches maniere marche marches marie mariage
  marteau menage metro meuble meubles mignon moteur musique mutuelle neuf neuve neuves neveu nuage numero objet offre
  ordinateur ordre oreiller ouverture ouvert paiement papier parking passeport patron pause permis pharmacie photo piece
  piscine place plage planter plombier pluie poids poils pomme porte poste poules poulet pousser prenom prix promo puis
  queue recette reduction region repas reparer restaurant resto retard reunion rires risque roule route sable sache saches
  salaire salle salon samedi sante serie service simple simples simplement soldes soleil sortie sport stage stages stylo
  table tableau tache taches tarif telephone tente test texte ticket tirer tirez train transport travaux vache vaches vaisselle
  valise velo vente verre vetements vides ville vitre voisin voiture volets voyage
  אבן אבנים אביזר אגודה אגורה אופן אופניים אוטובוס אוכל אולם אופנה ארוחה ארון אתר בגדים בדיקה בחינה בית ביטוח ביקורת ביקורות בירה
  במאי בנייה בנק ברז בריכה גינה גיטרה גלידה גרוע דואר דוח דירה דלק דלת דקות דרגות דרכון הדרכה הובלה הודעה הוצאה הורים
  הזמנה הזמנות הנחה הסעה הצגה הצהרה הרשמה השתנה השכרה חבילה חבילות חברה חברות חג חדר חדשות חולצה חופשה חנות חנויות חניה
  חניון חשבון חשבונית חשמל חתול חתונה טיול טיסה טיסות טלפון יום יריד כביסה כדורגל כדורסל כיסא כיסאות כליות כלב כלבים כסף
  כניסה כרטיס כרטיסים כתובת לחיצה ללמוד לימודים לישון לראות להראות מבחן מבצע מגרסה מגרש מדינה מוזיקה מוזיאון מוסך מחבת
  מחיר מחירים מחשב מטבח מטען מיטה מים מיסים מכונה מכונית מכירה מכתב מלון מנהל מנוחה מנוי מניות מספר מספרה מסעדה מסקנה מעלית
  מפתח מפתחות מצלמה מקום מקרר מרחק משחק משחקים משכורת משכנתא משלוח משרד מתחיל מתכון מתכונים מתנה ניהול נהיגה נסיעה נעליים
  סדנה סוללה סוללות ספה ספר ספרייה ספריה ספרים סרט סרטים עבודה עדיפה עוגה עורך עיתון פגישה פוליסה פיצה פתיחה פתוח צבע צילום צלחת צמח
  קורס קורסים קולנוע קונה קניון קניות קריאה רהיטים רחוב רישיון רכב רכבת רשות רשימה שאלה שולחן שיעור שיעורים שיר שירים שירות שכירות
  שמות שמלה שעון שעות שפה תואר תוכנה תועלת תור תורים תחנה תיק תמונה תעודה תקציב תרגום תשובה תשלום חציון הגודל בגודל
  נשמרה באופן הרגיל רגיל רשות מציגים השמות מקרים הדקות
`),
)

/** Tells whether a folded word is one that nobody takes for a slip, with what Hebrew glues to it or without. */
export function isEveryday(word: string): boolean {
  return everyday.has(word) || withoutPrefix(word, everyday) !== undefined
}

/** Beside one of these a lone part of the body means something else: a shoe, a tie, a head of department, a broken leg. */
const otherwise = phrases(`
  broken, fractured, fracture, back garden, aid, aids for, head of, head office, head teacher, back to, back up, back pack,
  back yard, money back, cash back, second hand, hand made, hand bag, hand cream, hand soap, foot ball, foot
  print, foot step, dresser, hair dryer, hair brush, hair cut, hair salon, hair clip, shampoo, neck tie, necklace, bow tie, boots, shoes,
  socks, gloves, shoulder bag, elbow room, arm chair, arm wrestling, face book, skin care products, phone, iphone,
  transplant, amputation, tattoo, department, school, table leg, chicken, knee pads, knee high, ear rings, earrings,
  head phones, headphones, ear phones, ear buds, head lamp, headlights, nose job, of the river, of the mountain, thumb drive, finger food,
  casse, cassee, casses, cassees, fracture, fracturee, chaussure, chaussures, chaussettes, resultats, de foot, du foot, au foot,
  foot en salle, cravate, collier, chef, tete de liste, tete a tete, en tete, coup de main, coup de pied, coup de tete, main d oeuvre,
  deuxieme main, seconde main, premiere main, fait main, sac a main, sac a dos, dos d ane, dossier, a pied, pied a terre, pied de page,
  casse tete, coup d oeil, poulet, table de nuit, bras droit, bras de fer, jambe de bois, bouche a oreille, boucles d oreilles, casque,
  oreillettes, greffe, tatouage, peau de vache, peau de mouton, col roule, coupe, coiffeur, brosse, shampoing, gel douche,
  שבור, שבורה, שבר, יד שנייה, יד שניה, יד ראשונה, עבודת יד, שעון, ראש הממשלה, ראש עיר, ראש העיר, ראש השנה, ראש ממשלה, ראש צוות,
  ראש חודש, נעלי, נעליים, גרביים, עניבה, שרשרת, עגילים, אוזניות, תסרוקת, תספורת, שמפו, ספר, מספרה, קעקוע, השתלת, עוף,
  grease, locker, door, seat, yard, hop, lamb, pork, beef, steak, soup, pillow, cushion, blanket, clip, clips, wig, ring, puppet,
  puppets, shadow, lipstick, perfume, nail polish, hat, helmet, scarf, jacket, trousers, shirt, dress, jeans, watch, bracelet, lamp, mirror,
  brush, towel, toy, doll, dog, cat, bird, fish, recipe, movie, song, band, album, book, poem, game, cup, bed frame,
  gondole, de lampe, cabillaud, de veau, de porc, de boeuf, agneau, patisserie, recette, gateau, sac, chapeau, bonnet, echarpe, gants,
  chemise, robe, pantalon, bracelet, montre, bague, parfum, rouge a levres, maquillage, miroir, serviette, jouet, poupee, chien, chat,
  oiseau, poisson, film, chanson, livre, lampe, meuble, de table, de lit, de chaise, perruque, bijoux, piercing,
  כרית, בובה, לבובה, שוקולד, סוכר, מתכון, כלב, חתול, סרט, שיר, ספרים, משחק, צעצוע, כובע, חולצה, מכנסיים, שמלה,
  טבעת, צמיד, בושם, ליפסטיק, ראי, מגבת, פאה, פירסינג, מרק, בשר, דג, גינה, ריהוט,
  כרטיס, תיק גב, תיק, כאב בטן, גב אל גב, בגב הספר, קרם, סבון, מברשת
`)

/** Tells whether the folded words speak of something else, so that a lone part of the body means no complaint. */
export function meansOtherwise(words: string[]): boolean {
  const text = ` ${words.join(' ')} `
  return otherwise.some((phrase) => text.includes(phrase))
}

/** Phrases between commas, each between spaces as in a folded text. */
function phrases(text: string): string[] {
  return text.split(',').map((phrase) => ` ${tokens(phrase).join(' ')} `)
}
