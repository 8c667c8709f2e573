import type { Random } from '../random.js'

const HERE: Readonly<Record<string, { villages: readonly string[]; roads: readonly string[] }>> = {
  ALD: {
    villages: ['Temeford', 'Stoke Orcop', 'Nether Wick', 'Hollin', 'Ashby Cross', 'Brackenhill', 'Sallow Green'],
    roads: ['Priory Street', 'Castlegate', 'the Temeford road', 'Wool Lane', 'Abbey Road', 'Station Road'],
  },
  CAR: {
    villages: ['Millbeck', 'Great Rawley', 'Little Rawley', 'Carr End', 'Ketterley', 'Dunnock', 'Osiers'],
    roads: ['Mill Lane', 'Beck Road', 'the Ketterley road', 'Tanyard Lane', 'Staveley Rise', 'Market Street'],
  },
  HEL: {
    villages: ['Brook Magna', 'Brook Parva', 'Saxon Lea', 'Kingsmead', 'Orchard Park', 'Northfields'],
    roads: ['Foundry Road', 'Canal Street', 'the ring road', 'Kingsmead Avenue', 'Albert Road', 'Orchard Way'],
  },
  STO: {
    villages: ['Tarnside', 'High Fell', 'Coldbeck', 'Ravenholt', 'Millstone', 'Westwater', 'Limekiln'],
    roads: ['Quarry Road', 'the Ravenholt road', 'Kiln Lane', 'Church Bank', 'Tarn Lane', 'the old pass road'],
  },
  WIN: {
    villages: ['Saltmarsh', 'Easter Common', 'Heron Bridge', 'Marlpit', 'Chalk Down', 'Lark Hill'],
    roads: ['Harbour Road', 'the coast road', 'Marlpit Lane', 'Bridge Street', 'Sea Lane', 'Common Road'],
  },
}
const SPOTS = [
  'the park',
  'the precinct',
  'the bus station',
  'the recreation ground',
  'the multi-storey',
  'the shops',
  'the underpass',
  'the playing field',
  'the village hall',
  'the riverside path',
  'the retail park',
  'the library',
]
const TIMES = [
  'after dark',
  'at weekends',
  'on Friday nights',
  'in the evenings',
  'after the pubs close',
  'late at night',
  'most nights',
  'in the school holidays',
]

/** The districts by their code, as the fictional office has them. */
export const DISTRICTS: readonly string[] = Object.keys(HERE)

/** Fills the gaps of a sentence with places of the writer's district and with times. */
export function filled(sentence: string, district: string, random: Random): string {
  const here = HERE[district] ?? HERE[random.pick(DISTRICTS)]
  return sentence
    .replaceAll('{village}', () => random.pick(here?.villages ?? ['the village']))
    .replaceAll('{road}', () => random.pick(here?.roads ?? ['the main road']))
    .replaceAll('{spot}', () => random.pick(SPOTS))
    .replaceAll('{time}', () => random.pick(TIMES))
}
