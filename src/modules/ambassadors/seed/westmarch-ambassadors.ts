/** The thirty ambassadors of Westmarch, one for each forum. All of them are fictional. */
export const THIRTY: readonly (readonly [place: string, name: string])[] = [
  ['ALD-1', 'Hazel Brandreth'],
  ['ALD-2', 'Joseph Amadi'],
  ['ALD-3', 'Wilf Pargeter'],
  ['ALD-4', 'Sunita Rao'],
  ['ALD-5', 'Meredith Vaughan'],
  ['ALD-6', 'Alec Thornbury'],
  ['CAR-1', 'Nell Garside'],
  ['CAR-2', 'Tariq Mahmood'],
  ['CAR-3', 'Bronwen Sykes'],
  ['CAR-4', 'Edmund Lacey'],
  ['CAR-5', 'Ottilie Frame'],
  ['CAR-6', 'Piers Hollingworth'],
  ['HEL-1', 'Grace Okonedo'],
  ['HEL-2', 'Stan Wojcik'],
  ['HEL-3', 'Aisha Karim'],
  ['HEL-4', 'Lionel Dace'],
  ['HEL-5', 'Maud Ferrars'],
  ['HEL-6', 'Ivor Pettifer'],
  ['STO-1', 'Cecily Brook'],
  ['STO-2', 'Ravi Chandran'],
  ['STO-3', 'Una Mossop'],
  ['STO-4', 'Gilbert Raine'],
  ['STO-5', 'Dorcas Whitlow'],
  ['STO-6', 'Felix Arkwright'],
  ['WIN-1', 'Morag Sinclair'],
  ['WIN-2', 'Bilal Hussain'],
  ['WIN-3', 'Rosalind Tew'],
  ['WIN-4', 'Hugh Pemberley'],
  ['WIN-5', 'Clementine Orr'],
  ['WIN-6', 'Jasper Quill'],
]

/** Whose report on the last quarter is missing, and whose is begun. */
export const MISSING: readonly string[] = ['STO-4']
/** Whose report on the last quarter is begun and not sent. */
export const BEGUN: readonly string[] = ['WIN-6']

/** What a report says, with the themes that an officer found in it. */
export interface SeedReport {
  readonly concerns: string
  readonly tensions?: string
  readonly good?: string
  readonly policeWell?: string
  readonly partnersWell?: string
  readonly contacts?: string
  readonly themes: readonly string[]
}

/** Reports of one quarter, given to the ambassadors in turn. */
export const REPORTS: readonly SeedReport[] = [
  {
    concerns: 'Cars race on the bypass on Thursday and Friday nights. People by the roundabout do not sleep.',
    policeWell: 'The team came to the forum with figures and said what it would do.',
    contacts: 'Parish clerk, the school’s travel adviser.',
    themes: ['speeding-and-dangerous-driving'],
  },
  {
    concerns: 'The lamps along the canal have been dark since the summer, and people take the long way round.',
    good: 'Neighbours walk home together from the evening class.',
    partnersWell: 'The council answered within a week and named the day on which they are mended.',
    themes: ['lighting-cameras-and-layout'],
  },
  {
    concerns: 'People say that they never see an officer on foot, only cars passing through.',
    tensions: 'Some feel that the town centre gets everything.',
    contacts: 'Traders’ association, two youth workers.',
    themes: ['officers-seen-locally'],
  },
  {
    concerns: 'Young people gather at the shelter for want of another place; older people avoid it.',
    policeWell: 'The officer who knows them by name makes all the difference.',
    partnersWell: 'The youth bus has come twice.',
    themes: ['anti-social-behaviour', 'things-to-do-for-young-people'],
  },
  {
    concerns: 'Tools were taken from vans on three drives.',
    good: 'The neighbourhood watch has begun again with eleven houses.',
    policeWell: 'Everybody who reported it was rung back.',
    themes: ['burglary-and-theft'],
  },
]

/** What thirty ambassadors raised, by whom, and how far it went. */
export const RAISED: readonly {
  readonly by: string
  readonly ago: number
  readonly title: string
  readonly what: string
  readonly restricted?: boolean
  readonly reply?: string
  readonly told?: string
  readonly dropped?: string
}[] = [
  {
    by: 'ALD-1',
    ago: 95,
    title: 'Forum heard nothing of the new beat officer',
    what: 'The officer of Aldermoor Town changed in spring. The forum asks who it is now, and to be told when it changes.',
    reply:
      'Constable Jo Tanner has looked after Aldermoor Town since May. From now on sergeants tell their forum of a change in the same week.',
    told: 'Your officer is Constable Jo Tanner. From now on sergeants tell their forum of a change in the same week.',
  },
  {
    by: 'HEL-2',
    ago: 45,
    title: 'Racing on the ring road',
    what: 'Racing on the ring road on Fridays. People want it measured and stopped.',
  },
  {
    by: 'CAR-4',
    ago: 6,
    title: 'Sheep stolen at Dunnock',
    what: 'Three farms lost sheep in two weeks and do not know whether the cases are connected.',
  },
  {
    by: 'WIN-3',
    ago: 14,
    title: 'Threats against a family',
    what: 'A family at Easter Common is threatened by neighbours and afraid to ring.',
    restricted: true,
  },
  {
    by: 'STO-2',
    ago: 50,
    title: 'More car parks in Limekiln',
    what: 'The forum wants more car parks at the market.',
    dropped: 'Car parks are for the district council. We have passed it on to its clerk, who answers you.',
  },
]

/** What the office shared with ambassadors. */
export const BRIEFINGS = [
  {
    kind: 'induction',
    title: 'Your first weeks as an ambassador',
    body: 'Thank you for doing this.\n\n## What you do\n\n- You listen to people in your forum.\n- You raise with us what should not wait.\n- You report once a quarter. A few lines are enough.\n\n## What you do not do\n\nYou are not the police. If somebody is in danger, ring 999.',
  },
  {
    kind: 'briefing',
    title: 'What the precept pays for',
    body: 'People ask what their council tax pays for. The short answer:\n\n- most of it pays for officers and staff,\n- a smaller part for services for victims,\n- the rest for buildings, cars and computers.',
  },
] as const
