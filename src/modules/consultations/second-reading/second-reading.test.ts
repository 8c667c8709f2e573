import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { addTheme } from '#modules/thread'
import { codeText } from '../coding/code-texts.js'
import { codingUrls } from '../coding/urls.js'
import { story } from '../story.js'
import { drawn } from './draw.js'

async function read(count: number) {
  const office = await story()
  const { house, clock, db } = office
  const card = await office.open({ standing: true })
  for (const name of ['Parking', 'Speeding'])
    await inTransaction(house.db, (tx) =>
      addTheme(tx, { name, definition: '', include: '', exclude: '', example: '', parent: null }, clock.now(), 'system'),
    )
  await office.answered(
    card,
    Array.from({ length: count }, (_, at) => ({ issues: { text: `Cars in street ${at}` } })),
  )
  const first = async (ids: readonly number[], personId: number) => {
    for (const id of ids)
      await inTransaction(db, (tx) =>
        codeText(tx, { responseId: id, question: 'issues', themes: ['parking'], at: clock.now(), personId }, `person:${personId}`),
      )
  }
  return { ...office, card, first, at: codingUrls.agreement(card.id, 'issues'), second: codingUrls.second(card.id, 'issues') }
}

test('a second reading is off below two hundred texts, and the page says why', async () => {
  const { officer, at } = await read(12)
  const page = await officer().get(at)
  assert.match(page.text, /There are 12 texts.*for 200 texts or more/)
  assert.equal(page.dom.querySelector('main form'), null)
})

test('a tenth is drawn by lot, read blind by somebody else, compared by kappa, and the differences settled', async () => {
  const { officer, at, second, first, db } = await read(200)
  const [ada, bob] = [officer(), officer()]
  assert.equal((await (await ada.get(at)).send({}, 'Draw the texts')).status, 422)
  const drawnPage = await (await ada.get(at)).send({ percent: '10' }, 'Draw the texts')
  assert.match(drawnPage.text, /20 texts, 10% of 200/)
  const { seed } = await db.selectFrom('consultations.second_reading').select('seed').executeTakeFirstOrThrow()
  const sample = (await db.selectFrom('consultations.second_reading_text').select('response_id').orderBy('position').execute()).map(
    ({ response_id }) => response_id,
  )
  assert.deepEqual(
    sample,
    drawn(
      Array.from({ length: 200 }, (_, one) => one + 1),
      seed,
      10,
    ),
    'the seed draws the same again',
  )

  // Ada is person 1 and has coded all but one of them, which nobody has: she reads none a second time.
  await first(sample.slice(0, 19), 1)
  assert.match((await ada.get(second)).text, /nothing here for you/)
  assert.match((await bob.get(at)).text, /0 of 20 read a second time\. 1 wait until somebody/)

  // Bob sees no themes of hers. He agrees in 16 and finds something else in 3.
  let page = await bob.get(second)
  assert.equal(page.dom.querySelector('main input[checked]'), null)
  for (let text = 0; text < 19; text += 1)
    page = await page.send({ themes: [text < 16 ? 'parking' : 'speeding'] }, 'Save and read the next')
  assert.match(page.text, /nothing here for you/)
  assert.doesNotMatch((await bob.get(at)).text, /Cohen/)
  await first(sample.slice(19), 1)
  await (await bob.get(second)).send({ themes: ['none'] }, 'Save and read the next')

  // parking: both 16, only the first 4: same 16/20, chance (20·16 + 0·4)/400 = 0.8, kappa 0. speeding: only the second 3.
  page = await ada.get(at)
  assert.match(page.text, /exactly the same in 16 of 20 texts \(80%\)/)
  const row = (name: string) =>
    page.dom
      .querySelectorAll('tr')
      .find((one) => one.querySelector('th')?.textContent === name)
      ?.querySelectorAll('td')
      .map((cell) => cell.textContent)
  assert.deepEqual(row('Parking'), ['20', '16', '20', '80%', '0.00'])
  assert.deepEqual(row('Speeding'), ['0', '3', '20', '85%', '0.00'])
  // Together: both 16, only the first 4, only the second 3, neither 17: same 33/40, chance (20·19 + 20·21)/1600 = 0.5, kappa 0.65.
  assert.match(page.text, /kappa is 0\.65, from 40 decisions \(2 themes in 20 texts\)/)
  assert.match(page.text, /Where they differ \(4\)/)

  const link = page.dom.querySelectorAll('a').find((one) => one.textContent.startsWith('Settle'))
  const one = await ada.get(link?.getAttribute('href') ?? '')
  assert.match(one.text, /The first reader found: Parking\. The second: Speeding/)
  page = await one.send({ themes: ['parking', 'speeding'] }, 'Save what we agreed')
  assert.match(page.text, /Settled/)
  assert.match(page.text, /kappa is 0\.65/, 'how far they agreed is not made better afterwards')
  const stands = await db
    .selectFrom('consultations.coding')
    .select('theme')
    .where('response_id', '=', sample[16] ?? 0)
    .orderBy('theme')
    .execute()
  assert.deepEqual(
    stands.map(({ theme }) => theme),
    ['parking', 'speeding'],
  )
})
