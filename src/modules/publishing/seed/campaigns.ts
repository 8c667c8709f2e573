import { inTransaction } from '#platform/db'
import { fixedClock, LONDON } from '#platform/clock'
import { campaignSourcesOf, type House } from '#platform/module'
import type { Writer } from '#modules/identity'
import type { CampaignWelsh } from '../campaigns/campaign.js'
import { beginCampaign, changeCampaignWelsh, putInto } from '../campaigns/keep.js'
import { publishCampaignIfDue, readyCampaign } from '../campaigns/publish.js'
import { campaignAt } from '../campaigns/queries.js'

interface SeededCampaign {
  readonly name: string
  readonly purpose: string
  readonly body: string
  readonly objective: string
  /** Days from today on which it begins and ends; less than none is past. */
  readonly begins: number
  readonly ends: number | null
  readonly until: 'public' | 'ready' | 'draft'
  /** What stands in it, by a part of its title. */
  readonly parts: readonly string[]
  readonly welsh?: CampaignWelsh
}

const CAMPAIGNS: readonly SeededCampaign[] = [
  {
    name: 'Safer after dark',
    purpose: 'Streets that people can walk home on in winter: what was mended, what is checked, and who can help.',
    body: 'Since autumn the office, the councils and the police look together at the places that **you** told us feel unsafe after dark.',
    objective: 'Priority 2: safe streets and public places',
    welsh: {
      welshName: 'Diogelach ar ôl iddi nosi',
      welshPurpose: 'Strydoedd y gall pobl gerdded adref ar eu hyd yn y gaeaf: beth a drwsiwyd, beth a wirir, a phwy all helpu.',
      welshBody:
        'Ers yr hydref mae’r swyddfa, y cynghorau a’r heddlu yn edrych gyda’i gilydd ar y mannau y dywedoch **chi** wrthym eu bod yn teimlo’n anniogel ar ôl iddi nosi.',
      welshObjective: 'Blaenoriaeth 2: strydoedd a mannau cyhoeddus diogel',
    },
    begins: -60,
    ends: null,
    until: 'public',
    parts: [
      'Speed checks',
      'street lights on Mill Lane',
      'A night with the response team',
      'Charter for victims',
      'Community Safety Ambassadors',
      'A safe home, room by room',
      'Safer market squares',
    ],
  },
  {
    name: 'Bike week',
    purpose: 'For a week the police marked bicycles for nothing, in every district.',
    body: '412 bicycles were marked.',
    objective: '',
    begins: -200,
    ends: -193,
    until: 'public',
    parts: ['Eleven youth clubs'],
  },
  {
    name: 'Cyber Safe',
    purpose: 'A week on fraud by telephone and on the internet, with advisers in five libraries.',
    body: '',
    objective: 'Priority 4: help for victims',
    begins: 75,
    ends: 82,
    until: 'ready',
    parts: ['advisers for victims of fraud'],
  },
  {
    name: 'Stop hate now',
    purpose: 'How to tell somebody about hate crime without going to a police station.',
    body: '',
    objective: '',
    begins: 120,
    ends: null,
    until: 'draft',
    parts: ['Custody visitors’ week'],
  },
]

/** Fills the demo with a campaign that is public with what belongs to it, one that begins later, and a draft. */
export async function seedCampaigns(house: House, by: Writer, say: (step: string) => void): Promise<void> {
  const { db, clock } = house
  const today = clock.today()
  for (const { begins, ends, until, parts, welsh, ...words } of CAMPAIGNS) {
    const first = today.add({ days: begins })
    const at = today
      .add({ days: Math.min(begins, 0) - 3 })
      .toZonedDateTime({ timeZone: LONDON, plainTime: '10:30' })
      .toInstant()
    const sheet = { ...words, begins: first, ends: ends === null ? null : today.add({ days: ends }) }
    const id = await inTransaction(db, (tx) => beginCampaign(tx, sheet, by, at))
    for (const source of campaignSourcesOf(house)) {
      const found = await source.latest(db)
      const ids = found.filter(({ title }) => parts.some((part) => title.includes(part))).map((one) => one.id)
      await inTransaction(db, async (tx) => putInto(tx, await campaignAt(tx, id), source.kind, ids, by, at))
    }
    if (welsh)
      await inTransaction(db, async (tx) => {
        const one = await campaignAt(tx, id)
        await changeCampaignWelsh(tx, one, welsh, one.version, by)
      })
    if (until === 'draft') continue
    await inTransaction(db, async (tx) => readyCampaign(tx, await campaignAt(tx, id), by))
    const noon = first.toZonedDateTime({ timeZone: LONDON, plainTime: '12:00' }).toInstant()
    if (until === 'public') await publishCampaignIfDue({ ...house, clock: fixedClock(noon) }, id)
  }
  say(`${CAMPAIGNS.length} campaigns, with what belongs to each`)
}
