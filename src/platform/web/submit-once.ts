import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Clock, Temporal } from '#platform/clock'
import { type Db, inTransaction, type Tx } from '#platform/db'
import type { Done } from './said.js'
import type { WebTables } from './tables.js'
import { type Answer, type Body, seeOther } from './visit.js'

/** The key of the form that was sent, from the hidden field of `PostForm`. */
function keyOf(body: Body): string {
  const key = body['_once']
  if (typeof key !== 'string' || !/^[\w-]{8,64}$/.test(key))
    throw new Error('The form was sent without its hidden _once field: use PostForm')
  return key
}

/**
 * Does what a sent form asks, in one transaction, once: the same form sent again leads to the same place and does nothing.
 * `work` returns the address to go on to; with `doneAt` the page there says what was done, also to whoever pressed twice.
 */
export async function submitOnce<Tables>(
  db: Db<Tables>,
  clock: Clock,
  visit: { readonly body: Body },
  work: (tx: Tx<Tables>) => Promise<string | Done>,
): Promise<Answer> {
  const key = keyOf(visit.body)
  const to = await inTransaction(db, async (tx) => {
    const web = tx as unknown as Tx<WebTables>
    const claimed = await web
      .insertInto('web.submission')
      .values({ key, location: '', said: '', mark: markOf(visit.body), at: clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (claimed.numInsertedOrUpdatedRows === 0n) {
      return doneBefore(
        await web.selectFrom('web.submission').select(['location', 'said']).where('key', '=', key).executeTakeFirstOrThrow(),
      )
    }
    const done = await work(tx)
    const { to: location, said } = typeof done === 'string' ? { to: done, said: '' } : done
    await web.updateTable('web.submission').set({ location, said }).where('key', '=', key).execute()
    return { to: location, said }
  })
  return seeOther(to)
}

/** Where this very form led when it was sent before; undefined when it is new. For checks that must not mistake a second sending for somebody else's change. */
export async function sentAlready(db: Db, visit: { readonly body: Body }): Promise<Answer | undefined> {
  const web = db as unknown as Db<WebTables>
  const earlier = await web
    .selectFrom('web.submission')
    .select(['location', 'said'])
    .where('key', '=', keyOf(visit.body))
    .executeTakeFirst()
  return earlier && seeOther(doneBefore(earlier))
}

/**
 * Where these very answers led when they were sent before, as by pressing a button twice; undefined when the form is new, or is sent again with
 * other answers. For checks that would take what the first sending did for a mistake of the second.
 */
export async function sentJustSo(db: Db, visit: { readonly body: Body }): Promise<Answer | undefined> {
  const web = db as unknown as Db<WebTables>
  const earlier = await web
    .selectFrom('web.submission')
    .select(['location', 'said'])
    .where('key', '=', keyOf(visit.body))
    .where('mark', '=', markOf(visit.body))
    .executeTakeFirst()
  return earlier && seeOther(doneBefore(earlier))
}

/** A mark of all that a form was sent with: the same answers have the same, and nobody reads them from it. */
const markOf = (body: Body): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(body).toSorted(([one], [other]) => one.localeCompare(other))))
    .digest('base64url')

const doneBefore = ({ location, said }: { location: string; said: string }): Done => ({ to: location, said })

/** How many old sendings are forgotten at a time, so that nobody waits for it. */
const AT_A_TIME = 1000

/** Forgets forms that were sent before this moment: whoever still has one open can no longer press its button twice by mistake. Returns how many. */
export async function forgetSubmissions(db: Db, before: Temporal.Instant): Promise<number> {
  for (let forgotten = 0; ;) {
    const { rows } = await sql`
      delete from web.submission where key in (select key from web.submission where at < ${before} limit ${sql.lit(AT_A_TIME)}) returning 1`.execute(
      db,
    )
    forgotten += rows.length
    if (rows.length < AT_A_TIME) return forgotten
  }
}
