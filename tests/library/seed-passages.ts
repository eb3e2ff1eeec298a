import type { Locale } from '../../src/i18n/locales.ts'

/** A few words of a seed document, quoted for criticism, and the rule that has to find them. */
export interface SeedPassage {
  seed: 'S0' | 'S1' | 'S2' | 'S3' | 'S4'
  locale: Locale
  kind: 'heading' | 'paragraph' | 'item'
  text: string
  rule: string | null
}

const say = (
  seed: SeedPassage['seed'],
  locale: Locale,
  rule: string | null,
  text: string,
  kind: SeedPassage['kind'] = 'paragraph',
): SeedPassage => ({ seed, locale, kind, text, rule })

/** What the rules must stop in each of the five documents; `rule: null` is innocent and must pass. */
export const seedPassages: readonly SeedPassage[] = [
  say('S0', 'en', 'banned-word', 'painless injections without any traumatism for the patient'),
  say('S0', 'en', 'strong-claim', 'when the mesotherapy is more effective'),
  say('S0', 'en', 'strong-claim', 'a less iatrogenic therapeutic for a more effective action'),
  say('S0', 'en', null, 'Created in 1952, Mesotherapy is a mode of treatment'),
  say('S0', 'en', null, 'injection phobia is the most important one'),
  say('S1', 'en', 'banned-word', 'They are not painful.'),
  say('S1', 'en', 'banned-word', 'office is specialized in mesotherapy'),
  say('S1', 'en', 'strong-claim', 'increase their action and their efficiency'),
  say('S1', 'en', null, 'The kit is sterile and single use only.'),
  say('S1', 'en', null, 'Side effects are rare: bruises and local redness, allergies.'),
  say('S2', 'en', 'language-mix', 'Affronter: To address wrinkles', 'item'),
  say('S2', 'en', 'language-mix', 'Corps: To reduce cellulite', 'item'),
  say('S2', 'en', 'language-mix', 'Zone de traitement: various areas of the body', 'item'),
  say('S2', 'en', 'language-mix', 'Rajeunissement du visage', 'heading'),
  say('S2', 'en', 'language-mix', 'Réduction de la cellulite', 'heading'),
  say('S2', 'en', 'language-mix', 'Nombre de séances', 'heading'),
  say('S2', 'en', 'language-mix', 'Médicaments: Inform your provider', 'item'),
  say('S2', 'en', 'language-mix', 'Suivi : The practitioner will provide instructions', 'item'),
  say('S2', 'en', 'language', 'Le guide ultime : comment utiliser Dr. Pen pour un microneedling'),
  say('S2', 'en', 'advertising', 'Dr Pens Guide de comparaison', 'heading'),
  say('S2', 'en', 'advertising', 'Top 8 des appareils', 'heading'),
  say('S2', 'en', 'banned-word', 'Mesotherapy is a non-invasive cosmetic procedure'),
  say('S2', 'en', 'banned-word', 'While mesotherapy is generally safe'),
  say('S2', 'en', 'banned-word', 'Used for their potential healing properties'),
  say('S2', 'en', 'banned-word', 'multiple sessions are needed to achieve optimal results'),
  say('S2', 'en', 'strong-claim', 'Mesotherapy can be a powerful tool'),
  say('S2', 'en', 'strong-claim', 'an effective approach for addressing hair loss'),
  say('S2', 'en', 'strong-claim', 'a well-established cosmetic procedure'),
  say('S2', 'en', null, 'Mesotherapy is not a weight loss treatment.'),
  say('S2', 'en', null, 'Bruising may occur at the injection sites.'),
  say('S3', 'fr', 'banned-word', 'l’esprit minimaliste et non invasif'),
  say('S3', 'fr', 'banned-word', 'une technique d’injection minimaliste, atraumatique'),
  say('S3', 'fr', 'banned-word', 'de les traiter sans jamais les agresser'),
  say('S3', 'fr', 'strong-claim', 'la mésothérapie s’est montrée efficace'),
  say('S3', 'fr', 'strong-claim', 'plus grand nombre de preuves scientifiques'),
  say('S3', 'fr', 'strong-claim', 'Les indications les plus éprouvées'),
  say('S3', 'fr', null, 'les séances sont espacées dès que cela est possible'),
  say('S4', 'fr', 'strong-claim', 'Son efficacité est bien documentée'),
  say('S4', 'fr', 'banned-word', 'une compétence médicale spécifique'),
  say('S4', 'fr', null, 'Les publications sont plus limitées dans les domaines esthétiques'),
  say('S4', 'fr', null, 'Troubles de la coagulation'),
]
