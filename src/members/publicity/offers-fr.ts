import type { Wording } from './patterns.ts'

/** How French speaks of prices, of results and of titles where the rules forbid it; the notation is that of `compile`. */
export const frenchOffers: Pick<Wording['rules'], 'price' | 'promise' | 'title'> = {
  price: `
    paient|payez|paie|paierez|reglez que N
    cadeau|cadeaux de|d|pour|a|du bienvenue|ouverture|parrainage|chaque|noel|toute|tout|anniversaire|fin
    votre|vos|un|des|petit|mon|notre cadeau|cadeaux
    d une valeur
    valeur de N @money
    bonus
    baisse*|chute*|casse*|ecras* des|de|les|nos|mes|sur prix|tarif*|les
    prix|tarif*|honoraires _ baisse*|divise*|casse*
    premiere|1re|deuxieme|sixieme|troisieme|quatrieme|cinquieme|dixieme|N|prochaine @visit|fois|une|N? est|sera|vous|entierement? est|entierement|totalement? offert*|gratuit*|gratis|cadeau
    @visit _ gratuit|gratuite|gratuits|gratuites|gratuitement|offert|offerte|offertes|offerts|gratis
    @visit est|en|sont|c un|en|notre|en? cadeau|offert*|gratuit*
    offrons|offre|offert|offerte|offerts|offertes|recevez|gagnez|obtenez __ gratuit*|cadeau*|offert*|seance*|bilan|diagnostic|consultation|reduction
    achete*|paye*|payez|reservez|prenez|commandez|souscrivez __ offert*|gratuit*|recevez|obtenez|cadeau|beneficiez|profitez|remise|reduction
    la|le|une|un|sixieme|seconde|troisieme|dixieme|suivante|deuxieme est|vous? est? offert*|gratuit*|cadeau
    ne vous? coute|coutera|coutent vous? rien|presque|que
    sans frais|debourser
    aux|a frais|nos|mes de|frais la? maison?
    a|la|de moitie prix|tarif
    moitie prix|moins
    payez|reglez|achetez @count
    offre*|tarif*|prix|forfait*|pack|packs|formule*|cure*|promotion* special*|speciaux|exceptionnel*|promotionnel*|limite*|avantageu*|imbattable*|decouverte*|attracti*|casse*|doux|exclusi*|mini|bas|valable*|bienvenue|irresistible*|defiant*|competiti*|attrayant*|interessant*|flash|etudiant*|duo|parrainage|canon|ete|noel|accessible*|abordable*|choc|alleche*
    offre|offres|prix|tarif|tarifs|forfait|forfaits special*|speciaux|exceptionnel*|promotionnel*|limite*|avantageu*|imbattable*|decouverte*|attracti*|casse*|doux|exclusi*|mini|bas|valable*|bienvenue|irresistible*|competiti*|flash|duo|choc
    offre|tarif|prix|forfait de|d lancement|ete|printemps|noel|rentree|hiver|automne|bienvenue|ouverture|decouverte|essai|fin
    seance|seances|consultation|soin|pack|bilan|visite|offre|tarif decouverte|essai|test
    seance|seances d essai
    reduction*|rabais|ristourne* N|de|d|pour|sur|immediate*|exceptionnel*|fidelite|etudiant*|des
    remise|remises de|sur|immediate*|exceptionnel*|fidelite|etudiant*|pour N|tout|toute|la|premiere|les|votre|vos
    remise immediate|exceptionnelle|fidelite
    rabais|ristourne*|promo|promos|promotion|promotions|solde|soldes|soldees|bradee*|brade|coupon*|aubaine*|cashback
    bon|bons|bonne|bonnes plan|plans|affaire|affaires
    code promo|reduction
    N % de|d|en reduction|remise|moins|rabais|economie
    N % sur toutes|toute|tous|vos|votre|chaque
    N % offert*
    - N %
    moins N %
    N @money de|d moins|reduction|remise|rabais|economie
    petit|petits|meilleur|meilleurs|bas|mini|bon|tout|justes|doux|casses|bas prix|tarif|tarifs|cout
    prix|tarif|tarifs|couts les plus bas|justes
    prix|tarif|tarifs|couts mini*|casse*|bas|doux|imbattable*|reduit|reduits|legers|serre*|ecrase*|sacrifie*|plus
    moins|pas|peu cher|chers|chere|cheres
    bon marche
    a partir de N @money seulement?
    a partir de seulement
    seulement|rien|uniquement|juste|pour a|que|seulement? N @money
    N @money seulement|uniquement|a|la|le|tout seul*|seance|compris?
    pour le prix de|d
    au prix de|d
    cheque*|carte*|bon|bons|coffret*|idee*|pochette* cadeau*
    en cadeau
    carte|cartes|programme|points|bonus|tarif|remise de|d|la? fidelite
    parrain*
    amenez|venez|invitez|viens|amene avec|a|une?  un|une|votre amie|ami|amis|soeur|mere
    amenez|invitez un|une|votre|vos
    satisfait* ou rembourse*
    ou rembourse*
    argent rendu
    economis*
    profitez en|de|vite|d|des|du|jusqu
    beneficiez d|de|des N|une|nos|tarifs|reduction*|remise*|offre*
    offre|offres|valable* _ valable*|expire|limite*|semaine|mois|fin|epuisement|seulement
    reservez|appelez|inscrivez vite|maintenant|aujourd|avant|vous __ beneficier|profiter|obtenir|offert*|reduction|places|cadeau
    derniere|dernieres|nombre|places place|places|chance|limite*|minute
    depechez|hatez
    black friday
    vente|ventes privee*|flash
    rapport qualite prix
    deux|trois|2|3 pour|seances|pour|achetees une|un|1|2|deux|la
    tirage|jeu|concours au|a? sort|gagner
  `,
  promise: `
    cheveux repouss*
    repouss* de? vos|votre|cheveux
    je m y engage
    remett*|remets|remet sur|pied|en|debout pied|pieds|le|selle|forme|jambes
    une|1|deux|quelques|N seule|petites|courtes? @visit|piqure|piqures suffit|suffira|suffisent|suffiront
    oublier|oubliez|oublie votre|vos|la|les|le|vos @pain
    mauvais|lointain|vieux|simple souvenir
    vie|journee|journees|quotidien|avenir|nuits|jours|vivre sans|libre aucune|de|la|vos? @pain
    transforme*|metamorphose* votre|vos|la|le
    nouvelle|seconde|deuxieme vie|jeunesse|peau
    stopp*|inverse*|arrete* le|la|les|du? vieillissement|temps|chute|calvitie
    remont* le temps
    garanti|garantie|garantis|garanties|garantit|garantissons|garantissent|garantir
    N % de reussite|succes|satisfaction|efficacite|resultat*|cas|chance*
    100|cent % de|des|d? _ efficace|naturel|satisf*|resultat*?
    N % efficace*|naturel*|sans|satisf*|indolore*
    cent pour cent
    promets|promettons|promesse|promis|promettre|promet|promettent
    je|nous vous m|nous? assure|assurons|engage|jure|certifie _ que|resultat*|a
    engagement|obligation|assurance de|d resultat*|reussite|guerison|soulagement
    resultat* assure*|certifie*|surs|prouve*
    vous|tu serez|seras|allez|sortirez|repartirez|rentrerez|revivrez|etre|etes __ gueri*|soulage*|debarrasse*|libere*|transforme*|neuf|remis|douleur|douleurs|pied|leger*|mal|rajeuni*
    vous ne|n souffrirez|sentirez|aurez|verrez|regretterez|ressentirez rien|plus|pas|jamais|aucun|aucune|mal
    vous oublierez|perdrez|retrouverez|rajeunirez|guerirez|remarcherez|revivrez|recouvrerez|gagnerez|maigrirez|mincirez|vaincrez
    vous dormirez|marcherez|courrez|danserez|bougerez|vivrez|monterez|jouerez _ nouveau|sans|mieux|comme|enfin|librement|normalement|paisiblement|soulage*
    vous allez _ guerir|perdre|retrouver|rajeunir|revivre|oublier|maigrir|aller|remarcher mieux?
    vous irez mieux
    retrouvez|retrouver|rendez|redonnez|recouvrez|rendre|redonne|redonner|rend _ vingt|20|jeunesse|jambes|silhouette|mobilite|eclat|liberte|sommeil|dos|sourire|cheveux|vitalite|N
    debarrass*|liber*|delivr*|soulag* @you _ @pain|definitivement|vie|durablement
    @you debarrass*|liber*|delivr*|gueri* @your|du|des? vos|@your? __ @pain|tout|definitivement
    @you debarrass*|delivr*|guerir*|gueris
    debarrass*|liber*|delivr*|libre|vainc*|vaincre|terrass*|venir|vient|viens|venons a|about? bout? de|des|du|d|@your? @your? W? @pain
    @you soulag* _ definitivement|rapidement|durablement|immediatement|seance|totalement|coup|jours
    soulag* definitivement|rapidement|durablement|immediatement|totalement|toujours|instantanement|efficacement|a tous|jamais|coup?
    @result|rapport|soulage* @sure
    @result sont|est|et|seront|sera|tres|vraiment|a|toujours|a|la|fois|visibles? tres|vraiment|toujours|et|a|la|fois|naturels? @sure
    @result W et @sure
    @sure|vrai|veritable et|,? @result
    immediat|spectaculaire*|definitif|rapide*|vrai|reel soulagement|resultat*|effet*
    des|apres|a|en|avec|suite la|une|votre|l|seulement? premiere|seule|seul|unique seance*|injection*|visite*|consultation*|rendez|fois|piqure*
    en|apres|a une|1|2|deux|trois|3|quelques|N|moins|quatre|cinq|dix seule|de|courtes? N|trois|deux? seance*|visite*|jour|jours|semaine*|minute*|injection* seulement|a|peine? ,? la|le|les|vos|votre|vous|plus|fini|c|adieu|seulement|tout|douleur|soulage*|gueri*
    @result|soulage*|gueri*|efficace*|rajeun*|gueris*|disparai* _ en|apres|des|sous|dans la|une|un|moins|quelques|l|seulement|les? de? @count @time
    gueri|guerit|guerissons|guerir|guerissent|gueris|gueries|guerira|guerirai|guerie
    guerison de|du|des|assuree|totale|complete|rapide|certaine|definitive|sure|en|definitive|miracul*|la|votre
    supprim*|elimin*|efface*|gomme*|detrui*|eradiqu*|dissout|dissoudre|ote|enlev*|chass*|aneant*|combat*|fond|stopp*|elimine|neutralis* @your|definitivement|totalement|toute|a|vraiment|durablement? @your|definitivement|totalement? @your|W? @pain|ans|N
    fait|font|faire|faites|faisons disparaitre|fondre|oublier|taire|envoler
    met|mettent|mettre|mettez|mettons|mets|un|mis fin|terme|point a|aux|au|final
    @pain|signes|tout _ disparai*|s|fond|fondent|envole*|evanoui*|cesse*|part|partira|partiront|finies|finie|oublie*|effac*|volatilis* envole*|evapore*|efface*|en?
    va|vont disparaitre|fondre|s|cesser|partir envoler|effacer?
    disparaitra|disparaitront|disparition
    plus jamais|aucun|aucune mal|de|d|souffrir|douleur*|vous|ride*
    plus|fini|finis|finies|finie|adieu|terminees|termine|bye|stop|halte|oubliez|oublie|ciao a|aux|au|de|d|la|le|les|l|vos|votre @pain|cachets|medicaments|anti|complexes|insomnies|bequilles|dos|bourrelets|regimes|nuits|maladies
    dites|dire adieu|stop|au a|aux|au|revoir
    adieu a|aux|au|la|les
    une bonne? fois pour toutes
    pour toujours|de|bon bon|jamais?
    a jamais|vie
    pour la|toute vie
    definitivement|irrevocablement
    indolore*|infaillible*|imparable*|inoffensi*
    a toute epreuve
    sans|zero|z aucun|aucune|la|le|l|les|ombre|moindre|d|de? moindre|d|seul|un|de? risque*|danger*|douleur*|effet|effets|cicatrice*|contrainte*|souffr*|ombre|eviction|complication*|trace* secondaire*|indesirable*|nefaste*?
    aucun|aucune|nul|pas risque*|danger*|douleur*|effet secondaire*|indesirable*?
    totalement|absolument|parfaitement|completement|entierement|vraiment|100 indolore*|sur|sure|inoffensi*|gueri*|naturel*|efface*|elimin*|efficace*|securise*|disparai*|rassure*|soulage*|sans
    repartir*|repartez|ressort*|ressortir*|sortir*|sortez|rentr* _ sans|soulage*|gueri*|libere*|comme|neuf|leger|legere douleur*|mal?
    fonctionne|marche|reussit|soulage|agit|efficace|succes|convient toujours|a|dans|pour|sur|chez|en tous|coup|tout|toute|chaque|toutes|les|100 les|coup|le|sur|monde? cas|coups|sujets|monde|types|formes?
    a tous|chaque|tout les? coup|coups
    n echou*|decoi*
    jamais d echec*
    ne decoit jamais
    taux de reussite|succes|satisfaction|guerison
    photo*|image*|resultat*|voyez|voir|cliche* _ avant apres
    avant / apres
    avant apres
    N|dix|cinq|vingt|quelques ans|annees de|en moins|votre|visage|rajeun*|quelques|plus
    enlev*|efface*|gagnez|perdez|rajeun*|prenez|gagner|retrouvez de|en? N|dix|cinq|vingt|des ans|annees
    rajeunissez|rajeunir|rajeunit|rajeunissement assure|garanti|de|immediat|en
    perdez|perdre|maigrir|mincir|affinez|maigrissez|mincissez N|du|des|une|vite|sans|rapidement|votre|jusqu|de|en taille|poids|centimetres|kilos|effort|regime|N?
    comme neuf|neufs|neuve|neuves
    jeunesse eternelle|retrouvee
    eternelle|secret jeunesse|de
    stoppe*|arrete*|stop net|immediatement|vos|votre|le|la|definitivement @pain|vieillissement|chute
    la|une|l|vraie|votre solution|reponse|remede|arme|cle definitive|ultime|radicale|durable|miracle|ideale|infaillible|a|contre|naturelle vos|tous|toutes|votre|la|le|les @pain
    solution|remede definitive|ultime|radicale|durable|miracle|infaillible|radical|definitif|souverain
    douleur|douleurs|migraine*|sciatique|cellulite n|ne|appartien*|sera|seront|est|fera|ne est|sera|seront|fera|feront|reviendra|reviendront|resistera|resiste|aux? plus|pas|jamais|passe|au|bientot|qu|vite qu|un|passe|mauvais|souvenir?
    resultat|resultats des|en|visible* quelques|une|la|deux|trois|N|premiere|un|moins @time
    repousse|cheveux|chevelure de|repoussent|vont|assuree|retrouvee|des|garantie cheveux|repousser?
    a coup sur
    certainement|surement|assurement|forcement|immanquablement|instantanement soulage*|gueri*|efficace*|mieux
    marche|fonctionne|agit|efficace|soulage instantanement|immediatement|vite
    vivre|vivez|bougez|courir|marcher|marchez|dormir|bouger|revivez|revivre|dormez sans|a|enfin douleur*|mal|nouveau
  `,
  title: `
    specialis*|specialit* _ en|de|du|d|des|dans|la __ @meso
    specialis* en|de|du|d|des|dans __ , _ et|, _ @meso
    specialis* en|de|du|d|des|dans _ , _ , _ et _ @meso
    specialis* ,? @meso
    mesotherapeute*|mesotherapie ,? et? specialis*|experte|expert|expertes|experts|qualifie*
    mesotherapeute*|mesotherapie est|, ma|mon|est|sa|notre specialit*|expertise
    ma|notre|sa|seule|vraie|unique specialit* est|medicale|,? la|:|c? est? la? @meso
    expert|experte|experts|expertes|expertise|autorite|professeur|professeure|maitre|sommite|reference|agrege*|consultant*|gourou|pape|titre|competence|qualification|qualifie|qualifiee|qualifies certifie*|reconnu*|diplome|specialiste|ordinale|specifique|recnnue|agree* en|de|du|d|dans|des|aux|sur|la __ @meso
    expert|experte|experts|expertes|expertise|autorite|professeur|professeure|maitre|sommite|agrege*|consultant*|gourou|titre|competence|qualification|qualifie|qualifiee en|de|du|d|dans|des|aux|sur|la|ordinale|specialiste|specifique|reconnue __ @meso
    expert|experte|experts @meso
    expert|experte|experts|specialiste reconnu*|certifie*|agree*|confirme*|international*|renomme*|chevronne*|inconteste*
    qualifie|qualifiee|certifie|certifiee|agree|agreee|titre|diplome|reconnu|reconnue expert|experte|specialis* _ en|de? __ @meso
    certifie|certifiee|agree|agreee|accredite|accreditee par l|le|la W __ mesotherap*
    certifie|certifiee|agree|agreee|reconnu|reconnue|officiellement en @meso
    mesotherapeute certifie*|agree*|accredite*|reconnu*|officiel*|qualifie*|specialis*|expert*|de|confirme*
    medecin|docteur|titre|qualite|rang|grade specialis* __ @meso
    titre|qualite|rang de|d specialis*|expert*
    professeur|maitre|pr de|en|d @meso
  `,
}
