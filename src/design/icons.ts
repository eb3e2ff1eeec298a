/** The drawings of all icons, 20 by 20, stroked in the text's colour. */
export const icons = {
  search: '<circle cx="8.6" cy="8.6" r="5.6"/><path d="m13 13 4.4 4.4"/>',
  remove: '<path d="m6 6 8 8m0-8-8 8"/>',
  seal: '<circle cx="10" cy="10" r="8.4"/><path d="M6.2 10.3l2.7 2.7 5-5.6"/>',
  due: '<circle cx="10" cy="10" r="8.4" stroke-dasharray="2.4 2"/><path d="M10 5.6V10l3 2"/>',
  warning: '<path d="M10 2.4 18.4 17H1.6zM10 7.6v4.2M10 14.3v.2"/>',
  no: '<circle cx="10" cy="10" r="8.4"/><path d="M6 10h8"/>',
  phone:
    '<path d="M5.6 2.6 8 2.9l1.2 3.7-1.8 1.5a10.5 10.5 0 0 0 4.5 4.5l1.5-1.8 3.7 1.2.3 2.4c0 1.5-1 2.5-2.4 2.5C8.6 16.9 3.1 11.4 3.1 5c0-1.4 1-2.4 2.5-2.4z"/>',
  directions: '<path d="M10 2.4 17.3 17 10 13.6 2.7 17z"/>',
  contact:
    '<rect x="2.5" y="4" width="15" height="12" rx="2"/><circle cx="7.3" cy="9" r="1.7"/><path d="M4.8 13.4c.8-1.7 4.2-1.7 5 0M12 8.3h3.2M12 11.6h3.2"/>',
  print: '<path d="M5.5 7V2.7h9V7M5.5 14.5H3V7.5h14v7h-2.5M5.5 12h9v5.3h-9z"/>',
  flag: '<path d="M4.5 17.5V3h10l-2 3.5 2 3.5h-10"/>',
  arrow: '<path d="M3.5 10h12M11 5l5 5-5 5"/>',
  'arrow-back': '<path d="M16.5 10h-12M9 5l-5 5 5 5"/>',
} as const

export type IconName = keyof typeof icons
