import type { Rule } from './concern.js'

const from = '2026-01-01'

/** What a road, a wait or an opinion is said to do to people. */
const NOT_PEOPLE =
  'car|cars|traffic|road|roads|speed*|junction|crossing|pothole*|lorr*|driver*|driving|bend|hgv*|e-scooter*|scooter*|bike*|tax*|bills|cuts|boredom|the wait|shop|shops|trade|town centre|high street'
const POLICY =
  'prevention|awareness|campaign*|training|strateg*|funding|statistic*|charit*|in general|should there be|more help for|support for people|help people|services for|victims of'
const CHILD =
  'child|children|kid|kids|son|daughter|baby|toddler|boy|girl|boys|girls|nephew|niece|grandson|granddaughter|grandchild*|schoolgirl*|schoolboy*|teenager|teenagers|# year old|#-year-old|young lad|pupil|pupils'
const PARTNER =
  'husband|wife|partner|boyfriend|girlfriend|ex|exs|ex-partner|ex-husband|ex-wife|fiance|stepdad|step-dad|stepfather|my dad|my father'

/** Threats to life, children at risk, abuse at home. */
export const personRules: readonly Rule[] = [
  {
    id: 'suicide-said',
    concern: 'threat-to-life',
    from,
    reason: 'Somebody may be thinking of ending their life.',
    parts: [
      'kill myself|killing myself|end my life|ending my life|end it all|take my own life|taking my own life|suicidal|want to die|wanted to die|wish i was dead|wish i were dead|better off dead|better off without me|no reason to live|nothing to live for|cant go on|dont want to be here any*|dont want to be alive|dont want to live|harm myself|hurt myself|hurting myself|cutting myself|cut myself',
    ],
    unless: `not suicidal|never suicidal|laughing|living in this town|want to live|shaving|${POLICY}`,
    within: 6,
  },
  {
    id: 'suicide-other',
    concern: 'threat-to-life',
    from,
    reason: 'Somebody may be at risk of ending their life.',
    parts: [
      'kill himself|kill herself|kill themselves|end his life|end her life|take his own life|take her own life|suicidal|self harming|self-harming|self harms|self-harms|took an overdose|overdosed|taking an overdose',
    ],
    unless: `not suicidal|took his own|took her own|years ago|last year|in #|${POLICY}`,
    within: 6,
  },
  {
    id: 'threat-to-kill',
    concern: 'threat-to-life',
    from,
    reason: 'Somebody may have threatened to kill or seriously hurt a person.',
    parts: [
      'kill|shoot|stab|murder|behead|burn|petrol bomb|acid attack|run over|slit',
      'threat*|going to|gonna|will|hell|theyll|shell|ill|wants to|want to|vowed to|said he would|says he will|planning to',
      'me|him|her|them|us|you|my family|my son|my daughter|my mum|my house|someone|somebody|people|his wife|his throat|her throat|my throat',
    ],
    unless: `kill time|${NOT_PEOPLE}|kill off|if the|stabbing pain|dogs|rats|burn out|${POLICY}`,
    within: 9,
  },
  {
    id: 'fears-for-life',
    concern: 'threat-to-life',
    from,
    reason: 'Somebody fears for their life.',
    parts: [
      'fear for my life|fearing for my life|in fear of my life|scared for my life|afraid for my life|thinks he will kill|think he will kill|think hell kill|life is in danger|lives are in danger',
    ],
    unless: NOT_PEOPLE,
  },
  {
    id: 'armed-person',
    concern: 'threat-to-life',
    from,
    reason: 'Somebody is said to have a weapon now.',
    parts: [
      'he has|he keeps|he is carrying|hes carrying|hes got|he has got|they have|theyve got|neighbour has|upstairs has|next door has|man has|lad has|someone has|man with|lad with|someone with|waving',
      'gun|guns|shotgun|firearm|machete|zombie knife|explosives|bomb',
    ],
    unless: `licen*|farm*|armed officers|police have|${POLICY}`,
    within: 8,
  },
  {
    id: 'child-hurt',
    concern: 'child-at-risk',
    from,
    reason: 'A child may be being hurt, neglected or exploited.',
    parts: [
      CHILD,
      'being hit|being beaten|being abused|being groomed|being exploited|being neglected|being touched|being hurt|been hit|been beaten|been abused|been groomed|been exploited|been molested|been touched|gets hit|gets beaten|got beaten|is abused|was abused|are abused|is beaten|is groomed|was groomed|were groomed|is neglected|are neglected|was molested|was raped|is being sexually|are being sexually|being made to|being forced|black eye|bruises|covered in bruises|starving|malnourished|screaming every night',
    ],
    unless: `could be|might be|stop|prevent*|protect*|risk of being|avoid|${POLICY}`,
  },
  {
    id: 'hurts-child',
    concern: 'child-at-risk',
    from,
    reason: 'Somebody is said to hurt or misuse a child.',
    parts: [
      'hits|hitting|beats|beating|smacks|punches|punched|kicks|abuses|molest*|touches|touched|groom*|sexually abus*|sexual photos|indecent|nude*|locks|starves|neglects|shakes|messaging|sending pictures',
      'his|her|their|my|the|a|young|that|underage|local',
      CHILD,
    ],
    unless: `bus|football|ball|speed*|stop|prevent*|protect*|community|school safety|messaging app|should|${POLICY}`,
    within: 7,
  },
  {
    id: 'child-used',
    concern: 'child-at-risk',
    from,
    reason: 'A child may be being used to carry or sell drugs.',
    parts: [
      CHILD,
      'county line*|sell drugs|selling drugs|deliver drugs|delivering drugs|carry drugs|carrying drugs|running drugs|run drugs|drug runner*|drug mule*|deal for|dealing for|cuckoo*',
    ],
    unless: `could|might|stop|prevent*|protect*|talk*|teach*|educat*|${POLICY}`,
    within: 12,
  },
  {
    id: 'child-alone',
    concern: 'child-at-risk',
    from,
    reason: 'A small child may be left alone or without care.',
    parts: [
      'child|children|kids|baby|toddler|# year old|#-year-old|little boy|little girl|little ones',
      'left alone|left on their own|left on his own|left on her own|home alone|locked in|no food|not fed|left all night',
    ],
    unless: `should never|should not|park|${POLICY}`,
  },
  {
    id: 'partner-hurts',
    concern: 'domestic-abuse',
    from,
    reason: 'Somebody may be being hurt or threatened by a partner or at home.',
    parts: [
      PARTNER,
      'hits|hit|beats|beat|beaten|beating|punches|punched|slaps|slapped|kicks|kicked|chokes|choked|strangl*|threatens|threatened|threatening|rapes|raped|abuses|abused|abusing|abusive|stalks|stalking|stalked|pushes|pushed|attacks|attacked|hurts|controls|controlling|follows',
      'me|us|her|the kids|my kids|the children|my children|my mum|my mother|my sister|my daughter|to me|everything i',
    ],
    unless: `by a car|by a stranger|by a gang|by strangers|by youths|by a man|outside a|hit and run|burglar*|mugg*|${POLICY}`,
    within: 9,
  },
  {
    id: 'afraid-of-partner',
    concern: 'domestic-abuse',
    from,
    reason: 'Somebody may be afraid of a partner or of someone at home.',
    parts: [
      'scared of my|afraid of my|frightened of my|terrified of my|scared of her|scared to go home|afraid to go home|hiding from my|escape from my|fled my|left my abusive|leave my abusive',
      `${PARTNER}|because he|because she|go home`,
    ],
    unless: 'bus|dark|late|night bus|lights|lighting|walk*',
    within: 7,
  },
  {
    id: 'control-at-home',
    concern: 'domestic-abuse',
    from,
    reason: 'Somebody may be controlled by a partner or at home.',
    parts: [
      'he wont let me|he doesnt let me|he never lets me|she wont let me|husband wont let me|partner wont let me|he takes my phone|he took my phone|he checks my phone|he locks me|locks me in|takes all my money|he controls|tracks my phone|domestic violence at home|in an abusive relationship|my abuser|forced marriage|honour violence',
    ],
    unless: 'council|landlord|officer|years of help',
  },
  {
    id: 'heard-through-wall',
    concern: 'domestic-abuse',
    from,
    reason: 'Somebody has heard or seen violence in a home.',
    parts: [
      'hear|heard|hearing|hears|see|saw|listen*',
      'neighbour*|next door|upstairs|flat above|flat below|couple|across the road',
      'screaming|beating|hitting|hit her|hitting her|crying for help|him hitting|being hit|beat her|threatening her',
    ],
    unless: `fox*|music|party|parties|${POLICY}`,
    within: 14,
  },
]
