import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { Conflict, NotFound } from '#platform/web'
import { putOnList } from '../lists/keep-lists.js'
import { BASES, type How, type Purpose } from '../people/contact.js'
import { keepContact } from '../people/keep-contact.js'
import { own, ownTx } from '../tables.js'

/** A contact that somebody handed in: it joins when an officer has looked at it. */
export interface Intake {
  readonly id: number
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly organisation: string
  readonly place: string | null
  readonly purpose: Purpose
  readonly wording: string
  /** Where the proof lies that they said yes. */
  readonly evidence: string
  readonly how: How
  /** Where they were met: "Aldermoor market, 4 November". */
  readonly metAt: string
  readonly note: string
  readonly handedBy: Actor
  readonly handedAt: Temporal.Instant
}

/** What is handed in. */
export type HandedIn = Omit<Intake, 'id' | 'handedAt'>

const FIELDS = [
  'id',
  'kind',
  'name',
  'email',
  'phone',
  'organisation',
  'place',
  'purpose',
  'wording',
  'evidence',
  'how',
  'met_at as metAt',
  'note',
  'handed_by as handedBy',
  'handed_at as handedAt',
] as const

/** Hands in a contact for review: from a form of staff, an event, an ambassador's report. Returns the intake's id. */
export async function handIn(tx: Tx, given: HandedIn, at: Temporal.Instant): Promise<number> {
  const { metAt, handedBy, ...rest } = given
  const { id } = await ownTx(tx)
    .insertInto('contacts.intake')
    .values({ ...rest, met_at: metAt, handed_by: handedBy, handed_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: handedBy, did: 'contacts:hand-in', kind: 'contacts.intake', id })
  return id
}

/** What waits for review, oldest first: 100 at most. */
export async function waitingIntake(db: Db): Promise<readonly Intake[]> {
  return await own(db)
    .selectFrom('contacts.intake')
    .select(FIELDS)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .limit(100)
    .$castTo<Intake>()
    .execute()
}

/** Something that waits for review, as an address names it, or `NotFound`. */
export async function intakeAt(db: Db, id: string): Promise<Intake> {
  const found = /^\d{1,9}$/.test(id)
    ? await own(db)
        .selectFrom('contacts.intake')
        .select(FIELDS)
        .where('id', '=', Number(id))
        .where('state', '=', 'waiting')
        .$castTo<Intake>()
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`intake ${id}`)
  return found
}

interface Decided {
  readonly actor: Actor
  readonly person: number
  readonly at: Temporal.Instant
}

async function decide(tx: Tx, id: number, set: { state: string; why?: string; contact?: number }, { person, at }: Decided): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('contacts.intake')
    .set({ ...set, decided_by: person, decided_at: at, name: '', email: '', phone: '', organisation: '', note: '' })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else has looked at this already')
}

/** Takes it up among the contacts, onto a list if one is named; what was handed in is forgotten, the contact stays. Returns the contact's id. */
export async function takeUp(tx: Tx, given: Intake, list: number | null, by: Decided): Promise<number> {
  const contact = await keepContact(
    tx,
    {
      kind: given.kind,
      name: given.name,
      email: given.email,
      phone: given.phone,
      place: given.place ?? undefined,
      source: { form: `Handed in: ${given.metAt}`, cameWith: 'conversation' },
      basis: BASES.consent,
      how: given.how,
      agrees: [
        {
          purpose: given.purpose,
          wording: given.wording,
          evidence: given.evidence,
          wordingVersion: given.handedAt.toString().slice(0, 10),
        },
      ],
    },
    by.actor,
    by.at,
  )
  if (contact === undefined) throw new Conflict('This address was erased, or asked to be left alone')
  await decide(tx, given.id, { state: 'taken', contact }, by)
  if (list !== null) await putOnList(tx, list, contact, 'intake', by.actor, by.at)
  await record(tx, { by: by.actor, did: 'contacts:take-up', kind: 'contacts.intake', id: given.id, detail: { contact } })
  return contact
}

/** Declines what was handed in, with the reason; the details are forgotten at once. */
export async function decline(tx: Tx, given: Intake, why: string, by: Decided): Promise<void> {
  await decide(tx, given.id, { state: 'declined', why }, by)
  await record(tx, { by: by.actor, did: 'contacts:decline', kind: 'contacts.intake', id: given.id })
}

/** The ids of what waits and is about this person, by e-mail or name. */
export async function intakeAbout(db: Db, about: { email?: string; name?: string }): Promise<readonly { id: number; metAt: string }[]> {
  const sought = [about.email, about.name].flatMap((text) => (text ? [text.trim().toLowerCase()] : []))
  if (sought.length === 0) return []
  return await own(db)
    .selectFrom('contacts.intake')
    .select(['id', 'met_at as metAt'])
    .where('state', '=', 'waiting')
    .where((is) => is.or(sought.flatMap((text) => [sql<boolean>`lower(email) = ${text}`, sql<boolean>`lower(name) = ${text}`])))
    .execute()
}
