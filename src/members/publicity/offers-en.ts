import type { Wording } from './patterns.ts'

/** How English speaks of prices, of results and of titles where the rules forbid it; the notation is that of `compile`. */
export const englishOffers: Pick<Wording['rules'], 'price' | 'promise' | 'title'> = {
  price: `
    opening|welcome|free|christmas|birthday|holiday gift|gifts|present
    gift|worth|value|valued of|at? @money? N @money
    reduced by|to|from N|half|@money
    bonus*
    price|prices|fee|fees cut|cuts|match|slash*|war
    refer a friend
    free|complimentary|gratis first|initial|trial|skin|follow|introductory? W? @visit|sample|samples|gift|gifts|session*|product*|skincare
    first|second|third|fourth|fifth|sixth|tenth|initial|next|@count|other @visit|one|two|three|half? is|are|comes|come|entirely|completely|absolutely? for|completely|entirely|absolutely|at|of? free|complimentary|gratis|offered
    @visit|consultation* is|are|comes entirely|completely|absolutely|totally? for? free|complimentary|gratis
    get|receive|win|enjoy|with|includes|earn __ free|complimentary|gift*|bonus
    free of charge
    for free
    @visit|first __ on us|me
    on the house
    at|for|with no|without|zero extra|additional? cost|charge|fee
    without charge|cost
    costs|cost|pay you? nothing|less|half|zero
    costs|cost|pay you? no more than
    discount*|promo|promotion|promotions|promotional|bargain*|voucher*|coupon*|rebate*|cheap|cheaper|cheapest|giveaway*|raffle|cashback
    half price|off|the|its|fee|cost usual|normal|regular? price|fee|cost|off?
    - N %
    N % off|less|cheaper|discount|reduction|lower|saving*
    N % on all|every|your|treatments|sessions
    N percent off|less|cheaper|discount|reduction|lower
    N @money off|less|cheaper|discount|saved
    @money N off|less|cheaper|discount
    save|saves|saving|economise up? to? @money? N|money|half|€
    both|each _ save
    only|just|merely|little @money? N @money
    only|just|merely|little @money N
    little|low as @money? N
    special|limited|introductory|launch|exclusive|summer|winter|spring|autumn|holiday|seasonal|opening|attractive|christmas|welcome|anniversary|unbeatable|competitive|low|lowest|best|friendly|irresistible|crazy|discovery|student|starter|easter|valentine|black|amazing|great|advantageous|affordable|rock|moderate|sweet|new|package|bundle|combo|flash|super|interesting|knock _ offer|offers|price|prices|rate|rates|deal|deals|fees|package|packages|bundle|bundles|sale|sales
    offer|offers|deal|price|prices|rate|rates _ ends|valid|expires|unbeatable|lowest|drop|drops|slashed|month|week|today|reduced|cut
    affordable beauty|for|treatment*|luxury
    on sale
    summer|winter|spring|clearance|friday|season|january sale*
    buy|purchase|pay|book|prepay|reserve __ get|receive|free|gift|save|bonus
    buy|pay for? N|one|two|three|four|five|ten
    @count @visit for the? price
    for|at the price|cost of
    two|three|2|3 for one|two|1|2
    gift card*|voucher*|certificate*|session*|box*|idea|set
    as|is|comes|our a|our|my? gift|present
    loyal*|fidelity card*|programme|program|points|bonus|reward*|discount|patients
    bring|invite|recommend a|your|two|one friend*|mother|sister|partner ,? and|get|save|receive
    money|fee back
    get your money
    good|best|excellent|great|unbeatable value
    value for money
    discovery|trial|taster|introductory|test @visit|offer|price|package
    happy hour*
    black friday
    hurry|miss
    book|reserve|sign|call|order|register now|today|quickly|fast|before __ benefit|enjoy|save|receive|places|offer
    limited|few|last|only N? places|spots|time|chance|slots left|remaining|only?
    win a|your|one @visit
  `,
  promise: `
    i|we will|ll? get|bring|put|have you back|on
    bad|distant|faded|mere|only|nothing but? a? memory
    single|one @visit is|will|are? enough|suffices|does|do|all|suffice
    forget your|the|about|all _ @pain
    life|day|days|future|living|live|nights without|free _ @pain
    transform|transforms|reinvent your|you
    new|second life|youth|you|skin
    stop|stops|halt|halts|reverse|reverses your|the? ageing|aging|clock|hair|balding
    guarantee*
    guaranty
    N % success|successful|effective|safe|satisfied|natural|painless
    N % of cases
    100 %|percent
    hundred percent|per cent?
    promise|promises|promised
    i|we assure|swear|commit|pledge|vouch|undertake _ you|result*|that|to
    you @will soon|quickly|finally|definitely|certainly|be|at|never|all? _ cured|healed|rid|lose|younger|forget|rediscover|regain|recover|reborn|painless|amazed|relieved
    you @will __ without pain|symptoms|medication
    you @will _ feel|look|be|see|notice|get|wake _ better|younger|relieved|difference|relief|new|great|slimmer|transformed|again|results|improvement|well
    you @will feel no|nothing
    you @will never|not __ suffer|hurt|regret|again|pain
    you won t feel|hurt|regret|suffer|notice
    you @will walk|run|dance|sleep|leave|move|play|live|smile|climb again|without|freely|soundly|free|normally|like|light?
    free|freed|rid|relieved|cured|delivered|liberated|healed of|from _ @pain|suffering
    rid|relieve|free|cure|heal|liberate|deliver|release|save you|your|yourself of|from _ @pain|all|suffering|it|them
    rid you
    rid|relieve|cure|heal|free you
    get|getting|gets rid of
    pain|symptom|wrinkle|cellulite|migraine|ache free
    painfree|painless|painlessly|riskfree
    risk free
    cured|heals|cures|cure|healed _ @pain|you|your|chronic|any|all|patients|hundreds|even
    cure|cured|cures for|of|within|in _ @pain|N|all
    eliminate*|erase*|end|ends|banish*|melt|melts|melting|wipe*|dissolve*|eradicate*|defeat*|conquer*|heals|heal|stops|stop|kills|destroy*|smooths|remove|removes|chase*|vanquish*|overcome*|silence* away|out? your|all|the|any|every _ @pain
    eliminates|erases|ends|banishes|melts|dissolves|eradicates|defeats|removes|erase|banish|melt|eradicate away|out? @pain
    @pain @will? be|is|are|simply|just? gone|disappear|disappears|vanish|vanishes|melt|melts|over|history|past|cease|ceases|end|leave away|completely?
    @pain goes|go|@will go? away
    @pain belong|belongs|thing to|of _ past
    gone|vanished|disappeared|relieved|cured|better|healed|pain in|after|within|from|as|since _ first|one|single|two|three|N|few|days|minutes|weeks|soon @time|days
    @sure and|, @sure @result
    @sure W? @result
    long lasting @result
    @result that last|lasts|stay|stays|remain
    @result is|are|was|will|be always|be|truly|really|both|often|absolutely? @sure
    @result from|after|in|within|with|as|since|of __ first|single|just|only|one|few @time
    relief|results|recovery in|within|after N|@count @time
    effective|works|work|working|works|helps|act|acts|feel|better in|after|from|within|since the|a|just|only|as|your? first|one|single|two|few|N|minutes @time?
    from|after|as|in|since of? the|your|a|just|only|one very? first|single|one @visit|injection ,? you|your|the|pain|results|relief|effect
    no|zero|without|free any|all|the|a? slightest|least|serious|known|major|nasty|unpleasant|adverse|single|smallest|possible? risk*|danger|dangers|pain|downtime|scar|scars|bruis*|complication*
    no|zero|without any|all|the|a? slightest|least|serious|known|single|adverse? side effect|effects
    free of|from any|all? risk*|danger|side|pain
    never|always hurt*|fail|fails|work|works|disappoint*|succeed*|help|helps|effective|successful|relieves
    perfectly|totally|completely|absolutely|entirely|fully|utterly safe|harmless|painless|effective|cured|natural|healed|recover*|gone|disappear*|remove*|eliminate*|relieve*|pain
    works|helps|effective|relieves|succeeds for|on|in|with|against _ everyone|everybody|all|every|any|anyone|time|cases
    works|work wonders|miracles|instantly|immediately|quickly|every|fast|like|each|definitely
    success rate*|story|guaranteed
    successful|success|effective|success in N|every|all|nine|most
    helps|relieves|works|cures in N|nine|all|most
    before and? after picture*|photo*|image*|result*|gallery|shots
    before|see _ after photo*|picture*|image*
    say|wave goodbye|farewell|bye
    goodbye|farewell|bye to? __ @pain
    once and for all
    for ever|good|always|life
    forever|definitively|permanently|irreversibly
    N|ten|five|twenty|years years? younger|off|less
    look|feel|looks|skin|face _ younger|rejuvenated|reborn
    rejuvenates|rejuvenate you|your|the
    fountain|eternal|secret of? youth|beauty
    turn back|the _ clock|time
    lose N|up|inches|centimetres|kilos|fat|belly
    lose weight without|fast|in|quickly|easily
    good as new
    like new
    full|complete|total|certain|sure recovery|relief|cure|healing|disappearance
    fully|completely recover*|heal*|cure*|relieve*
    infallib*|foolproof|unfailing*
    fail safe
    works|helps without fail
    end|ends|stop|stops|halt|farewell to|your|of all|your|the|chronic|years? of? @pain|suffering
    no more @pain|suffering|pills|back|neck|knee|sleepless|limping|painkillers
    never __ suffer|hurt|ache|pain|limp|need again|from
    never again
    definitely|certainly|surely|undoubtedly|instantly|immediately _ help*|relie*|cure*|better|disappear*|effective|works
    the|a|real|true|final|definitive|ultimate|lasting|permanent solution|remedy|cure to|for|against _ @pain
    the|final|definitive|ultimate|permanent|lasting|miracle|sure solution|remedy
    restores|restore|gives|give|regain|recover|rediscover you? back? your|the|lost|a _ youth|mobility|hair|freedom|energy|life|firmness|figure|glow|smile|movement
    hair __ grow|grows|regrow back|again?
    regrows|regrow
    whatever|however your|the|long _ pain|cause|age
  `,
  title: `
    speciali* doctor|physician? in|of|for|on __ @meso
    speciali* in|of|for __ and @meso
    speciali* in|of|for W? W? , _ and @meso
    speciali* in|of|for W? W? , _ , _ and @meso
    @meso speciali*|expert*|consultant*|professor*|guru*|authority
    @meso is|are|, my|our|her|his special*
    my|our special* is|,? @meso
    mesotherapist and|,? speciali*
    specialty|speciality|specialisation|specialization of|in? _ @meso
    expert*|authority|professor|master|guru|consultant|fellow|reference|specialty|speciality|expertise in|of|on|for|about __ @meso
    board|officially|state|nationally|fully certified|accredited|recognised|recognized|licensed|registered|qualified in|as|a? _ @meso|speciali*
    certified|accredited|licensed|chartered|registered|titled in|as|a? @meso
    certified|accredited|recognised|recognized|acknowledged|qualified|approved|true expert*|speciali* _ in|of? __ @meso
    recognised|recognized|acknowledged|internationally|nationally|leading|confirmed|established expert*|authority
    title|rank|status of speciali*|expert|professor
    expert|speciali* mesotherap*
  `,
}
