import type { Rule } from './concern.js'

const from = '2026-01-01'

/** Talk of fear, of chance, or of what the police should do: an opinion, not a report. */
const ONLY_TALK =
  'worried about|worry about|worries about|worried that|fear of|fears of|fear that|fear being|afraid of being|scared of being|frightened of being|scared that|might|could|would be|would get|if i|if you|in case|should|prevent*|tackle|to stop|stop the|stop people|stop drug|stop anti*|deter|reduce|more patrols|priority|priorities|never been|not been|havent been|without being|dont want|statistic*|campaign*|avoid'
const DRUGS =
  'deals drugs|deal drugs|dealing drugs|sells drugs|selling drugs|sell drugs|dealing weed|selling weed|dealing cannabis|selling cannabis|dealing coke|selling cocaine|deals from|dealing from|drug deal*|drugs from|supplying drugs|growing cannabis|grows cannabis|cannabis farm|cannabis factory|crack house|drug den|selling vapes to|dealing heroin'
const CRIME = `${DRUGS}|stole|steals|stealing|robbed|robs|burgled|burgles|assaulted|attacked|beat up|beats up|beats|beating|stabbed|raped|groped|threatened|threatens|scammed|conned|torched|smashed|set fire|fly tips|fly-tips|fly tipping|drink drives|drives drunk|handles stolen|grooming|groomed|carries a knife|carrying a knife|abuses|harasses|harassing|stalking|deals`

/** Reports of a crime, done to oneself or seen. Praise of how it was dealt with, and times long past, are no reports. */
export const crimeRules: readonly Rule[] = [
  {
    id: 'drugs-somewhere',
    concern: 'crime-report',
    from,
    reason: 'It looks like a report of drugs being sold or grown at a place.',
    parts: [
      DRUGS,
      'neighbour|neighbours|next door|number #|no #|flat #|house #|unit #|the house|the flat|a house|a flat|this man|a man|a lad|a guy|a woman|he is|hes|shes|tenant|tenants|behind the|outside the|opposite|at the back of|every night|every day|every evening|from the|block of flats|in the alley|in the car park|from a',
    ],
    unless: ONLY_TALK,
  },
  {
    id: 'sees-deals',
    concern: 'crime-report',
    from,
    reason: 'Somebody says they see drugs being sold.',
    parts: [
      'i see|i saw|i have seen|ive seen|i watch|i watched|we see|we saw|i witnessed|we watch',
      'deal|deals|dealing|dealers|drug*|drugs being|exchanging packages',
      'outside|behind|from|at|in the|every|on the|opposite|near',
    ],
    unless: ONLY_TALK,
  },
  {
    id: 'done-to-me',
    concern: 'crime-report',
    from,
    never: '{praise}|{ago}',
    reason: 'Somebody says that a crime was done to them or to someone close.',
    parts: [
      'i was|i got|i have been|ive been|we were|we got|we have been|weve been|my son was|my son got|my daughter was|my daughter got|my husband was|my wife was|my mum was|my dad was|my friend was|my friend got|my brother was|my sister was|my neighbour was|he was|she was',
      'burgled|robbed|mugged|assaulted|sexually assaulted|attacked|raped|stabbed|punched|beaten|groped|followed home|scammed|defrauded|conned|spiked|flashed at|kicked|spat at|threatened|stalked|blackmailed|racially abused|carjacked|kidnapped|shot at',
    ],
    unless: `${ONLY_TALK}|nearly`,
    within: 8,
  },
  {
    id: 'mine-was-taken',
    concern: 'crime-report',
    from,
    never: '{praise}|{ago}',
    reason: 'Somebody says that something of theirs was stolen, broken into or damaged.',
    parts: [
      'my|our',
      'car|van|bike|bicycle|motorbike|moped|shed|garage|house|home|flat|shop|phone|purse|wallet|bag|handbag|catalytic converter|tools|windows|window|church|allotment|parcel|parcels|dog|caravan|tractor|quad',
      'was stolen|were stolen|got stolen|been stolen|was nicked|got nicked|been nicked|was broken into|were broken into|got broken into|been broken into|was smashed|were smashed|been smashed|was burgled|been burgled|got burgled|was vandalised|been vandalised|was torched|was set on fire|been set on fire|was snatched|was keyed|was robbed|been robbed|been taken',
    ],
    unless: ONLY_TALK,
  },
  {
    id: 'saw-crime',
    concern: 'crime-report',
    from,
    reason: 'Somebody says they saw a crime.',
    parts: [
      'i saw|we saw|i witnessed|we witnessed|i have seen|ive seen|i watched|caught on my camera|on my doorbell camera|on my cctv|i have footage|i have cctv',
      'stab*|assault*|robbery|robbing|attack*|knife|machete|gun|stealing|steal|stole|break into|breaking into|broke into|burglar*|smash*|setting fire|beating|beat up|theft|thieves|hit a|hitting|shoplift*',
    ],
    unless: `on tv|on television|on the news|in the news|in a film|a film|online|${ONLY_TALK}`,
  },
  {
    id: 'asks-police',
    concern: 'crime-report',
    from,
    reason: 'Somebody asks for police help or reports something in so many words.',
    parts: [
      'i want to report|i would like to report|id like to report|i am reporting|im reporting|reporting a|this is a report of|please send police|please send the police|please send an officer|send someone round|please arrest|can you arrest',
    ],
    unless: 'how to|easier|pothole*|street light*|streetlight*|lights|a way|should be|online form|bins|litter',
  },
  {
    id: 'neighbour-crime',
    concern: 'crime-report',
    from,
    reason: 'Somebody says that a person they can point to is committing a crime.',
    parts: [
      'my neighbour|my neighbours|my neighbors|man next door|people next door|man at|lad at|woman at|family at|tenant at|number #|flat #|the owner of|my boss|my landlord|my manager|registration|number plate|reg',
      `${CRIME}|stolen|is dealing|is stealing|steals|is threatening|threatens|violent|fraud|slaves|trafficked|trafficking|illegal*|weapons|drives drunk`,
    ],
    unless: `agree*|parking|parks|parked|${ONLY_TALK}|also been|has been|was burgled|had their`,
  },
]
