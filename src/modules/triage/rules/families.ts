import { BROAD } from './broad-families.js'

/** The forms of English verbs: `kick` is also `kicks`, `kicked` and `kicking`, `shake` also `shaking`, `grab` also `grabbed`. */
function forms(verbs: string): string {
  return verbs
    .split(' ')
    .flatMap((verb) => {
      if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
      if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
      const stem = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) ? verb + verb.slice(-1) : verb
      return [verb, /(s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`]
    })
    .join('|')
}

const count = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, step) => String(from + step)).join('|')

/** Families of words, in the British English that people write in. A family may be part of another. */
export const FAMILIES: Readonly<Record<string, string>> = {
  ...BROAD,
  // People
  pronoun: 'he|she|they|him|who',
  parent:
    'dad|father|stepdad|step-dad|stepfather|step dad|mum|mother|stepmum|step-mum|stepmother|foster carer|foster dad|foster mum|parents',
  kin: '{parent}|uncle|uncles|aunt|auntie|nan|gran|grandma|grandad|granddad|grandfather|grandpa|brother|stepbrother|half brother|cousin|babysitter|nephew|niece',
  partner:
    'husband|hubby|wife|missus|partner|boyfriend|girlfriend|fiance|ex|exs|ex-partner|ex-husband|ex-wife|ex husband|ex wife|ex partner|ex boyfriend|mums man|mums boyfriend|mums new man|mums partner',
  trusted:
    'teacher|coach|tutor|priest|vicar|imam|scout leader|youth leader|youth worker|football coach|swimming teacher|taxi driver|driver|doctor|nurse|boss|manager|landlord|instructor|babysitter',
  man: 'man|men|woman|women|lad|lads|person|people|boys|someone|somebody|stranger|strangers|gang|gangs|neighbour|neighbours|weirdo|pervert|paedo|paedophile|nonce|teenagers|youths|kids',
  // Somebody who did it, not a thing or an office
  doer: 'he|she|they|{kin}|{partner}|{trusted}|{man}|{name}',
  name: '<name>',
  child:
    'child|children|kid|kids|son|sons|daughter|daughters|baby|babies|toddler|toddlers|boy|boys|girl|girls|nephew|nephews|niece|nieces|grandson|grandsons|granddaughter|granddaughters|grandchild*|schoolgirl*|schoolboy*|teenager|teenagers|young lad|pupil|pupils|little ones|minors|under age|underage|little brother|little sister|under 10s|under 11s|under 12s|under 13s|under 14s|under 15s|under 16s|{childage} year old|{childage} year olds|#-year-old|kiddies',
  childage: `${count(1, 16)}|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen`,
  grownage: `${count(19, 90)}|twenty|thirty|forty|twenties|thirties|forties|fifties|sixties|nineteen`,
  elder:
    'elderly|grandads|nans|mums|dads|old man|old woman|old lady|old gentleman|old boy|old couple|old neighbour|pensioner|frail|grandad|granddad|nan|nana|gran|grandma|grandmother|grandfather|great aunt|mother|mum|dad|father|aunt|uncle|{oldage}|{oldage} year old|care home|residents',
  oldage: count(70, 99),
  unwell:
    'learning difficult*|learning disab*|special needs|vulnerable|disabled|disability|autistic|autism|dementia|alzheimer*|too frightened|too scared|mental health problems|wheelchair|blind|deaf|bedbound',
  somebody:
    'me|him|her|them|us|you|myself|my {relative}|his {relative}|her {relative}|their {relative}|our {relative}|someone|somebody|people|everyone|everybody|{child}',
  relative: '{child}|{kin}|{partner}|sister|sisters|family|friend|mate|neighbour|carer',
  // What is done
  hits: `${forms('kick punch slap smack whack thump choke throttle strangle batter beat assault attack headbutt belt hit hurt shove bite burn scald stab cane')}|beaten|bites|bit|strangl*|hurting|hurt|hits|hitting|beats|beating|beat up|beats up|knocks about`,
  rapes: `${forms('rape abuse molest fondle grope undress')}|sexually abus*|sexually assault*`,
  touches: `${forms('touch kiss stroke rub')}|{rapes}`,
  kills: `${forms('kill murder shoot behead slaughter')}|stab|stabs|stabbing|stabbed|shooting|shot`,
  threatens: forms('threaten intimidate blackmail terrorise stalk harass control isolate humiliate'),
  will: 'will|going to|hell|shell|theyll|ill|well|is going|wants to|want to|vowed to|threatened to|threatens to|threatening to|planning to|plans to|plan to|said he would|says he will|keeps saying he will|swears he will|about to|have to|ready to|tempted to',
  takes: `takes|took|taking|take|taken|keeps|kept|controls|steals|stole|stealing|steal|spends|helps himself to|helps herself to|has had|nicks|nicked|using|uses|used`,
  weapon:
    'knife|knives|blade|blades|machete|machetes|gun|guns|shotgun|rifle|pistol|firearm|sword|crossbow|axe|hammer|bomb|bombs|explosives|petrol bomb|acid|bat|zombie knife|hatchet|petrol',
  // Things and places
  money: 'bank card|bank cards|card|money|pension|benefits|wages|savings|cash|purse|pin|debit card|bank book|house|inheritance|allowance',
  home: 'house|home|flat|kitchen|bedroom|shed|garage|car|van|caravan|shop|bungalow|conservatory|window|porch|front door|back door|lock-up|garden',
  street: 'street|st|road|rd|lane|ln|avenue|ave|close|court|terrace|drive|way|crescent|grove|gardens|place|square|row|hill|walk|rise|mews',
  thing:
    'bike|phone|moped|car|van|bag|handbag|wallet|purse|keys|car keys|tools|coat|trainers|watch|parcel|laptop|motorbike|quad|dog|chain|necklace|jewellery|money|scooter|e-scooter',
  drugs: 'drugs|weed|cannabis|coke|cocaine|crack|heroin|spice|ket|ketamine|pills|skunk|gear|smack|brown|packets|wraps|baggies|deals',
  pills: 'tablets|pills|paracetamol|rope|noose|razor|razors|blades|insulin|painkillers|sleeping pills|sleeping tablets|overdose',
  // What makes it something else
  atgame:
    'at chess|at cards|at golf|at football|at darts|at tennis|at snooker|at scrabble|at bowls|at pool|at games|at monopoly|at cribbage|at dominoes|at everything|at bingo|at quizzes|to the shops|to it|hands down',
  ago: 'years ago|a long time ago|long ago|decades ago|ages ago|many years back|back in the|when i was a|when i was young|as a child|in my youth|in <past-year>|<past-year>|in the eighties|in the nineties|in the seventies|in the sixties',
  praise:
    'wonderful|brilliant|excellent|thank|thanks|grateful|kind|kinder|lovely|fantastic|superb|marvellous|amazing|great help|helped|helpful|a credit|well done|caught|arrested|polite|worth her weight|worth his weight|reassuring|professional',
  policy:
    'prevention|awareness|campaign*|training|strateg*|funding|statistic*|charit*|in general|should there be|more help for|support for people|help people|services for|victims of|priority|priorities|more patrols|tackle|tackling|deter|reduce|reducing|crack down|clamp down|lock up|lock them up|catch the|go after|tougher|penalt*|sentences|should|must|ought|needs to be|need to be|taught|teach|educate|education|lessons|programme|documentary|on the news|in the news|on tv|on telly|in a film|a film|at risk of|risk of|protect|protects|protecting|stop|stopping|prevent*',
}
