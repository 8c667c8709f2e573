import type { Rule } from './concern.js'

const from = '2026-01-01'
const concern = 'vulnerable-adult'

/** An adult who cannot well protect themselves: hurt in care, robbed by those close, their home taken over, not seen for days. */
export const adultRules: readonly Rule[] = [
  {
    id: 'money-of-one-cared-for',
    concern,
    from,
    reason: 'Somebody may be taking the money of a person who depends on them.',
    says: [
      '(carer|carers|cleaner|helper|support worker|home help|son|daughter|nephew|niece|grandson|granddaughter|lodger|neighbour|friend|nurse) ..3 {takes} ..2 (my|her|his|mums|dads|nans|grandads|their|the old) ..2 {money}',
      '(sign|signs|signed|signing|made|make|get|gets|got|hand|handed|handing) ..6 over ..2 (house|home|savings|money|flat|account|pension|property)',
      '(change|changed|changing) ..1 (her|his|their) will',
      '{elder} ..16 (conned|scammed|taken|had|charged|overcharged|tricked|paid|handed|gave) ..5 (off him|off her|from him|from her|thousand|thousands|savings|pounds)',
      '{elder} ..10 (roof|drive|driveway|gutter*) ..12 (thousand|thousands|pounds|back every|cash)',
    ],
    unless: 'pocket money|bus pass|donat*|charity shop|{policy}',
  },
  {
    id: 'hurt-in-care',
    concern,
    from,
    reason: 'Somebody may be hurt or neglected by those who care for them.',
    says: [
      '(care home|nursing home|carers|carer|care workers|home|ward|care staff|support worker) ..10 ({hits}|shout at|shouts at|drag|drags|rough|starve|starves|drugged|soiled|wet all|bruises|bruised|in her own|in his own|left on the floor|neglect*) ..4 (residents|me|mum|mother|dad|father|patients|them|her|him|nan|all day|all night|night|$)',
      '(residents|patients|mum|nan|grandad|mother|father|aunt) ..10 (left wet|left in her|left in his|soiled|not been fed|not fed|bedsores|tied to|locked in|bruises all)',
    ],
    unless: `{policy}`,
  },
  {
    id: 'home-taken-over',
    concern,
    from,
    reason: 'Somebody’s home may have been taken over.',
    says: [
      '(moved|move|moving|taken over|took over|taking over|living) ..6 (flat|house|home|bungalow) ..14 {unwell}',
      '{unwell} ..14 (moved into|moved in|taken over|took over|living in) ..4 (flat|house|home|bungalow|him|her)',
      '(been|being|is|was|got) cuckooed',
      'cuckooing (him|her|my|our|an|a|the)',
    ],
    unless: `{policy}`,
  },
  {
    id: 'not-seen',
    concern,
    from,
    reason: 'A person who may need help has not been seen, or calls for help.',
    says: [
      '{elder} ..10 (not been seen|not seen|no answer|no sign|not answering|not answered) ..6 (days|day|week|weeks|since|door|$)',
      '(not seen|no sign of) ..3 ({elder}|next door|neighbour) ..8 (days|week|weeks|since)',
      '{elder} ..8 (shouting|calling|crying|screaming) ..1 (for)? (help|out) ..4 (night|day|$|and|every)',
      '(neighbour|man|woman|lady) ..10 (not been seen|has not been seen) ..2 (for days|for a week|for weeks|since)',
      '({elder}|him|her) ..10 (will not|never|not|refuses to) (let|lets) (anyone|anybody|us|people|me) (in|see|visit|near)',
    ],
    unless: `officer*|police|pcso*|patrol*|{policy}`,
  },
  {
    id: 'held-or-made-to-work',
    concern,
    from,
    reason: 'Somebody may be held or made to work against their will.',
    parts: [
      'passports|passport|locked in|never allowed out|not allowed out|not allowed to leave|sleeping in the|ten to a room|no wages|not paid|unpaid|forced to work|brothel|trafficked|in their underwear|in underwear',
      'workers|women|girls|men|staff|nail bar|car wash|farm|house|flat|takeaway|foreign|number #',
    ],
    unless: `volunteer*|parking|tennis|overtime|{policy}`,
    within: 12,
  },
]
