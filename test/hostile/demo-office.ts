import { sql } from 'kysely'
import type { fixedClock } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { smallDemo } from '#test/demo'
import { permissionsOf } from '#test/roles'
import { issueToken } from '../../src/modules/identity/links/token.js'
import { addStaff } from '../../src/modules/identity/people/invite-person.js'
import { txInIdentity } from '../../src/modules/identity/tables.js'
import { PAYLOAD } from './fill.js'
import { officeOver, type Onlooker, type SmallOffice } from './small-office.js'

/** The office of the demo, with exercises in every state, with somebody on its staff who may do everything. */
export async function demoOffice(): Promise<SmallOffice> {
  const { house } = await smallDemo({ share: 0.02, on: '2026-11-26T09:00:00Z' })
  const clock = house.clock as ReturnType<typeof fixedClock>
  await inTransaction(house.db, async (platformTx) => {
    const tx = txInIdentity(platformTx)
    const permissions = [...permissionsOf(house.modules).keys()]
    const role = { key: 'everything', name: 'May do everything', sentence: '', permissions }
    const { id } = await tx.insertInto('identity.role').values(role).returning('id').executeTakeFirstOrThrow()
    const person = { name: 'Robin Everything', email: 'robin@westmarch.example', job: 'Officer', roles: [id], places: [] }
    await addStaff(tx, clock, person, true, 'system')
  })
  // Mail that came back is written by whoever sent it, so it may say anything.
  await sql`insert into mail.notice (fingerprint, kind, why, state, recipient, subject, excerpt, received_at)
    values ('x7', 'unclear', 'other', 'open', ${PAYLOAD}, ${PAYLOAD}, ${PAYLOAD}, ${clock.now().toString()})`.execute(house.db)
  return officeOver(house, clock)
}

/** Of the staff, whoever may do everything. */
export const whoMayDoEverything = ({ staff }: SmallOffice): Onlooker => staff.find(({ name }) => name.startsWith('Robin Everything'))!

/** An ambassador whose report is still to be written, signed in by the link that a mail would bring. */
export async function ambassadorIn({ house, db, ask }: SmallOffice): Promise<Onlooker> {
  const who: Onlooker = { name: 'an ambassador', cookies: new Map() }
  const { rows } = await sql<{ person: number }>`
    select person from ambassadors.ambassador where place = 'STO-4' and kind = 'local' and state = 'in-post'`.execute(db)
  const secret = await inTransaction(db, (tx) => issueToken(txInIdentity(tx), house.clock, 'mailed-sign-in', rows[0]?.person ?? 0))
  await ask(who, 'POST', `/sign-in/${secret}`, { payload: '' })
  return who
}
