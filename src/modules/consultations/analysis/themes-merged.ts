import { sql } from 'kysely'
import { within } from '#platform/events'
import { themesMerged } from '#modules/thread'

/**
 * When the office merges two themes, codings move to the one that stays, in the same transaction; whoever raised both is counted once.
 * Figures that were published keep the themes of their day, so that they can still be derived again.
 */
export const moveCodings = within(themesMerged, async function moveCodings(tx, { from, into }) {
  const open = sql`response_id in (
    select response.id from consultations.response join consultations.exercise on exercise.id = response.exercise_id where exercise.state <> 'answered')`
  await sql`
    insert into consultations.coding (response_id, question, theme, by_person, at)
    select response_id, question, ${into}, by_person, at from consultations.coding where theme = ${from} and ${open}
    on conflict do nothing`.execute(tx)
  await sql`delete from consultations.coding where theme = ${from} and ${open}`.execute(tx)
})
