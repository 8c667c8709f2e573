import type { Random } from '../random.js'
import { filled } from './slots.js'
import type { Written } from './write.js'

/** What people write when they are asked which road to look at first: sentences that stand alone or follow each other, by theme. */
export const ROAD_PLACES: Readonly<Record<string, readonly string[]>> = {
  'Speeding and dangerous driving': [
    'Start with {road}: the limit is 30 and hardly anybody keeps it once the shops are shut.',
    'The bend on {road} just before {village}, because drivers brake far too late there.',
    'Coming into {village} from the bypass they are still doing sixty when they reach the first houses.',
    'Traffic goes much too fast past the school gates on {road}.',
    'There used to be a camera on {road} and it made a real difference, then it was switched off and never came back.',
    'Overtaking on the brow of the hill above {village}.',
    'The long straight on {road} where motorbikes meet on summer Sundays.',
    'Our speed watch group counted 212 cars over the limit on {road} in two hours, and we can send you the sheets.',
    'Delivery vans race through {village} all day long to make up time.',
    'Please look at {road} between eight and nine in the morning and not at eleven, when there is nobody to see.',
    'Red lights on {road} are run every few minutes, especially the turn by {spot}.',
    'Sat navs send lorries down our lane and there is not room for one, let alone two.',
    'The 20 zone round {spot}: nobody has ever seen it checked.',
  ],
  'Parking and pavements': [
    'Cars park so close to the junction by {spot} that you pull out blind.',
    'It is not only speed: on {road} the pavement is full of vans and we walk in the traffic.',
    'Half of {road} is one car wide because of parking on both sides.',
    'School parking in {village} pushes the children between moving cars.',
    'The loading bay by {spot} is always full, so lorries stop on the crossing.',
  ],
  'Lighting, cameras and layout': [
    'There is no crossing on {road} between {spot} and the surgery, and older people simply wait.',
    'The street lights on {road} have been out since the clocks went back.',
    'Paint the lines again at the roundabout by {spot}, nobody knows which lane is theirs.',
    'The hedge has grown over the sign into {village} completely.',
    'A narrow bridge, a bus route and no footway: {road} needs a proper layout before it needs a camera.',
    'The crossing by {spot} gives you about six seconds, which is not enough with a stick.',
  ],
  'Officers seen locally': [
    'I have not seen a traffic officer on {road} for as long as I can remember.',
    'When a patrol car is parked in {village} everybody slows down for a week, so do that more often.',
    'Somebody from the neighbourhood team should stand with us at {spot} for an hour and see for themselves.',
  ],
  'Answering calls and coming when needed': [
    'We report {road} online again and again and only ever get the automatic reply.',
    'I rang about the racing by {spot} and was told to send an e-mail.',
  ],
  'How the money is spent': [
    'Spend it on engineering and not on more leaflets.',
    'The van that stands on {road} must cost a fortune and it only ever catches people who live here.',
  ],
  'Rural crime': [
    'Quad bikes without plates use the tracks above {village} to get from farm to farm {time}.',
    'Lanes round {village} are used by hare coursers who drive without lights.',
  ],
}

/** No more than a name, as many leave it. */
const NAMES: readonly string[] = [
  '{road}',
  '{road}, speed',
  '{village}',
  'Junction by {spot}',
  'All of {road}',
  '{road} and {spot}',
  'the crossing at {spot}',
  'Any road into {village}',
]

const THEMES = Object.keys(ROAD_PLACES)
const LIKELY: Readonly<Record<string, number>> = {
  'Speeding and dangerous driving': 52,
  'Parking and pavements': 16,
  'Lighting, cameras and layout': 15,
  'Officers seen locally': 7,
  'Answering calls and coming when needed': 4,
  'How the money is spent': 3,
}

/** Every sentence that can be written, with its gaps still open. */
export const everyRoadText = (): readonly string[] => [...NAMES, ...THEMES.flatMap((theme) => ROAD_PLACES[theme] ?? [])]

/** What somebody from this district writes about their roads: a name, a sentence, or half a page. */
export function writeRoads(random: Random, district: string): Written {
  if (random.chance(0.22)) return { text: filled(random.pick(NAMES), district, random), themes: ['Speeding and dangerous driving'] }
  const minds = { ...LIKELY, ...(district === 'STO' ? { 'Rural crime': 14 } : {}) }
  const sentences = new Map<string, string>()
  for (let left = random.weighted({ 1: 58, 2: 24, 3: 11, 6: 7 }); left > 0; left -= 1) {
    const theme = random.weighted(minds)
    sentences.set(random.pick(ROAD_PLACES[theme] ?? []), theme)
  }
  const long = sentences.size > 3
  const text = [...sentences.keys()].map((one) => filled(one, district, random)).join(long ? '\n' : ' ')
  const plain = random.chance(0.2) ? text.charAt(0).toLowerCase() + text.slice(1) : text
  return { text: random.chance(0.25) ? plain.replace(/\.$/, '') : plain, themes: [...new Set(sentences.values())] }
}
