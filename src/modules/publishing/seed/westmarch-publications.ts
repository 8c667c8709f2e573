import type { PublicationSheet } from '../publications/publication.js'

/** A publication of the demo: who wrote it, how long ago it was published, and how far it has come. */
export type SeededPublication = Pick<PublicationSheet, 'kind' | 'title' | 'summary' | 'body'> &
  Partial<Pick<PublicationSheet, 'authors' | 'topic' | 'place' | 'language'>> & {
    readonly by: string
    readonly daysAgo: number
    readonly until: 'public' | 'next-version' | 'withdrawn' | 'waiting' | 'draft'
    /** Out for comment until so many days from today. */
    readonly commentDays?: number
    /** Looked at again so many days from today. */
    readonly reviewDays?: number
    /** What its next version says. */
    readonly next?: Pick<PublicationSheet, 'summary' | 'body'>
    readonly files?: readonly { readonly name: string; readonly title: string; readonly text: string; readonly accessible: boolean }[]
  }

const REPORT = `# What you told us

More than 9,000 people answered a survey, filled in a card or came to a meeting. What came up most often:

- being safe on the way home in the evening,
- speeding in villages,
- how long it takes until somebody answers the phone on 101.

# What we did

## Safer evenings

Eleven youth clubs got a grant. Street lights were mended on Mill Lane and in four other places that you named.

## Speeding

The force checks speed each week on Station Road in Aldermoor. In six months the share of drivers over the limit fell from 31% to 19%.

## Answering 101

The average wait was 4 minutes in April and 2 minutes in March. That is still too long, and the Commissioner asks about it in public every quarter.

# What it cost

| What the money was for | Share of the budget |
| --- | ---: |
| Police officers and staff | 81% |
| Buildings, vehicles and equipment | 12% |
| Help for victims | 3% |
| Grants to local groups | 2% |
| The Commissioner’s office | 2% |

# What comes next

The Police and Crime Panel discusses this report in public. [Ask a question or tell us your view](/have-your-say).
`

const STRATEGY = `# Who we want to hear

Everybody who lives, works or studies in Westmarch, and first of all those who are seldom heard: young people, people in remote villages, people whose first language is not English, and people who were harmed by crime.

# How we ask

We ask early, say what can be changed and what cannot, and give at least twelve weeks. Nobody needs the internet to take part.

# What you can count on

- We say what came of it, also where we did something else.
- We reply to each letter by the day that we promise.
- We publish how many people we heard, and whom we missed.

# How we measure it

Each spring we publish how many people took part, from which parts of the area, and how many of our promises we kept.
`

/** The library of the office of Westmarch. */
export const PUBLICATIONS: readonly SeededPublication[] = [
  {
    kind: 'council-tax',
    title: 'Your council tax and policing',
    summary:
      'The part of your council tax that pays for policing went up by £12 a year for a band D home. It pays for 40 more officers in neighbourhoods. This leaflet says where the money goes.',
    body: `# How much\n\nA band D home pays £268 a year for policing, £1 a month more than last year.\n\n# Why\n\nOf the 1,240 people who answered, 59% were ready to pay this. [See what people said](/consultations).\n\n# Where it goes\n\nThe increase pays for 40 officers in neighbourhoods, shared among all five districts.\n`,
    authors: 'Treasurer’s team',
    by: 'Priya Nair',
    daysAgo: 240,
    until: 'public',
  },
  {
    kind: 'charter',
    title: 'Charter for victims and witnesses',
    summary:
      'Nine promises to everybody who was harmed by crime or saw it: what you can expect from the police, from us and from the services that we pay for.',
    body: `# Our promises\n\n1. You are treated with respect.\n2. You are told what happens in your case, as often as you want to be.\n3. You can choose to speak with a woman or a man.\n4. Help is free, whether or not you went to the police.\n5. You can bring somebody with you.\n6. You can have an interpreter.\n7. What you tell us stays with us, unless somebody is in danger.\n8. You are asked what we can do better.\n9. You can complain, and it is never held against you.\n\n# If a promise is not kept\n\nTell us. We find out what went wrong and write to you.\n`,
    authors: 'Criminal justice team, with people who were harmed by crime',
    by: 'Helen Marsh',
    daysAgo: 200,
    until: 'public',
    reviewDays: 20,
  },
  {
    kind: 'strategy',
    title: 'Engagement strategy',
    summary: 'How the office asks people, and what they can count on when they take part.',
    body: STRATEGY,
    authors: 'Engagement team',
    by: 'Tom Ellery',
    daysAgo: 400,
    until: 'next-version',
    reviewDays: 300,
    next: {
      summary:
        'How the office asks people, and what they can count on when they take part. New: we tell each person what came of their answer, and we publish whom we missed.',
      body: `${STRATEGY}\n# What is new\n\nEach person who takes part gets a code, and can see with it what came of what they said.\n`,
    },
  },
  {
    kind: 'annual-report',
    title: 'Annual report',
    summary:
      'What people told the Commissioner last year, what was done about it, and what it cost. Speeding on Station Road fell, 101 answers sooner but not soon enough, and eleven youth clubs got a grant.',
    body: REPORT,
    authors: 'Office of the Police and Crime Commissioner',
    by: 'Helen Marsh',
    daysAgo: 120,
    until: 'public',
    files: [
      {
        name: 'budget-by-purpose.csv',
        title: 'What the money was for, as figures',
        text: 'Purpose,Share of the budget\nPolice officers and staff,81%\n"Buildings, vehicles and equipment",12%\nHelp for victims,3%\nGrants to local groups,2%\nThe office,2%\n',
        accessible: true,
      },
      { name: 'annual-report.txt', title: 'The whole report as plain text', text: REPORT, accessible: true },
    ],
  },
  {
    kind: 'survey-report',
    title: 'What young people told us about feeling safe',
    summary:
      'We asked 412 pupils in eight schools. Most feel safe at school and at home. One in four does not feel safe at the bus station in the evening.',
    body: `# Whom we asked\n\n412 pupils between 11 and 16 in eight schools. These are the views of those who were asked in class; they do not stand for all young people.\n\n# What they said\n\n| Where | Feel safe |\n| --- | ---: |\n| At school | 91% |\n| On the way to school | 84% |\n| At the bus station in the evening | 74% |\n\n# What comes of it\n\nThe council and the police look at the bus station together this winter. [Follow what is decided](/decisions).\n`,
    authors: 'Engagement team',
    by: 'Tom Ellery',
    daysAgo: 60,
    until: 'public',
  },
  {
    kind: 'strategy',
    title: 'Fewer people harmed twice: draft strategy on reoffending',
    summary:
      'Half of all crime here is done by people who were convicted before. This draft says what would change that: a home, work and help with addiction. Tell us what is missing.',
    body: `# What the draft says\n\nA person who leaves prison with a home and work seldom comes back.\n\n# What we would do\n\n1. Pay for a place to live in the first three months.\n2. Ask ten employers to take part.\n3. Start help with addiction before release, not after.\n\n# What we ask you\n\nWhat is missing? What would work in your town? What would you be worried about?\n`,
    authors: 'Criminal justice team',
    by: 'Priya Nair',
    daysAgo: 21,
    until: 'public',
    commentDays: 35,
  },
  {
    kind: 'leaflet',
    title: 'How to reach your Commissioner',
    summary: 'The addresses, numbers and opening hours of the office, on one page.',
    body: '# Where we are\n\nThe leaflet named an office that has moved.\n',
    by: 'Sofia Lindqvist',
    daysAgo: 90,
    until: 'withdrawn',
  },
  {
    kind: 'policy',
    title: 'How we choose who gets a grant',
    summary: 'Who can apply, how applications are scored and by whom, and what happens when somebody knows an applicant.',
    body: '# Who can apply\n\nGroups that work in Westmarch and keep accounts.\n\n# How we choose\n\nTwo people score each application, apart from each other.\n',
    authors: 'Policy team',
    by: 'Priya Nair',
    daysAgo: 2,
    until: 'waiting',
  },
  {
    kind: 'panel-report',
    title: 'Report to the Police and Crime Panel, autumn',
    summary: 'What the Commissioner decided since summer, and how the force is doing against the plan.',
    body: '# Decisions\n\nTo be written when the figures of the quarter are there.\n',
    by: 'Priya Nair',
    daysAgo: 1,
    until: 'draft',
  },
]

/** Where printed copies of them lie. */
export const COPIES = [
  { title: 'council tax', kind: 'council', outlet: 'Town hall, Helmsbrook', place: 'HEL', quantity: 400, daysAgo: 220 },
  { title: 'council tax', kind: 'library', outlet: 'Aldermoor Library', place: 'ALD', quantity: 150, daysAgo: 214 },
  { title: 'council tax', kind: 'doors', outlet: 'With the council tax bills', place: null, quantity: 84_000, daysAgo: 205 },
  { title: 'Charter', kind: 'surgery', outlet: 'Priory Street Surgery, Aldermoor', place: 'ALD', quantity: 60, daysAgo: 30 },
  { title: 'Charter', kind: 'police', outlet: 'Front counter, Carrowdale', place: 'CAR', quantity: 100, daysAgo: 21 },
  { title: 'Charter', kind: 'event', outlet: 'Harvest market, Stonebridge', place: null, quantity: 75, daysAgo: 12 },
] as const
