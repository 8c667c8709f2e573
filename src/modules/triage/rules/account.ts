import type { Concern } from './concern.js'
import { anyOf, spansOf } from './pattern.js'
import type { Pattern } from './starts.js'
import type { Sentence } from './words.js'

/** A kind of word that speaks for or against an account of what a particular person does, with its points each and how many of them count. */
interface Weight {
  readonly words: Pattern
  readonly points: number
  readonly most: number
}

const weight = (points: number, most: number, words: string): Weight => ({ words: anyOf(words), points, most })

/** What people write about services scores low; what they tell of a person whom they know scores high. */
const WEIGHTS: readonly Weight[] = [
  weight(2, 1, 'he|she|{kin}|{partner}|{trusted}|auntie|lodger|carer|helper|foster brother|ward|baby|lad|my cousin|my mate|my friend'),
  weight(
    1,
    1,
    'a man|some man|two men|grown men|someone|somebody|they|those lads|these lads|lads|man next door|woman next door|man in|woman in|{name}|white van|that judge|my neighbour|neighbour|opposite',
  ),
  weight(1, 2, 'me|her|him|them|us|myself|my|our|his|their'),
  weight(
    2,
    2,
    '{force}|{trapped}|{intimate}|{neglect}|{lures}|{arms}|{vow}|{despair}|{loot}|{wronged}|revolver|knife|knives|hurt|hurts|hurting|dead|die|dies|flames|passed out|kettle|hot water|squeezed|windpipe|crying|cries|rang me crying|beer cans|bust|lip|padlock|cheques|pocketing|swaps bags|beat|gay|drove off|paid # and|trousers|staring|disown|marry|nobody comes home|no one will|not give me money|deletes|on purpose|mental age|drink his money|not picked up|curtains|milk is on the step|shower|makes me|made me|kicks at|drunk|sexy|rubs|disappears|burn marks|bruised|yank*|come back|sorry when|why bother|stopped taking|has a plan|list of the people|plan to|wish|scare*|afraid|frightened|shaking|hides|followed|watching me|hate me|hates me|swallow*|ashamed|alone with|threat*|puts the windows|putting the windows|puppy|pull up outside|gets in|get in',
  ),
  weight(
    1,
    1,
    'every night|last night|at night|for hours|for days|all day|on purpose|last week|since sunday|since|saturday|tuesdays|by sunday|again|always|until i|every time|most nights',
  ),
  weight(
    -2,
    3,
    'police|policeman|policemen|policing|officer|officers|pc|pcso|pcsos|sergeant|bobby|bobbies|patrol*|council|councillor*|commissioner|101|999|call centre|station|precept|tax|budget|money for|survey|plan|priority|priorities|lights|lit|lighting|cameras|cctv|speed*|traffic|road|roads|bypass|parking|parked|bus|buses|e-scooter*|scooters|bikes|dogs|dog warden|litter|youth club*|youth clubs|funding|courts|court|sentences|prison|crime|asb|anti-social|neighbourhood watch|community|helicopters|report|reporting|online|volunteer*|cadets|stop and search|thefts|victims|services|service|refuge|schools|morale|response|potholes|shoplift*|drivers|cyclists|motorbikes|quad bikes|van jumping|farmer*|farmers|nurse|area|village|town|estate|neighbourhood|street|park|path|shops|surgery|dentist|train|trains|post office|retired|visit|open day|sirens|boxing',
  ),
  weight(
    -1.5,
    3,
    'should|shouldnt|must|ought|need|needs|more|less|better|please|think|thinks|feel|feels|would|could|hope|glad|support|worry|worried|worries|fewer|improve*|visible|agree|love|loves|loved|like|enjoy*|want to see|unsafe|never see|years|fair|complain*|if|when will|why|how|enough|waste|money into|teach|stop',
  ),
  weight(
    -5,
    1,
    '{atgame}|on his beat|on the beat|rung up|rings up|i am a teacher|on hold|works for the force|the force|afraid to ring|afraid to report',
  ),
  weight(-2, 2, 'will not wait at|not blame|after dark|go out|in the dark|nearly|fireworks|cold callers|security|heard nothing|{ago}'),
  weight(-3, 1, '{praise}|good|great|super|pleased|proud|safe|quiet|friendly|nice|happy|rates them'),
]
const ENOUGH = 3

/** The concern that an account of a person is looked at for, by who it is about. */
const ABOUT: readonly (readonly [Concern['kind'], Pattern])[] = [
  ['child-at-risk', anyOf('{thechild}|{child}|i am {childage}|foster brother|nobody comes home')],
  ['vulnerable-adult', anyOf('{unwell}|carer|helper|ward|{oldage}|auntie|mental age|pensioner|nan|grandad')],
  ['domestic-abuse', anyOf('he|she|{partner}|{kin}')],
  ['crime-report', anyOf('{man}|they|{name}|i|we|{stranger}')],
]

/**
 * Whether a sentence reads like an account of what a particular person does or suffers, not like an opinion about services.
 * It says nothing of what happened; it is the net under all rules, for what nobody has thought of.
 */
export function accountOfPerson(sentences: readonly Sentence[]): Concern | undefined {
  const found = sentences.find((sentence) => pointsOf(sentence) >= ENOUGH)
  const kind = found && ABOUT.find(([, about]) => spansOf(about, found).length > 0)?.[0]
  return kind && { kind, rule: `account-${kind}`, reason: 'It reads like an account of what a particular person does or suffers.' }
}

/** How much the sentence is an account of a person, in points. */
export function pointsOf(sentence: Sentence): number {
  return WEIGHTS.reduce((sum, { words, points, most }) => {
    const places = new Set(spansOf(words, sentence).map(([first]) => first)).size
    return sum + points * Math.min(places, most)
  }, 0)
}
