import type { Rule } from './concern.js'

const from = '2026-01-01'
const concern = 'threat-to-life'
/** What a road, a wait or an opinion is said to do to people. */
const NOT_PEOPLE =
  'traffic|road|roads|speed*|junction|crossing|pothole*|lorr*|drivers|driving|bend|hgv*|e-scooter*|scooter*|bikes|tax*|bills|cuts|boredom|the wait|shops|trade|town centre|high street|dogs|rats|before long|before something|lambs|sheep|ewes|cyclist*'

/** Threats to kill or hurt: what will be done, to whom or to which place, with what. */
export const threatRules: readonly Rule[] = [
  {
    id: 'threat-to-kill',
    concern,
    from,
    reason: 'Somebody may have threatened to kill or seriously hurt a person.',
    says: [
      '{will} ..3 (kill|shoot|stab|murder|behead|burn|batter|knife|slit|strangle|hang|petrol bomb|hurt|attack|run over|cut) ..1 {somebody}',
      '{will} ..2 (kill|shoot|stab|murder|behead|burn|petrol bomb) ..1 {somebody}',
      '(threat|threats|threatened|threatening|threatens) to (kill|stab|shoot|murder|rape|burn|hurt|bury)',
      '(end|ends|ended|ending) up (killing|murdering|stabbing|strangling) ..1 {somebody}',
      '(end|ends|ended) up dead',
      '{will} ..2 (do|finish) {somebody} (in|off)',
      '(do|done|doing) (me|him|her|us|them) in',
      '(put|puts|putting) {somebody} in (the|a) (ground|grave|hospital|coffin|wheelchair|morgue|boot)',
      '(break|breaks|breaking|smash|smashing|kick|kicking) (his|her|my|your|their|our) (legs|neck|arms|jaw|face|head|skull|kneecaps|teeth) (in|off)?',
      '{will} (get|come for|deal with|sort out) (the lot of you|you all|all of you|every one of you|your family|your kids|your children)',
      '(your|his|her|their) days are numbered',
      'you are all dead',
      'you are dead',
      'watch your back',
      'i know where (you|he|she) live*',
      '(burn|burning) (my|our|your|his|her|their) (house|home|flat|car) down',
      '(acid|petrol) (over|on|at|in) (her|his|my|your) (face|house|car)',
      '(bullet|bullets|petrol|dead rat|excrement) ..2 through ..3 (letterbox|letter box|letterboxes|door)',
      'poured petrol',
      'pouring petrol',
      'petrol through',
    ],
    unless: `kill time|kill off|if the council|stabbing pain|burn out|someone will die|{policy}|${NOT_PEOPLE}`,
  },
  {
    id: 'threat-to-place',
    concern,
    from,
    reason: 'Somebody may have threatened an attack on a place or a meeting.',
    says: [
      '{will} ..2 (burn|torch|bomb|blow|firebomb|shoot|attack|petrol bomb|smash) ..1 (up|down)? ..2 (mosque|church|synagogue|temple|gurdwara|school|college|university|office|offices|station|hotel|hostel|hospital|council|town hall|meeting|centre|place|house|home|pub|surgery|court)',
      '(shoot|blow|shooting|blowing) up the (college|school|mosque|church|station|office|council|hospital|university|place)',
      'i ..3 (bring|bringing|take|taking|carry|carrying|coming with|turn up with) ..3 {weapon}',
      '(making|make|makes|made|built|building|buying) ..2 (bomb|bombs|pipe bombs|explosives|a gun|petrol bombs)',
      '(starting|start) with the (mayor|commissioner|chief|councillor|councillors|teachers|judge|mp)',
    ],
    unless: `if the council|feel i have|to protect|never|{policy}`,
  },
  {
    id: 'fears-for-life',
    concern,
    from,
    reason: 'Somebody fears for their life.',
    says: [
      'fear for (my|her|his|our|their) life',
      'fearing for my life',
      'in fear of my life',
      'in fear for my life',
      'scared for my life',
      'afraid for my life',
      '(think|thinks|thought|afraid|scared|know|knows|convinced) ..1 (he|she|they|hell) ..1 (will|is going to|would) ..1 kill',
      'think hell kill',
      'my life is in danger',
      'our lives are in danger',
      'her life is in danger',
      'his life is in danger',
      'lives are in danger',
    ],
    unless: NOT_PEOPLE,
  },
  {
    id: 'armed-person',
    concern,
    from,
    reason: 'Somebody is said to have a weapon now.',
    says: [
      '(he|she|they|neighbour|man|lad|someone|somebody|upstairs|next door|lads|kid|boy) ..3 (has|keeps|is carrying|is waving|got|have|carries|with|waving) ..2 (gun|guns|shotgun|pistol|firearm|machete|machetes|zombie knife|explosives|bomb|bombs|crossbow|sword)',
      '(riding|walking|going|running|hanging|driving|chasing|roaming|out) ..2 (round|around|about|after|each other)? ..2 with (machetes|knives|guns|swords|hammers|axes|blades|bats|a machete|a knife|a gun|a sword)',
      '(voices|voice) ..2 (tell|tells|telling|say|saying) ..1 (him|her|me) ..1 to (hurt|kill|harm|do|stab|burn)',
    ],
    unless: `licen*|farm*|armed officers|police have|officers|{policy}`,
  },
]
