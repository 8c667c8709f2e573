import { randomBytes } from 'node:crypto'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { addCommission } from './commissions/keep.js'
import { arrangeCover } from './cover/cover.js'
import { putOnDuty } from './duty/duty.js'
import { keepPasskey } from './passkeys/keep-passkey.js'
import { addStaff } from './people/invite-person.js'
import { txInIdentity } from './tables.js'

interface DemoPerson {
  readonly name: string
  readonly job: string
  readonly roles: readonly string[]
  readonly places?: readonly string[]
  /** Whether they are of the first organisation that works for the office. */
  readonly outside?: boolean
}

/** The people of the fictional office of Westmarch. */
export const WESTMARCH: readonly DemoPerson[] = [
  { name: 'Margaret Ashdown', job: 'Commissioner', roles: ['commissioner'] },
  { name: 'Daniel Osei', job: 'Deputy Commissioner', roles: ['deputy-commissioner'] },
  { name: 'Ruth Penhale', job: 'Chief Executive', roles: ['chief-executive'] },
  { name: 'Helen Marsh', job: 'Head of Media and Communications', roles: ['head-of-media'] },
  { name: 'Priya Nair', job: 'Policy and Research Officer', roles: ['policy-and-research-officer', 'grants-lead'] },
  { name: 'Tom Ellery', job: 'Engagement Officer', roles: ['engagement-officer', 'ambassador-co-ordinator'] },
  { name: 'Gwen Pritchard', job: 'Locality Officer', roles: ['locality-officer'], places: ['ALD', 'CAR', 'WIN'] },
  { name: 'Callum Reid', job: 'Locality Officer', roles: ['locality-officer'], places: ['HEL', 'STO'] },
  {
    name: 'Sofia Lindqvist',
    job: 'Office Co-ordinator',
    roles: ['duty-officer', 'administrative-staff', 'personal-assistant', 'custody-visiting-administrator'],
  },
  { name: 'Imran Sheikh', job: 'System Administrator', roles: ['system-administrator'] },
  { name: 'Leah Moran', job: 'Web editor', roles: ['outside-contributor'], outside: true },
]

/** Passkeys to look at: no device holds them, so they open nothing. */
const PASSKEYS: readonly (readonly [name: string, device: string])[] = [
  ['Margaret Ashdown', 'Office laptop'],
  ['Imran Sheikh', 'Security key on my key ring'],
]

/** Makes the demo's staff, their duty rota (with a gap to fill) and a week of leave; needs the roles. */
export async function seedStaff(house: House, say: (step: string) => void): Promise<void> {
  const today = house.clock.today()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  await inTransaction(house.db, async (platformTx) => {
    const tx = txInIdentity(platformTx)
    const roles = new Map((await tx.selectFrom('identity.role').select(['id', 'key']).execute()).map(({ id, key }) => [key, id]))
    const ids = new Map<string, number>()
    const editing = await addCommission(
      tx,
      {
        organisation: 'Westmarch County Council, communications team',
        scope: 'Drafts pages of the website and stories, two days a week; staff of the office approve and publish them',
        contact: 'Communications desk, 01632 960 145',
        fromOn: monday.subtract({ weeks: 20 }),
        untilOn: monday.add({ weeks: 32 }),
      },
      'system',
    )
    await addCommission(
      tx,
      {
        organisation: 'Marshland Insight',
        scope: 'Checked the questions of the annual survey and the sample for its paper copies',
        contact: 'Project office',
        fromOn: monday.subtract({ weeks: 70 }),
        untilOn: monday.subtract({ weeks: 44 }),
      },
      'system',
    )
    for (const { name, job, roles: keys, places = [], outside } of WESTMARCH) {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@westmarch.example`
      const held = keys.flatMap((key) => roles.get(key) ?? [])
      ids.set(
        name,
        await addStaff(tx, house.clock, { name, email, job, roles: held, places, work: outside ? editing : null }, true, 'system'),
      )
    }
    const person = (name: string) => ids.get(name) ?? 0
    for (const [name, device] of PASSKEYS) {
      const made = { credential: randomBytes(16).toString('base64url'), public_key: '', counter: 0, transports: ['internal'] }
      await keepPasskey(tx, house.clock, person(name), device, made, 'system')
    }
    const week = (number: number) => ({ from: monday.add({ days: 7 * number }), to: monday.add({ days: 7 * number + 4 }) })
    await putOnDuty(tx, { person: person('Sofia Lindqvist'), ...week(0) }, 'system')
    await putOnDuty(tx, { person: person('Tom Ellery'), from: week(1).from, to: week(1).to.subtract({ days: 1 }) }, 'system')
    await arrangeCover(tx, { absent: person('Callum Reid'), cover: person('Gwen Pritchard'), ...week(1) }, 'system')
    await arrangeCover(
      tx,
      { absent: person('Daniel Osei'), cover: person('Margaret Ashdown'), from: today, to: today.add({ days: 3 }) },
      'system',
    )
  })
  say(`${WESTMARCH.length} people who work in the office, their roles and the duty rota`)
}
