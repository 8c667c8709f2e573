import type { PaperKind } from '../papers/paper.js'

/** A paper of a meeting of the demo: how many days after the day of the meeting it was published. */
export interface SeedPaper {
  readonly kind: PaperKind
  readonly title: string
  readonly body: string
  readonly published?: number
  /** Whether the figures hang on it as a file. */
  readonly figures?: boolean
}

/** A meeting of the demo; days are counted from today. */
export interface SeedMeeting {
  readonly in: number
  readonly title: string
  readonly place: string
  readonly venue: string
  readonly about: string
  readonly there?: readonly [public_: number, staff: number, online: number]
  readonly papers: readonly SeedPaper[]
}

const ABOUT =
  'The Police and Crime Commissioner holds the Chief Constable to account in public. Both take your questions: before the meeting on this website, or in the room. The meeting can be watched online.'

/** The public scrutiny meetings of Westmarch. */
export const MEETINGS: readonly SeedMeeting[] = [
  {
    in: -64,
    title: 'Scrutiny meeting in Carrowdale',
    place: 'CAR',
    venue: 'Carrow leisure centre, main hall',
    about: ABOUT,
    there: [46, 11, 24],
    papers: [
      {
        kind: 'agenda',
        title: 'Agenda',
        body: 'Welcome by the Commissioner\nWhat was promised last time\nThe force’s answer to 101 calls\nYour questions\nDate of the next meeting',
        published: -8,
      },
      {
        kind: 'paper',
        title: 'How the force answers 101 calls',
        body: 'Of the calls to 101 in the last quarter, **71 in 100** were answered within two minutes.\n\n## What is changing\n\n- Eight more people answer calls from spring on.\n- Callers are told how long they will wait.',
        published: -7,
      },
      {
        kind: 'minutes',
        title: 'Minutes',
        body: '## What was promised last time\n\nAll three promises are kept.\n\n## 101 calls\n\nThe Chief Constable said that eight more people answer calls from spring on. The Commissioner asked for a report in June.\n\n## Questions\n\nThe questions and their answers stand on the page of the meeting.',
        published: 21,
      },
    ],
  },
  {
    in: -8,
    title: 'Scrutiny meeting in Helmsbrook',
    place: 'HEL',
    venue: 'Kingsmead Academy, main hall',
    about: ABOUT,
    there: [63, 9, 31],
    papers: [
      {
        kind: 'agenda',
        title: 'Agenda',
        body: 'Welcome by the Commissioner\nWhat was promised last time\nRural crime: a year of the new team\nYour questions\nDate of the next meeting',
        published: -6,
      },
      {
        kind: 'paper',
        title: 'Rural crime: a year of the new team',
        body: 'The team of four went to 212 farms and villages in its first year. Thefts of machinery that were reported fell from 38 to 29.\n\n## What did not work\n\nThe night patrol was called away on one night in three.',
        published: -8,
        figures: true,
      },
      {
        kind: 'minutes',
        title: 'Minutes',
        body: '## Rural crime\n\nThe Chief Constable said that the night patrol stays in the district from January on.',
      },
    ],
  },
  {
    in: 11,
    title: 'Scrutiny meeting in Winterbourne',
    place: 'WIN',
    venue: 'Winterbourne town hall, council chamber',
    about: ABOUT,
    papers: [
      {
        kind: 'agenda',
        title: 'Agenda',
        body: 'Welcome by the Commissioner\nWhat was promised last time\nKnife crime and young people\nYour questions\nDate of the next meeting',
      },
      { kind: 'paper', title: 'Knife crime and young people', body: '' },
    ],
  },
  {
    in: 72,
    title: 'Scrutiny meeting in Stonewater Vale',
    place: 'STO',
    venue: 'Stonewater corn exchange',
    about: ABOUT,
    papers: [],
  },
]
