import type { PageContent, PageWords } from '../pages/page.js'

/** A page of the demo: where it stands, who looks after it, and how far it is. */
export interface SeededPage extends PageWords {
  /** Its Welsh. */
  readonly welsh?: Pick<PageContent, 'welshTitle' | 'welshSummary' | 'welshBody'>
  readonly section: 'about' | 'join' | null
  readonly owner: string
  /** Days until it is looked at again; less than none where that is overdue. */
  readonly reviewIn: number
  readonly until: 'public' | 'draft' | 'withdrawn'
  /** An address that it had before. */
  readonly before?: string
  /** What was saved after it became public. */
  readonly savedAfter?: (body: string) => string
}

/** What the office of Westmarch says about itself and how one takes part. */
export const PAGES: readonly SeededPage[] = [
  {
    section: 'about',
    owner: 'Helen Marsh',
    reviewIn: 120,
    until: 'public',
    before: 'commissioner',
    audience: 'public',
    title: 'About the Commissioner',
    summary: 'Margaret Ashdown is the Police and Crime Commissioner for Westmarch. Daniel Osei is her deputy.',
    body: '## What she is there for\n\nThe Commissioner is elected by you. She sets what the police should put first, agrees what they may spend, and holds the Chief Constable to account for you. She does not run the police: who is arrested, and how a case is investigated, is for the Chief Constable alone.\n\n## Before\n\nMargaret Ashdown was a head teacher in Carrowdale for nineteen years. She has lived in Helmsbrook since 1994.\n\n## Her deputy\n\nDaniel Osei acts for the Commissioner in what she has asked him to do. He looks after work with young people and with volunteers.\n\n[What was decided, and why](/decisions)',
  },
  {
    section: 'about',
    owner: 'Priya Nair',
    reviewIn: -5,
    until: 'public',
    audience: 'public',
    title: 'What the Commissioner does',
    summary: 'The five things the law asks of a Police and Crime Commissioner, and what is for others.',
    body: '## Five things\n\n- **Asks you** what matters, and publishes what came of it.\n- **Writes a plan** for four years that the police work to.\n- **Sets the budget**, with the part of council tax that pays for the police.\n- **Holds the Chief Constable to account**, [in public](/issues).\n- **Pays for services** for victims, and for work that prevents crime.\n\n## What others do\n\n- The **Chief Constable** decides how officers and staff work.\n- The **Police and Crime Panel** looks at what the Commissioner does.\n- To report a crime ring **101**. In danger ring **999**.\n\n[Have your say](/consultations)',
  },
  {
    section: 'about',
    owner: 'Priya Nair',
    reviewIn: 60,
    until: 'public',
    audience: 'police',
    title: 'The Commissioner and you: for police officers and staff',
    summary: 'What the Commissioner can ask of the force, what she cannot, and how you can tell her what you see.',
    body: '## What she can ask\n\nThe Commissioner asks the Chief Constable, never a single officer. She may ask for figures, for a report, and for an answer in public.\n\n## What she cannot\n\nShe cannot direct an operation, an investigation or a posting.\n\n## How you can tell her\n\n- Each year all who work for the force are asked whether they feel informed.\n- You can write to the office at any time. What you write is not passed on with your name unless you say so.\n\nSomething that is wrong at work goes to the force’s own confidential line first; the Commissioner’s office is no substitute for it.',
  },
  {
    section: 'about',
    owner: 'Sofia Lindqvist',
    reviewIn: 90,
    until: 'public',
    audience: 'partners',
    title: 'The Commissioner in a few words: for partners',
    summary: 'A short text that councils, charities and health services can put into their own pages and letters.',
    body: 'The Police and Crime Commissioner for Westmarch is elected by everybody who lives here. She sets what the police should put first, agrees their budget, and holds the Chief Constable to account in public. She also pays for services that help victims of crime.\n\nThe Commissioner wants to hear from you. You can answer what is open now, or tell her what you think at any time, [on her website](/consultations).\n\nTo report a crime ring 101. In danger ring 999.',
  },
  {
    section: 'join',
    owner: 'Tom Ellery',
    reviewIn: 45,
    until: 'public',
    audience: 'public',
    title: 'Community Safety Ambassadors',
    summary: 'Volunteers in each district who tell the Commissioner what people there see and think.',
    body: '## What ambassadors do\n\nAn ambassador knows a street, an estate or a village well. They listen, tell us four times a year what they heard, and tell us at once what cannot wait.\n\n## What it takes\n\n- about four hours a month,\n- to live or work in the district,\n- to be 18 or older.\n\nYou need no experience. We pay your fares, and you meet the other ambassadors twice a year.\n\n## How to become one\n\nWrite or ring us and say which district you know best. Our engagement officer meets you, and you meet an ambassador, before you decide. The ways to reach us stand at the foot of this page.\n\n[Who listens where you live](/ambassadors)',
    savedAfter: (body) => body.replace('about four hours a month', 'about three hours a month'),
  },
  {
    section: 'join',
    owner: 'Priya Nair',
    reviewIn: 30,
    until: 'public',
    before: 'funding',
    audience: 'public',
    title: 'Grants for safer communities',
    summary: 'Who can ask for a grant, for what, how, and what happens then.',
    body: '## Who can ask\n\nGroups that are not for profit and work in Westmarch: a youth club, a parish council, a charity, a group of neighbours with rules and a bank account.\n\n## For what\n\nWork that prevents crime, helps victims or brings people together where they feel unsafe. Between £450 and £5,000. Not for what the police or a council must pay for anyway.\n\n## How to apply\n\n1. Ring or write to us first: ten minutes save you a day.\n2. Send two pages: what you will do, for whom, what it costs, and how you will know that it worked.\n3. Put your rules and your last accounts with them.\n\n## What happens then\n\nTwo people read what you sent, each alone. Whoever knows you does not decide. You hear from us with the reason, whatever it is. A year later you tell us what came of it, and we publish that.',
  },
  {
    section: 'join',
    owner: 'Tom Ellery',
    reviewIn: 75,
    until: 'public',
    audience: 'public',
    title: 'Independent custody visiting',
    summary: 'Volunteers who visit police stations unannounced, to see how people are treated who are held there.',
    body: '## Why there are custody visitors\n\nThe law asks the Commissioner to keep a scheme by which members of the public look at how people are held by the police. Custody visitors come in pairs, unannounced, at any hour.\n\n## What they do\n\nThey speak with people who are held, if these agree, and look at cells, food and records. They do not ask what anybody is accused of. They write down what they found before they leave, and the Commissioner’s office sees to it that it is put right.\n\n## Who can become one\n\n- anybody over 18 who lives or works in Westmarch,\n- who is not a police officer, a magistrate or somebody who works for the Commissioner,\n- who can visit about once a month.\n\nYou are checked and trained, and we pay your fares. Write or ring us: the ways to reach us stand at the foot of this page.',
  },
  {
    section: 'join',
    owner: 'Tom Ellery',
    reviewIn: 200,
    until: 'public',
    audience: 'public',
    title: 'Volunteering with us',
    welsh: {
      welshTitle: 'Gwirfoddoli gyda ni',
      welshSummary: 'Sut y gallwch roi o’ch amser, a’r hyn rydym yn ei addo yn ôl.',
      welshBody:
        '## Ffyrdd o helpu\n\n- [Gwrando yn eich cymdogaeth](/pages/community-safety-ambassadors) fel llysgennad.\n- [Ymweld â gorsafoedd heddlu](/pages/independent-custody-visiting) fel ymwelydd â’r ddalfa.\n- [Ateb nawr ac yn y man](/citizens-panels) fel aelod o’r panel dinasyddion.\n\n## Yr hyn rydym yn ei addo\n\n- rhywun yn y swyddfa y gallwch ei ffonio,\n- hyfforddiant cyn i chi ddechrau,\n- eich costau teithio a’r hyn y mae’n rhaid i chi ei wario,\n- ateb gonest am yr hyn a ddaeth o’r hyn a ddywedoch wrthym.\n\nGallwch roi’r gorau iddi unrhyw bryd, ac nid oes rhaid dweud pam.',
    },
    summary: 'The ways in which you can give your time, and what we promise in return.',
    body: '## Ways to help\n\n- [Listen in your neighbourhood](/pages/community-safety-ambassadors) as an ambassador.\n- [Visit police stations](/pages/independent-custody-visiting) as a custody visitor.\n- [Answer now and then](/citizens-panels) as a member of the citizens’ panel.\n\n## What we promise\n\n- somebody in the office whom you can ring,\n- training before you begin,\n- your fares and what you must spend,\n- an honest answer to what came of what you told us.\n\nYou can stop at any time, and need not say why.',
  },
  {
    section: null,
    owner: 'Helen Marsh',
    reviewIn: 180,
    until: 'draft',
    audience: 'public',
    title: 'The building in Market Square',
    summary: 'How to find the office, and how to get in with a wheelchair or a pram.',
    body: '## By bus\n\nEvery bus to Market Square stops in front of the office.\n\n## Getting in\n\nThe door is level with the pavement and opens by itself.',
  },
  {
    section: null,
    owner: 'Helen Marsh',
    reviewIn: 180,
    until: 'withdrawn',
    audience: 'public',
    title: 'Office open until eight on Thursdays',
    summary: 'A trial of late opening.',
    body: 'Until the end of summer the office is open until eight on Thursdays.',
  },
]

/** The two sections of the demo’s menu. */
export const SECTIONS = {
  about: { title: 'About us', welsh: 'Amdanom ni', intro: 'Who the Commissioner is, what she does, and what is for others.' },
  join: { title: 'Get involved', welsh: 'Cymryd rhan', intro: 'How you can help, and what you can ask for.' },
} as const

/** Addresses of the website that the office had before. */
export const OLD = [
  { old: '/the-commissioner/about-margaret.html', to: '/pages/about-the-commissioner' },
  { old: '/index.php?page=grants', to: '/pages/grants-for-safer-communities' },
  { old: '/get-involved/icv.html', to: '/pages/independent-custody-visiting' },
] as const
