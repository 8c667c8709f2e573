import type { PromotionChannel } from '../../promotion/promotion.js'

/** What the office of the story always does to hear victims. */
export const ARRANGEMENTS = [
  {
    how: 'Everybody whom the victims’ service supports is asked three questions when the support ends, on paper or by telephone.',
    byWhom: 'The victims’ service, for the office',
    monthsAgo: 24,
  },
  {
    how: 'A panel of twelve people who have been victims of crime meets four times a year and reads our drafts first.',
    byWhom: 'The policy team',
    monthsAgo: 15,
  },
] as const

interface Learnt {
  readonly from: string
  /** Days after its last day. */
  readonly after: number
  readonly lesson: string
  readonly usedIn?: readonly { readonly key: string; readonly daysAgo: number; readonly applied: boolean; readonly how: string }[]
}

/** What was learnt, from which exercise, and what later ones did with it. */
export const LESSONS: readonly Learnt[] = [
  {
    from: 'last-precept',
    after: 10,
    lesson: 'Hardly anybody answered between Christmas and New Year. Open in November, and stay open into January.',
    usedIn: [{ key: 'precept', daysAgo: 4, applied: true, how: 'It opens in the middle of November and closes after the holidays.' }],
  },
  {
    from: 'last-precept',
    after: 10,
    lesson: 'One clear question got more answers than five. Ask about other things another time.',
  },
  {
    from: 'rural',
    after: 12,
    lesson: 'Farms answer in winter, not at harvest. We had to give two weeks more.',
  },
  {
    from: 'online',
    after: 12,
    lesson: 'After the local radio spoke about it, answers doubled for a week. Ask the stations before the first day.',
  },
]

/** How people were told, in days after the first day. */
export const PROMOTIONS: readonly {
  readonly key: string
  readonly after: number
  readonly channel: PromotionChannel
  readonly what: string
  readonly cost: number | null
  readonly reach: number | null
}[] = [
  { key: 'precept', after: 0, channel: 'social', what: 'First posts on the office’s pages', cost: 0, reach: 4200 },
  { key: 'precept', after: 3, channel: 'broadcast', what: 'The Commissioner on the breakfast programme', cost: 0, reach: 21_000 },
  { key: 'last-precept', after: 0, channel: 'newsletter', what: 'The winter newsletter', cost: 0, reach: 3100 },
  { key: 'last-precept', after: 9, channel: 'press', what: 'Front page of the Westmarch Courier', cost: 0, reach: 18_000 },
  { key: 'last-precept', after: 3, channel: 'place', what: 'Questionnaires and a box in each library', cost: 9_000, reach: null },
  { key: 'last-precept', after: 9, channel: 'local', what: 'Half a page in nine parish magazines', cost: 18_000, reach: 12_000 },
  { key: 'last-precept', after: 26, channel: 'social', what: 'A film of one minute, shown for a week', cost: 24_000, reach: 31_500 },
  { key: 'towns', after: 1, channel: 'poster', what: 'Posters in 40 pubs, shops and taxis', cost: 18_650, reach: null },
  { key: 'towns', after: 8, channel: 'e-mail', what: 'Letter to licensees and street pastors', cost: 0, reach: 260 },
  { key: 'rural', after: 14, channel: 'event', what: 'A stall at the spring show', cost: 35_000, reach: 900 },
]

/** What partners plan, in days from today, and what was decided where it meets ours. */
export const PARTNERS = [
  {
    organisation: 'Aldermoor Borough Council',
    title: 'A night out in Aldermoor',
    topic: 'safety',
    opens: -20,
    closes: 40,
    contactName: 'Ros Tandy',
    contactEmail: 'ros.tandy@aldermoor.example',
    decided: {
      key: 'towns',
      choice: 'joint',
      because: 'They ask the same people about the same streets. Four of our questions are in theirs.',
    },
  },
  {
    organisation: 'Westmarch Fire and Rescue',
    title: 'Our plan for the next four years',
    topic: 'plan',
    opens: 56,
    closes: 120,
    contactName: '',
    contactEmail: '',
    decided: undefined,
  },
  {
    organisation: 'Westmarch County Council',
    title: 'Budget for the coming year',
    topic: 'precept',
    opens: -6,
    closes: 46,
    contactName: 'Budget team',
    contactEmail: 'budget@westmarch-county.example',
    decided: undefined,
  },
] as const

/** What was taken on after a decision, in days from the decision; done ones with the day on which they were. */
export const ACTIONS = [
  {
    key: 'last-precept',
    finding: 'You want officers you can see.',
    action: 'Publish where the new neighbourhood officers are, district by district.',
    after: 5,
    due: 150,
    done: { after: 120, evidence: 'The page “Your neighbourhood officers”, checked by the policy team' },
  },
  {
    key: 'last-precept',
    finding: 'Calls to 101 take too long.',
    action: 'Publish how long 101 calls take, every three months.',
    after: 5,
    due: 270,
    done: { after: 262, evidence: 'First table in the October performance report' },
  },
  {
    key: 'rural',
    finding: 'Nobody knows whom to ring about hare coursing.',
    action: 'One telephone number and one named officer for each district.',
    after: 8,
    due: 400,
    done: undefined,
  },
] as const

/** Whether an exercise is asked again, in days from the decision. */
export const REPEATS_DECIDED = [
  {
    key: 'last-precept',
    after: 14,
    repeat: 'yes',
    because: 'The law asks for it each year, and one question can be compared over the years.',
  },
  {
    key: 'online',
    after: 20,
    repeat: 'changed',
    because: 'Nobody wants the long survey again. A short poll each spring is enough.',
  },
] as const
