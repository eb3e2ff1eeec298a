import { frenchOffers } from './offers-fr.ts'
import { frenchOthers } from './others-fr.ts'
import type { Wording } from './patterns.ts'

/** How French breaks the rules on publicity, written without accents; the notation is that of `compile`. */
export const frenchWording: Wording = {
  prefixes: '',
  negations:
    'interdit|interdite|interdits|ne|n|ni|pas|jamais|aucun|aucune|rien|personne|nul|nulle|sans|ignore|mefiez|incertain|incertaine|incertains',
  hedges:
    'si|peut|peuvent|pourrait|pourraient|parfois|peutetre|eventuel|eventuelle|eventuellement|espoir|espere|but|objectif|rarement|etude|etudes|essai|essais|tant',
  barriers:
    'diplome|diplomee|diplomes|titulaire|formation|forme|formee|du|certificat|mais|secondaire|secondaires|indesirables',
  families: {
    doctor:
      'medecin*|docteur*|praticien*|cabinet*|confrere*|consoeur*|collegue*|centre*|clinique*|specialiste*|therapeute*|mesotherapeute*|concurrent*|hopital|hopitaux|soignant*|etablissement*',
    patients:
      'patient|patients|patiente|patientes|client|clients|clientes|clientele|personnes|gens|sportifs|familles|patientele',
    pain: 'douleur|douleurs|mal|maux|cellulite|ride|rides|ridules|migraine*|arthrose|sciatique*|graisse|graisses|cicatrice*|souffrance*|tendinite*|lumbago*|lombalgie*|capiton*|bourrelet*|probleme*|calvitie|symptome*|gene|raideur*|contracture*|cervicalgie*|torticolis|cernes|vergetures|arthrite|tensions',
    praised:
      'medecin*|praticien*|cabinet*|centre*|clinique*|specialiste*|mesotherap*|expert*|expertise|autorite*|nom|noms|adresse*|equipe*|technique*|methode*|approche*|traitement*|soin|soins|resultat*|main|mains|qualite*|materiel|equipement*|technologie*|savoir|competence*|experience|talent|service*|prise|protocole*|solution*|therapie*|choix|medecine|concept|formule|appareil*|plateau|precision|maitrise|injecteur*|doigte|docteur*|techniques|professionnel*|kine*',
    visit:
      'seance*|consultation*|visite*|injection*|rendez|bilan*|diagnostic*|essai*|traitement|traitements|soin|soins|analyse|entretien|avis|devis|rdv|cure',
    money: '€|₪|euro|euros|eur|francs|shekel|shekels|$|dollars',
    count: 'N|une|un|deux|trois|quatre|cinq|six|dix|quelques|seule|peu',
    time: 'seance*|visite*|injection*|jour|jours|semaine*|minute*|heure*|consultation*|rendez',
    result:
      'resultat|resultats|effet|effets|soulagement|amelioration|guerison|succes|efficacite|reussite|bienfaits|retablissement',
    sure: 'immediat|immediate|immediats|immediates|visible|visibles|durable|durables|definitif|definitifs|definitive|definitives|permanent*|spectaculaire*|assure|assures|assuree|assurees|certain|certaine|certains|rapide|rapides|instantane*|etonnant*|bluffant*|surs|sure|sures|remarquable*|total|totale|complet|complete|radical|radicale|infaillible*|incroyable*|parfait|parfaits|parfaite|impressionnant*|excellent*|prouve|prouves|prouvee|indeniable*|extraordinaire*|garanti*|imparable*|exceptionnel*|stupefiant*|fulgurant*|express|pleine',
    you: 'vous|te|tu|toi',
    your: 'vos|votre|la|le|les|l|toute|toutes|tous|tout|des|de|d|ses|leurs|ces',
    meso: 'mesotherap*|intradermique*|mesolift',
  },
  rules: { ...frenchOthers, ...frenchOffers },
  allowed: `
    parking|wifi|eau|stationnement|interprete __ gratuit|gratuite|gratuits
    merci de|d
    plus|mieux|meilleur|meilleure|superieur* _ qu|que un|le|du|au|a|d placebo
    superieur* a|au un? placebo
    meilleur moment|horaire|moyen|jour|delai
    meilleurs delais
    N % rembours*|pris|prise
    garanti* _ confidentialit*|secret|anonymat|hygiene|sterilit*
    avis medical|du|de|d|specialise|avise|chirurgical confrere|specialiste|autre|kine*?
    votre|demander|deuxieme|second|un avis
    centre anti|antidouleur
    centre|consultation de|d la? douleur
    sur rendez
    personnes agees|handicapees|mobilite
    patients atteints
    du nombre
  `,
}
