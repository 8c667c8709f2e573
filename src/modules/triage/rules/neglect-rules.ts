import type { Rule } from './concern.js'

const from = '2026-01-01'
const concern = 'child-at-risk'

/** A child without care, or about to be sent away. */
export const neglectRules: readonly Rule[] = [
  {
    id: 'child-alone',
    concern,
    from,
    reason: 'A child may be left alone or without care.',
    says: [
      '{child} ..8 (left alone|left on their own|left on his own|left on her own|home alone|locked in|locked up|no food|not fed|left all night|nothing to eat)',
      '{child} ..3 (on their own|on his own|on her own|alone|by themselves|by himself|by herself) ..6 (since|all night|all day|all evening|for days|overnight|till late|every night|no sign)',
      '{child} ..8 (sleep|sleeps|sleeping) ..2 (shed|floor|garage|car|cupboard|sofa|bath)',
      '(does|do|did|will) not ..1 (feed|wash|clothe|dress) (him|her|them|the {child}|that {child}|those {child}|me|my {child})',
      '{child} ..10 (nobody looks after|no one looks after|dirty nappy|same nappy|unwashed|rags|eats out of bins|begging for food|asks for food|asking for food)',
    ],
    unless: `should never|should not|park|on their own devices|{policy}`,
  },
  {
    id: 'child-sent-away',
    concern,
    from,
    reason: 'A young person may be made to marry, or be cut.',
    says: [
      '(take|taking|taken|sent|sending|send|fly|flying|flown) ..10 (to be married|get married|be married|to marry|wedding|to be cut|be circumcised|to meet a husband)',
      '(forced|forcing|make|made|making|force) ..3 (marry|marriage|be married|get married)',
      '(marry|marrying|married) ..6 (does not want|against her will|against his will|only fifteen|only sixteen|never met)',
    ],
    unless: `{policy}`,
  },
]
