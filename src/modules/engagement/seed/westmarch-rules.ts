import type { RuleSheet } from '../rotation/rule.js'

/** Forums that no longer meet, or became part of another, by their place. */
export const SLEEPING = { 'STO-4': 'No chair since the spring', 'WIN-6': 'merged' } as const

/** The police stations and bases of the demo, and the projects with a grant. */
export const STOPS = {
  station: [
    ['Aldermoor police station', 'ALD'],
    ['Carrow Market police station', 'CAR'],
    ['Helmsbrook police station', 'HEL'],
    ['Kingsmead patrol base', 'HEL'],
    ['Stone Market police station', 'STO'],
    ['Winterbourne Harbour police station', 'WIN'],
    ['Rural crime team, Limekiln', 'STO'],
    ['Westmarch police headquarters', null],
  ],
  project: [
    ['Night shelter of St Hild', 'HEL'],
    ['Boxing for young people, Foundry Quarter', 'HEL'],
    ['Farm watch radios, Tarn and Fell', 'STO'],
    ['Harbour street pastors', 'WIN'],
    ['Safe routes to school, Millbeck', 'CAR'],
  ],
} as const satisfies Record<string, readonly (readonly [string, string | null])[]>

type SeedRule = Omit<RuleSheet, 'starts' | 'openAccess' | 'kinds' | 'series' | 'everyMonths' | 'withinMonths' | 'source'> & {
  readonly source?: string
  readonly series?: RuleSheet['series']
  readonly kinds?: RuleSheet['kinds']
  readonly open?: boolean
  readonly every?: number
  readonly within?: number
}

/** The rules of the programme of the demo. */
export const RULES: readonly SeedRule[] = [
  {
    name: 'The Commissioner or the deputy is at every forum once in two years',
    source: 'Engagement strategy, section 2',
    target: 'meeting',
    series: 'forum',
    who: 'either',
    times: 1,
    every: 24,
  },
  {
    name: 'An ambassador is at every forum',
    source: 'Engagement strategy, section 2',
    target: 'meeting',
    series: 'forum',
    who: 'ambassador',
    times: 1,
    every: 3,
  },
  {
    name: 'The Commissioner is at each advisory group once a year',
    source: 'Engagement strategy, schedule 3',
    target: 'meeting',
    series: 'advisory',
    who: 'commissioner',
    times: 1,
    every: 12,
  },
  {
    name: 'An evening with each group of young people once a year',
    source: 'Engagement strategy, section 3',
    target: 'meeting',
    series: 'young',
    who: 'either',
    times: 1,
    every: 12,
  },
  {
    name: 'The Commissioner is at the custody visitors’ joint meeting',
    target: 'meeting',
    series: 'custody',
    who: 'commissioner',
    times: 1,
    every: 12,
  },
  {
    name: 'A meeting in public with the Chief Constable every two months',
    source: 'Police and Crime Plan, delivery table',
    target: 'area',
    kinds: ['scrutiny'],
    who: 'commissioner',
    times: 1,
    every: 2,
  },
  {
    name: 'Meetings in public go round the five districts',
    source: 'Police and Crime Plan, delivery table',
    target: 'district',
    kinds: ['scrutiny'],
    who: 'commissioner',
    times: 1,
    every: 10,
  },
  {
    name: 'A police engagement day each month',
    source: 'Police and Crime Plan, delivery table',
    target: 'area',
    kinds: ['police-day'],
    who: 'office',
    times: 1,
    every: 1,
  },
  {
    name: 'Engagement days reach every station in a year',
    source: 'Police and Crime Plan, delivery table',
    target: 'station',
    kinds: ['police-day'],
    who: 'office',
    times: 1,
    every: 12,
  },
  {
    name: 'An event open to everybody in each district, each year',
    source: 'Promised to the Police and Crime Panel',
    target: 'district',
    open: true,
    who: 'office',
    times: 1,
    every: 12,
  },
  {
    name: 'Every project with a grant is visited in its first six months',
    source: 'Grants handbook',
    target: 'project',
    who: 'office',
    times: 1,
    within: 6,
  },
]

/** What people at forums and in groups want first, by the name of the meeting. */
export const PRIORITIES: readonly (readonly [meeting: string, what: string, ago: number, outcome?: string])[] = [
  ['Carrow Market forum', 'Young drivers on the ring road at night', 70],
  ['Carrow Market forum', 'Drinking in the bus station', 250, 'The council closed the shelter at night; reports fell from 14 a month to 3'],
  ['Foundry Quarter forum', 'Bicycles stolen from flats', 48],
  ['Upper Teme Villages forum', 'Speeding on the Orcop road', 95],
  ['Tarn and Fell forum', 'Quad bikes and diesel stolen from farms', 400],
  ['Winterbourne Harbour forum', 'Catalytic converters stolen at the station car park', 33],
  ['Westmarch Youth Parliament', 'Bullying, above all online', 110],
  ['Westmarch Youth Parliament', 'Feeling safe on the last bus', 20],
  ['Children in Care Council', 'Being asked before the police are called to a home', 130],
]
