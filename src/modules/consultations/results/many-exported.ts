import { sql } from 'kysely'
import { everyModule, story } from '../story.js'

// An office in a process of its own that serves the export of many answers, and tells how much memory it holds on to when it is asked.
const [count = '50000', letters = '1000'] = process.argv.slice(2)

// Nothing else keeps the process alive while the database works.
setInterval(() => {}, 1000)

const { open, listen, officer, db } = await story(everyModule)
const QUESTIONS = [{ id: 'why', type: 'long-text', text: 'Why?', most: 5000 }]

/** A survey with so many answers, each of them with so many letters. */
async function surveyOf(answers: number): Promise<number> {
  const { id } = await open({ kind: 'survey', title: `${answers} answers`, questions: QUESTIONS })
  await sql`
    insert into consultations.response (exercise_id, questionnaire_id, submission, channel, answers, state, received_at)
    select ${id}, (select min(id) from consultations.questionnaire where exercise_id = ${id}), ${id}::text || '-many-' || n, 'web',
      jsonb_build_object('why', jsonb_build_object('text', 'Lamps near number ' || n || repeat('.', ${Number(letters)}::int))),
      'counted', now() from generate_series(1, ${answers}::int) n`.execute(db)
  return id
}

officer()
const [few, many] = [await surveyOf(2000), await surveyOf(Number(count))]
process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  process.send?.({ held: heapUsed + external })
})
process.send?.({ origin: await listen(), few, many })
