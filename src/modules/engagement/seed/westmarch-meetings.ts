import type { Goes, Group, Series } from '../meetings/meeting.js'

/** A standing meeting of the demo. */
export interface SeedMeeting {
  readonly name: string
  readonly group: Group
  readonly series: Series
  readonly chair?: string
  readonly every: number | null
  readonly aYear?: number
  readonly goes: readonly Goes[]
  readonly place?: string
  readonly venues?: readonly string[]
  readonly role?: string
  readonly notes?: string
  /** Days from today to the dates of the demo: past ones are held. */
  readonly dates?: readonly number[]
  /** Who was at those that were held, in turn; nobody of the office otherwise. */
  readonly was?: readonly ('commissioner' | 'deputy' | 'officer' | 'nobody')[]
  readonly said?: readonly string[]
  readonly papers?: string
}

const COMMUNITY = 'Westmarch Community Safety Board'

/** The board before which the partnerships meet. */
export const BOARD = COMMUNITY

/** What Westmarch meets again and again, beside its thirty forums. */
export const MEETINGS: readonly SeedMeeting[] = [
  {
    name: 'Police and Crime Panel',
    group: 'public',
    series: 'panel',
    chair: 'A councillor, elected each June',
    every: null,
    aYear: 6,
    goes: ['commissioner', 'deputy', 'office'],
    notes: 'The chief executive goes along. The Chief Constable comes when asked.',
    dates: [-150, -88, -31, 24],
    was: ['commissioner'],
    said: [
      'The Panel asked how many forums were visited. We promised the list with the next report.',
      'Questions on the precept and on the size of reserves.',
      'The Panel looked at response times in Tarn and Fell and asked for the figures by month.',
    ],
  },
  {
    name: 'Joint Audit Committee',
    group: 'public',
    series: 'audit',
    chair: 'An independent member',
    every: 3,
    goes: ['deputy', 'office'],
    dates: [-170, -80, 12],
    was: ['deputy'],
    said: ['Internal audit of grants: two actions.', 'Draft accounts noted.'],
  },
  {
    name: 'Leaders and chief executives of the five districts',
    group: 'councils',
    series: 'leaders',
    every: 3,
    goes: ['commissioner', 'deputy'],
    dates: [-140, -48],
    was: ['commissioner', 'deputy'],
    said: ['Town centre wardens: each council sends its figures.', 'The leaders asked for one date a year for road safety.'],
  },
  {
    name: 'Members of Parliament for Westmarch',
    group: 'councils',
    series: 'mps',
    every: 3,
    goes: ['commissioner', 'deputy'],
    venues: ['Westmarch county hall', 'Westminster'],
    dates: [-190, -101, -9, 80],
    was: ['commissioner'],
    said: ['Rural broadband for patrol bases.', 'Funding formula.', 'Victims’ waits for court.'],
  },
  {
    name: 'Leaders of the county council',
    group: 'councils',
    series: 'leaders',
    every: 3,
    goes: ['commissioner', 'deputy'],
    dates: [-120, -29, 62],
    was: ['commissioner'],
  },
  {
    name: 'Westmarch Association of Local Councils',
    group: 'councils',
    series: 'parishes',
    every: 12,
    goes: ['commissioner'],
    notes: 'Once a year with all parish and town councils; otherwise they are met in their forums.',
    dates: [-300, 65],
    was: ['commissioner'],
  },
  ...['Strategic', 'Northern area', 'LGBT+', 'Disability'].map((name, at): SeedMeeting => ({
    name: `${name} independent advisory group`,
    group: 'groups',
    series: 'advisory',
    chair: 'The police',
    every: 3,
    goes: ['office'],
    notes: 'The Commissioner comes to one meeting a year.',
    dates: [-160 + at * 6, -70 + at * 6, 21 + at * 6],
    was: at < 2 ? ['officer', 'commissioner'] : ['officer', 'nobody'],
    said: ['Stop and search: the group asked for figures by age.', 'Body-worn video: the group watched six recordings.'],
  })),
  {
    name: 'Westmarch interfaith forum',
    group: 'groups',
    series: 'community',
    every: null,
    goes: ['office'],
    dates: [-45],
    was: ['officer'],
  },
  {
    name: 'Westmarch Youth Parliament',
    group: 'groups',
    series: 'young',
    every: 3,
    goes: ['either'],
    notes: 'At least one evening session a year.',
    dates: [-200, -110, -20],
    was: ['nobody', 'nobody', 'nobody'],
  },
  {
    name: 'Children in Care Council',
    group: 'groups',
    series: 'young',
    every: 6,
    goes: ['either'],
    dates: [-130],
    was: ['deputy'],
    said: ['Trust in officers who come to the home; a card with a name helps.'],
  },
  {
    name: 'Volunteer police cadets, Helmsbrook',
    group: 'groups',
    series: 'young',
    every: 6,
    goes: ['either', 'office'],
    place: 'HEL',
    dates: [-60, 120],
    was: ['officer'],
  },
  {
    name: 'Staff associations and unions',
    group: 'groups',
    series: 'staff',
    every: 2,
    goes: ['commissioner', 'deputy'],
    dates: [-125, -63, -2, 58],
    was: ['commissioner', 'deputy', 'commissioner'],
  },
  {
    name: 'Custody visitors: annual joint meeting',
    group: 'voluntary',
    series: 'custody',
    every: 12,
    goes: ['commissioner', 'office'],
    dates: [-370, 15],
    was: ['commissioner'],
  },
  {
    name: 'Neighbourhood Watch, county meeting',
    group: 'voluntary',
    series: 'watch',
    every: 6,
    goes: ['either'],
    dates: [-95, 88],
    was: ['deputy'],
  },
  { name: 'Services for victims in Westmarch', group: 'voluntary', series: 'victims', every: null, goes: ['either'] },
  {
    name: 'Citizens’ academy, spring and autumn course',
    group: 'voluntary',
    series: 'academy',
    every: 6,
    goes: ['either'],
    dates: [-52],
    was: ['deputy'],
  },
  {
    name: 'Hate Incident Partnership',
    group: 'agencies',
    series: 'victims',
    chair: 'The county council',
    every: 3,
    goes: ['office'],
    dates: [-35, 57],
    was: ['officer'],
    said: ['Reports by faith groups rose in two districts; a drop-in is planned.'],
  },
  {
    name: 'Business Crime Network',
    group: 'voluntary',
    series: 'business',
    every: 3,
    goes: ['either', 'office'],
    dates: [-77, 14],
    was: ['officer'],
  },
  {
    name: 'Local Criminal Justice Board',
    group: 'agencies',
    series: 'board',
    every: 3,
    goes: ['office'],
    dates: [-66, 25],
    was: ['officer'],
  },
  {
    name: 'Health and Wellbeing Board',
    group: 'agencies',
    series: 'board',
    chair: 'The county council',
    every: 2,
    goes: ['commissioner'],
    dates: [-119, -57, 4],
    was: ['commissioner', 'deputy'],
  },
  {
    name: COMMUNITY,
    group: 'agencies',
    series: 'board',
    chair: 'The county council',
    every: 3,
    goes: ['commissioner'],
    dates: [-54],
    was: ['commissioner'],
  },
  ...(
    [
      ['Aldermoor', 'ALD'],
      ['Carrowdale', 'CAR'],
      ['Helmsbrook', 'HEL'],
      ['Stonewater Vale', 'STO'],
      ['Winterbourne', 'WIN'],
    ] as const
  ).map(([name, place], at): SeedMeeting => ({
    name: `${name} community safety partnership`,
    group: 'agencies',
    series: 'csp',
    chair: 'The district council',
    every: 3,
    goes: ['either', 'office'],
    place,
    dates: [-84 + at],
    was: at % 2 === 0 ? ['deputy'] : ['officer'],
    said: ['Quarterly figures; a briefing for the Commissioner is with the notes.'],
  })),
  {
    name: 'Rural and business crime board',
    group: 'agencies',
    series: 'business',
    every: 3,
    goes: ['commissioner'],
    dates: [-40, 51],
    was: ['commissioner'],
  },
  {
    name: 'Association of commissioners: rural crime network',
    group: 'national',
    series: 'national',
    every: null,
    aYear: 3,
    goes: ['commissioner'],
    role: 'Board member, for the rural areas of the region',
  },
  {
    name: 'Regional commissioners and chief constables',
    group: 'national',
    series: 'national',
    every: 3,
    goes: ['commissioner', 'office'],
    role: 'Takes the chair every fourth year',
    notes: 'Governance of what the forces of the region do together; papers are kept with each date.',
    dates: [-73, 18],
    was: ['commissioner'],
    said: ['The shared forensic service: costs for next year.'],
    papers: 'Shared forensic service: business case\nRegional risk register',
  },
]
