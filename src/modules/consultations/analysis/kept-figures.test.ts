import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inTransaction } from '#platform/db'
import { raise, screen } from '#modules/triage'
import { codeText } from '../coding/code-texts.js'
import { readCrosstab } from '../crosstabs/read-crosstab.js'
import { story } from '../story.js'
import { urls } from '../urls.js'
import { keepFigures } from './kept-figures.js'
import { countFigures } from './make-figures.js'

const QUESTIONS = [
  { id: 'q1', type: 'yes-no', text: 'More patrols?' },
  { id: 'q2', type: 'yes-no', text: 'More lamps?' },
  { id: 'q3', type: 'long-text', text: 'Why?' },
]
const yes = { q1: { codes: ['yes'] }, q2: { codes: ['yes'] }, q3: { text: 'It is dark' } }

async function twelve() {
  const told = await story()
  const survey = await told.open({ kind: 'survey', title: 'Patrols', questions: QUESTIONS })
  await told.answered(
    survey,
    Array.from({ length: 12 }, () => yes),
  )
  return { ...told, survey }
}

test('an answer that is corrected in place changes the cross-table and the results that were counted before', async () => {
  const { survey, house, db, officer } = await twelve()
  const chosen = { row: 'q1', by: 'q2' }
  const saidYes = async () => (await readCrosstab(house, survey, chosen))?.table.total.counts['yes']
  const staff = officer()
  assert.equal(await saidYes(), 12)
  assert.equal((await readCrosstab(house, survey, chosen))?.table, (await readCrosstab(house, survey, chosen))?.table, 'counted once')
  assert.match((await staff.get(urls.results_(survey.id))).text, /Counted Monday 23 November 2026.*Yes[^A-Z]*12/)
  await db
    .updateTable('consultations.response')
    .set({ answers: JSON.stringify({ ...yes, q1: { codes: ['no'] } }) })
    .where('id', 'in', [1, 2, 3, 4, 5, 6])
    .execute()
  assert.equal(await saidYes(), 6)
  assert.match((await staff.get(urls.results_(survey.id))).text, /Yes[^A-Z]*6[^A-Z]*No[^A-Z]*6/)
})

test('whatever can change a figure has what was kept counted again: coding, what a named person holds, and taking back', async () => {
  const { survey, house, db, clock } = await twelve()
  const figuresOf = keepFigures(house)
  const now = async () => {
    const shown = await figuresOf(survey)
    if ('counting' in shown) throw new Error('It is small')
    return shown.figures
  }
  const before = await now()
  assert.equal(await now(), before, 'nothing changed, nothing is counted')
  await inTransaction(db, (tx) => codeText(tx, { responseId: 1, question: 'q3', themes: [], at: clock.now(), personId: 1 }, 'system'))
  const coded = await now()
  assert.deepEqual(
    [before, coded].map(({ questions }) => questions.at(-1)?.coded?.read),
    [0, 1],
  )
  await inTransaction(house.db, (tx) =>
    raise(tx, {
      contribution: { kind: 'consultations.response', id: '2' },
      field: 'q3',
      concerns: screen('My neighbour says he will kill me tonight'),
      at: clock.now(),
    }),
  )
  assert.equal((await now()).base, 11)
  await db.updateTable('consultations.response').set({ state: 'rejected' }).where('id', '=', 3).execute()
  assert.equal((await now()).base, 10)
  await db.deleteFrom('consultations.coded').where('response_id', '=', 1).execute()
  assert.equal((await now()).questions.at(-1)?.coded?.read, 0)
})

test('many answers are counted beside the request, once, and what was counted before is shown with its moment meanwhile', async () => {
  const { survey, house, answered, clock, db } = await twelve()
  let counted = 0
  let gate = Promise.withResolvers<void>()
  const counts: typeof countFigures = async (...asked) => {
    counted += 1
    await gate.promise
    return countFigures(...asked)
  }
  const figuresOf = keepFigures(house, { many: 1, patience: 0, counts })
  const first = await Promise.all([figuresOf(survey), figuresOf(survey)])
  assert.deepEqual(first, [{ counting: 12 }, { counting: 12 }])
  gate.resolve()
  const settled = async () => {
    for (;;) {
      const shown = await figuresOf(survey)
      if (!('counting' in shown) && shown.current) return shown
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const then = await settled()
  assert.deepEqual([then.figures.base, then.at.toString()], [12, '2026-11-23T09:00:00Z'])
  gate = Promise.withResolvers()
  clock.set('2026-11-23T10:00:00Z')
  await answered(survey, [yes])
  const meanwhile = await figuresOf(survey)
  assert.ok(!('counting' in meanwhile))
  assert.deepEqual([meanwhile.current, meanwhile.figures.base, meanwhile.at.toString()], [false, 12, '2026-11-23T09:00:00Z'])
  gate.resolve()
  const later = await settled()
  assert.equal(counted, 2, 'once for each state of the answers, however many ask')
  assert.deepEqual([later.figures.base, later.at.toString()], [13, '2026-11-23T10:00:00Z'])
  assert.equal((await sql`select 1 from consultations.data_version where exercise_id = ${survey.id}`.execute(db)).rows.length > 0, true)
})
