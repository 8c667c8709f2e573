import { contacts } from '#modules/contacts'
import { engagement } from '#modules/engagement'
import { handOutPermissions } from '#modules/identity'
import type { Person } from '#platform/access'
import { Temporal } from '#platform/clock'
import { modules } from '../src/modules/index.js'
import { urls } from '../src/modules/engagement/urls.js'
import { served } from './served.js'
import type { Page } from './visit.js'

/** The account of Tom Ellery, the engagement officer; that of Gwen Pritchard comes next. */
export const TOM = 6

/** An office that keeps a diary: Westmarch's places and staff, an officer who plans, one who only knows what is open, and a resident. */
export async function engagementOffice() {
  const below = ['office', 'identity'].flatMap((name) => modules.find((module) => module.name === name) ?? [])
  const scene = await served(...below, contacts, engagement)
  await handOutPermissions(scene.house)
  for (const module of below) await module.seed?.(scene.house, () => {})
  const may = ['engagement:see', 'engagement:keep', 'engagement:publish', 'engagement:bookings'] as const
  // The accounts of the office-holder, the deputy and three others come first.
  for (let n = 1; n < TOM; n += 1) scene.staff()
  const officer = scene.staff(...may)
  const other = scene.staff(...may)
  const tom: Person = {
    id: TOM,
    name: 'Tom Ellery',
    email: 'tom.ellery@westmarch-pcc.example',
    kind: 'staff',
    job: 'Officer',
    places: [],
    coversFor: [],
    permissions: new Set(may),
  }
  return {
    scene,
    house: scene.house,
    clock: scene.clock,
    officer,
    other,
    tom,
    resident: scene.public(),
    plan: async (sheet: Record<string, string | string[]>): Promise<Page> => await (await officer.get(urls.newEvent)).send(sheet),
    advertise: async (event: Page): Promise<Page> => await (await event.click('Put it in the public programme')).send({}, 'Yes, do it'),
    /** A number of the financial year 2026-27, for the whole area. */
    measure: async (id: string): Promise<number | null> =>
      (await engagement.measures
        ?.find((one) => one.id === id)
        ?.count(scene.house.db, { from: Temporal.PlainDate.from('2026-04-01'), to: Temporal.PlainDate.from('2027-03-31') })) ?? null,
  }
}
