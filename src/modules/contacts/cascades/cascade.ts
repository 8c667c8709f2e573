import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { Conflict, NotFound } from '#platform/web'
import { own, ownTx } from '../tables.js'

/** A partner who passes things on to people whose names the office never holds. */
export interface Cascade {
  readonly id: number
  readonly partner: number
  readonly partnerName: string
  /** Whom it reaches, in words: "Members of Farm Watch". */
  readonly whom: string
  /** How: "Monthly e-mail". */
  readonly way: string
  /** How many people, as the partner says. */
  readonly reach: number | null
  readonly interest: string | null
  readonly place: string | null
  readonly version: number
}

/** Something a partner was asked to pass on. */
export interface PassingOn {
  readonly id: number
  readonly what: string
  readonly askedOn: Temporal.PlainDate
  /** The day it was passed on; null while nobody has shown that it was. */
  readonly forwardedOn: Temporal.PlainDate | null
  readonly proof: string
}

const cascades = (db: Db) =>
  own(db)
    .selectFrom('contacts.cascade as c')
    .innerJoin('contacts.contact as p', 'p.id', 'c.partner')
    .select(['c.id', 'c.partner', 'p.name as partnerName', 'c.whom', 'c.way', 'c.reach', 'c.interest', 'c.place', 'c.version'])
    .where('c.ended_at', 'is', null)
    .where('p.closed', '=', false)

/** The partners who pass things on, by name. */
export const allCascades = (db: Db): Promise<readonly Cascade[]> => cascades(db).orderBy('p.name').orderBy('c.id').limit(500).execute()

/** One of them as an address names it, or `NotFound`. */
export async function cascadeAt(db: Db, id: string): Promise<Cascade> {
  const found = /^\d{1,9}$/.test(id) ? await cascades(db).where('c.id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`cascade ${id}`)
  return found
}

/** What staff say of it. */
export type CascadeSheet = Pick<Cascade, 'partner' | 'whom' | 'way' | 'reach' | 'interest' | 'place'>

/** Notes a partner who passes things on. Returns its id. */
export async function addCascade(tx: Tx, sheet: CascadeSheet, by: Actor): Promise<number> {
  const { id } = await ownTx(tx).insertInto('contacts.cascade').values(sheet).returning('id').executeTakeFirstOrThrow()
  await record(tx, { by, did: 'contacts:add-cascade', kind: 'contacts.cascade', id })
  return id
}

/** Changes what is noted, or ends it. Throws `Conflict` when it was changed since it was seen. */
export async function changeCascade(
  tx: Tx,
  id: number,
  sheet: Omit<CascadeSheet, 'partner'>,
  ended: Temporal.Instant | null,
  seen: number,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('contacts.cascade')
    .set({ ...sheet, ended_at: ended, version: seen + 1 })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by, did: 'contacts:change-cascade', kind: 'contacts.cascade', id })
}

/** What this partner was asked to pass on, newest first: 100 at most. */
export async function passedOn(db: Db, cascade: number): Promise<readonly PassingOn[]> {
  return await own(db)
    .selectFrom('contacts.passing_on')
    .select(['id', 'what', 'asked_on as askedOn', 'forwarded_on as forwardedOn', 'proof'])
    .where('cascade', '=', cascade)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** Notes what a partner was asked to pass on. */
export async function askToPassOn(tx: Tx, cascade: number, what: string, askedOn: Temporal.PlainDate, person: number): Promise<void> {
  const { id } = await ownTx(tx)
    .insertInto('contacts.passing_on')
    .values({ cascade, what, asked_on: askedOn, forwarded_on: null, proof: '', by: person })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: `person:${person}`, did: 'contacts:ask-to-pass-on', kind: 'contacts.cascade', id: cascade, detail: { item: id } })
}

/** Notes that it was passed on, with the proof. Throws `Conflict` when that was noted already. */
export async function notePassedOn(
  tx: Tx,
  cascade: number,
  id: number,
  forwardedOn: Temporal.PlainDate,
  proof: string,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('contacts.passing_on')
    .set({ forwarded_on: forwardedOn, proof })
    .where('id', '=', id)
    .where('cascade', '=', cascade)
    .where('forwarded_on', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('That it was passed on is noted already')
  await record(tx, { by, did: 'contacts:note-passed-on', kind: 'contacts.cascade', id: cascade, detail: { item: id } })
}
