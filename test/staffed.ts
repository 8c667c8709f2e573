import { after } from 'node:test'
import { testDatabase } from '#test/database'
import { browser } from '#test/visit'
import type { Permission } from '#platform/access'
import { fixedClock, Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { listenTo } from '#platform/events'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import type { House, Module } from '#platform/module'
import { buildServer } from '#platform/web'
import { personWhoMay } from '#modules/identity'
import { languagesOffered, officeCard } from '#modules/office'
import { home } from '../src/modules/home/module.js'
import { arrangeCover } from '../src/modules/identity/cover/cover.js'
import { putOnDuty } from '../src/modules/identity/duty/duty.js'
import { addStaff } from '../src/modules/identity/people/invite-person.js'
import { txInIdentity } from '../src/modules/identity/tables.js'
import { changeCard } from '../src/modules/office/card/change-card.js'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

/** An office with staff of its own, served from the desk and a few more modules: people are records, so that cover, duty and owners work. Monday 23 November 2026, nine o'clock. */
export async function staffed(more: readonly Module[] = [], options: { demo?: boolean } = {}) {
  const { db } = await testDatabase()
  const modules = [home, ...more]
  const clock = fixedClock('2026-11-23T09:00:00Z')
  const house: House = {
    db,
    clock,
    origin: 'https://views.westmarch.example',
    demo: options.demo ?? false,
    secret: '0'.repeat(64),
    modules,
  }
  listenTo(modules.flatMap((module) => module.on ?? []))
  const app = await buildServer({
    db,
    clock,
    origin: house.origin,
    languages: () => languagesOffered(db),
    routes: modules.flatMap((module) => module.routes?.(house) ?? []),
    whoIs: async (cookies) => {
      const person = cookies['story'] === undefined ? undefined : await personWhoMay(db, clock, Number(cookies['story']))
      return person && { person, sessionId: person.id }
    },
    around: async ({ title, body }) => `<!DOCTYPE html><title>${title}</title><main>${body.value}</main>`,
    signInUrl: (back) => `/staff/sign-in?back=${back}`,
  })
  after(() => app.close())

  return {
    db,
    clock,
    house,
    app,
    /** A visitor who has not signed in. */
    public: () => browser(app),
    /** Somebody starts to work here, may do these things, and is signed in. */
    async joins(name: string, permissions: readonly Permission[] = [], places: readonly string[] = []) {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@westmarch.example`
      const id = await inTransaction(db, async (platformTx) => {
        const tx = txInIdentity(platformTx)
        const role = { key: `role-of-${email}`, name: `What ${name} does`, sentence: '', permissions: [...permissions] }
        const made = await tx.insertInto('identity.role').values(role).returning('id').executeTakeFirstOrThrow()
        return addStaff(tx, clock, { name, email, job: 'Officer', roles: [made.id], places }, true, 'system')
      })
      const visitor = browser(app)
      visitor.cookies.set('story', String(id))
      return Object.assign(visitor, { id, email, name, by: `person:${id}` as const })
    },
    /** Somebody covers for a colleague who is away, both days included. */
    covers: (cover: { absent: number; cover: number; from: string; to: string }) =>
      inTransaction(db, (tx) => arrangeCover(txInIdentity(tx), { ...cover, from: day(cover.from), to: day(cover.to) }, 'system')),
    /** Somebody is the duty officer on one day. */
    onDuty: (person: number, on: string) =>
      inTransaction(db, (tx) => putOnDuty(txInIdentity(tx), { person, from: day(on), to: day(on) }, 'system')),
    /** The office has said who it is and how to reach it. */
    async isSetUp() {
      const { version, ...card } = await officeCard(db)
      const westmarch = {
        name: 'Office of the Police and Crime Commissioner for Westmarch',
        phone: '01632 960 100',
        email: 'office@westmarch.example',
        address: ['1 Market Square', 'Alderbridge'],
      }
      await inTransaction(db, (tx) => changeCard(tx, { ...card, ...westmarch }, version, 'system', clock.now()))
    },
    do: <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(db, work),
    runJobs: () => runJobs(house),
    mailTo: (to: string) => mailbox(db, { to }),
  }
}
