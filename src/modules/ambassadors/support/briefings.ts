import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Db, Tx } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { Conflict, NotFound } from '#platform/web'
import { officeCard } from '#modules/office'
import { ambassadors } from '../people/queries.js'
import { own, ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { type Briefing, BRIEFING } from './briefing.js'

const briefings = (db: Db) =>
  own(db)
    .selectFrom('ambassadors.briefing')
    .select(['id', 'kind', 'title', 'body', 'shared_at as sharedAt', 'ended', 'version'])
    .$castTo<Briefing>()

/** What is or will be shared with ambassadors, the last first: 100 at most. */
export const allBriefings = async (db: Db): Promise<readonly Briefing[]> => await briefings(db).orderBy('id', 'desc').limit(100).execute()

/** What ambassadors read today, the last shared first. */
export const sharedBriefings = async (db: Db): Promise<readonly Briefing[]> =>
  await briefings(db)
    .where('shared_at', 'is not', null)
    .where('ended', '=', false)
    .orderBy('shared_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()

/** A briefing as an address names it, or `NotFound`. */
export async function briefingAt(db: Db, id: string): Promise<Briefing> {
  const found = /^\d{1,9}$/.test(id) ? await briefings(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`briefing ${id}`)
  return found
}

type Sheet = Pick<Briefing, 'kind' | 'title' | 'body'>

/** Writes something for ambassadors, a draft until it is shared. Returns its id. */
export async function writeBriefing(tx: Tx, sheet: Sheet, by: Actor): Promise<number> {
  const { id } = await ownTx(tx).insertInto('ambassadors.briefing').values(sheet).returning('id').executeTakeFirstOrThrow()
  await record(tx, { by, did: 'ambassadors:write-briefing', kind: BRIEFING, id })
  return id
}

/** Changes a briefing; shares it with every ambassador in post, each of whom is told once by mail; or ends it. Throws `Conflict` when somebody else changed it. */
export async function keepBriefing(
  tx: Tx,
  house: House,
  one: Briefing,
  sheet: Sheet & { readonly standing: 'draft' | 'shared' | 'ended' },
  seen: number,
  by: { readonly id: number },
): Promise<void> {
  const { standing, ...texts } = sheet
  const shares = standing === 'shared' && one.sharedAt === null
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('ambassadors.briefing')
    .set({
      ...texts,
      ended: standing === 'ended',
      ...(shares && { shared_at: house.clock.now(), shared_by: by.id }),
      version: sql`version + 1`,
    })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by: `person:${by.id}`, did: 'ambassadors:keep-briefing', kind: BRIEFING, id: one.id, detail: { standing } })
  if (!shares) return
  const { name: office } = await officeCard(tx, 'en')
  const told = await ambassadors(tx)
    .where('state', '=', 'in-post')
    .where('email', '<>', '')
    .where('kind', '<>', 'young')
    .orderBy('id')
    .limit(500)
    .execute()
  for (const { email, name } of told)
    await queueMail(tx, {
      key: `ambassadors.briefing:${one.id}`,
      to: email,
      purpose: 'ambassadors:briefing',
      subject: `For Community Ambassadors: ${texts.title}`,
      text: `Dear ${name},\n\nwe have shared something with you: ${texts.title}.\n\n${house.origin}${urls.briefing(one.id)}\n\n${office}\n`,
    })
}

/** Something that is shared, to show the role matrix. */
export async function someBriefing(db: Db): Promise<Record<string, string>> {
  return {
    id: String(
      (
        await briefings(db)
          .orderBy('shared_at', (by) => by.desc().nullsLast())
          .limit(1)
          .executeTakeFirst()
      )?.id ?? 0,
    ),
  }
}
