import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { ownTx } from '../tables.js'

/** The codes of contributions of one kind go on to others, which take their place. `at` is from now on the day on which they are said to have come. */
export async function handOnReceipts(
  tx: Tx,
  kind: { readonly from: string; readonly to: string },
  moves: readonly { readonly from: string; readonly to: string }[],
  at: Temporal.Instant,
): Promise<void> {
  if (moves.length === 0) return
  const [olds, news] = [moves.map(({ from }) => from), moves.map(({ to }) => to)]
  await sql`
    update thread.receipt set kind = ${kind.to}, ref = moved.new, at = ${at}
    from unnest(${sql.val(olds)}::text[], ${sql.val(news)}::text[]) as moved (old, new)
    where receipt.kind = ${kind.from} and receipt.ref = moved.old`.execute(ownTx(tx))
}
