import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { json, type Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import type { Contact } from '../people/contact.js'
import { findContact } from '../people/queries.js'
import { ownTx } from '../tables.js'
import { interestsOf, setInterests } from '../wordlists/wordlists.js'

/** What was moved from one contact to the other, so that it can be moved back. */
interface Moved {
  /** The fields of the contact that was kept, as they were before. */
  readonly before: Pick<Contact, 'name' | 'email' | 'phone' | 'address' | 'place' | 'bodySort' | 'lead'>
  readonly groups: readonly string[]
  readonly agreements: readonly number[]
  /** Agreements that ended because the kept contact has the same. */
  readonly ended: readonly number[]
  readonly wishes: readonly number[]
  readonly notes: readonly number[]
  readonly roles: readonly { readonly id: number; readonly as: 'person' | 'organisation' }[]
  readonly members: readonly number[]
  readonly left: readonly number[]
}

/**
 * Joins two contacts that are one: the kept one takes over posts, notes, agreements, wishes and places on lists, and what it lacks. Both old
 * e-mail addresses lead to it from then on. Nothing is lost: `part` undoes it. Throws `Conflict` when one of them is joined or gone by now.
 */
export async function join(
  tx: Tx,
  kept: number,
  gone: number,
  by: { actor: Actor; person: number },
  at: Temporal.Instant,
): Promise<number> {
  const [stays, goes] = [await findContact(tx, { id: kept }), await findContact(tx, { id: gone })]
  if (!stays || !goes || stays.id !== kept || goes.id !== gone || kept === gone)
    throw new Conflict('One of these contacts was joined or erased meanwhile')
  if (stays.closed !== goes.closed) throw new Conflict('A contact of a closed list cannot be joined with an open one')
  const own = ownTx(tx)
  const groups = await interestsOf(tx, kept)
  const { name, email, phone, address, place, bodySort, lead } = stays
  await own
    .updateTable('contacts.contact')
    .set({
      name: name || goes.name,
      phone: phone || goes.phone,
      address: address || goes.address,
      place: place ?? goes.place,
      body_sort: bodySort ?? goes.bodySort,
      lead: lead ?? goes.lead,
      version: stays.version + 1,
    })
    .where('id', '=', kept)
    .execute()
  await setInterests(tx, kept, [...groups, ...(await interestsOf(tx, gone))])

  const ended = await sql<{ id: number }>`
    update contacts.agreement set ended_at = ${at}, ended_because = 'merged'
    where contact = ${gone} and ended_at is null
      and purpose in (select purpose from contacts.agreement where contact = ${kept} and ended_at is null) returning id`.execute(tx)
  const left = await sql<{ id: number }>`
    update contacts.list_member set left_at = ${at}, left_because = 'merged'
    where contact = ${gone} and left_at is null
      and list in (select list from contacts.list_member where contact = ${kept} and left_at is null) returning id`.execute(tx)
  const moved: Moved = {
    before: { name, email, phone, address, place, bodySort, lead },
    groups,
    agreements: await move(tx, 'contacts.agreement', gone, kept),
    ended: ended.rows.map(({ id }) => id),
    wishes: (
      await sql<{ id: number }>`
        update contacts.wish w set contact = ${kept} where contact = ${gone} and not exists (select 1 from contacts.wish k
          where k.contact = ${kept} and k.about_kind = w.about_kind and k.about_id = w.about_id) returning id`.execute(tx)
    ).rows.map(({ id }) => id),
    notes: await move(tx, 'contacts.note', gone, kept),
    roles: await moveRoles(tx, gone, kept),
    members: await move(tx, 'contacts.list_member', gone, kept),
    left: left.rows.map(({ id }) => id),
  }
  await own.updateTable('contacts.contact').set({ same_as: kept }).where('id', '=', gone).execute()
  await own.updateTable('contacts.contact').set({ same_as: kept }).where('same_as', '=', gone).execute()
  const { id } = await own
    .insertInto('contacts.joining')
    .values({ kept, gone, moved: json(moved), joined_at: at, joined_by: by.person })
    .returning('id')
    .executeTakeFirstOrThrow()
  await own
    .updateTable('contacts.twin')
    .set({ state: 'joined', decided_by: by.person })
    .where((is) => is.or([is('one', '=', gone), is('other', '=', gone)]))
    .execute()
  await record(tx, { by: by.actor, did: 'contacts:join', kind: 'contact', id: kept, detail: { gone, joining: id } })
  return id
}

type Table = 'contacts.agreement' | 'contacts.note' | 'contacts.list_member'

async function move(tx: Tx, table: Table, from: number, to: number): Promise<readonly number[]> {
  const rows = await ownTx(tx).updateTable(table).set({ contact: to }).where('contact', '=', from).returning('id').execute()
  return rows.map(({ id }) => id)
}

async function moveRoles(tx: Tx, from: number, to: number): Promise<Moved['roles']> {
  const moved: { id: number; as: 'person' | 'organisation' }[] = []
  for (const as of ['person', 'organisation'] as const) {
    const [mine, other] = as === 'person' ? (['person', 'organisation'] as const) : (['organisation', 'person'] as const)
    // A post that the kept one is noted for already stays behind: nobody holds the same post twice.
    const { rows } = await sql<{ id: number }>`
      update contacts.role r set ${sql.ref(mine)} = ${to} where r.${sql.ref(mine)} = ${from}
        and not exists (select 1 from contacts.role k where k.${sql.ref(mine)} = ${to} and k.post = r.post and k.until is null and r.until is null
          and k.${sql.ref(other)} is not distinct from r.${sql.ref(other)})
      returning r.id`.execute(tx)
    moved.push(...rows.map(({ id }) => ({ id, as })))
  }
  return moved
}

/** Parts two contacts again: what was moved goes back, what came since then stays with the kept one. Throws `Conflict` when that was done already. */
export async function part(
  tx: Tx,
  joining: number,
  by: { actor: Actor; person: number },
  at: Temporal.Instant,
): Promise<{ kept: number; gone: number }> {
  const own = ownTx(tx)
  const found = await own
    .updateTable('contacts.joining')
    .set({ parted_at: at, parted_by: by.person })
    .where('id', '=', joining)
    .where('parted_at', 'is', null)
    .returning(['kept', 'gone', 'moved'])
    .executeTakeFirst()
  if (!found) throw new Conflict('These contacts were parted already')
  const { kept, gone } = found
  const moved = found.moved as Moved
  const back = (table: Table | 'contacts.wish', ids: readonly number[]) =>
    ids.length === 0
      ? undefined
      : own.updateTable(table).set({ contact: gone }).where('id', 'in', ids).where('contact', '=', kept).execute()
  await back('contacts.agreement', moved.agreements)
  await back('contacts.wish', moved.wishes)
  await back('contacts.note', moved.notes)
  await back('contacts.list_member', moved.members)
  for (const { id, as } of moved.roles)
    await own
      .updateTable('contacts.role')
      .set({ [as]: gone })
      .where('id', '=', id)
      .where(as, '=', kept)
      .execute()
  if (moved.ended.length > 0)
    await own
      .updateTable('contacts.agreement')
      .set({ ended_at: null, ended_because: null, ended_how: null })
      .where('id', 'in', moved.ended)
      .where('ended_because', '=', 'merged')
      .execute()
  if (moved.left.length > 0)
    await own.updateTable('contacts.list_member').set({ left_at: null, left_because: null }).where('id', 'in', moved.left).execute()
  const { bodySort, email: _email, ...fields } = moved.before
  await own
    .updateTable('contacts.contact')
    .set((is) => ({ ...fields, body_sort: bodySort, version: is('version', '+', 1) }))
    .where('id', '=', kept)
    .execute()
  await setInterests(tx, kept, moved.groups)
  await own.updateTable('contacts.contact').set({ same_as: null }).where('id', '=', gone).execute()
  await record(tx, { by: by.actor, did: 'contacts:part', kind: 'contact', id: kept, detail: { gone, joining } })
  return { kept, gone }
}
