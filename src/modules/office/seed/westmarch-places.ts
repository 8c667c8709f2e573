import { Temporal } from '#platform/clock'
import type { ImportRow } from '../geography/place-csv.js'
import type { Level } from '../geography/place.js'

/** The fictional area: 5 districts of 6 forums each with their population, and parishes in some. */
const DISTRICTS: readonly {
  code: string
  name: string
  forums: readonly (readonly [string, number])[]
  parishes: Readonly<Record<number, readonly string[]>>
}[] = [
  {
    code: 'ALD',
    name: 'Aldermoor',
    forums: [
      ['Aldermoor Town', 27_400],
      ['Priory and Castlegate', 22_900],
      ['Brackenhill', 19_300],
      ['Sallow Green', 18_100],
      ['Upper Teme Villages', 12_600],
      ['Hollin Cross', 15_200],
    ],
    parishes: { 4: ['Temeford', 'Stoke Orcop', 'Nether Wick'], 5: ['Hollin', 'Ashby Cross', 'Long Furrow'] },
  },
  {
    code: 'CAR',
    name: 'Carrowdale',
    forums: [
      ['Carrow Market', 22_800],
      ['Millbeck', 21_500],
      ['Staveley Rise', 20_700],
      ['Dunnock Vale', 14_300],
      ['Ketterley', 17_900],
      ['The Carrs', 11_800],
    ],
    parishes: { 3: ['Dunnock', 'Great Rawley', 'Little Rawley'], 5: ['Carr End', 'Withy Pool', 'Osiers'] },
  },
  {
    code: 'HEL',
    name: 'Helmsbrook',
    forums: [
      ['Helmsbrook Central', 24_600],
      ['Foundry Quarter', 22_300],
      ['Kingsmead', 23_100],
      ['Orchard Park', 21_700],
      ['Northfields', 18_800],
      ['Brook Villages', 13_400],
    ],
    parishes: { 5: ['Brook Magna', 'Brook Parva', 'Saxon Lea'] },
  },
  {
    code: 'STO',
    name: 'Stonewater Vale',
    forums: [
      ['Stone Market', 20_200],
      ['Limekiln', 16_400],
      ['Westwater', 14_900],
      ['Tarn and Fell', 8_700],
      ['Quarry Bank', 15_600],
      ['Ravenholt Edge', 10_100],
    ],
    parishes: { 3: ['Tarnside', 'High Fell', 'Coldbeck'], 5: ['Ravenholt', 'Edge Top', 'Millstone'] },
  },
  {
    code: 'WIN',
    name: 'Winterbourne',
    forums: [
      ['Winterbourne Harbour', 22_600],
      ['Saltmarsh', 17_300],
      ['Easter Common', 19_800],
      ['Heron Bridge', 16_900],
      ['Marlpit', 14_700],
      ['South Downs Edge', 14_400],
    ],
    parishes: { 5: ['Chalk Down', 'Fernhurst Barrow', 'Lark Hill'] },
  },
]

const SINCE = Temporal.PlainDate.from('2012-11-22')
const CENSUS = Temporal.PlainDate.from('2021-03-21')

/** The places of Westmarch, widest first, as an imported list would give them. */
export function westmarchPlaces(): readonly ImportRow[] {
  const rows: ImportRow[] = []
  const add = (code: string, name: string, level: Level, parent: string | null, people: number | null): void => {
    const population = people === null ? null : { people, asAt: CENSUS, source: 'Invented for the demonstration' }
    rows.push({ line: rows.length + 2, code, name, level, parent, from: SINCE, population })
  }
  const total = (forums: readonly (readonly [string, number])[]): number => forums.reduce((sum, [, people]) => sum + people, 0)
  add(
    'WM',
    'Westmarch',
    'force-area',
    null,
    DISTRICTS.reduce((sum, district) => sum + total(district.forums), 0),
  )
  for (const { code, name, forums } of DISTRICTS) add(code, name, 'district', 'WM', total(forums))
  for (const { code, forums } of DISTRICTS)
    for (const [at, [name, people]] of forums.entries()) add(`${code}-${at + 1}`, name, 'forum', code, people)
  for (const { code, parishes } of DISTRICTS) {
    for (const [at, names] of Object.entries(parishes)) {
      for (const [number, name] of names.entries())
        add(`${code}-${Number(at) + 1}-P${number + 1}`, name, 'parish', `${code}-${Number(at) + 1}`, null)
    }
  }
  return rows
}
