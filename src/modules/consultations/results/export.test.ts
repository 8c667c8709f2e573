import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import readExcelFile from 'read-excel-file/node'
import { entries } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { raise, screen } from '#modules/triage'
import { urls } from '../urls.js'
import { answerBatches } from './answer-batches.js'
import { answersCsv, INCOMPLETE } from './answers-files.js'
import { lateBuses } from './late-buses.js'

test('DPA-13 single answers leave only for a purpose that is logged, without contact details and without what triage holds', async () => {
  const { survey, officer, house, db } = await lateBuses()
  const { id } = await db
    .selectFrom('consultations.response')
    .select('id')
    .where(sql<boolean>`answers ? 'q3'`)
    .executeTakeFirstOrThrow()
  const form = await (await officer().get(urls.results_(survey.id))).click('Export the answers')
  assert.equal((await form.send({ file: 'csv' })).status, 422)
  assert.equal((await entries(house.db, { did: 'exported' })).length, 0)
  const file = await form.send({ why: 'own-analysis', file: 'csv', with: ['texts'] })
  assert.match(String(file.headers['content-disposition']), /attachment; filename="late-buses-answers-2027-02-18\.csv"/)
  const rows = parse<Record<string, string>>(file.html, { columns: true, bom: true })
  assert.equal(rows.length, 47)
  assert.deepEqual(Object.keys(rows[0] ?? {}).slice(0, 5), ['response', 'received on', 'way', 'place', 'version of the questions'])
  assert.equal(rows.filter((row) => row['q1: What matters most?'] === `'=HYPERLINK("http://bad.example")`).length, 2)
  assert.equal(rows.filter((row) => row['q1: What matters most?'] === 'Don’t know').length, 6)
  assert.equal(rows.find((row) => row['q3: Why?'] !== '')?.['q2: How safe do you feel?'], '4')
  assert.equal(rows[0]?.['received on'], '2026-11-23')
  const [logged] = await entries(house.db, { did: 'exported' })
  assert.deepEqual([logged?.subject, logged?.detail], [String(survey.id), { why: 'own-analysis', count: 47 }])

  const contribution = { kind: 'consultations.response', id: String(id) }
  const concerns = screen('My neighbour says he will kill me tonight')
  await inTransaction(house.db, (tx) => raise(tx, { contribution, field: 'q3', concerns, at: house.clock.now() }))
  const fewer = parse<Record<string, string>>((await form.send({ why: 'own-analysis', file: 'csv', with: ['texts'] })).html, {
    columns: true,
    bom: true,
  })
  assert.equal(fewer.length, 46)
  assert.match((await officer().get(urls.newExport(survey.id))).text, /each of 46 answers/)
  assert.ok(fewer.every((row) => row['response'] !== String(id) && row['q3: Why?'] === ''))
})

test('answers over a limit are taken along where somebody asks for them, and marked', async () => {
  const { survey, officer, db } = await lateBuses()
  await db.updateTable('consultations.response').set({ state: 'over' }).where('id', 'in', [1, 2]).execute()
  const form = await officer().get(urls.newExport(survey.id))
  const rowsWith = async (along: readonly string[]) => {
    const file = await form.send({ why: 'own-analysis', file: 'csv', with: [...along] })
    return parse<Record<string, string>>(file.html, { columns: true, bom: true })
  }
  const without = await rowsWith(['texts'])
  assert.deepEqual([without.length, 'counts' in (without[0] ?? {})], [45, false])
  const rows = await rowsWith(['texts', 'over'])
  assert.equal(rows.length, 47)
  assert.deepEqual(
    rows.filter((row) => row['counts'] !== 'yes').map((row) => [row['response'], row['counts']]),
    [
      ['1', 'no, over a limit'],
      ['2', 'no, over a limit'],
    ],
  )
})

test('the answers come as a workbook too, with numbers as numbers, and without words where they were not asked for', async () => {
  const { survey, officer } = await lateBuses()
  const form = await officer().get(urls.newExport(survey.id))
  const file = await form.send({ why: 'archive', file: 'xlsx', with: undefined })
  const sheets = new Map((await readExcelFile(file.bytes)).map(({ sheet, data }) => [sheet, data]))
  assert.match(String(sheets.get('About')?.[0]?.[1]), /without contact details/)
  const [heads = [], first] = sheets.get('Answers') ?? []
  assert.ok(heads.includes('q2: How safe do you feel?') && !heads.some((head) => String(head).startsWith('q3')))
  assert.equal(first?.[heads.indexOf('q2: How safe do you feel?')], 4)
})

test('without the permission, or for a sensitive exercise without that one, nobody gets single answers', async () => {
  const { survey, staff } = await lateBuses({ sensitive: true })
  assert.equal((await staff('consultations:see').get(urls.newExport(survey.id))).status, 403)
  assert.equal((await staff('consultations:export').get(urls.newExport(survey.id))).status, 404)
  assert.equal((await staff('consultations:export', 'consultations:open-sensitive').get(urls.newExport(survey.id))).status, 200)
})

test('an export that fails in the middle says so in its last line and fails for whoever reads it', async () => {
  const { survey, db } = await lateBuses()
  async function* broken() {
    for await (const batch of answerBatches(db, survey.id)) yield batch
    await sql`select * from consultations.no_such_table`.execute(db)
  }
  let said = ''
  await assert.rejects(async () => {
    for await (const part of answersCsv([{ head: 'response', of: ({ id }) => id }], broken())) said += part
  }, /no_such_table/)
  assert.equal(said.trimEnd().split('\n').length, 49)
  assert.ok(said.trimEnd().endsWith(`"${INCOMPLETE}"`) || said.trimEnd().endsWith(INCOMPLETE), said.slice(-200))
})
