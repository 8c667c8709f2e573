import { generateSync } from 'otplib'
import type { Permission } from '#platform/access'
import { fixedClock } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { mailbox } from '#platform/mail'
import type { House, Module, SignInProvider } from '#platform/module'
import { buildServer, type Route } from '#platform/web'
import { testDatabase } from '#test/database'
import { browser } from '#test/visit'
import { identity } from './module.js'
import { addStaff } from './people/invite-person.js'
import { bringRolesUpToDate } from './roles/bring-up-to-date.js'
import { whoIs } from './sessions/who-is.js'
import { hashPassword } from './sign-in/password.js'
import { type IdentityTx, inIdentity, txInIdentity } from './tables.js'
import { urls } from './urls.js'

/** The password of everybody in these stories. */
export const PASSWORD = 'brisk otter lantern'

const ALL = [...Object.keys(identity.permissions ?? {}), 'plan:record-progress', 'consultations:publish'] as Permission[]

/** An office for tests to tell stories in: a migrated database, roles, and the pages of this module behind a real server. */
export async function story(
  options: { demo?: boolean; signInProvider?: SignInProvider; extra?: readonly Route[]; origin?: string; modules?: readonly Module[] } = {},
) {
  const { db } = await testDatabase()
  const clock = fixedClock('2026-03-02T09:00:00Z')
  const house: House = {
    db,
    clock,
    origin: options.origin ?? 'https://views.westmarch.example',
    demo: options.demo ?? false,
    secret: '5'.repeat(64),
    signInProvider: options.signInProvider,
    modules: [identity, ...(options.modules ?? [])],
  }
  await inTransaction(db, (tx) => bringRolesUpToDate(txInIdentity(tx), ALL))
  const app = await buildServer({
    db,
    clock,
    origin: house.origin,
    routes: [...(identity.routes?.(house) ?? []), ...(options.extra ?? [])],
    whoIs: (cookies) => whoIs(house, cookies),
    around: async (content) => `<title>${content.title}</title><main>${content.body}</main>`,
    signInUrl: urls.signIn,
  })
  const tables = inIdentity(db)
  const password_hash = hashPassword(PASSWORD)

  /** Somebody who works here, with a password and an authenticator app, or without the app. */
  async function joins(name: string, roleKeys: readonly string[], more: { places?: readonly string[]; app?: boolean } = {}) {
    const hash = await password_hash
    const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@westmarch.example`
    const id = await inTransaction(db, async (platformTx) => {
      const tx = txInIdentity(platformTx)
      const roles = roleKeys.length === 0 ? [] : await tx.selectFrom('identity.role').select('id').where('key', 'in', roleKeys).execute()
      const person = await addStaff(
        tx,
        clock,
        { name, email, job: roleKeys[0] ?? '', roles: roles.map((role) => role.id), places: more.places ?? [] },
        true,
        'system',
      )
      await tx
        .updateTable('identity.person')
        .set({ password_hash: hash, ...(more.app !== false && { authenticator_key: key, authenticator_since: clock.now() }) })
        .where('id', '=', person)
        .execute()
      return person
    })
    return { id, email, key, name }
  }

  const codeFor = (key: string) => generateSync({ secret: key, epoch: Math.floor(clock.now().epochMilliseconds / 1000) })

  return {
    db,
    tables,
    clock,
    house,
    app,
    joins,
    codeFor,
    /** A browser at an address; each has its own cookies. */
    browser: (ip?: string) =>
      browser(app, { ...(ip !== undefined && { ip }), headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' } }),
    /** Signs somebody in the long way, half a minute later, so that the code is a new one. */
    async signIn(who: { email: string; key: string }, at = browser(app), back?: string) {
      clock.set(clock.now().add({ seconds: 31 }))
      const password = await (await at.get(urls.signIn(back))).send({ email: who.email, password: PASSWORD }, 'Sign in')
      const page = await password.send({ code: codeFor(who.key) }, 'Continue')
      return { browser: at, page }
    },
    /** The newest mail to an address, with the path of the link in it. */
    async mailTo(to: string) {
      const [mail] = await mailbox(db, { to })
      return mail && { ...mail, path: /https:\/\/views\.westmarch\.example(\S+)/.exec(mail.text)?.[1] ?? '' }
    },
    mailsTo: async (to: string) => (await mailbox(db, { to })).length,
    pass: (time: { minutes?: number; hours?: number; seconds?: number }) => clock.set(clock.now().add(time)),
    do: <Result>(work: (tx: IdentityTx) => Promise<Result>) => inTransaction(db, (tx) => work(txInIdentity(tx))),
  }
}
