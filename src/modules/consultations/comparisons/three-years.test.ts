import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { recount } from '../analysis/recount.js'
import { changeSheet } from '../exercises/change-sheet.js'
import { draftExercise } from '../exercises/draft-exercise.js'
import type { Exercise } from '../exercises/exercise.js'
import { publish } from '../exercises/publish.js'
import { exerciseById } from '../exercises/queries.js'
import { times } from '../results/late-buses.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const asking = (labels: Readonly<Record<string, string>>) => [
  {
    id: 'first',
    type: 'single',
    text: 'What comes first?',
    required: false,
    options: Object.entries(labels).map(([code, text]) => ({ code, text })),
  },
]
const said = (many: Readonly<Record<string, number>>) =>
  Object.entries(many).flatMap(([code, people]) => times(people, { first: { codes: [code] } }))

test('CON-15 CON-16 over three years answers are joined by their codes: a new label keeps its line, and a label that moved to another code takes no line with it', async () => {
  const office = await story(everyModule)
  await office.asWestmarch()
  const { db, clock, officer, public: visitor } = office
  const answered = async (exercise: Exercise, many: Readonly<Record<string, number>>) => {
    await office.answered(exercise, said(many))
    if (exercise.title.includes('2028')) return
    clock.set(`${exercise.closesOn?.add({ days: 3 })}T10:00:00Z`)
    await office.decide(exercise)
  }
  /** Next year's exercise: a copy, with other words for the same codes. */
  const copied = async (last: Exercise, title: string, labels: Readonly<Record<string, string>>) => {
    const id = await inTransaction(db, async (tx) => {
      const copy = await draftExercise(tx, { kind: 'survey', subject: 'general', title, copyOf: last }, 'system', clock)
      await tx
        .updateTable('consultations.questionnaire')
        .set({ questions: JSON.stringify(asking(labels)) })
        .where('exercise_id', '=', copy)
        .execute()
      const [opensOn, draft] = [clock.today(), await exerciseById(tx, copy)]
      await changeSheet(
        tx,
        draft,
        'dates',
        { opensOn, closesOn: opensOn.add({ weeks: 12 }), replyBy: opensOn.add({ weeks: 16 }) },
        'system',
      )
      await publish(tx, await exerciseById(tx, copy), 'system', clock)
      return copy
    })
    return exerciseById(db, id)
  }
  const first = await office.open({
    kind: 'survey',
    title: 'In 2026',
    questions: asking({ roads: 'Roads', theft: 'Theft', parks: 'Parks' }),
  })
  await answered(first, { roads: 20, theft: 12, parks: 8 })
  const second = await copied(first, 'In 2027', { roads: 'Road safety', theft: 'Theft', parks: 'Parks' })
  await answered(second, { roads: 10, theft: 30, parks: 10 })
  // What the first year called “Roads” is now the label of another code.
  const third = await copied(second, 'In 2028', { roads: 'Speeding', theft: 'Theft', parks: 'Roads' })
  await answered(third, { roads: 6, theft: 12, parks: 42 })

  const page = await (await officer().get(urls.results_(third.id))).click('Compared with earlier times')
  const rows = page.dom
    .querySelectorAll('table')[0]
    ?.querySelectorAll('tr')
    .map((row) => row.querySelectorAll('th,td').map((one) => one.textContent.trim()))
  assert.deepEqual(rows, [
    ['Answer', 'In 2028', 'In 2027', 'In 2026'],
    ['People', '60', '50', '40'],
    ['Speeding', '10%', '20%', '50%'],
    ['Theft', '20%', '60%', '30%'],
    ['Roads', '70%', '20%', '20%'],
  ])
  assert.match(page.text, /In 2027:.*worded differently then: “Road safety”, “Parks”/)
  assert.match(page.text, /In 2026:.*worded differently then: “Roads”, “Parks”/)
  await page.send({ published: 'yes' }, 'Save')
  clock.set(`${third.closesOn?.add({ days: 3 })}T10:00:00Z`)
  await office.decide(third)
  const json = JSON.parse((await visitor().get(urls.resultsFile(third.slug, 'json'))).html)
  assert.deepEqual(
    json.comparisons[0].columns.map(({ base, lines }: { base: number; lines: { code: string; count: number }[] }) => [
      base,
      ...lines.map(({ code, count }) => `${code} ${count}`),
    ]),
    [
      [60, 'roads 6', 'theft 12', 'parks 42'],
      [50, 'roads 10', 'theft 30', 'parks 10'],
      [40, 'roads 20', 'theft 12', 'parks 8'],
    ],
  )
  assert.deepEqual(
    (await recount(office.house)).flatMap(({ differences }) => differences),
    [],
  )
})
