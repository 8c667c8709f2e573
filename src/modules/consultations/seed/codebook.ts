import { SYSTEM } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { addTheme } from '#modules/thread'

type Row = readonly [name: string, definition: string, include: string, exclude: string, example: string]

/** The office's codebook: what people raise, described so that two readers choose alike. */
const CODEBOOK: readonly Row[] = [
  [
    'Speeding and dangerous driving',
    'How fast and how carelessly people drive, ride or scoot.',
    'Speed limits, cameras, speed watch, phones at the wheel, e-scooters, off-road bikes.',
    'Where cars stand still: parking and pavements.',
    'Cars come through the village at fifty.',
  ],
  [
    'Parking and pavements',
    'Vehicles that stand where they block people.',
    'Pavements, drives, junctions, the school run.',
    'Moving traffic: speeding and dangerous driving.',
    'I have to push the pram into the road.',
  ],
  [
    'Officers seen locally',
    'Whether officers and PCSOs are seen and known where people live.',
    'Foot patrols, named local officers, drop-in desks, the mobile van.',
    'How quickly they come when called: answering calls.',
    'I have not met our PCSO in three years.',
  ],
  [
    'Answering calls and coming when needed',
    'Getting through, and somebody coming.',
    '101, 999, the website, front counters, the time until somebody comes.',
    'Being kept informed afterwards: help and news for victims.',
    'I waited 40 minutes on 101.',
  ],
  [
    'Fairness and trust',
    'Being treated fairly and believing what the police say.',
    'Stop and search, complaints, discrimination, honesty, being listened to.',
    'Praise for one officer without more: officers seen locally.',
    'Explain why you stop people.',
  ],
  [
    'Anti-social behaviour',
    'Behaviour that alarms, annoys or spoils a place.',
    'Noise, groups, damage, graffiti, fly-tipping in towns, fireworks.',
    'Driving; drugs; rubbish left on farmland: rural crime.',
    'The bus shelter is smashed every month.',
  ],
  [
    'Things to do for young people',
    'What young people are offered, and how they are spoken of.',
    'Youth clubs, youth workers, cadets, sport, buses home.',
    'Young people who disturb others: anti-social behaviour.',
    'Open the youth club again.',
  ],
  [
    'Drugs and alcohol',
    'Use and sale of drugs, drinking in public, and treatment.',
    'Cannabis smell, street drinking, vapes, needles, treatment places.',
    'A report of a dealer is not coded: it goes to triage.',
    'Treatment places in the county, please.',
  ],
  [
    'Lighting, cameras and layout',
    'Whether a place is built, lit and kept so that it feels safe.',
    'Street lights, CCTV, hedges, underpasses, car parks.',
    'Speed cameras: speeding and dangerous driving.',
    'The lights go off at midnight.',
  ],
  [
    'Burglary and theft',
    'Things taken from homes, sheds, vehicles and people.',
    'Locks, marking, Neighbourhood Watch, doorstep sellers.',
    'Farms: rural crime. Shops: shop theft and business.',
    'A visit after every burglary.',
  ],
  [
    'Rural crime',
    'Crime against farms, livestock, wildlife and heritage, and policing far from town.',
    'Hare coursing, sheep worrying, farm theft, waste in gateways, no signal.',
    'Speeding in villages: speeding and dangerous driving.',
    'A vehicle that can leave the tarmac.',
  ],
  [
    'Shop theft and business',
    'Crime against shops, traders and those who work there.',
    'Shoplifting, abuse of staff, town radio links.',
    'Online fraud against firms: scams and online crime.',
    'Shop staff should not have to put up with it.',
  ],
  [
    'Safety of women and girls',
    'Whether women and girls are safe and believed.',
    'Harassment, walking home, night-time economy, safe places.',
    'Somebody who tells of abuse at home is not coded: it goes to triage.',
    'Believe women the first time.',
  ],
  [
    'Scams and online crime',
    'Fraud and harm by telephone, text and internet.',
    'Fake calls and texts, passwords, advice, what banks should do.',
    'Doorstep sellers: burglary and theft.',
    'A short talk at the lunch club.',
  ],
  [
    'Help and news for victims',
    'How victims are supported and kept informed.',
    'Updates, support workers, courts, counselling.',
    'Getting through in the first place: answering calls.',
    'One person to speak to from start to finish.',
  ],
  [
    'The cost of living',
    'Not being able to pay more.',
    'Bills, pensions, wages, council tax as a burden.',
    'Objections to how money is spent: how the money is spent.',
    'I would if I could, but I cannot.',
  ],
  [
    'Worth paying more for',
    'Being willing to pay more, with or without a condition.',
    'Support for a rise; support if it goes to something named.',
    'Ideas for saving: how the money is spent.',
    'Ten pounds a year is two coffees.',
  ],
  [
    'How the money is spent',
    'Views on spending, savings, reserves and who should pay.',
    'Managers, buildings, reserves, Government grant.',
    'Not being able to pay: the cost of living.',
    'Spend what you have better first.',
  ],
]

/** The names of the themes, which are also what texts are written about. */
export const THEME_NAMES: readonly string[] = CODEBOOK.map(([name]) => name)

/** Fills the codebook. Returns the code of each theme by its name. */
export async function fillCodebook(tx: Tx, at: Temporal.Instant): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>()
  for (const [name, definition, include, exclude, example] of CODEBOOK) {
    const added = await addTheme(tx, { name, definition, include, exclude, example, parent: null }, at, SYSTEM)
    codes.set(name, 'code' in added ? added.code : added.taken)
  }
  return codes
}
