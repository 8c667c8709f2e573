import type { Rule } from './concern.js'

const from = '2026-01-01'
const concern = 'threat-to-life'

/** Somebody who may end their life, by what they say of life, by means and plans, and by what others say of them. */
export const selfHarmRules: readonly Rule[] = [
  {
    id: 'suicide-said',
    concern,
    from,
    reason: 'Somebody may be thinking of ending their life.',
    parts: [
      'kill myself|killing myself|end my life|ending my life|end it all|ending it|take my own life|taking my own life|suicidal|want to die|wanted to die|wish i was dead|wish i were dead|wish i had never been born|better off dead|better off without me|no reason to live|nothing to live for|nothing left to live for|i can not go on|i can not carry on|do not want to be here any*|do not want to be alive|do not want to wake up|do not want to exist|harm myself|hurt myself|hurting myself|cutting myself|cut myself|hang myself|hanging myself|top myself|topping myself|drown myself|slit my wrists|my suicide|commit suicide',
    ],
    unless: `not suicidal|never suicidal|laughing|shaving|{policy}`,
  },
  {
    id: 'tired-of-life',
    concern,
    from,
    reason: 'Somebody may have had enough of life.',
    says: [
      'i hate my life',
      'want ..2 (to be over|to be all over|it all to stop|it all to end|my life to end|life to end)',
      '(see|is|seeing|got) ..2 (point|reason) (in|of|to) ..1 (carrying on|going on|keep going|living|life|being alive|being here|go on)',
      '(do|does|did) not want to live (any more|with this|like this|$)',
      '(rather|sooner) be dead',
      '(would|be) better ..2 (if|off) ..2 i (was|were|am) (dead|gone|not here)',
      'my last (night|day|week) (alive|on)',
      '(tonight|tomorrow|today|this) ..3 (is|be) my last (night|day|$)',
      'i ..3 (end|ending|ended) it (all|tonight|now|today|soon|$)',
      '(can not|could not) (go on|carry on|live) (living|like this any more|without her|without him|$)',
      '(think*|thought|want*|ready) ..3 (joining|join) (her|him|them|my wife|my husband|my mum|my dad)',
      'i ..3 not (be here|be around|see) (tomorrow|next week|much longer|for much longer|christmas|the end of the week)',
      'nobody would (miss me|notice if i was gone|care if i died)',
    ],
    unless: 'police|service|services|council|survey|plan|cadets|patrols',
  },
  {
    id: 'means-at-hand',
    concern,
    from,
    reason: 'Somebody may have the means or a plan to end their life.',
    says: [
      '{pills} ..3 (ready|saved up|stockpiled|lined up|in the drawer|in my drawer|counted|here in front|hidden)',
      'i ..3 (bought|counted|counting|saved|saving|hoarded|stockpiled|stockpiling|collected|collecting|hidden) ..3 {pills}',
      'i ..2 (swallowed|took|taken|taking) ..3 (all|handful|too many|bottle) ..3 {pills}',
      '(goodbye|suicide|farewell) (letter|letters|note|notes)',
      '(said|saying|say) ..1 goodbyes',
      'i ..8 (jump|jumping|step|stepping|throw myself|throwing myself|walk|walking) ..2 (off|in front of|under) ..3 (bridge|platform|train|trains|roof|cliff|lorry|tracks|traffic|multi-storey)',
      '(stand|stood|standing|sit|sat) on the (platform|bridge|edge|roof|ledge|railway|tracks) ..3 (think|thinking|thought|wonder*)',
      '(know|chosen|picked) (which|the) (bridge|tree|train|place to do it)',
    ],
    unless: 'blood pressure|allotment|gardening',
  },
  {
    id: 'suicide-other',
    concern,
    from,
    reason: 'Somebody may be at risk of ending their life.',
    parts: [
      'kill himself|kill herself|kill themselves|hang himself|hang herself|end his life|end her life|take his own life|take her own life|suicidal|self harming|self-harming|self harms|self-harms|self harm|took an overdose|overdosed|taking an overdose|taken an overdose',
    ],
    unless: `not suicidal|took his own|took her own|years ago|last year|in #|{policy}|{ago}|rates|patients|people in`,
    within: 6,
  },
  {
    id: 'hurts-own-body',
    concern,
    from,
    reason: 'Somebody may be harming themselves.',
    says: [
      '(cut|cuts|cutting|harm|harms|harming|burn|burns|burning|starve|starves|starving|slit|slits) ..1 (myself|himself|herself|themselves|her arms|his arms|my arms|her wrists|his wrists|my wrists|her legs|his legs|my legs)',
      '(tried|tries|try|trying|going|wants|threatening|threatened) to (hang|overdose|drown|gas|kill|top|harm) (myself|himself|herself|themselves|$)',
      '(does|do) not want to live any more',
      '(jumped|jump|jumping) off ..3 (bridge|roof|multi-storey|cliff) (again|last|on|yesterday|tonight)',
    ],
    unless: `shaving|{ago}|{policy}`,
  },
]
