import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { addTheme, cameFrom, mergeThemes, themeRef, themes } from '#modules/thread'
import { story } from '../story.js'
import { urls } from '../urls.js'

const said = (text: string) => ({ issues: { text } })

async function told() {
  const office = await story()
  const { house, clock } = office
  const card = await office.open({ standing: true })
  for (const name of ['Parking', 'Speeding', 'Street lighting']) {
    await inTransaction(house.db, (tx) =>
      addTheme(tx, { name, definition: '', include: '', exclude: '', example: '', parent: null }, clock.now(), 'system'),
    )
  }
  const numbers = new Map((await themes(house.db)).map(({ name }, at) => [name, String(at + 1)]))
  const number = (name: string): string => numbers.get(name) ?? ''
  const coded = async () =>
    (
      await office.db.selectFrom('consultations.coding').select(['response_id', 'theme']).orderBy('response_id').orderBy('theme').execute()
    ).map(({ response_id, theme }) => `${response_id} ${theme}`)
  return { ...office, card, number, coded, at: urls.coding(card.id, 'issues') }
}

test('answers are coded by typing numbers, by ticking, or with a new theme, one after the other', async () => {
  const { answered, card, officer, number, coded, at } = await told()
  await answered(card, [said('Cars race and park on the pavement'), said('It is dark'), said('Nothing at all'), said('Barking dogs')])
  const reader = officer()
  let page = await reader.get(at)
  assert.match(page.text, /0 of 4 read.*Cars race/)
  const none = await page.send({}, 'Save and read the next')
  assert.match(none.text, /Type the numbers of the themes, or tick “none”/)
  const wrong = await page.send({ numbers: '99' }, 'Save and read the next')
  assert.match(wrong.text, /There is no theme with the number 99/)

  page = await page.send({ numbers: `${number('Parking')} ${number('Speeding')}` }, 'Save and read the next')
  assert.match(page.text, /1 of 4 read.*It is dark/)
  page = await page.send({ themes: ['street-lighting'] }, 'Save and read the next')
  page = await page.send({ themes: ['none'] }, 'Save and read the next')
  page = await page.send({ newTheme: 'Noise' }, 'Save and read the next')
  assert.match(page.text, /4 of 4 read.*All answers to this question have been read/)
  assert.deepEqual(await coded(), ['1 parking', '1 speeding', '2 street-lighting', '4 noise'])
})

test('a slip is mended: coding the last one again replaces what was found, in the thread too', async () => {
  const { answered, card, officer, number, coded, at, house } = await told()
  await answered(card, [said('They race'), said('It is dark')])
  const reader = officer()
  let page = await (await reader.get(at)).send({ numbers: number('Parking') }, 'Save and read the next')
  page = await page.click('Go back to the last one')
  assert.match(page.text, /They race/)
  assert.equal(page.dom.querySelector('input[value=parking]')?.hasAttribute('checked'), true)
  page = await page.send({ themes: [], numbers: number('Speeding') }, 'Save')
  assert.deepEqual(await coded(), ['1 speeding'])
  assert.equal((await cameFrom(house.db, themeRef('parking'))).length, 0)
  assert.equal((await cameFrom(house.db, themeRef('speeding'))).length, 1)
})

test('when two themes are merged their codings move, and whoever raised both counts once', async () => {
  const { answered, card, officer, number, coded, at, house, clock } = await told()
  await answered(card, [said('Cars race and park'), said('They park'), said('They race')])
  const reader = officer()
  for (const numbers of [`${number('Parking')} ${number('Speeding')}`, number('Parking'), number('Speeding')]) {
    await (await reader.get(at)).send({ numbers }, 'Save and read the next')
  }
  await inTransaction(house.db, (tx) => mergeThemes(tx, 'parking', 'speeding', clock.now(), 'system'))
  assert.deepEqual(await coded(), ['1 speeding', '2 speeding', '3 speeding'])
})
