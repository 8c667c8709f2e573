import { sql } from 'kysely'
import { type Actor, PUBLIC } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { contactAgreed } from '../events.js'
import { ownTx } from '../tables.js'
import type { Agreeing, How, NewContact, Wish } from './contact.js'
import { asEmail, asPhone } from './normalise.js'
import { isSuppressed, liftSuppression } from './suppression.js'

/**
 * Keeps contact details that somebody left, apart from what they said. The same e-mail address is the same contact,
 * open ones and those of closed lists apart: what is new is added,
 * and a newer wording takes the place of the older, which stays in the history. Returns the contact's id; undefined when an imported list
 * or the office's own decision names an address that was erased or asked to be left alone. Throws when there is no way to reach them at all.
 * `isBanned` says whether an address was; who keeps many at once has asked for all of them.
 */
export async function keepContact(
  tx: Tx,
  left: NewContact,
  by: Actor,
  at: Temporal.Instant,
  isBanned: (address: string) => Promise<boolean> | boolean = (address) => isSuppressed(tx, address),
): Promise<number | undefined> {
  const email = asEmail(left.email ?? '') ?? ''
  const phone = asPhone(left.phone ?? '') ?? ''
  const address = (left.address ?? '').trim().slice(0, 500)
  if (left.kind !== 'organisation' && email === '' && phone === '' && address === '')
    throw new RangeError('Contact details need an e-mail address, a phone number or a postal address')
  for (const one of [email, phone]) {
    // Only the person's own wish brings back an address that was erased; neither a list nor the office's own decision does.
    const own = left.how !== 'import' && left.how !== 'office'
    if (!own && (await isBanned(one))) return undefined
    if (own) await liftSuppression(tx, one)
  }
  const { id, isNew } = await sameOrNew(tx, left, { email, phone, address }, at)
  for (const agreeing of left.agrees) await agree(tx, id, agreeing, left.how, at, { imported: left.imported ?? null, agreedBefore: !isNew })
  if (left.wish) await wish(tx, id, left.wish)
  // What residents leave beside their answers gets no audit entry: it would stand next to the answers' own, with the same time, and join the
  // two. The dated wording they agreed to is the record of it.
  if (by !== PUBLIC) {
    await record(tx, {
      by,
      did: 'contacts:keep',
      kind: 'contact',
      id,
      detail: { purposes: left.agrees.map(({ purpose }) => purpose), how: left.how },
    })
  }
  return id
}

interface Reach {
  readonly email: string
  readonly phone: string
  readonly address: string
}

/** Who it is: somebody new, or the one who has this address, or whom that one was found to be the same as. */
async function sameOrNew(
  tx: Tx,
  left: NewContact,
  { email, phone, address }: Reach,
  at: Temporal.Instant,
): Promise<{ readonly id: number; readonly isNew: boolean }> {
  const name = (left.name ?? '').trim().slice(0, 200)
  const row = {
    kind: left.kind ?? 'person',
    name,
    email,
    phone,
    address,
    preferred: left.preferred ?? (email !== '' ? 'email' : phone !== '' ? 'phone' : 'post'),
    place: left.place ?? null,
    ...(left.language && { language: left.language }),
    form: left.source.form,
    came_with: left.source.cameWith,
    basis: left.basis,
    ...(left.bodySort !== undefined && { body_sort: left.bodySort }),
    closed: left.closed ?? false,
    created_at: at,
    erased_at: null,
  }
  // One statement, so that two forms sent at once with one address meet in one row.
  const kept = await ownTx(tx)
    .insertInto('contacts.contact')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('email')
        .where(
          left.closed
            ? sql<boolean>`email <> '' and erased_at is null and closed`
            : sql<boolean>`email <> '' and erased_at is null and not closed`,
        )
        .doUpdateSet({
          name: sql`coalesce(nullif(excluded.name, ''), contact.name)`,
          phone: sql`coalesce(nullif(excluded.phone, ''), contact.phone)`,
          address: sql`coalesce(nullif(excluded.address, ''), contact.address)`,
          place: sql`coalesce(excluded.place, contact.place)`,
          ...(left.language && { language: left.language }),
          ...(left.bodySort !== undefined && { body_sort: sql`coalesce(excluded.body_sort, contact.body_sort)` }),
          version: sql`contact.version + 1`,
        }),
    )
    // A row that this statement wrote, and did not change, was never locked by another.
    .returning(['id', 'same_as', sql<boolean>`xmax::text = '0'`.as('isNew')])
    .executeTakeFirstOrThrow()
  return { id: kept.same_as ?? kept.id, isNew: kept.isNew }
}

/** Writes into the ledger what somebody agreed to, or on which basis the office may write to them. */
export async function agree(
  tx: Tx,
  contact: number,
  { purpose, wording, wordingVersion, basis = 'consent', evidence = '' }: Agreeing,
  how: How,
  at: Temporal.Instant,
  { imported = null, agreedBefore = true }: { readonly imported?: number | null; readonly agreedBefore?: boolean } = {},
): Promise<void> {
  const own = ownTx(tx)
  // Somebody new has agreed to nothing yet.
  const now = !agreedBefore
    ? undefined
    : await own
        .selectFrom('contacts.agreement')
        .select(['id', 'wording', 'wording_version', 'basis'])
        .where('contact', '=', contact)
        .where('purpose', '=', purpose)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
  if (now?.wording === wording && now.wording_version === wordingVersion && now.basis === basis) return
  if (now)
    await own
      .updateTable('contacts.agreement')
      .set({ ended_at: at, ended_because: 'newer-wording', ended_how: how })
      .where('id', '=', now.id)
      .execute()
  await own
    .insertInto('contacts.agreement')
    .values({
      contact,
      purpose,
      wording,
      wording_version: wordingVersion,
      how,
      import: imported,
      basis,
      evidence: evidence.slice(0, 300),
      agreed_at: at,
      ended_at: null,
      ended_because: null,
      ended_how: null,
    })
    .execute()
  if (!now) await emit(tx, contactAgreed, { contact, purpose, on: at.toString() })
}

async function wish(tx: Tx, contact: number, { aboutKind, aboutId, receiptHash }: Wish): Promise<void> {
  await ownTx(tx)
    .insertInto('contacts.wish')
    .values({ contact, about_kind: aboutKind, about_id: aboutId, receipt_hash: receiptHash ?? null, withdrawn_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['contact', 'about_kind', 'about_id'])
        .doUpdateSet({ withdrawn_at: null, receipt_hash: sql`coalesce(excluded.receipt_hash, wish.receipt_hash)` }),
    )
    .execute()
}
