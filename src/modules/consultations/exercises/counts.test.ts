import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inTransaction } from '#platform/db'
import { frozenQuestionnaire } from '../questionnaires/queries.js'
import { receive } from '../responses/receive.js'
import { story } from '../story.js'
import { urls } from '../urls.js'
import { atMostMany, countedAnswers, countsOf } from './counts.js'

test('the counts on the list keep step with the answers, whoever writes, changes or removes them, and however many at once', async () => {
  const { open, db, answered, clock } = await story()
  const [survey, other] = [await open({ title: 'Lamps' }), await open({ title: 'Speed' })]
  const questionnaire = await frozenQuestionnaire(db, survey.id)
  assert.ok(questionnaire)
  const agrees = async () => {
    const { rows } = await sql<{ id: number; counted: number; held: number }>`
      select exercise_id as id, count(*) filter (where state = 'counted')::int as counted, count(*) filter (where state = 'held')::int as held
      from consultations.response group by exercise_id order by exercise_id`.execute(db)
    const listed = await countedAnswers(db, [survey.id, other.id])
    for (const row of rows) {
      const { counted, held } = await countsOf(db, row.id)
      assert.deepEqual({ id: row.id, counted, held, listed: listed.get(row.id) }, { ...row, listed: row.counted })
    }
    return rows.map(({ counted, held }) => [counted, held])
  }

  await answered(other, [{ safe: { codes: ['3'] } }])
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      inTransaction(db, (tx) =>
        receive(
          tx,
          {
            exercise: survey,
            questionnaire,
            submission: `at-once-${n}`,
            channel: 'web',
            answers: { safe: { codes: ['4'] } },
            at: clock.now(),
            heldBecause: n % 4 === 0 ? 'Many at once' : undefined,
          },
          'public',
        ),
      ),
    ),
  )
  assert.deepEqual(await agrees(), [
    [30, 10],
    [1, 0],
  ])

  await sql`update consultations.response set state = 'counted' where submission in ('at-once-0', 'at-once-4')`.execute(db)
  await sql`update consultations.response set state = 'rejected' where submission in ('at-once-1', 'at-once-8')`.execute(db)
  await sql`update consultations.response set place = 'ALD'`.execute(db)
  assert.deepEqual(await agrees(), [
    [31, 7],
    [1, 0],
  ])
  await assert.rejects(
    inTransaction(db, async (tx) => {
      await sql`update consultations.response set state = 'held' where exercise_id = ${survey.id}`.execute(tx)
      throw new Error('changed my mind')
    }),
  )
  await agrees()
})

test('texts that wait to be read are counted as far as anybody needs, and the page says when there are more', async () => {
  const { open, db, answered, officer } = await story()
  const survey = await open({ title: 'Lamps' })
  await answered(survey, [{ safer: { text: 'More lamps' } }, { safer: { text: 'Fewer cars' } }, { safe: { codes: ['2'] } }])
  assert.equal((await countsOf(db, survey.id)).toCode, 2)
  await sql`
    insert into consultations.response (exercise_id, questionnaire_id, submission, channel, answers, state, received_at)
    select exercise_id, questionnaire_id, 'many-' || id || '-' || n, 'web', answers, 'counted', received_at
    from consultations.response, generate_series(1, 1200) as n where answers ? 'safer' and submission not like 'many-%' limit 1200`.execute(
    db,
  )
  assert.match((await officer().get(urls.overview(survey.id))).text, /more than 1,000/)
  assert.equal(atMostMany(1000), '1000')
})
