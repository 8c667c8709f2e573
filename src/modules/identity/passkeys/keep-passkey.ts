import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { queueMail } from '#platform/mail'
import { Conflict } from '#platform/web'
import type { IdentityTx } from '../tables.js'
import { urls } from '../urls.js'
import { type MadePasskey, MOST_PASSKEYS } from './passkey.js'

/** Keeps a passkey for a person. Throws `Conflict` when it is kept already, or when they have more than anybody needs. */
export async function keepPasskey(tx: IdentityTx, clock: Clock, person: number, name: string, made: MadePasskey, by: Actor): Promise<void> {
  const { passkeys } = await tx
    .selectFrom('identity.passkey')
    .select(({ fn }) => fn.countAll<number>().as('passkeys'))
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow()
  if (Number(passkeys) >= MOST_PASSKEYS) throw new Conflict(`You have ${MOST_PASSKEYS} passkeys: remove one you do not use first.`)
  const row = await tx
    .insertInto('identity.passkey')
    .values({
      ...made,
      transports: [...made.transports],
      person_id: person,
      name,
      created_at: clock.now(),
      last_used_at: null,
      stopped_at: null,
    })
    .onConflict((conflict) => conflict.column('credential').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Conflict('This passkey is kept already.')
  await record(tx, { by, did: 'identity:add-passkey', kind: 'identity:person', id: person, detail: { passkey: row.id } })
}

/** Tells a person by mail what happened to their passkeys, so that they notice what they did not do. */
export async function tellOwner(tx: IdentityTx, origin: string, person: number, what: 'added' | 'stopped', key: string): Promise<void> {
  const { email } = await tx.selectFrom('identity.person').select('email').where('id', '=', person).executeTakeFirstOrThrow()
  const words =
    what === 'added'
      ? { subject: 'A passkey was added', happened: 'a passkey was added to your account: it signs in as you without a password.' }
      : {
          subject: 'A passkey was stopped',
          happened: 'somebody signed in with a passkey of yours that seems to have been copied. We let nobody in with it any more.',
        }
  await queueMail(tx, {
    key: `identity:passkey-${what}:${key}`,
    to: email,
    subject: words.subject,
    text: `Hello,\n\n${words.happened}\n\nIf it was not you, remove it and end your sessions here, then tell a system administrator:\n\n${origin}${urls.account}\n`,
    purpose: 'sign-in',
    sensitive: true,
  })
}
