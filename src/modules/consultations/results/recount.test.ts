import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inTransaction } from '#platform/db'
import { addTheme, changeTheme, themes } from '#modules/thread'
import { codeText } from '../coding/code-texts.js'
import { freezeFigures } from '../analysis/freeze-figures.js'
import { recount } from '../analysis/recount.js'
import { deleteExpired } from '../responses/delete-expired.js'
import { holds } from '../holds.js'
import { answeredLateBuses, lateBuses } from './late-buses.js'

const answersHeld = holds.find(({ what }) => what.startsWith('Answers to consultations, surveys'))

type Office = Awaited<ReturnType<typeof answeredLateBuses>>

const change = (office: Office, set: string) =>
  sql`update consultations.response set ${sql.raw(set)} where id = (select min(id) from consultations.response where exercise_id = ${office.survey.id})`.execute(
    office.db,
  )

test('published figures can be derived again, and an answer that was tampered with is named with every figure it moves', async () => {
  const office = await answeredLateBuses()
  assert.deepEqual(await recount(office.house), [{ title: 'Late buses', base: 47, differences: [], notes: [] }])
  await change(office, `answers = '{"q1": {"codes": ["a"]}}'`)
  const [found] = await recount(office.house)
  assert.match(found?.differences[0] ?? '', /^1 of the answers was changed since: \d+\.$/)
  assert.ok(
    found?.differences.includes('questions › How safe do you feel? › base: published 29, derived 28'),
    found?.differences.join('\n'),
  )
  assert.ok(found?.differences.includes('questions › How safe do you feel? › lines › 4 › count: published 29, derived 28'))
})

test('figures that changed while the answers did not are named, with what was published and what is derived', async () => {
  const { house, db } = await answeredLateBuses()
  await inTransaction(db, (tx) =>
    sql`update consultations.result_set set figures = jsonb_set(figures, '{questions,0,lines,0,count}', '30')`.execute(tx),
  )
  assert.deepEqual((await recount(house))[0]?.differences, [
    'questions › What matters most? › lines › Lighting › count: published 30, derived 29',
  ])
})

test('a hash that was removed or changed shows, because the set no longer gives its published hash', async () => {
  const { house, db } = await answeredLateBuses()
  await sql`update consultations.frozen_row set hash = md5(hash) where position = 3`.execute(db)
  assert.match((await recount(house))[0]?.differences.join(' ') ?? '', /do not give the published hash.*changed since/)
})

test('erasing an answer leaves its hash but nothing that could tie it to the set, and the recount says so without calling it wrong', async () => {
  const office = await answeredLateBuses()
  const { id } = await office.db.selectFrom('consultations.response').select('id').orderBy('id').executeTakeFirstOrThrow()
  await inTransaction(office.house.db, async (tx) => answersHeld?.erase(tx, 'consultations.response', String(id)))
  const row = await office.db.selectFrom('consultations.frozen_row').selectAll().where('response_id', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual([row.salt, row.themes, row.hash.length], [null, {}, 64])
  const [found] = await recount(office.house)
  assert.deepEqual(found?.differences, [])
  assert.match(found?.notes.join() ?? '', /^1 of the answers was erased on request or deleted/)

  await inTransaction(office.db, (tx) =>
    sql`update consultations.result_set set figures = jsonb_set(figures, '{questions,0,lines,0,count}', '31')`.execute(tx),
  )
  assert.deepEqual((await recount(office.house))[0]?.differences, [
    'questions › What matters most? › lines › Lighting › count: published 31, but the answers that are left give 28 and only 1 are gone',
  ])
})

test('when the time to keep answers is over, all are deleted and the published hash can still be derived', async () => {
  const { house, db, clock, survey } = await answeredLateBuses()
  await sql`update consultations.exercise set sheet = sheet || '{"retentionMonths": 12}'`.execute(db)
  clock.set(`${survey.closesOn?.add({ months: 13 })}T10:00:00Z`)
  await deleteExpired(house)
  const [found] = await recount(house)
  assert.deepEqual(found?.differences, [])
  assert.match(found?.notes.join() ?? '', /^47 of the answers were erased on request or deleted/)
})

test('a recount uses the questions, themes and thresholds of the day of freezing, whatever the office changed since', async () => {
  const office = await lateBuses()
  const { house, db, clock, survey } = office
  const now = clock.now()
  const code = await inTransaction(house.db, async (tx) => {
    const added = await addTheme(
      tx,
      { name: 'Dark corners', definition: '', include: '', exclude: '', example: '', parent: null },
      now,
      'system',
    )
    return 'code' in added ? added.code : added.taken
  })
  const { id } = await db
    .selectFrom('consultations.response')
    .select('id')
    .where(sql<boolean>`answers ? 'q3'`)
    .executeTakeFirstOrThrow()
  const coded = (found: readonly string[]) =>
    inTransaction(db, (tx) => codeText(tx, { responseId: id, question: 'q3', themes: found, at: now, personId: 1 }, 'system'))
  await coded([code])
  await office.decide(survey)

  await sql`delete from consultations.coding`.execute(db)
  const theme = (await themes(house.db)).find((each) => each.code === code)
  assert.ok(theme)
  await inTransaction(house.db, (tx) =>
    changeTheme(tx, theme, { name: 'Dark places', definition: '', include: '', exclude: '', example: '', parent: null }, now, 'system'),
  )
  await sql`insert into office.standard (kind, amount, unit, from_on, source) values ('suppress-below', 20, 'people', '2027-01-01', 'A test')`.execute(
    db,
  )
  assert.deepEqual(await recount(house), [{ title: 'Late buses', base: 47, differences: [], notes: [] }])
  const method = (await db.selectFrom('consultations.result_set').select('method').executeTakeFirstOrThrow()).method
  assert.equal(method?.hideBelow, 5)
  assert.equal(method?.questionnaire.number, 1)
  assert.ok(method?.codebook.themes.some(({ name }) => name === 'Dark corners'))
  assert.match(method?.codebook.version ?? '', /^[0-9a-f]{12}$/)
})

test('an answer set aside after publishing is counted as it was then, and answers that came later are not in the set', async () => {
  const office = await answeredLateBuses()
  await change(office, `state = 'rejected'`)
  assert.deepEqual(await recount(office.house), [
    { title: 'Late buses', base: 47, differences: [], notes: ['1 of the answers was set aside since, and counted here as then.'] },
  ])
})

test('figures cannot be frozen again once the office has answered, even by somebody who began before', async () => {
  const { house, survey } = await answeredLateBuses()
  await assert.rejects(freezeFigures(house, survey, 'system'), /already answered/)
  assert.equal((await recount(house))[0]?.differences.length, 0)
})
