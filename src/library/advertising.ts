import { wholeWords } from './own-words.ts'

/** Words that sell. Each is a pattern for whole words, whatever their case. */
export const advertisingWords = wholeWords({
  en: [
    'buy (?:now|here|online)',
    'order (?:now|here|yours)',
    'book (?:now|today|your)',
    'shop (?:now|here)',
    'special offers?',
    'discounts?',
    'free shipping',
    'best (?:price|seller)s?',
    'top \\d+',
    'ultimate guide',
    'comparison guide',
    'dr\\.? pens?',
  ],
  fr: [
    'achetez',
    'commandez',
    'réservez (?:maintenant|votre|vite)',
    'en promotion',
    'offres? spéciales?',
    'remises?',
    'livraison (?:gratuite|offerte)',
    'meilleurs? prix',
    'top \\d+',
    'guide (?:ultime|de comparaison)',
    'dr\\.? pens?',
    "choisir l[’']appareil",
  ],
  he: [
    'קנו (?:עכשיו|כאן)',
    'הזמינו (?:עכשיו|כאן|תור)',
    'מבצע(?:ים)? מיוחד(?:ים)?',
    'בהנחה',
    'משלוח חינם',
    'לרכישה',
    'המחיר הטוב ביותר',
    'המדריך המלא ל',
  ],
})
