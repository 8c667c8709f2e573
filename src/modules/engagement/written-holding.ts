import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { json, type Tx } from '#platform/db'
import type { Holding } from '#platform/module'
import { dayInWords } from '#platform/web'
import { PRIORITY } from './priorities/priorities.js'
import { own, ownTx } from './tables.js'

/** The tables that were brought in, by the kind of their record: what they refused is kept as it was sent, names in it too. */
const TABLES = {
  'engagement.date-table': 'engagement.date_batch',
  'engagement.bringing': 'engagement.bringing',
} as const
type TableKind = keyof typeof TABLES
const isTable = (kind: string): kind is TableKind => Object.hasOwn(TABLES, kind)

/** Keeps the headings of a table, and none of the rows that were refused. */
async function emptyRefused(tx: Tx, kind: TableKind, id: number): Promise<void> {
  const one = await ownTx(tx).selectFrom(TABLES[kind]).select('refused').where('id', '=', id).executeTakeFirst()
  await ownTx(tx)
    .updateTable(TABLES[kind])
    .set({ refused: json(one?.refused.slice(0, 1) ?? []) })
    .where('id', '=', id)
    .execute()
}

/** What people want first, and rows of tables that were refused: both may name somebody in spite of what the forms say. */
export const writtenHolding: Holding = {
  what: 'Local priorities, and rows of tables that could not be brought in, which may name you',
  // A refused row may tell of a closed event.
  restricted: true,
  keepBecause: 'That a priority was set, when and where, stays: it is the office’s record of what people said',
  async find(db, { name }) {
    const whole = name?.trim().toLowerCase() ?? ''
    if (whole.length < 3) return []
    const wants = await own(db)
      .selectFrom('engagement.priority')
      .select(['id', 'set_on as on'])
      .where(sql<boolean>`strpos(lower(what || ' ' || outcome), ${whole}) > 0`)
      .orderBy('id')
      .limit(200)
      .execute()
    const tables = await Promise.all(
      (Object.keys(TABLES) as TableKind[]).map(async (kind) =>
        (
          await own(db)
            .selectFrom(TABLES[kind])
            .select('id')
            .where(sql<boolean>`strpos(lower(refused::text), ${whole}) > 0`)
            .orderBy('id')
            .limit(50)
            .execute()
        ).map(({ id }) => ({ kind, id: String(id), summary: 'A row of a table that could not be brought in' })),
      ),
    )
    return [
      ...wants.map(({ id, on }) => ({ kind: PRIORITY, id: String(id), summary: `A priority that was set on ${dayInWords(on)}` })),
      ...tables.flat(),
    ]
  },
  async export(db, kind, id) {
    if (isTable(kind)) {
      const one = await own(db).selectFrom(TABLES[kind]).select('refused').where('id', '=', Number(id)).executeTakeFirst()
      return { rows: (one?.refused ?? []).map(({ cells }) => cells.join(' · ')) }
    }
    const one = await own(db).selectFrom('engagement.priority').select(['what', 'outcome']).where('id', '=', Number(id)).executeTakeFirst()
    return one ?? {}
  },
  async erase(tx, kind, id) {
    if (isTable(kind)) await emptyRefused(tx, kind, Number(id))
    else
      await ownTx(tx)
        .updateTable('engagement.priority')
        .set({ what: 'Something people wanted', outcome: '', version: sql`version + 1` })
        .where('id', '=', Number(id))
        .execute()
    await record(tx, { by: SYSTEM, did: 'engagement:forget-written', kind, id })
    return isTable(kind) ? 'The rows that were refused are erased, with all that they said.' : 'What the priority said is erased.'
  },
}
