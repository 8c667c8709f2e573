import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock, Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { bump, Conflict } from '#platform/web'
import { forgetOutsider, knowOutsider } from '#modules/identity'
import { officeCard } from '#modules/office'
import { ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { type Ambassador, AMBASSADOR, type AmbassadorSheet, TOPIC } from './ambassador.js'

/** Nothing of somebody young is ever published. */
const columns = ({ startedOn, inductedOn, publicName, publicReach, publicOn, adult, adultReach, adultOn, ...rest }: AmbassadorSheet) => ({
  ...rest,
  started_on: startedOn,
  inducted_on: inductedOn,
  ...(rest.kind === 'young'
    ? { public_name: '', public_reach: '', public_on: null, adult, adult_reach: adultReach, adult_on: adultOn }
    : { public_name: publicName, public_reach: publicReach, public_on: publicOn, adult: '', adult_reach: '', adult_on: null }),
})

/** Lets somebody in post sign in by an e-mailed link, and ends it where they have another address now. */
async function account(tx: Tx, clock: Clock, sheet: AmbassadorSheet, before: Ambassador | undefined, by: Actor): Promise<number | null> {
  const signsIn = sheet.state === 'in-post' && sheet.email !== ''
  const person = signsIn ? await knowOutsider(tx, clock, { name: sheet.name, email: sheet.email, job: 'Community Ambassador' }, by) : null
  if (before && before.person !== null && before.person !== person) await forgetOutsider(tx, clock, before.person, by)
  return person
}

/** Keeps a new ambassador. Whoever is in post and has an e-mail address is told how to sign in, once. Returns their id. */
export async function addAmbassador(tx: Tx, house: House, sheet: AmbassadorSheet, by: Actor): Promise<number> {
  const person = await account(tx, house.clock, sheet, undefined, by)
  const { id } = await ownTx(tx)
    .insertInto('ambassadors.ambassador')
    .values({ ...columns(sheet), person })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'ambassadors:add', kind: AMBASSADOR, id, detail: { kind: sheet.kind, state: sheet.state } })
  if (person !== null) await welcome(tx, house, id, sheet)
  await bump(tx, TOPIC)
  return id
}

/** Changes what is written down of an ambassador. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeAmbassador(
  tx: Tx,
  house: House,
  one: Ambassador,
  sheet: AmbassadorSheet,
  seen: number,
  by: Actor,
): Promise<void> {
  const person = await account(tx, house.clock, sheet, one, by)
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('ambassadors.ambassador')
    .set({ ...columns(sheet), person, version: sql`version + 1` })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .where('state', '<>', 'left')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by, did: 'ambassadors:change', kind: AMBASSADOR, id: one.id, detail: { state: sheet.state } })
  if (person !== null && person !== one.person) await welcome(tx, house, one.id, sheet)
  await bump(tx, TOPIC)
}

/** Ends somebody's time as an ambassador: they sign in no more and nothing of theirs is public; their reports stay, drafts too. Throws `Conflict` when they left already. */
export async function leave(
  tx: Tx,
  clock: Clock,
  one: Ambassador,
  { leftOn, leftWhy }: { readonly leftOn: Temporal.PlainDate; readonly leftWhy: string },
  seen: number,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('ambassadors.ambassador')
    .set({
      state: 'left',
      left_on: leftOn,
      left_why: leftWhy,
      public_name: '',
      public_reach: '',
      public_on: null,
      version: sql`version + 1`,
    })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .where('state', '<>', 'left')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  if (one.person !== null) await forgetOutsider(tx, clock, one.person, by)
  await record(tx, { by, did: 'ambassadors:leave', kind: AMBASSADOR, id: one.id })
  await bump(tx, TOPIC)
}

async function welcome(tx: Tx, house: House, id: number, { name, email }: AmbassadorSheet): Promise<void> {
  const { name: office } = await officeCard(tx, 'en')
  await queueMail(tx, {
    key: `ambassadors.welcome:${id}:${email.toLowerCase()}`,
    to: email,
    purpose: 'ambassadors:welcome',
    subject: 'Your page as a Community Ambassador',
    text: `Dear ${name},\n\nyou can now raise issues, report each quarter and read our replies on a page of your own:\n\n${house.origin}${urls.own}\n\nYou need no password: enter this e-mail address there, and we send you a link each time.\n\n${office}\n`,
  })
}
