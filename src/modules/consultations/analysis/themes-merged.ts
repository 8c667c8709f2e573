import { type RawBuilder, sql } from 'kysely'
import { within } from '#platform/events'
import { themesMerged } from '#modules/thread'

/** A list of themes in a column with the one that goes exchanged for the one that stays; whoever had both has it once. */
const exchanged = (column: RawBuilder<unknown>, from: string, into: string): RawBuilder<unknown> => sql`(
  select jsonb_agg(theme order by place) from (
    select case when code = ${from} then ${into} else code end as theme, min(at) as place
    from jsonb_array_elements_text(${column}) with ordinality as held (code, at) group by 1) as themes)`

/**
 * When the office merges two themes, codings move to the one that stays, in the same transaction; whoever raised both is counted once. So do
 * the second reading, campaigns, the themes an exercise has picked, and what readers have ticked and not saved. Figures that were published
 * keep the themes of their day, so that they can still be derived again.
 */
export const moveCodings = within(themesMerged, async function moveCodings(tx, { from, into }) {
  const openExercise = sql`exercise_id in (select id from consultations.exercise where state <> 'answered')`
  const open = sql`response_id in (select id from consultations.response where ${openExercise})`
  await sql`
    insert into consultations.coding (response_id, question, theme, by_person, at)
    select response_id, question, ${into}, by_person, at from consultations.coding where theme = ${from} and ${open}
    on conflict do nothing`.execute(tx)
  await sql`delete from consultations.coding where theme = ${from} and ${open}`.execute(tx)
  for (const column of [sql`themes`, sql`first_themes`])
    await sql`
      update consultations.second_reading_text set ${column} = ${exchanged(column, from, into)}
      where jsonb_exists(${column}, ${from}) and ${open}`.execute(tx)
  await sql`
    update consultations.campaign set themes = ${exchanged(sql`themes`, from, into)}
    where jsonb_exists(themes, ${from}) and ${openExercise}`.execute(tx)
  await sql`
    insert into consultations.theme_used (exercise_id, theme)
    select exercise_id, ${into} from consultations.theme_used where theme = ${from} and ${openExercise}
    on conflict do nothing`.execute(tx)
  await sql`delete from consultations.theme_used where theme = ${from} and ${openExercise}`.execute(tx)
  await sql`
    update consultations.coding_draft set typed = jsonb_set(typed, '{themes}', ${exchanged(sql`typed -> 'themes'`, from, into)})
    where jsonb_exists(typed -> 'themes', ${from}) and ${open}`.execute(tx)
})
