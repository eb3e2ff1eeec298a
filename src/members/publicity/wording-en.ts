import { englishOffers } from './offers-en.ts'
import { englishOthers } from './others-en.ts'
import type { Wording } from './patterns.ts'

/** How English breaks the rules on publicity; the notation is that of `compile`. */
export const englishWording: Wording = {
  prefixes: '',
  negations:
    'no|not|never|nobody|nothing|cannot|t|neither|nor|without|none|nowhere|beware|unknown|unproven|uncertain',
  hedges:
    'may|might|if|whether|unless|until|perhaps|possibly|sometimes|rarely|seldom|hope|aim|goal|expect|study|studies|trial|trials',
  barriers: 'diploma|degree|holder|hold|holds|trained|training|certificate|but|usually|side',
  families: {
    doctor:
      'doctor*|physician*|clinic*|practice|practices|practitioner*|center*|centre*|colleague*|surgery|surgeries|specialist*|therapist*|mesotherapist*|competitor*|hospital*|office|offices|injector*',
    other: 'other|others|most|many|some|another|conventional|classical|ordinary|traditional|competing',
    patients: 'patients|patient|clients|customers|people|families|everyone|everybody|runners|athletes|those',
    pain: 'pain|pains|ache*|hurting|backache*|headache*|cellulite|wrinkle*|line|lines|migraine*|arthritis|osteoarthritis|sciatica|fat|scar|scars|suffering|tendinitis|tendonitis|lumbago|problem*|discomfort|stiffness|double|baldness|spasm*|symptom*|ailment*|stiff',
    praised:
      'doctor*|physician*|clinic*|practice|practitioner*|center*|centre*|specialist*|therapist*|mesotherap*|expert*|authority|authorities|name|names|address|figure|team|technique*|method*|approach*|treatment*|care|result*|outcome*|hands|quality|equipment|technology|skill*|know|expertise|experience|talent|service*|place|protocol*|solution*|therapy|therapies|choice|medicine|concept|formula|standard|standards|knowledge|touch|precision|machine*|device*|surgeon*',
    visit:
      'session*|consultation*|visit|visits|treatment*|appointment|injection*|meeting|trial|assessment*|check|checkup*|analysis|diagnosis|evaluation',
    money: '€|$|£|₪|euro|euros|pound|pounds|dollar|dollars|shekel|shekels|eur',
    count: 'N|one|two|three|four|five|six|ten|single|a|few',
    time: 'session*|visit|visits|injection*|treatment*|day|days|week|weeks|minute|minutes|hour|hours|appointment*',
    result: 'result|results|relief|effect|effects|improvement*|recovery|success|cure|cures|healing|outcome*',
    sure: 'permanent|lasting|durable|immediate|instant|instantaneous|visible|spectacular|amazing|dramatic|remarkable|fast|rapid|quick|swift|certain|sure|assured|incredible|astonishing|definitive|total|complete|excellent|brilliant|stunning|fantastic|flawless|perfect|undeniable|radical|infallible|proven',
    will: 'will|ll|shall',
    meso: 'mesotherap*|intradermal|mesolift',
  },
  rules: { ...englishOthers, ...englishOffers },
  allowed: `
    free parking|wifi|access|entry|water|to|choice|time|interpreter
    parking __ free
    cancel* _ free
    feel free
    no pain at|relief|medication|killers|clinic|medicine|management
    guarantee* _ confidential*|privacy|secrecy|hygiene|steril*|safety|follow
    100 %|percent reimbursed|covered|cotton|of|sterile
    better|worse|more than a|the? placebo
    always welcome
    thank you for
    systematic|literature|scientific|published|case reviews|review
    best time|moment|way|day|to|by|reached
    limited|few studies|evidence
    a line
    line N
  `,
}
