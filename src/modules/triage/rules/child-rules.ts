import type { Rule } from './concern.js'

const from = '2026-01-01'
const concern = 'child-at-risk'
const FOR_CHILDREN_IN_GENERAL = 'could be|might be|avoid|bus|football|ball|speed*|school safety|cars|traffic|{policy}'

/** A child hurt, touched, used, neglected or sent away: who does what to whom. */
export const childRules: readonly Rule[] = [
  {
    id: 'child-hurt',
    concern,
    from,
    reason: 'A child may be being hurt, neglected or exploited.',
    says: [
      '{child} ..6 (being|been|gets|got|is|was|are|were) ..2 (hit|beaten|abused|groomed|exploited|neglected|touched|hurt|molested|raped|starved)',
      '{child} ..6 (being made to|being forced|is made to|black eye|bruises|covered in bruises|starving|malnourished|screaming every night|flinches|filthy and hungry)',
      '{child} ..14 (marks on him|marks on her|bruises on|burns on|marks all over|shouting and thumping)',
      '{child} ..6 (scared|frightened|terrified|afraid) ..2 (to go home|of {parent}|of her|of his)',
    ],
    unless: FOR_CHILDREN_IN_GENERAL,
  },
  {
    id: 'hurts-child',
    concern,
    from,
    reason: 'Somebody is said to hurt or misuse a child.',
    says: [
      '{doer} ..3 ({hits}|shakes|shook|shaking|locks|starves|neglects|{touches}|groom|grooms|grooming|groomed) ..2 (his|her|their|my|the|a|that|our|those|young|local|his own) ..2 {child}',
      '{trusted} ..2 {touches} ..2 {child}',
      '{parent} ..2 ({hits}) ..1 (me|us|her|him|them)',
      '{parent} ..2 (hurts|hurting|touches|touching|abuses|abusing) ..1 (me|us|her|him|them)',
      '(shakes|shook|shaking) (that|the|her|his|my) (baby|toddler|child)',
    ],
    unless: `{atgame}|bullied|cars|${FOR_CHILDREN_IN_GENERAL}`,
  },
  {
    id: 'sexual-abuse',
    concern,
    from,
    reason: 'Somebody may be or have been sexually abused, perhaps a child at home.',
    says: [
      '({kin}|{trusted}|he|partner|boyfriend|man) ..4 (comes|came|gets|got|climbs|climbed|sneaks|creeps) ..1 (into|in) ..1 (my|her|his|our|their) ..2 (room|bedroom|bed)',
      '({kin}|{trusted}|he|she|boyfriend|man) ..3 {touches} (me|her|him|us|them|my sister|my brother|where|down there)',
      '(our|a|little) secret ..3 (touch*|tell|bed|room|nobody|mum|$)',
      '(its|is|be|keep it) ..1 (our|a) ..1 secret',
      '(made|make|makes|making|forces|forced) (me|her|him|us|them|my {child}) ..2 (touch|undress|strip|watch him|kiss|take my clothes|take her clothes)',
      'when (he|she) (undresses|touches|washes|baths|kisses) me',
    ],
    unless: `{atgame}|heart|lives|{policy}`,
  },
  {
    id: 'adult-and-child',
    concern,
    from,
    reason: 'A grown person may be grooming or meeting a child.',
    says: [
      '{childage} (year old)? ..2 {child}? ..2 (boyfriend|girlfriend|partner|relationship) ..4 {grownage}',
      '(daughter|niece|granddaughter|girl|sister|she|son|nephew|boy) ..2 (is|who is|aged|only) ..1 {childage} ..4 (pregnant|living with|sleeping with|seeing) ..4 (man|grown|older|{grownage}|him)',
      '{grownage} ..1 (year old)? ..2 man ..4 (seeing|dating|sleeping|meeting|messaging|going out) ..4 ({child}|{childage})',
      '{doer} ..5 (waits|waiting|hangs|hanging|loiters|loitering|stands|sits|parks up|watches|watching|lurks|follows|following|approached|approaches|approaching|staring) ..5 {child} ..6 (school|primary|outside|home|park|playground|gates|pool|station|bus)',
      '{doer} ..4 (offer|offers|offered|offering|gives|gave|giving|buys|bought|buying) ..6 {child} ..6 (vape|vapes|cigarettes|fags|drink|alcohol|cider|vodka|lift|lifts|money|presents|weed|drugs|pills|phones|trainers|cash)',
      '(offers|offered|gives|gave|buys|bought) ..6 (vapes|cigarettes|fags|alcohol|cider|vodka|lifts|a lift|presents|weed|drugs) ..4 {child}',
      '(film|films|filming|filmed|photographs|photographing|takes pictures of|taking photos of|recording|took pictures of) ..3 {child} ..8 (changing|changed|undress*|shower*|toilet*|pool|naked|swimming|beach|school)',
      '({trusted}|man|men|he|stranger|someone) ..5 (texts|texting|messages|messaging|messaged|snapchats|dms|sending pictures|sends pictures|chatting) ..5 {child}',
      '(nude*|indecent|naked|sexual photos|sexual pictures) ..6 {child}',
      '{child} ..6 (nude*|indecent|naked pictures|sexual photos)',
      '(asked|asking|invites|invited|took|takes) ({child}|her|him) ..3 (back to his|back to theirs|to his flat|to his house|into his car|in his car|in his van)',
      '{child} ..10 (older men|grown men|older man|grown man) ..6 (car|cars|takeaway|flat|gifts|hotel|vapes)',
    ],
    unless: `messaging app|officer*|cadets|{policy}`,
  },
  {
    id: 'child-used',
    concern,
    from,
    reason: 'A child may be being used to carry or sell drugs, or for work.',
    says: [
      '{child} ..10 (county line*|sell drugs|selling drugs|sell weed|selling weed|deliver drugs|delivering drugs|delivering packages|deliver packages|carry drugs|carrying drugs|running drugs|run drugs|drug runner*|drug mule*|deal for|dealing for|running packets|carry a knife for|holding drugs)',
      '(got|have|has|had|using|use|uses|made|making|make|makes|forces|forcing|forced) ..3 {child} ..2 (to)? (deliver*|carry*|running|run|selling|sell|hold|holding|dealing|deal|stealing|steal|shoplift*|begging|beg) ..2 (drugs|packages|packets|stuff|for|weed|things|knives|a)',
      '{child} ..6 (forced|made) to (carry|sell|deliver|run|hold|steal|beg|work)',
    ],
    unless: `could|might|talk*|{policy}`,
  },
]
