import type { Wording } from './patterns.ts'

/** How French speaks of patients, of other doctors and of being the best where the rules forbid it; the notation is that of `compile`. */
export const frenchOthers: Pick<Wording['rules'], 'testimonial' | 'comparison' | 'superlative'> = {
  testimonial: `
    proches|amis|familles|gens|parents|couples tous|tres? enchante*|ravi*|conquis|satisfait*
    avis W? W? W? soulignent|vantent|saluent|louent|confirment|parlent
    tous|les avis sur mon|notre|nos|ma
    @patients m|me|nous appellent|surnomment|appelle
    ma|notre note google|doctolib|moyenne|est|sur
    note|notes|avis|etoiles google|doctolib
    N % __ reviendr*|recommander*|conseiller*
    rendu|redonne* _ joie|sourire|vie|espoir
    sur|par|grace recommandation|recommandations d|de|des|aux|du
    m|me|nous ont|font|accordent fait? confiance
    livre d or
    comme|selon le? dit|disait|mes|une|un @patients
    temoignage*
    temoignent|temoigne
    merci infiniment|beaucoup|encore|mille|,? a|au|,? dr|docteur
    merci docteur|dr|doc|a|au fois? docteur|dr
    merci __ docteur|dr
    mille mercis
    remerciement*|gratitude de|d|des|a|envers|du
    lettres|mots|messages|mot|carte|cartes|lettre de remerciement*|gratitude|merci
    mes|nos|les|ses|leurs|anciens|tous @patients et? @patients? me|nous|le|se|en|en? disent|disaient|ecrivent|racontent|recommandent|adorent|apprecient|remercient|felicitent|parlent|confient|plebiscitent|aiment|temoignent|envoient|reviennent|repetent|confirment|assurent|saluent
    mes|nos|les|ses|anciens @patients _ disent|ecrivent|racontent|recommandent|adorent|apprecient|remercient|felicitent|confient|plebiscitent|aiment|vantent|saluent|louent
    ils|elles|on me|nous|vous? recommandent|remercient|felicitent|disent|recommande|felicite|remercie|ecrivent
    mes|nos|leurs @patients __ satisfait*|ravi*|heureu*|enchante*|conquis*|comble*|content*|reconnaissant*|enthousiaste*|fidele*|soulages
    patients|patientes|clients tres|tous|pleinement|toujours? satisfait*|ravi*|heureu*|conquis*|reconnaissant*|comble*|enchante*|fideles|contents
    satisfait*|satisfaction __ patient|patients|patientes|clientele|clients
    avis google|de|des|d|en|positif*|client*|laisse*|elogieu*|certifie*|doctolib|cinq|excellents|unanimes _ @patients|ligne|N?
    lisez|consultez|voyez|decouvrez|voir|lire les|mes|nos|leurs|tous|vos avis|commentaires|retours|notes
    N|cent|cents|centaines|milliers|nombreux|excellents|meilleurs|bons d|de|s? avis
    avis N|cinq etoiles
    lisez|voyez|decouvrez|ecoutez|regardez|entendez ce qu|que|qui __ disent|pensent|racontent|ecrivent|dit|dites
    ce qu|que disent|pensent|racontent|ecrivent mes|nos|les|de? patient*|gens|autres|sportifs|mes
    cinq|5|N etoile|etoiles
    note|notee|notes N|cinq|excellent*|maximale
    N sur cinq|5|dix|10
    N / 5|10
    change|transforme|sauve|bouleverse ma|sa|leur|la vie
    change|transforme la vie
    rendu|redonne|rendue ma|sa|leur|le|la vie|sourire|gout|mobilite
    je __ recommande vivement|chaudement
    je __ recommande ce|cette|le|la|a|sans? docteur|medecin|praticien|dr|tous|reserve|hesiter|cabinet
    je le|la|vous recommande vivement|chaudement
    recommande|recommandee|apprecie|appreciee|plebiscite*|adore par _ @patients|sportifs|celebrites|milliers|centaines|champions|tous
    bouche a|de oreille
    commentaires|retours|messages|mots|lettres|avis positif*|elogieu*|enthousiaste*|reconnaissant*|touchant*|emouvant*|chaleureu*
    demandez|parlez|parlez|ecoutez|interrogez a|aux? mes|nos|leurs|d|de|les|aux? autres|anciens|anciennes? @patients
    ecrit|dit|raconte|confie|temoigne|ecrivait|disait|m|s W? W? "
    " ,? ecrit|dit|raconte|confie|temoigne|s|me|m
    m|nous|me|vous a|ont|avait ecrit|dit|confie|raconte|remercie|felicite|temoigne
    me disent|dit|raconte|racontent|confient|remercient|felicitent|recommandent|ecrivent
    je _ enfin _ marche|monte|remonte|dors|cours|dormir|marcher|courir|revis|revivre
    enfin je|j
    grace au|a docteur|dr|lui|elle|vous|ce|medecin
    ma|mes|mon douleur|douleurs|migraine|migraines|mal|sciatique|dos|genou _ disparu|disparue|disparues|finies|partie|partis|envole*|termine*|fini
    N % de|des mes|nos @patients
    N % __ satisfait*|recommandent|soulage*|ravis|contents|mieux
    N % sont|se|disent satisfait*|ravi*|disent
    neuf|huit|neuf patients|personnes sur dix
    dr|docteur _ m|a|nous a|sauve|soulage|gueri|change|aide
    reviennent|viennent|traversent _ loin|toute|partout|etranger|recommandation
  `,
  comparison: `
    moins|plus|mieux W? W? que|qu dans|chez|a|ailleurs? n importe
    comprimes|medicaments|chirurgie|cremes|massages|pilules ne|n W? W? W? jamais|pas
    laissez|confiez|risquez pas|a d|n autres|importe
    que|qu celles|celle|celui|ceux d|de|du|des|qu|dont|pratique*
    pendant|tandis|alors|quand que|qu mes|d|les|beaucoup|certains|la _ confreres|autres|collegues|autre|concurrents
    beaucoup|bien|nettement|infiniment|tellement plus|moins|mieux|meilleur* __ que|qu
    quand mes|d|les|beaucoup|certains confreres|autres|collegues
    contrairement|difference|inverse|oppose|rebours|contraire a|de|du|d|aux? __ autre|autres|certains|plupart|confreres|collegues|concurrents|ailleurs|beaucoup|medecins|praticiens|cabinets|classique*|habituel*
    contrairement aux|a|d autres|mes|nos|beaucoup|certains|ailleurs|la
    mieux|meilleur|meilleure|meilleurs|meilleures|superieur* que|qu ailleurs|partout|chez|a|au|les|n|mes|nos|d|des|la|le|l|un|une|tout|toute|tous|personne|quiconque|avec|vos|aucun|celui|celle|ceux|dans|en
    mieux|meilleur*|plus|moins et|ou? W? __ qu|que ailleurs|partout|chez|n|quiconque|d autres|autre|ou|importe?
    plus|moins efficace*|rapide*|sur|sure|surs|sures|experimente*|precis*|doux|douce*|competent*|fiable*|moderne*|cher|chere|cheres|chers|douloureu*|qualifie*|attenti*|attentif*|performant*|naturel*|humain*|risque*|dangereu*|invasi*|puissant*|fin|fine|fines|avance*|confortable*|soigneu*|minutieu*|agressi*|vite|durable*|complet|complete et|ou|,? plus|moins|W? W? que|qu
    plus|davantage|autant|moins d|de experience|temps|savoir|resultats|patients|douceur|attention|precision|risques|succes|ecoute|recul|confort _ que|qu
    plupart|beaucoup|certains|autres des|de|d? @doctor ne|n|se|contentent|baclent|renoncent|vous|negligent|oublient|ignorent|expedient|piquent|abandonnent
    d|les autres @doctor ne|n|se|contentent|baclent|utilisent|renoncent|refusent|vous|negligent|oublient|ignorent|abandonnent|echouent|piquent|injectent|prescrivent|expedient
    les|tous autres ne|n|se|baclent|renoncent|echouent|abandonnent|oublient|ignorent
    aucun|nul autre @doctor|methode|technique|traitement|soin
    ou tous|toutes|tout? les|d|le|mes? autres|autre|reste|confreres|traitements|medicaments _ echou*|renonc*|abandonn*|capitul*
    quand|lorsque|apres|si|malgre|meme que|d|les|tous|tout? les|le|autres? autres|reste|ailleurs|traitements __ echou*|renonc*|abandonn*|echec*
    ce que|qu ni? les|d|personne|mes autres|ne|n|confreres? ne|n|font|savent|proposent|refusent|ignorent
    que|qu chez|dans|avec d|les|mes|un|aucun|tous? autres|autre|confreres|concurrents|collegues|cabinets|centres|confrere
    qu|que ailleurs|quiconque
    qu a l hopital
    depass*|surpass*|surclass* _ autre|autres|ceux|celles|celui|celle|kinesitherapie|classique|traditionnel*|tous|attentes|medicaments|concurrence
    superieur* a|aux|au
    par rapport a|aux mes|autres|d|nos|ceux|ce|la|l|mes
    compare*|comparaison|comparez a|aux|avec|les _ autre|autres|confreres|collegues|concurrents|ailleurs|autres
    en comparaison
    peu|rares|seul|personne|nul|aucun de|d|sont|autre|les|ne|n? @doctor|autre? __ comme|aussi|maitrisent|maitrise|egal|pareil|moi|autant|rivalise*|proposent|savent|peuvent
    personne|nul|aucun|pas _ comme moi|nous|ici|chez
    personne|nul|aucun W? W? ne W? W? W? W? comme moi|nous
    personne|nul|aucun _ propose|offre|maitrise|egale|pique
    personne|nul|aucun ne fait mieux|comme|autant
    personne|nul|aucun d autre
    comme|aussi bien|personne|nul|nulle|aucun|moi|nous autre|que|part? ne|n|moi|nous|ailleurs|seul
    ailleurs ,? on|vous|ils|les|c|il|l
    autres|ailleurs _ pas|jamais chez|ici|moi
    vous|introuvable|pas|plus|nulle ne|n|trouve*|part? __ ailleurs|nulle|part
    le|la|votre|unique seul|seule|seuls veritable|vrai|vraie|bon? @doctor|a|de|du|en|dans|qui|capable|centre|adresse|endroit de|du|en|dans|qui|capable|a|ou|pour|maitriser|proposer
    avant|devant tous|toutes? les|mes|nos autres|confreres|concurrents
    mes|nos|les confreres|collegues|concurrents|concurrence _ abandonnent|renoncent|echouent|ne|n|se|baclent|refusent|envient|m|utilisent|font|continuent
    concurrence|concurrents
    me|nous|ma|cabinet|fait distingue*|demarque*|difference des|du|de|par|d?
    ce qui me|nous|fait|ma|notre distingue|demarque|differencie|differe|difference
    distingue*|demarque*|differencie* des|du|de _ autres|confreres|cabinets|reste
    une longueur|tete d|en? avance|d sur|avance
    longueur d avance
    comme nulle|personne part|d?
    mieux|plus loin|loin que|qu les|mes|le|un|une|l|la|des|tous _ autres|confreres|chirurgie|infiltration*|cortisone|medicament*|antidouleurs|comprimes|kine*|osteo*|acupuncture|anti
    remplace* avantageusement
  `,
  superlative: `
    premium|vip|luxe|luxueu*|sublime*|prestige
    roi|reine|as|pape|star du|de|des|incontest* la? mesotherap*|aiguille|douleur|piqure
    le|la|les|votre|vos|des|du|aux|au|mon|notre|nos|tout meilleur|meilleure|meilleurs|meilleures @praised|de|du|en|dans|pour|qui|possible*|et
    le|la|les|votre|vos|des|du|aux|au|mon|notre|nos|nos meilleur|meilleure|meilleurs|meilleures
    ce qui|qu se|il fait|y de|a mieux|de? mieux?
    numero un|1|uno
    n 1
    no|nº|n° 1
    leader|leaders|leadership
    reference en|de|du|dans|nationale|mondiale|absolue|incontest*|pour|regionale|europeenne|internationale|des
    fait|fais|font|faisant reference|autorite
    une reference|autorite en|dans|pour|du|de|reconnue|incontest*
    renomme|renommee|renommes|celebre|celebres|notoriete|sommite*|prestige|prestigieu*|illustre|eminent*
    mondialement|internationalement|nationalement|unanimement|largement|universellement connu*|reconnu*|repute*|salue*|celebre
    repute|reputee|reputes pour|comme|dans|mondialement
    medecin|medecins|praticien|centre|cabinet repute*
    reputation internationale|nationale|inegale*|mondiale|solide|excellente|n|d|de
    excellente|grande|solide|belle|forte reputation|renommee|notoriete
    inegalable*|incomparable*|incontournable*|incontest*|imbattable*|miracul*|miracle|miracles|revolution*|inimitable*|irreprochable*|insurpass*|legendaire*|extraordinaire|extraordinaires|virtuose|gourou|magicien*|genie|inouï*|inoui*|sensationnel*|phenomenal*|prodigieu*|prodige*|magique*|magie|ultime|elite|avantgarde|magistral*
    hors pair|norme|normes|classe
    hors du commun
    faire|competence*|expertise|experience|qualite|maitrise|efficacite|talent|precision|reputation|notoriete|resultat* inegale*
    sans equivalent|egal|egale|rival|rivale|pareil|pareille|concurrence
    dernier cri
    derniere|dernieres|toute generation|nouvelle|technologie*|derniere _ laser*|appareil*|technologie*|materiel|generation
    a la pointe
    de pointe
    equipement*|materiel|plateau|technique*|technologie*|appareil* _ ultra|pointe|moderne|sophistique*|avance*
    methode|technique|approche|expertise|traitement|prise|protocole|concept|soin|savoir|formule|appareil|combinaison|experience en|charge|faire? en|charge|faire? unique|uniques|revolutionnaire|exclusi*|inedit*|exceptionnel*|sans|brevetee|ultra
    unique en|au|dans|a son|france|europe|region|israel|belgique|genre|monde|ville|la|le
    seul|seule|unique|uniques de|dans|en son|sa|la|france genre|espece|categorie|region|ville?
    que|qu personne|nul|aucun _ ne|n|d|autre propose|offre|maitrise|fait|possede|propose?
    excellence
    excellent|excellents|excellente|remarquable*|brillant*|exceptionnel*|formidable*|hors|rare|superbe*|fabuleu*|incroyable*|parfait*|fantastique*|impeccable* _ resultat*|soin*|medecin*|praticien*|competence*|expertise|savoir|talent|maitrise|don|doigte
    competence*|expertise|savoir|resultat*|experience|soin|soins|talent|maitrise|qualite|doigte|precision faire|d|injection|de? exceptionnel*|remarquable*|brillant*|rare|rares|superieur*|unique*|extreme|absolue|parfaite|incroyable*|fabuleu*|hors|impeccable
    pionnier*|pionniere*|precurseur*|visionnaire*
    premier|premiere|premiers a|au|du|dans|en|medecin|cabinet|centre _ mesotherap*|france|region|ville|israel|introduire|proposer|importer|pratiquer|europe|monde|importe
    le|la|les|des|plus|ses plus experimente*|competent*|repute*|efficace*|qualifie*|moderne*|recherche*|recommande*|avance*|performant*|demande*|grand|grands|grande|grandes|connu*|celebre*|doue*|fiable*|innovant*|pointu*|sophistique*|belle|beau|complet|complete|prestigieu*|sur|respecte*|habile*|titre*|prise|perfectionne*|douce|aboutie
    un|une|parmi des|les _ plus|meilleur* grand*|@praised|experimente*|repute*|connu*|competent*|qualifie*
    mains|doigts|aiguille|main d|de|en or|fee|maitre|magique*
    bonnes|expertes|meilleures mains
    mains expertes
    haut|tres haute? de|haut|niveau|qualite|precision gamme|niveau?
    de|d elite|exception|luxe|reve
    plus haut|haute|hautes|hauts niveau|qualite|standards|precision|degre
    tout|premier premier|ordre|choix plan|ordre?
    qualite superieure|irreprochable|exceptionnelle|maximale
    le|du|au|son top|summum|sommet|nec
    top niveau|du|medecin|qualite
    prime|primee|recompense|recompensee|laureat* par|pour|d|du|de|en|N
    medecin|praticien|cabinet|methode|centre|technique prime|primee|recompense|recompensee
    elu|elue|classe|classee|designe|nomme _ meilleur*|premier|premiere|parmi|numero|N|au
    maitre|grand|vrai|veritable|star|as|roi|reine|pape inconteste|maitre|specialiste|expert|artiste|virtuose|de|du la? mesotherap*|aiguille?
    medecin|adresse|docteur|choix prefere*|des _ stars|celebrites|champions|sportifs|vedettes
    vu|passe|connue a|par|en|dans la|le? television|tele|tv|medias|presse
  `,
}
