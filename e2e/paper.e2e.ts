import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from './days.js'
import { codeOn, onAPhone, staff, type Visitor } from './visitor.js'

test('CON-10 CON-30 ACC-03 an officer keys ten cards from an event, and the code of one of them works', async (t) => {
  const officer = await staff(t, 'Tom Ellery')
  await officer.goes('/have-your-say')
  const card = await officer.page.getByRole('heading', { level: 1 }).innerText()
  await officer.goes('/staff/consultations?stage=open')
  await officer.clicks('link', card)
  await officer.clicks('link', 'Collection points, and cards to print with codes')
  const event = `Harvest show ${process.pid}`
  await officer.clicks('button', 'Add')
  await officer.sees('There is a problem')
  await officer.writes('What was it?', event)
  await officer.dates('When?', today())
  await officer.writes('Where?', 'Carrow')
  await officer.writes('Who collects the cards?', 'Tom Ellery')
  await officer.clicks('button', 'Add')
  await officer.clicks('link', `Key cards from ${event}`)

  await keys(officer, '9')
  await officer.sees('There is a problem')
  await keys(officer, '4')
  assert.match(await officer.page.title(), /^\d+ added today/)
  await officer.does('finding the first box ready', () => officer.page.locator('#keying input[autofocus]:focus').waitFor())
  const before = await addedToday(officer)
  for (let cards = 1; cards < 10; cards += 1) await keys(officer, String((cards % 5) + 1))
  assert.equal((await addedToday(officer)) - before, 9)
  const code = await codeOn(officer)

  const owner = await onAPhone(t, { javaScript: false })
  await owner.goes(`/receipts/${code}`)
  await owner.sees('What happened to what you told us')
  await owner.reads(/on paper/)
  assert.match(await owner.page.locator('main').innerText(), new RegExp(`Your code is ${code}`))
})

test('CON-10 going back after a card was saved shows an empty form, and saving that adds nothing', async (t) => {
  const officer = await staff(t, 'Tom Ellery')
  await officer.goes('/have-your-say')
  const card = await officer.page.getByRole('heading', { level: 1 }).innerText()
  await officer.goes('/staff/consultations?stage=open')
  await officer.clicks('link', card)
  await officer.clicks('link', /^Key in paper cards/)
  await keys(officer, '3')
  const before = await addedToday(officer)
  await officer.goesBack()
  for (const box of await officer.page.locator('#keying [name^="q-"]').all()) assert.equal(await box.inputValue(), '')
  await officer.clicks('button', 'Save and key the next')
  await officer.sees('There is a problem')
  await keys(officer, '2')
  assert.equal((await addedToday(officer)) - before, 1)
})

/** Types one card, from the keyboard: a number for how safe, a word, and Enter where a clerk ends, in the box of several lines. */
async function keys(officer: Visitor, safe: string): Promise<void> {
  await officer.writes(/How safe do you feel/, safe)
  await officer.writes(/biggest issues/, 'Parking outside the school')
  await officer.does('pressing Enter', () => officer.page.getByLabel(/biggest issues/).press('Enter'))
}

async function addedToday({ page }: Visitor): Promise<number> {
  const [, count] = /(\d+) added today/.exec(await page.locator('main').innerText()) ?? []
  assert.ok(count, `Nothing was added on ${page.url()}`)
  return Number(count)
}
