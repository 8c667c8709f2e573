import type { Rule } from './concern.js'

const from = '2026-01-01'
const concern = 'crime-report'
const TALK = 'if i|if you|if someone|if somebody|in case|worried|might|could be|{policy}'
const WHEN =
  '(last night|yesterday|tonight|this morning|right now|again|last week|on monday|on tuesday|on wednesday|on thursday|on friday|on saturday|on sunday|as i write|at the moment|every night|every evening)'

/** A crime that somebody can point to: where, when, who did it to whom, in which car. */
export const crimeSceneRules: readonly Rule[] = [
  {
    id: 'number-plate',
    concern,
    from,
    reason: 'It gives the number plate of a vehicle.',
    says: ['<plate>', '(reg|registration|number plate) ..2 (is|#|begins|starts|<plate>)'],
  },
  {
    id: 'armed-robbery',
    concern,
    from,
    reason: 'Somebody tells of a robbery or an attack with a weapon.',
    says: [
      '(at|by) (knifepoint|gunpoint|knife point|gun point)',
      '(held|holding|hold|put|pulled|pull|pulls|drew|pointed) ..2 {weapon} ..1 (to|on|at|against|out)',
      '(took|take|takes|taking|grabbed|snatched|nicked|stole|robbed|swiped) ..4 {thing} ..2 (off|from) (him|her|me|us|them|my)',
      'emptied the till',
    ],
    unless: TALK,
    never: '{ago}',
  },
  {
    id: 'dealing-at',
    concern,
    from,
    reason: 'It points to a place where drugs may be sold, grown or kept, or where women may be sold.',
    says: [
      '(dealer|dealers|dealing|deals|deal|drugs|weed|cannabis|coke|crack|heroin|spice|brothel|stolen) ..5 (at|from|in|behind|outside) ..2 # ..3 {street}',
      '# ..3 {street} ..8 (dealer|dealers|dealing|deals|drugs|cannabis|weed|coke|crack|heroin|brothel|stolen)',
      '(grow|grows|growing|selling|sells|dealing|deals|cooking|stashing|hiding) ..2 {drugs} ..6 (loft|attic|flat|house|garage|next door|shed|behind|bedroom|from a|from his|from her)',
      '({man}|he|she|they) ..3 (grows|growing|selling|sells|dealing|deals) {drugs} ..6 (loft|attic|flat|next door|shed|smell|bench|school|gates|park)',
      '(drops|drop|dropping|delivers|hands|handing) ..3 (packets|packages|wraps|bags|gear|drugs) ..8 (every|playground|school|park|evening|night|at)',
      '(women|girls|men) ..8 (at all hours|come and go all night|queue outside|queuing outside)',
    ],
    unless: TALK,
  },
  {
    id: 'tried-to-get-in',
    concern,
    from,
    reason: 'Somebody tells of a burglary, or of one tried.',
    says: [
      '(someone|somebody|they|he|lads|man|men|people|burglars|thieves|who) ..3 (tried|trying|attempted|tries) ..1 to ..2 (force|break|get|kick|smash|steal|snatch|grab|climb|open|push) ..4 {home}',
      '(someone|somebody|they|he|burglars|thieves) ..3 (got|broke|came|climbed|smashed|forced|kicked) ..1 (into|in|in through|through|down) ..1 (my|our|the|next doors) ..2 {home}',
      '(my|our|my mums|my dads|next doors) ..1 (door|window|windows|front door|back door) ..2 (was|were|got|been|kicked|put) ..1 (kicked|put|smashed|broken|forced|bricked|jemmied|through)',
      '(while|when) (we|i) (slept|were asleep|was asleep|were away|was away|was at work) ..4 (took|stole|got in|broke)',
    ],
    unless: TALK,
    never: '{praise}|{ago}',
  },
  {
    id: 'grabbed-me',
    concern,
    from,
    reason: 'Somebody says that a person attacked, followed or touched them.',
    says: [
      '({man}|he|they) ..4 (grabbed|followed|attacked|groped|chased|punched|kicked|spat at|spat on|pushed|rubbed himself against|threatened|exposed himself to|flashed|spiked|robbed|mugged) ..1 (me|us|my|himself|at me)',
      'i (was|got) ..1 (followed|grabbed|groped|chased|spiked|touched)',
      '(drink|drinks) ..3 spiked',
      '(wrote|sprayed|painted|daubed|scratched) ..4 (on|across|over) ..1 (my|our|the mosque|the church) ..2 (door|wall|house|car|window|fence)?',
    ],
    unless: TALK,
    never: '{praise}|{ago}',
  },
  {
    id: 'going-on',
    concern,
    from,
    reason: 'Somebody tells of a crime that is going on or was lately done.',
    says: [
      `(they|he|lads|kids|someone|somebody|youths|men|gang) ..3 (cutting|stripping|selling|dealing|hiding|storing|burning|smashing|stealing|setting|chucking|throwing|lobbing|dropping|shooting|fighting|torching|racing|threw|chucked) ..12 ${WHEN}`,
      '(someone|somebody|they|he|she) ..2 (poison|poisons|poisoned|poisoning|shot|shoots|killed|tortured|torturing|tortures|drowned|stabbed) ..3 (cat|cats|dog|dogs|horse|horses|swan|swans|hedgehog*|kitten*|sheep)',
      '(he|she|neighbour|man|woman|they) ..2 (kicks|kicked|beats|beat|starves|starved|hits) ..2 (his|her|the|their|that) ..1 (dog|dogs|cat|horse|puppy)',
    ],
    unless: TALK,
    never: '{ago}',
  },
  {
    id: 'defrauded',
    concern,
    from,
    reason: 'Somebody may have lost money to a fraud.',
    says: [
      '(lost|gave|sent|paid|transferred) ..4 (savings|thousand|thousands|pounds|life savings|money|#) ..4 (to|on|by) ..4 (man|woman|someone|somebody|scam*|caller|online|website|crypto|fraud*|investment)',
      'lost (my|all my|her|his|our) ..2 (savings|pension)',
      '(cleaned out|emptied) ..1 (my|her|his|our) ..1 (account|bank|savings)',
    ],
    unless: TALK,
    never: '{ago}',
  },
]
