import type { Random } from './random.ts'

// Ranges that are set aside for fiction where a country has them (France, United Kingdom, North America);
// elsewhere 555, which is given to nobody in these area codes.
const ranges: Record<string, { prefixes: string[]; digits: number }> = {
  FR: { prefixes: ['+3319900', '+3326191', '+3335301', '+3346571', '+3353649'], digits: 4 },
  GB: { prefixes: ['+4420794600', '+4416149600', '+4413149600'], digits: 2 },
  US: { prefixes: ['+121255501', '+141555501', '+131255501'], digits: 2 },
  CA: { prefixes: ['+151455501', '+141655501'], digits: 2 },
  IL: { prefixes: ['+9722555', '+9723555', '+9724555', '+9728555', '+9729555'], digits: 4 },
  BE: { prefixes: ['+322555', '+323555', '+324555', '+329555'], digits: 4 },
  CH: { prefixes: ['+4122555', '+4121555', '+4144555'], digits: 4 },
  IT: { prefixes: ['+3906555', '+3902555'], digits: 4 },
  ES: { prefixes: ['+3493555', '+3491555'], digits: 4 },
  BR: { prefixes: ['+5511555', '+5521555'], digits: 5 },
}

/** Invents phone numbers that ring nowhere. */
export function phoneInventor(random: Random): (country: string) => string {
  return (country) => {
    const { prefixes, digits } = ranges[country] ?? { prefixes: ['+3319900'], digits: 4 }
    return random.pick(prefixes) + String(random.below(10 ** digits)).padStart(digits, '0')
  }
}
