/** A body of the fictional area, with somebody who works there. */
export interface SeededBody {
  readonly name: string
  readonly sort: string
  readonly domain: string
  readonly place?: string
  readonly groups?: readonly string[]
  readonly who?: readonly [name: string, post: string, title?: string]
  /** The member of staff who looks after dealings with it. */
  readonly lead?: string
}

/** Councils, partnerships, services, voluntary groups and newsrooms of Westmarch. */
export const BODIES: readonly SeededBody[] = [
  {
    name: 'Westmarch County Council',
    sort: 'council',
    domain: 'westmarch-cc.example',
    who: ['Alison Brightwell', 'officer', 'Head of Community Safety'],
    lead: 'Priya Nair',
  },
  {
    name: 'Aldermoor District Council',
    sort: 'council',
    domain: 'aldermoor-dc.example',
    place: 'ALD',
    who: ['Peter Halloran', 'officer', 'Community Safety Manager'],
  },
  {
    name: 'Carrowdale District Council',
    sort: 'council',
    domain: 'carrowdale-dc.example',
    place: 'CAR',
    who: ['Meena Joshi', 'officer', 'Community Safety Manager'],
  },
  {
    name: 'Helmsbrook City Council',
    sort: 'council',
    domain: 'helmsbrook-cc.example',
    place: 'HEL',
    who: ['Luke Ferris', 'officer', 'Community Safety Manager'],
  },
  {
    name: 'Stonewater Vale Council',
    sort: 'council',
    domain: 'stonewater-vc.example',
    place: 'STO',
    who: ['Janet Okoro', 'officer', 'Community Safety Manager'],
  },
  {
    name: 'Winterbourne Borough Council',
    sort: 'council',
    domain: 'winterbourne-bc.example',
    place: 'WIN',
    who: ['Owen Tregear', 'officer', 'Community Safety Manager'],
  },
  { name: 'Aldermoor Community Safety Partnership', sort: 'csp', domain: 'aldermoor-csp.example', place: 'ALD', lead: 'Gwen Pritchard' },
  { name: 'Carrowdale Community Safety Partnership', sort: 'csp', domain: 'carrowdale-csp.example', place: 'CAR', lead: 'Gwen Pritchard' },
  { name: 'Safer Helmsbrook Partnership', sort: 'csp', domain: 'safer-helmsbrook.example', place: 'HEL', lead: 'Callum Reid' },
  { name: 'Stonewater Community Safety Partnership', sort: 'csp', domain: 'stonewater-csp.example', place: 'STO', lead: 'Callum Reid' },
  { name: 'Safe Winterbourne', sort: 'csp', domain: 'safe-winterbourne.example', place: 'WIN', lead: 'Gwen Pritchard' },
  {
    name: 'Westmarch Fire and Rescue Service',
    sort: 'blue-light',
    domain: 'westmarch-fire.example',
    who: ['Karen Stubbs', 'officer', 'Area Manager'],
  },
  {
    name: 'Westmarch Probation',
    sort: 'justice',
    domain: 'westmarch-probation.example',
    groups: ['offenders'],
    who: ['Ian Mallory', 'officer', 'Head of Delivery'],
  },
  { name: 'Westmarch Youth Justice Service', sort: 'justice', domain: 'westmarch-yjs.example', groups: ['young', 'offenders'] },
  {
    name: 'Westmarch Health Partnership',
    sort: 'health',
    domain: 'westmarch-health.example',
    who: ['Dr Farah Siddiqui', 'officer', 'Director of Partnerships'],
  },
  { name: 'Westmarch Safeguarding Partnership', sort: 'safeguarding', domain: 'westmarch-safeguarding.example', groups: ['young'] },
  {
    name: 'University of Helmsbrook',
    sort: 'education',
    domain: 'helmsbrook.ac.example',
    place: 'HEL',
    groups: ['young'],
    who: ['Grace Adeyemi', 'officer', 'Student Safety Lead'],
  },
  {
    name: 'Westmarch Victims’ Voice',
    sort: 'voluntary',
    domain: 'victims-voice.example',
    groups: ['victims', 'witnesses'],
    who: ['Rachel Dunmore', 'chair'],
    lead: 'Priya Nair',
  },
  {
    name: 'Age Friendly Carrowdale',
    sort: 'voluntary',
    domain: 'age-friendly-carrowdale.example',
    place: 'CAR',
    groups: ['older', 'carers'],
    who: ['Doreen Whitlock', 'chair'],
  },
  {
    name: 'Helmsbrook Mosque and Community Centre',
    sort: 'faith',
    domain: 'helmsbrook-mosque.example',
    place: 'HEL',
    groups: ['faith', 'ethnic'],
  },
  {
    name: 'Westmarch Disability Forum',
    sort: 'voluntary',
    domain: 'westmarch-disability.example',
    groups: ['disabled', 'carers'],
    who: ['Neil Ashworth', 'chair'],
  },
  { name: 'Westmarch Pride', sort: 'voluntary', domain: 'westmarch-pride.example', groups: ['lgbt'] },
  { name: 'Teme Valley Young Farmers', sort: 'voluntary', domain: 'teme-young-farmers.example', place: 'ALD', groups: ['young', 'rural'] },
  {
    name: 'Stonewater Farm Watch',
    sort: 'watch',
    domain: 'stonewater-farmwatch.example',
    place: 'STO',
    groups: ['rural'],
    who: ['Hugh Lassiter', 'chair'],
  },
  { name: 'Westmarch Veterans’ Hub', sort: 'voluntary', domain: 'westmarch-veterans.example', groups: ['veterans'] },
  { name: 'Westmarch Travellers’ Support', sort: 'voluntary', domain: 'westmarch-travellers.example', groups: ['travellers'] },
  {
    name: 'Westmarch Chamber of Commerce',
    sort: 'business',
    domain: 'westmarch-chamber.example',
    groups: ['business'],
    who: ['Simon Peverell', 'officer', 'Chief Executive'],
  },
  {
    name: 'Westmarch Ratepayers’ Federation',
    sort: 'ratepayers',
    domain: 'westmarch-ratepayers.example',
    groups: ['business'],
    who: ['Margery Quill', 'chair'],
  },
  {
    name: 'Young Westmarch',
    sort: 'voluntary',
    domain: 'young-westmarch.example',
    groups: ['young', 'care-experienced'],
    lead: 'Tom Ellery',
  },
  {
    name: 'Independent Advisory Group',
    sort: 'advisory',
    domain: 'westmarch-iag.example',
    groups: ['ethnic', 'faith'],
    who: ['Bernard Achebe', 'chair'],
  },
]

/** Newsrooms, each with a journalist. */
export const NEWSROOMS: readonly (readonly [name: string, domain: string, journalist: string, place?: string])[] = [
  ['Westmarch Gazette', 'westmarch-gazette.example', 'Polly Draycott'],
  ['Helmsbrook Evening Post', 'helmsbrook-post.example', 'Marcus Bell', 'HEL'],
  ['Radio Westmarch', 'radio-westmarch.example', 'Sian Calloway'],
  ['Teme Valley Observer', 'teme-observer.example', 'Giles Pomfret', 'ALD'],
  ['Winterbourne Echo', 'winterbourne-echo.example', 'Nadia Rahman', 'WIN'],
  ['Border Television News', 'border-tv.example', 'Jonas Wylie'],
  ['Carrow Free Press', 'carrow-freepress.example', 'Beth Sorrell', 'CAR'],
]

/** Members of Parliament, one a district. */
export const MEMBERS: readonly (readonly [name: string, place: string])[] = [
  ['Amara Obi', 'ALD'],
  ['Christopher Vale', 'CAR'],
  ['Dr Leila Hassan', 'HEL'],
  ['Robert Tarn', 'STO'],
  ['Fiona Larkspur', 'WIN'],
]

/** Clerks of the parish councils, handed out in this order. */
export const CLERKS: readonly string[] = [
  'Harriet Vane',
  'Gordon Pell',
  'Sylvia Marchbank',
  'Derek Loom',
  'Anita Rowe',
  'Clive Hartnell',
  'Judith Sparrow',
  'Edwin Crake',
  'Pauline Stott',
]

/** Victims who said that they may be asked: known through the closed list only. */
export const WILLING: readonly string[] = ['Imogen Vale', 'Stephen Marl', 'Yusuf Karim', 'Lorna Beck']

/** Partners who pass things on: what they were asked, whom they reach and how, the proof where they did, and the group. */
export const CASCADES: readonly {
  readonly what: string
  readonly partner: string
  readonly whom: string
  readonly way: string
  readonly reach: number | null
  readonly proof: string
  readonly group: string
}[] = [
  {
    what: 'The survey on countryside policing',
    partner: 'Stonewater Farm Watch',
    whom: 'Members of Farm Watch',
    way: 'Monthly e-mail',
    reach: 640,
    proof: 'Copy of their e-mail',
    group: 'rural',
  },
  {
    what: 'How to apply for a safety grant',
    partner: 'Westmarch Chamber of Commerce',
    whom: 'Firms that are members',
    way: 'Weekly e-mail',
    reach: 1150,
    proof: 'Copy of their e-mail',
    group: 'business',
  },
  {
    what: 'The leaflet on victims’ services',
    partner: 'Age Friendly Carrowdale',
    whom: 'Visitors of the day centres',
    way: 'Notice boards',
    reach: null,
    proof: '',
    group: 'older',
  },
]

/** Whom the engagement officer met and handed in. */
export const HANDED_IN: readonly { name: string; email: string; purpose: 'newsletter' | 'invitations'; metAt: string }[] = [
  { name: 'Barbara Ottery', email: 'barbara.ottery@post.example', purpose: 'newsletter', metAt: 'Priory Park open day' },
  { name: 'Leonard Fisk', email: 'leonard.fisk@post.example', purpose: 'invitations', metAt: 'Helmsbrook bus station, evening surgery' },
]

/** What staff wrote down of meetings and calls: with whom, how many days ago, how, what, and who. */
export const MEETINGS: readonly (readonly [body: string, daysAgo: number, how: 'met' | 'called' | 'wrote', text: string, by: string])[] = [
  [
    'Westmarch County Council',
    12,
    'met',
    'Quarterly meeting on the county’s community safety agreement. They will send us the draft in January.',
    'Gwen Pritchard',
  ],
  ['Young Westmarch', 34, 'met', 'Planned the questions that young people put to the Commissioner in spring.', 'Tom Ellery'],
  ['Age Friendly Carrowdale', 221, 'called', 'They would like the leaflet in large print.', 'Gwen Pritchard'],
  ['Helmsbrook Mosque and Community Centre', 76, 'met', 'Visit after Friday prayers. They ask who to call about abuse.', 'Callum Reid'],
  ['Westmarch Disability Forum', 263, 'wrote', 'Thanked them for their answer on the mobile police office.', 'Priya Nair'],
  ['Safe Winterbourne', 48, 'met', 'Partnership board. Late buses are their first concern.', 'Gwen Pritchard'],
]

/** Bodies with a grant of the office. */
export const FUNDED: readonly string[] = ['Westmarch Victims’ Voice', 'Age Friendly Carrowdale']
