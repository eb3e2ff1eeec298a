import type { Wording } from './patterns.ts'

/** How English speaks of patients, of other doctors and of being the best where the rules forbid it; the notation is that of `compile`. */
export const englishOthers: Pick<Wording['rules'], 'testimonial' | 'comparison' | 'superlative'> = {
  testimonial: `
    review|reviews|comments|comment W? of|about|on my|our|this
    delighted|happy|enthusiastic|satisfied|grateful relatives|families|people|friends|faces|parents|couples
    relatives|friends|patients|families|word sent|recommended|delighted|travel
    sent|referred by __ relatives|friends|patients
    patients|clients|people|runners|they call|calls|nickname me|us
    thank|thanks you? __ ,? doctor|dr
    my|our google? rating|stars
    come|comes|came|arrive __ recommendation|recommended
    gave|given|giving _ me|her|him|them|their|his back
    joy of life|living
    trust me|us|our
    as|like|in one|a|my patient|patients put|puts|says|said|words
    patients|people|clients trust|trusted me|us
    guest book
    guestbook
    testimonial*
    success stories|story
    thank you ,? doctor|dr|doc
    thank|thanks __ doctor|dr
    thank|thanks you|to letter*|note*|card*|message*|doctor|dr
    letter*|card*|note*|message*|word|words of thanks|gratitude|praise
    patients|clients|customers|families all? say|says|tell|told|said|write|wrote|recommend|rave|praise|swear|thank|adore|trust|describe|call|rate|appreciate
    @patients _ say|says|said|tell|told|rave|praise|recommend|thank|swear me|us|my|our|that|it|this|they|the|i|we|how|by
    patients|clients|everyone|everybody all|often|always|really|just? love|loves|adore|adores|enjoy the|our|my|how|it|this|us|me
    my|our __ patients|clients all|often|always|regularly? say|tell|recommend|thank|love|come|describe|call
    recommended|praised|loved|trusted|appreciated|acclaimed|adored by __ patients|clients|families|athletes|celebrities|hundreds|thousands|everyone|champions
    read|see|hear|discover|check what __ say|says|said|think|write|wrote|tell|post
    google|online|patient|patients|client|positive|glowing|star|five|rave|excellent|great|hundreds|thousands|many|our|my _ reviews|review|ratings|rating
    N|read|see|check|leave|browse _ reviews|ratings|comments
    reviews|ratings on|about|from|by|of us|me|patients|google|clients|doctolib
    five|four|5|N star|stars
    N out of five|ten|5|10
    N / 5|10
    rated|rating|score|scored of? N|five|top|excellent|highly|best
    satisfied|happy|delighted|grateful|thankful|thrilled|loyal patient|patients|clients|customers
    patients|clients are|were|leave|left|go|feel _ satisfied|happy|delighted|thrilled|grateful|smiling|relieved|enthusiastic
    patient|client|customer satisfaction
    N % of __ come|back|return|would
    N % of my|our all? patients|clients
    N % of __ satisfied|happy|delighted|recommend|better|relieved|improved|again
    N percent|per cent? of my|our|the|all? patients|clients|people
    changed|transformed|saved|back my|her|his|their life|lives
    i _ recommend dr|doctor|him|her
    recommend this|dr doctor|clinic|practice|W
    word of mouth
    positive|glowing|enthusiastic|grateful|kind|warm|touching|moving comments|feedback|opinions|messages|letters|words|testimony
    ask|hear|meet|call from? my|our|former|the|other|any|one _ patients|clients
    told|tells|wrote|writes|assures|assured|thanked|thanks|thank|texted|confided to|with? me|us
    says|said|writes|wrote|reports|recalls|exclaims|exclaimed W? W? "
    " ,? writes|wrote|says|said|smiles|reports|exclaims
    patients|clients come|travel|drive|return|fly _ because|again|abroad|far|everywhere
    my pain|pains|migraine|migraines|headaches|backache|sciatica
    i could|can finally|again
    i can|could _ again|finally
    dr|doctor W W? saved|changed|helped|cured|relieved|healed|freed my|me|us
    stories of|from _ patients|people
  `,
  comparison: `
    less|more|fewer|shorter|longer|better here|with|at W? than
    let|trust|choose others|anybody|anyone|amateurs
    pills|tablets|drugs|surgery|creams|medication|massages|others will|can|could? never|not|cannot
    less|more|better|faster|fewer|further __ than those|that|the ones? of|offered|from|you
    while|whereas|when other|my|many|most _ colleagues|doctors|others|clinics|practices|practitioners
    no @doctor __ like|more|better|so|as
    i|we am|are alone in|to
    i|we am|are the only
    unlike @other|colleagues|elsewhere|competitors|my|the _ @doctor|method*|treatment*|others|colleagues
    unlike @other|elsewhere|colleagues|competitors
    contrary|contrast to @other|my
    better|faster|safer|gentler|stronger|cheaper|quicker|finer|kinder|cleaner|deeper than
    better|faster|safer|gentler|stronger|quicker|longer|sooner|more|less|fewer __ than surgery|cortisone|physiotherapy|acupuncture|pills|tablets|drugs|medication|painkillers|massage|osteopathy|anyone|anybody|anywhere|elsewhere|other|others|any|most|all|colleagues|competitors|conventional|classical
    better|faster|safer|gentler and|,? _ than
    more|less effective|experienced|precise|painful|modern|qualified|careful|gentle|reliable|attentive|successful|natural|humane|accurate|comfortable|advanced|thorough|competent|skilled|invasive|personal|risky|dangerous|powerful and|or? W? W? than
    safer|better|gentler|more|higher|finer|lower __ than what|those|that|at|in of|offered|most|other|others|a|the|any|hospital|elsewhere _ @doctor|offer|offers|hospital|others|methods
    than at? @other|any|all|my|your|the|average _ @doctor|methods|treatments|techniques|therapies
    than anyone|anybody|anywhere|elsewhere|everyone else?
    where|when|what|after|if other|others|everyone|colleagues _ @doctor|therapies|treatments? W? fail|fails|failed|give|gave|given|cannot|can|could|do|don|overlook|miss
    where|when|what all? the? others|other _ fail|fails|failed|gave|give|given|cannot|can|could|do|don|overlook|miss|stop|stopped
    when|where all|everything else fail|fails|failed
    failed|given|disappointed elsewhere|up by? elsewhere|other|others
    other|most|many|some @doctor only|still|rush|fail|never|don|do|cannot|can|simply|just|ignore|refuse|neglect|merely|content
    other|most @doctor will|use|send|give|copy|inject|spend|treat|offer|prescribe|charge
    other @doctor _ in five|minutes|seconds
    few|no|hardly other|any? @doctor __ like|master|mastered|match|offer|way|compare|rival|equal|can
    nobody|no one? else? __ like|as|way me|us|i|we
    nobody|none else|other? __ like|as|way me|us|i|we|well
    you will|ll not|never find __ elsewhere|anywhere
    you won t find __ elsewhere|anywhere
    not|nowhere|hard find|found|available|offered|done|seen _ elsewhere|anywhere|else
    nowhere else
    my|our colleagues|competitors|competition|rivals give|fail|cannot|can|don|do|only|still|rush|refuse|use|envy
    compared|comparison|relative with|to _ other|others|my|our|most|colleagues|competition|elsewhere|what|surgery
    outperform*|surpass*|outshine*|outclass*
    superior to
    ahead of _ @doctor|others|competition|rest|field|time
    the|your only @doctor|place|one|address|name in|who|that|to|for|near|with|where|able
    what|which makes|sets|distinguishes me|us|my|our __ different|apart|others
    sets|set|stand|stands me|us|my|our|out? practice|clinic|method? apart|out|different from?
    elsewhere|others ,? you|they|people|patients
    other|most @doctor|places|addresses ,? you|they|it|the
    does|do|can|inject|injects|care|treat|works|listen it? like|as well? as? me|us|we|i do?
    the way i|we do
    beats|beat|tops any|all|every|other|cortisone|surgery
    no other @doctor|method|treatment|place|technique
    my|our method|technique|approach|results|needles __ better|safer|gentler|faster|finer
  `,
  superlative: `
    premium|luxury|luxurious|vip|sublime|superlative|prestige
    high end
    king|queen|star of|in mesotherap*|injections|needle|pain
    the|your|our|my|very|region|city|town|country|s|absolute best _ @praised
    best in|of|around the|town|class|france|paris|israel|europe|its|our|all
    one|among|some|amongst of? the best|leading|top|finest|greatest|most|foremost
    simply|quite|undoubtedly|really|very the? best
    best known|rated|equipped|loved|selling|possible hands|care|treatment|result|results|doctor|clinic|in?
    number one|uno
    number|no 1 in|for|of|choice|@praised
    # 1
    ranked|voted|elected|named _ first|best|number|top
    leading|top|premier|foremost|elite|star|prime|topmost pain|medical|french|european|mesotherapy|local? @praised|quality|level|class|rated|notch|expert*|figure|flight|tier
    leader|leaders in|of|for|on
    market leader
    the|a|world|national|undisputed leader|reference in|for|on
    world|highly|internationally|nationally|widely|universally|globally|well|worldwide renowned|class|famous|acclaimed|recognised|recognized|respected|reputed|leading|sought
    renowned|unrival*|unmatched|unparallel*|unequal*|incomparab*|outstanding|unbeatable|miracul*|miracle*|revolution*|groundbreaking|trailblaz*|undisputed|uncontested|unsurpass*|peerless|extraordinary|breakthrough|legendary|prestigious|virtuoso|guru|wizard|genius|magician|magical|unsurpassed|matchless|inimitable|world-class
    exceptional|superb|fantastic|incredible|amazing|formidable|unusual|rare|perfect|brilliant|impeccable|flawless and|or? @praised|gift|mastery|dexterity
    excellent|great|international|national|solid|worldwide|outstanding|unique|impeccable _ reputation|outcomes|excellence
    reputation|reputed|celebrated|famed|famous|sought for|as|in|beyond|throughout|after
    excellence|elite
    excellent result*|care|outcome*
    state of the art
    cutting|leading edge
    ground breaking
    latest|newest|most generation|advanced|innovative|modern|sophisticated _ technolog*|equipment|device*|machine*|laser*|technique*
    magic|golden|gifted|blessed hands|touch|needle|fingers|formula|bullet
    second to none
    one of a kind
    only one? of its kind
    unique|exclusive _ @praised|combination|way|kind|in
    first|only to|in|doctor|one _ bring|introduce|offer|practise|practice|use _ mesotherap*|region|country|city|town|here|france|israel|this
    pioneer*
    most experienced|skilled|skilful|qualified|renowned|trusted|sought|recommended|advanced|respected|effective|modern|successful|powerful|competent|famous|innovative|efficient|gifted|prestigious|comprehensive|sophisticated|reputable|popular|talented|accomplished|knowledgeable|complete|reliable
    the our|your? most W @doctor
    highest|greatest level|quality|standard*|degree|precision|expertise|possible|skill
    the finest|greatest|ultimate|supreme|ideal|perfect @praised|solution|hands|for|in|doctor
    award|prize winning|winner
    awarded|won|winner _ prize|award
    first class|rate|choice
    without|no|has|have|had equal|rival|parallel|peer|equals|rivals
    nobody|no one? else _ offers|has|does|masters|offer|provides
    that|which nobody|no|none one? else|other
    undisputed|true|real|grand|great|absolute|recognised|recognized master|pioneer|authority|artist|expert
    master of|in _ injection*|pain|needle|mesotherap*|technique|art
    unlike any|anything other|else
    like no other
    as|seen on|in tv|television|vogue
    doctor|choice|address|trusted of|to|by the? stars|champions|celebrities|elite
  `,
}
