import { sql } from 'kysely'
import type { Db } from '#platform/db'

const BATCH = 5000

/** Puts so many made-up answers to the card straight into the database; only the bench does this. */
export async function addResponses(db: Db, exerciseId: number, count: number): Promise<void> {
  for (let from = 1; from <= count; from += BATCH) {
    await sql`
      insert into consultations.response (exercise_id, questionnaire_id, submission, channel, answers, set_aside, state, received_at)
      select ${exerciseId}, (select max(id) from consultations.questionnaire where exercise_id = ${exerciseId}), 'bench-' || n, 'web',
        jsonb_build_object(
          'safe', jsonb_build_object('codes', jsonb_build_array(((n % 5) + 1)::text)),
          'safer', jsonb_build_object('text', 'More patrols near number ' || n || ' after dark, and lamps that work.')),
        '{}'::jsonb, 'counted', now() - n * interval '1 second'
      from generate_series(${from}::int, ${Math.min(count, from + BATCH - 1)}::int) n`.execute(db)
  }
  // Each has its code, as answers on the website have: the pages on which people are told are counted by them.
  await sql`
    insert into thread.receipt (code, state, kind, ref, channel, at)
    select lpad(upper(to_hex(id)), 11, '0'), 'live', 'consultations.response', id::text, 'web', received_at
    from consultations.response where exercise_id = ${exerciseId} and submission like 'bench-%'
    on conflict do nothing`.execute(db)
  await sql`analyze`.execute(db)
}
