import type { Holding } from '#platform/module'
import { inIdentity, txInIdentity } from './tables.js'

const KIND = 'identity:person'

/** What this module holds about people who work here or sign in from outside. */
export const holdings: readonly Holding[] = [
  {
    what: 'Accounts: name, e-mail address, job, places, when, how and with which browser they signed in, their passkeys and their account at the office’s sign-in service',
    restricted: false,
    keepBecause: 'The name of somebody who worked here stays with what they decided and did, as the office answers for it.',
    async find(db, { email, name }) {
      if (!email && !name) return []
      const rows = await inIdentity(db)
        .selectFrom('identity.person')
        .select(['id', 'kind', 'name', 'job'])
        .where((is) =>
          is.or([
            ...(email ? [is('email', '=', email.trim().toLowerCase())] : []),
            ...(name ? [is('name', 'ilike', name.trim().replace(/[\\%_]/g, '\\$&'))] : []),
          ]),
        )
        .orderBy('id')
        .execute()
      return rows.map((row) => ({
        kind: KIND,
        id: String(row.id),
        summary: row.kind === 'staff' ? `Works or worked here: ${row.name}, ${row.job}` : `Signs in from outside: ${row.name}`,
      }))
    },
    async export(db, _kind, id) {
      const tables = inIdentity(db)
      const person = await tables
        .selectFrom('identity.person')
        .select(['name', 'email', 'kind', 'job', 'places', 'active', 'created_at', 'joined_at', 'authenticator_since'])
        .where('id', '=', Number(id))
        .executeTakeFirstOrThrow()
      const sessions = await tables
        .selectFrom('identity.session')
        .select(['device', 'way', 'started_at', 'seen_at', 'ended_at'])
        .where('person_id', '=', Number(id))
        .orderBy('id')
        .execute()
      const agreements = await tables
        .selectFrom('identity.agreement')
        .select(['what', 'agreed_on', 'how', 'evidence'])
        .where('person_id', '=', Number(id))
        .execute()
      const passkeys = await tables
        .selectFrom('identity.passkey')
        .select(['name', 'created_at', 'last_used_at', 'stopped_at'])
        .where('person_id', '=', Number(id))
        .execute()
      const officeAccounts = await tables
        .selectFrom('identity.office_account')
        .select(['issuer', 'subject', 'connected_at', 'last_used_at'])
        .where('person_id', '=', Number(id))
        .execute()
      return { ...person, sessions, passkeys, officeAccounts, agreements }
    },
    async erase(tx, _kind, id) {
      const tables = txInIdentity(tx)
      const person = await tables.selectFrom('identity.person').select(['kind', 'active']).where('id', '=', Number(id)).executeTakeFirst()
      if (!person) return 'There was nothing to erase.'
      if (person.kind === 'staff' && person.active) return 'Nothing was erased: they work here. Let them leave first.'
      for (const table of [
        'identity.office_account',

        'identity.session',
        'identity.known_device',
        'identity.token',
        'identity.backup_code',
        'identity.passkey',
      ] as const) {
        await tables.deleteFrom(table).where('person_id', '=', Number(id)).execute()
      }
      const gone = {
        email: `erased-${id}@erased.invalid`,
        active: false,
        password_hash: null,
        authenticator_key: null,
        authenticator_since: null,
        passkey_handle: null,
      }
      await tables
        .updateTable('identity.person')
        .set(person.kind === 'staff' ? gone : { ...gone, name: 'Erased', job: '' })
        .where('id', '=', Number(id))
        .execute()
      return person.kind === 'staff'
        ? 'The address, sessions, browsers, passkeys and office account were erased; the name stays with what they did.'
        : 'The account was erased.'
    },
  },
  {
    what: 'One-job links: the address each was sent to',
    restricted: false,
    async find(db, { email }) {
      if (!email) return []
      const rows = await inIdentity(db)
        .selectFrom('identity.link')
        .select(['id', 'job', 'issued_at'])
        .where('email', '=', email.trim().toLowerCase())
        .orderBy('id')
        .execute()
      return rows.map((row) => ({
        kind: 'identity:link',
        id: String(row.id),
        summary: `A link for ${row.job}, of ${row.issued_at.toString().slice(0, 10)}`,
      }))
    },
    async export(db, _kind, id) {
      return inIdentity(db)
        .selectFrom('identity.link')
        .select(['email', 'job', 'issued_at', 'expires_at', 'used_at', 'withdrawn_at'])
        .where('id', '=', Number(id))
        .executeTakeFirstOrThrow()
    },
    async erase(tx, _kind, id) {
      await txInIdentity(tx).updateTable('identity.link').set({ email: '' }).where('id', '=', Number(id)).execute()
      return 'The address was erased; that a link was sent stays on record.'
    },
  },
]
