/** A picture of the page's state, for slides. */
export const picture = {
  step: 'step {{step}}',
  seeds_one: '{{count}} seed',
  seeds_other: '{{count}} seeds',
  tooLong: 'The link is too long for a QR code: it is shared as text.',
} as const;
