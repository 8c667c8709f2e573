import type { Channel, Ground, Whom } from '../questions/question.js'

/** A question of the demo: at which meeting (from 0), how many days before or after it, and what became of it. */
export interface SeedQuestion {
  readonly meeting: 0 | 1 | 2
  readonly in: number
  readonly text: string
  readonly whom: Whom
  readonly channel: Channel
  readonly name?: string
  readonly email?: string
  /** Asks the same as this one, by its place in this list. */
  readonly same?: number
  readonly answer?: string
  readonly at?: number
  /** What is promised, and how many days after the meeting it is due. */
  readonly promise?: readonly [what: string, days: number]
  readonly decline?: readonly [ground: Ground, reason: string]
  /** Whether nobody has looked at it yet. */
  readonly waiting?: boolean
}

/** What was asked at the scrutiny meetings of Westmarch. Its people are fictional. */
export const QUESTIONS: readonly SeedQuestion[] = [
  {
    meeting: 0,
    in: -5,
    text: 'I waited 24 minutes on 101 last month and gave up. What will you do about it?',
    whom: 'chief',
    channel: 'web',
    name: 'Delyth Vaughan',
    email: 'delyth.vaughan@home.example',
    answer: 'Eight more people answer calls from spring on, and from next month callers are told how long they will wait.',
    at: 1445,
  },
  { meeting: 0, in: 0, text: 'Why does nobody answer 101 in the evening?', whom: 'chief', channel: 'room', same: 0 },
  {
    meeting: 0,
    in: 0,
    text: 'How many of our officers were moved to the city in the last year?',
    whom: 'chief',
    channel: 'social',
    promise: ['The Chief Constable publishes the number of officers moved between districts, for each month of the last year.', 40],
  },
  {
    meeting: 0,
    in: 0,
    text: 'Can the Commissioner get the council to mend the lights in Canal Street?',
    whom: 'commissioner',
    channel: 'paper',
    answer: 'The Commissioner wrote to the council the week after; the lights were mended on the 14th.',
    at: 3120,
  },
  {
    meeting: 0,
    in: -3,
    text: 'What does the Commissioner think of the new one-way street?',
    whom: 'commissioner',
    channel: 'web',
    email: 'traffic@home.example',
    decline: [
      'not-policing',
      'We did not put your question because one-way streets are for the council to decide. Its highways team answers at its own meetings.',
    ],
  },
  {
    meeting: 1,
    in: -4,
    text: 'Will the night patrol stay in our villages, or go to town as it did last winter?',
    whom: 'chief',
    channel: 'web',
    email: 'farmer@brook-magna.example',
    answer: 'It stays in the district from January on. The Commissioner asked for a report on it in April.',
    at: 905,
  },
  { meeting: 1, in: 0, text: 'Does the rural crime team look at hare coursing?', whom: 'chief', channel: 'live' },
  {
    meeting: 1,
    in: 0,
    text: 'How much does the rural crime team cost us in a year?',
    whom: 'commissioner',
    channel: 'room',
    promise: ['The Commissioner publishes the cost of the team with next year’s budget.', 60],
  },
  {
    meeting: 2,
    in: -14,
    text: 'What is done about cars that go too fast past the school in Mill Lane?',
    whom: 'commissioner',
    channel: 'web',
    name: 'Marged Price',
    email: 'marged.price@home.example',
    waiting: true,
  },
  {
    meeting: 2,
    in: -13,
    text: 'How often were people stopped and searched in Winterbourne this year?',
    whom: 'chief',
    channel: 'social',
    waiting: true,
  },
  { meeting: 2, in: -13, text: 'Are there officers in the schools, and what do they do there?', whom: 'chief', channel: 'phone' },
  { meeting: 2, in: -12, text: 'Will the station desk in Winterbourne stay open on Saturdays?', whom: 'chief', channel: 'mail' },
  { meeting: 2, in: -12, text: 'What came of the survey on lighting and late buses?', whom: 'commissioner', channel: 'paper' },
]
