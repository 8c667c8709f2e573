import { sql } from 'kysely'
import { testDatabase } from '#test/database'
import { inTransaction } from '#platform/db'
import { fixedClock } from '#platform/clock'
import { draftExercise } from '../exercises/draft-exercise.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { own } from '../tables.js'
import { answerBatches } from './answer-batches.js'
import { answerColumns } from './answer-columns.js'
import { answersCsv } from './answers-files.js'

// A process of its own that exports so many answers and tells how much memory it holds on to on the way.
const [count = '50000'] = process.argv.slice(2)
const { db } = await testDatabase()
const id = await inTransaction(db, (tx) =>
  draftExercise(own(tx) as never, { kind: 'card', subject: 'general', title: 'Many' }, 'system', fixedClock('2026-11-23T09:00:00Z')),
)
const questionnaire = await currentQuestionnaire(own(db), id)
await sql`
  insert into consultations.response (exercise_id, questionnaire_id, submission, channel, answers, state, received_at)
  select ${id}, ${questionnaire.id}, 'many-' || n, 'web',
    jsonb_build_object('safe', jsonb_build_object('codes', jsonb_build_array('4')), 'safer', jsonb_build_object('text', 'Lamps near number ' || n || repeat('.', 400))),
    'counted', now() from generate_series(1, ${Number(count)}::int) n`.execute(db)

const held = () => {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
let [rows, early, most] = [0, 0, 0]
const columns = answerColumns(questionnaire.questions, [], { texts: true, profile: true })
for await (const part of answersCsv(columns, answerBatches(own(db), id))) {
  rows += part.split('\n').length - 1
  if (rows % 5000 < 500) {
    if (early === 0 && rows > 4000) early = held()
    most = Math.max(most, held())
  }
}
process.send?.({ rows: rows - 1, early, most })
process.exit(0)
