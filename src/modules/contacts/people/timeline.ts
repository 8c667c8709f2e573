import { sql } from 'kysely'
import type { Person } from '#platform/access'
import { entries } from '#platform/audit'
import { LONDON, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { cameOf, mailsTo } from '#platform/mail'
import { type Counterpart, type Dealing, dealingsWith, type DealingSource, type House, readPlace, type Told } from '#platform/module'
import { staffNames } from '#modules/identity'
import { NOTE_HOWS, type NoteHow } from '../notes/note.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import type { Contact } from './contact.js'
import { idsOf } from './queries.js'

/** One thing that happened between the office and a contact, with who did it in words. */
export type Happening = Told & { readonly day: Temporal.PlainDate; readonly who: string }

const DID: Readonly<Record<string, string>> = {
  'contacts:keep': 'Details were left',
  'contacts:change': 'Details were corrected',
  'contacts:agree': 'An agreement was written down',
  'contacts:withdraw': 'An agreement was withdrawn',
  'contacts:join': 'Joined with another contact',
  'contacts:part': 'Parted from another contact again',
  'contacts:give-role': 'A post was noted',
  'contacts:end-role': 'A post ended',
}

const NOTHING_MORE = 'They want nothing more from us'

const everything = (detail: unknown): boolean =>
  typeof detail === 'object' && detail !== null && 'what' in detail && detail.what === 'everything'

const SEE = 'contacts:see' as const

/** What became of the record itself. */
const deeds: DealingSource = {
  kind: 'contacts.deed',
  may: SEE,
  async before(db, { contacts }, mark, most) {
    const found = await Promise.all(
      contacts.map((id) =>
        entries(db, { kind: 'contact', subject: String(id), among: Object.keys(DID), to: mark.at.add({ nanoseconds: 1 }) }),
      ),
    )
    return found
      .flat()
      .filter(({ at, id }) => Temporal.Instant.compare(at, mark.at) < 0 || id < mark.id)
      .toSorted((a, b) => b.id - a.id)
      .slice(0, most)
      .map(({ id, at, did, detail, actor }): Dealing => ({
        id,
        at,
        what: everything(detail) ? NOTHING_MORE : (DID[did] ?? did),
        by: actor,
      }))
  },
}

/** Meetings, calls and letters that staff wrote down; each stands at noon of its day. */
const notes: DealingSource = {
  kind: 'contacts.note',
  may: SEE,
  async before(db, { contacts }, mark, most) {
    const { rows } = await sql<{ id: number; at: Temporal.Instant; how: NoteHow; text: string; by: number }>`
      select * from (
        select id, (day + time '12:00') at time zone 'Europe/London' as at, how, text, by
        from contacts.note where contact = any(${contacts}::integer[])) note
      where (at, id) < (${mark.at}, ${mark.id}::bigint) order by at desc, id desc limit ${most}`.execute(db)
    return rows.map(({ id, at, how, text, by }) => ({ id, at, what: NOTE_HOWS[how], text, by: `person:${by}` }))
  },
}

/** What a partner was asked to pass on to people whose names the office does not hold, and whether it did. */
const passings: DealingSource = {
  kind: 'contacts.passing',
  may: SEE,
  async before(db, { contacts }, mark, most) {
    const { rows } = await sql<{ id: number; at: Temporal.Instant; cascade: number; what: string; done: boolean; by: number }>`
      select * from (
        select p.id, (p.asked_on + time '12:00') at time zone 'Europe/London' as at, p.cascade, p.what, p.forwarded_on is not null as done, p.by
        from contacts.passing_on p join contacts.cascade c on c.id = p.cascade where c.partner = any(${contacts}::integer[])) passing
      where (at, id) < (${mark.at}, ${mark.id}::bigint) order by at desc, id desc limit ${most}`.execute(db)
    return rows.map(({ id, at, cascade, what, done, by }) => ({
      id,
      at,
      what: `Asked to pass on: “${what}”${done ? ', which they did' : ''}`,
      href: urls.cascade(cascade),
      by: `person:${by}`,
    }))
  },
}

/** Every mail that no module tells itself. */
const mailsBut = (told: readonly string[]): DealingSource => ({
  kind: 'contacts.mail',
  may: SEE,
  before: async (db, { emails }, mark, most) =>
    (await mailsTo(db, emails, mark, most, { without: told })).map((mail) => ({
      id: mail.id,
      at: mail.queuedAt,
      what: `We sent an e-mail${mail.sensitive ? '' : `: “${mail.subject}”`}${cameOf(mail)}`,
    })),
})

/** What modules tell of the office's dealings with somebody. */
export function dealingSources({ modules }: Pick<House, 'modules'>): readonly DealingSource[] {
  const told = modules.flatMap((module) => module.dealings ?? [])
  return [deeds, notes, passings, mailsBut(told.flatMap(({ mails }) => mails ?? [])), ...told]
}

/** A contact and those that were joined with it, as other modules may know them. */
export async function counterpart(db: Db, contact: Pick<Contact, 'id'>): Promise<Counterpart> {
  const contacts = await idsOf(db, contact.id)
  const rows = await own(db).selectFrom('contacts.contact').select('email').where('id', 'in', contacts).where('email', '<>', '').execute()
  return { contacts, emails: [...new Set(rows.map(({ email }) => email))] }
}

/** How many lines of the timeline a page shows. */
export const LINES = 25

/** What happened between the office and a contact, newest first, as far as this person may know; one more than `LINES` says that there is more. */
export async function timelineOf(
  db: Db,
  house: Pick<House, 'modules'>,
  contact: Pick<Contact, 'id'>,
  person: Person,
  place = '',
): Promise<readonly Happening[]> {
  const told = await dealingsWith(db, dealingSources(house), await counterpart(db, contact), {
    after: readPlace(place),
    most: LINES + 1,
    person,
  })
  const names = new Map((await staffNames(db)).map(({ id, name }) => [id, name]))
  const who = (actor = 'system') =>
    actor.startsWith('person:') ? (names.get(Number(actor.slice(7))) ?? 'Somebody') : actor === 'public' ? 'They themselves' : 'Regard'
  return told.map((one) => ({ ...one, day: one.at.toZonedDateTimeISO(LONDON).toPlainDate(), who: who(one.by) }))
}
