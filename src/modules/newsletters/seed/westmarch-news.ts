import type { NewsletterSheet } from '../newsletters/keep-newsletters.js'
import type { Alerts } from '../subscriptions/choices.js'

const SHEET = {
  welshName: '',
  welshAbout: '',
  list: null,
  roles: [],
  main: false,
  replyTo: '',
  senderName: '',
  secondPerson: true,
  countsLinks: true,
  audience: 'subscribers',
} as const

/** The newsletters of the fictional office. */
export const NEWSLETTERS: readonly NewsletterSheet[] = [
  {
    ...SHEET,
    name: 'Westmarch News',
    about: 'What the Commissioner does, what you can take part in, and what came of it',
    welshName: 'Newyddion Westmarch',
    welshAbout: 'Yr hyn y mae’r Comisiynydd yn ei wneud, yr hyn y gallwch gymryd rhan ynddo, a’r hyn a ddaeth ohono',
    main: true,
    cadence: { every: 1, unit: 'month' },
  },
  {
    ...SHEET,
    name: 'Rural Round-up',
    about: 'For farms and villages: what is done about rural crime',
    welshName: 'Cefn Gwlad',
    welshAbout: 'I ffermydd a phentrefi: yr hyn a wneir am droseddau cefn gwlad',
    senderName: 'Westmarch rural team',
    secondPerson: false,
    cadence: { months: [3, 6, 8, 10, 12] },
  },
  {
    ...SHEET,
    name: 'Inside the office',
    about: 'For everybody who works here: what the Commissioner does, what is new, and who does what',
    audience: 'staff',
    cadence: { every: 3, unit: 'month' },
  },
]

/** An edition of the demo, by its parts. */
export interface SeededEdition {
  readonly newsletter: string
  readonly subject: string
  readonly intro: string
  readonly by: string
  readonly daysAgo: number
  /** How far it has come. */
  readonly until: 'sent' | 'waiting' | 'draft'
  readonly parts: readonly {
    readonly heading: string
    readonly body?: string
    readonly contributor?: string
    readonly source?: string
  }[]
}

/** One edition that went out, one that waits for approval and one that is being written. */
export const EDITIONS: readonly SeededEdition[] = [
  {
    newsletter: 'Westmarch News',
    subject: 'Safer market squares, and your say on the budget',
    intro: 'This month the Commissioner was on five market squares. Here is what people told us, and what happens next.',
    by: 'Helen Marsh',
    daysAgo: 26,
    until: 'sent',
    parts: [
      {
        heading: 'On the market square',
        body: 'In October we met **312 people** in Aldermoor, Carrowdale and Selwick. Most spoke of speeding and of bikes on footpaths.\n\n- The police now check speed on Station Road each week. [How to tell them of speeding](https://www.westmarch-police.example/speeding).\n- The council puts up signs on the canal path by the end of the month.',
      },
      {
        heading: 'A walk down Mill Lane',
        body: 'With the forum I walked Mill Lane after dark. Four street lights were out. The council has mended three; the fourth waits for a part.',
        contributor: 'a Community Safety Ambassador in Carrowdale',
      },
      {
        heading: 'Money for youth clubs',
        body: 'Eleven clubs got a grant of up to £2,000. [See all decisions](/decisions).',
      },
    ],
  },
  {
    newsletter: 'Rural Round-up',
    subject: 'Fewer quad bikes stolen: what worked',
    intro: '',
    by: 'Helen Marsh',
    daysAgo: 40,
    until: 'sent',
    parts: [
      {
        heading: 'Marked machines come back',
        body: 'Since the marking days in spring, 14 stolen machines were found and given back. The next marking day is at Selwick mart.',
      },
    ],
  },
  {
    newsletter: 'Rural Round-up',
    subject: 'Winter on the farm: lock, light, look out for each other',
    intro: 'Long nights are coming. Here is what the rural team asks of you, and what you can ask of it.',
    by: 'Sofia Lindqvist',
    daysAgo: 1,
    until: 'waiting',
    parts: [
      {
        heading: 'Three things that help',
        body: '- Lock gates that you do not use.\n- Note the numbers of your machines.\n- Ring 101 when something is odd, and 999 when it is happening now.',
      },
    ],
  },
  {
    newsletter: 'Inside the office',
    subject: 'Autumn in the office: the budget, the forums, and two new colleagues',
    intro: 'What happened since summer, and what you may be asked about before Christmas.',
    by: 'Helen Marsh',
    daysAgo: 33,
    until: 'sent',
    parts: [
      {
        heading: 'What you may be asked about',
        body: 'The question on next year’s budget is open until January. Whoever rings can answer **by phone**: [how to take an answer down](/consultations).',
      },
      {
        heading: 'Who is new',
        body: 'Two people joined the policy team in October. Their desks are beside the window; say hello.',
      },
      {
        heading: 'When you are at a forum',
        body: '- Take the cards with you.\n- Note what people asked for, and hand it in the next day.',
      },
    ],
  },
  {
    newsletter: 'Westmarch News',
    subject: 'Have your say before the year ends',
    intro: 'These are the last weeks to tell us what you think. Here is how, and what came of what you told us before.',
    by: 'Helen Marsh',
    daysAgo: 1,
    until: 'draft',
    parts: [
      { heading: 'You said, we did', source: 'consultations.answered' },
      { heading: 'News', source: 'publishing.news' },
      { heading: 'Have your say', source: 'consultations.open' },
      {
        heading: 'From the Commissioner',
        body: 'Thank you for every card, letter and answer. I read them all, and I will say openly where I could not do what you asked.',
      },
    ],
  },
]

/** Somebody who signed up. */
export interface SeededSubscriber {
  readonly email: string
  readonly gets: readonly string[]
  readonly alerts?: Partial<Alerts> & Pick<Alerts, 'frequency'>
}

const FIRST = ['ada', 'bryn', 'carys', 'dev', 'elin', 'femi', 'gita', 'hal', 'isla', 'jo', 'kofi', 'lena', 'mair', 'nia', 'owen', 'pia']

/** The people who signed up on the website. Who ticked the newsletter on a form comes with the consultations. */
export const SUBSCRIBERS: readonly SeededSubscriber[] = FIRST.map((name, n) => ({
  email: `${name}@subscribers.example`,
  gets: [...(n % 4 === 3 ? [] : ['Westmarch News']), ...(n % 3 === 0 ? ['Rural Round-up'] : [])],
  ...(n % 5 === 0 && { alerts: { frequency: (['weekly', 'at-once', 'daily', 'monthly'] as const)[n % 4] ?? 'weekly' } }),
}))
