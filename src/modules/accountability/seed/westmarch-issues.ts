import type { IssueSheet, IssueState } from '../issues/issue.js'

/** What was raised in the fictional area, how many days ago, and how far it went. */
export interface SeedIssue extends Omit<IssueSheet, 'raisedOn' | 'raiser' | 'raiserEmail'> {
  readonly ago: number
  readonly raiser?: readonly [name: string, email: string]
  /** The steps after it was raised, each so many days later than the one before. */
  readonly steps: readonly (readonly [state: IssueState, days: number, note?: string])[]
  readonly reply?: string
  readonly told?: string
  readonly public?: { readonly what: string; readonly reply: string }
}

const OPEN = { mayPublish: true, restricted: false } as const

/** Issues in every state, one of them with a reply that is late. */
export const ISSUES: readonly SeedIssue[] = [
  {
    ...OPEN,
    ago: 3,
    source: 'public',
    place: 'HEL-3',
    title: 'No answer at the Kingsmead police office',
    what: 'Residents rang the bell of the police office on three afternoons in its opening hours, and nobody came.',
    raiser: ['Owen Talbot', 'owen.talbot@example.org'],
    steps: [],
  },
  {
    ...OPEN,
    ago: 8,
    source: 'staff',
    place: null,
    title: 'Radios fail in the upper dale',
    what: 'Officers at the engagement day at Tarn and Fell said that their radios fail above the reservoir and that they have reported it twice.',
    steps: [['officer', 2, 'Asked the force which masts are concerned.']],
  },
  {
    ...OPEN,
    ago: 12,
    source: 'meeting',
    place: 'CAR-1',
    title: 'Market day thefts in Carrow Market',
    what: 'Stallholders see the same group on every market day and know nobody to ring.',
    steps: [
      ['officer', 2],
      ['commissioner', 4, 'The forum asks for a named officer on market days.'],
    ],
  },
  {
    ...OPEN,
    ago: 20,
    source: 'correspondence',
    place: 'STO-1',
    title: 'What happens with dash-camera films that people send in',
    what: 'A driver sent three films of dangerous overtaking and heard nothing.',
    steps: [
      ['officer', 1],
      ['commissioner', 3],
      ['chief', 2],
    ],
    public: { what: 'People send films of dangerous driving and do not hear what is done with them.', reply: '' },
  },
  {
    ...OPEN,
    ago: 62,
    source: 'survey',
    place: 'WIN',
    title: 'How long 101 takes to answer in the evening',
    what: 'In the annual survey one in three of those who rang 101 in the evening gave up waiting.',
    steps: [
      ['officer', 2],
      ['commissioner', 3],
      ['chief', 3, 'To be answered with figures by hour.'],
    ],
    public: { what: 'Many who ring 101 in the evening give up waiting.', reply: '' },
  },
  {
    ...OPEN,
    ago: 40,
    source: 'one-to-one',
    place: 'ALD-2',
    title: 'Patrols on foot around Castlegate on Fridays',
    what: 'A shop owner has not seen a patrol on foot since the spring.',
    raiser: ['Beth Ransome', 'beth.ransome@example.org'],
    steps: [
      ['officer', 2],
      ['commissioner', 3],
      ['chief', 3],
      ['replied', 14],
    ],
    reply:
      'The Safer Neighbourhood Team walks Castlegate on Fridays between 4pm and 9pm from this month. Sergeant Coyle will call on the shops in the first week.',
  },
  {
    ...OPEN,
    ago: 110,
    source: 'public',
    place: 'HEL-1',
    title: 'Cycle thefts at Helmsbrook station',
    what: 'Eleven bicycles were stolen at the station in six weeks; people were told that there is no film.',
    raiser: ['Dev Rowntree', 'dev.rowntree@example.org'],
    steps: [
      ['officer', 2],
      ['commissioner', 4],
      ['chief', 3],
      ['replied', 17],
      ['closed', 4],
    ],
    reply:
      'The cameras at the cycle racks were repaired on the 3rd. Two people have been charged. The team marks bicycles on the first Saturday of the month.',
    told: 'The cameras at the racks work again and two people have been charged. Bicycles are marked free of charge on the first Saturday of each month.',
    public: {
      what: 'Bicycles were stolen at Helmsbrook station, and the cameras there did not work.',
      reply:
        'The cameras at the racks were repaired and two people have been charged. Bicycles are marked free of charge on the first Saturday of each month.',
    },
  },
  {
    ...OPEN,
    mayPublish: false,
    ago: 75,
    source: 'public',
    place: null,
    title: 'Wish for armed officers at schools',
    what: 'A resident asks for armed officers at all schools.',
    raiser: ['Colin Strake', 'colin.strake@example.org'],
    steps: [
      ['officer', 2],
      ['dropped', 5],
    ],
    told: 'How officers are armed is for the Chief Constable alone, and nothing has happened at our schools that the Commissioner could put to her.',
  },
  {
    mayPublish: false,
    restricted: true,
    ago: 30,
    source: 'complaint',
    place: 'WIN-1',
    title: 'How a victim was spoken to at the front counter',
    what: 'A victim says that she was asked about what happened in front of others.',
    steps: [
      ['officer', 1],
      ['commissioner', 2],
      ['chief', 1],
    ],
  },
]
