import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { addTheme } from '#modules/thread'
import { codeText } from '../coding/code-texts.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const CARD = { place: { codes: ['ALD'] }, issues: { text: 'Cars race past the school' } }

test('CON-32 an officer sees what people raised by place and period over all exercises, and reads the answers behind', async () => {
  const office = await story(everyModule)
  await office.asWestmarch()
  const { db, clock, officer, staff } = office
  const theme = await inTransaction(db, (tx) =>
    addTheme(tx, { name: 'Speeding', definition: '', include: '', exclude: '', example: '', parent: null }, clock.now(), 'system'),
  )
  const code = 'code' in theme ? theme.code : theme.taken
  const first = await office.open({ standing: true, title: 'The card' })
  const victims = await office.open({ title: 'Victims', sensitive: true })
  await office.answered(first, [CARD, { ...CARD, issues: { text: 'Lorries at night' } }, { issues: { text: 'Speed bumps, please' } }])
  await office.answered(victims, [{ ...CARD, issues: { text: 'Said in confidence' } }])
  const rows = await db.selectFrom('consultations.response').select('id').orderBy('id').execute()
  for (const { id } of rows)
    await inTransaction(db, (tx) =>
      codeText(tx, { responseId: id, question: 'issues', themes: [code], at: clock.now(), personId: 1 }, 'system'),
    )

  const board = await officer().get(urls.staff)
  const page = await board.click('Themes by place')
  const cells = page.dom
    .querySelectorAll('tr')
    .map((row) => row.querySelectorAll('th,td').map((one) => one.textContent.trim().split(' ')[0]))
  assert.deepEqual(cells, [
    ['Theme', 'Aldermoor', 'Did', 'All'],
    ['Speeding', '2', '1', '3'],
  ])
  const behind = await page.click('2 people on Speeding, Aldermoor')
  assert.match(behind.text, /Lorries at night/)
  assert.match(behind.text, /The card ?3/)
  assert.doesNotMatch(behind.text, /Speed bumps|in confidence/)
  assert.match((await officer().get(`${urls.themes}?quarter=${clock.today().year - 1}-Q1`)).text, /No text that was read raises a theme/)
  const reader = await staff('consultations:see').get(urls.themes)
  assert.match(reader.text, /Speeding ?few ?few ?few/)
  assert.equal((await staff('consultations:see').get(`${urls.theme(code)}?place=ALD`)).status, 403)
})
