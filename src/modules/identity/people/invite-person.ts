import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { issueToken } from '../links/token.js'
import type { IdentityDb, IdentityTx } from '../tables.js'

/** What the office says of somebody who starts to work there. */
export interface NewPerson {
  readonly name: string
  readonly email: string
  readonly job: string
  readonly roles: readonly number[]
  readonly places: readonly string[]
  /** The work they are invited for, where another organisation does it; null or left out for the office itself. */
  readonly work?: number | null
}

/** How an e-mail address is kept and compared: no capitals, no spaces around it. */
export const plainEmail = (email: string): string => email.trim().toLowerCase()

/** Whether somebody already has this e-mail address. */
export async function emailIsTaken(tx: IdentityDb, email: string, except?: number): Promise<boolean> {
  const row = await tx.selectFrom('identity.person').select('id').where('email', '=', plainEmail(email)).executeTakeFirst()
  return row !== undefined && row.id !== except
}

/** Adds somebody to the staff. `joined` is false until they have followed their invitation. */
export async function addStaff(tx: IdentityTx, clock: Clock, person: NewPerson, joined: boolean, by: Actor): Promise<number> {
  const { id } = await tx
    .insertInto('identity.person')
    .values({
      kind: 'staff',
      name: person.name.trim(),
      email: plainEmail(person.email),
      job: person.job.trim(),
      places: [...person.places],
      commission_id: person.work ?? null,
      password_hash: null,
      authenticator_key: null,
      authenticator_since: null,
      authenticator_last_step: null,
      joined_at: joined ? clock.now() : null,
      created_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (person.roles.length > 0) {
    await tx
      .insertInto('identity.person_role')
      .values(person.roles.map((role) => ({ person_id: id, role_id: role })))
      .execute()
  }
  await record(tx, {
    by,
    did: 'identity:add-person',
    kind: 'identity:person',
    id,
    detail: { roles: person.roles, work: person.work ?? null },
  })
  return id
}

/** Makes a new invitation for somebody who has not joined yet; an earlier one stops working. Returns the secret for the link. */
export async function invite(tx: IdentityTx, clock: Clock, person: number, by: Actor): Promise<string> {
  const secret = await issueToken(tx, clock, 'invitation', person)
  await record(tx, { by, did: 'identity:invite', kind: 'identity:person', id: person })
  return secret
}
