import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { emit } from '#platform/events'
import { inTransaction } from '#platform/db'
import { addTheme, asAdded, cameFrom, changeTheme, mergeThemes, themeByCode, themeRef, themes, themesMerged } from '#modules/thread'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { codingUrls } from './urls.js'

const said = (text: string) => ({ issues: { text } })
const NEXT = 'Save and read the next'

async function told(parts?: typeof everyModule) {
  const office = await story(parts)
  const { house, clock } = office
  const card = await office.open({ standing: true })
  for (const name of ['Parking', 'Speeding', 'Street lighting'])
    await inTransaction(house.db, (tx) =>
      addTheme(
        tx,
        { name, definition: `All about ${name}`, include: 'This', exclude: 'That', example: 'So', parent: null },
        clock.now(),
        'system',
      ),
    )
  clock.set(clock.now().add({ minutes: 5 }).toString())
  const numbers = new Map(asAdded(await themes(house.db)).map(({ name }, at) => [name, String(at + 1)]))
  const number = (name: string): string => numbers.get(name) ?? ''
  const coded = async () =>
    (
      await office.db.selectFrom('consultations.coding').select(['response_id', 'theme']).orderBy('response_id').orderBy('theme').execute()
    ).map(({ response_id, theme }) => `${response_id} ${theme}`)
  return { ...office, card, number, coded, at: urls.coding(card.id, 'issues') }
}

test('answers are coded by typing keys, by ticking, or with a new theme, one after the other', async () => {
  const { answered, card, officer, number, coded, at } = await told()
  await answered(card, [said('Cars race and park on the pavement'), said('It is dark'), said('Nothing at all'), said('Barking dogs')])
  const reader = officer()
  let page = await reader.get(at)
  assert.match(page.text, /0 of 4 read.*Cars race/)
  assert.match(page.text, /All about Parking/)
  const none = await page.send({}, NEXT)
  assert.match(none.text, /Type the keys of the themes, or tick “It raises none of these”/)
  const wrong = await page.send({ numbers: '99' }, NEXT)
  assert.match(wrong.text, /There is no theme with the key 99/)

  page = await page.send({ numbers: `${number('Parking')} ${number('Speeding')}` }, NEXT)
  assert.match(page.text, /1 of 4 read.*It is dark/)
  page = await page.send({ themes: ['street-lighting'] }, NEXT)
  page = await page.send({}, 'Nothing to code')
  page = await page.send({ newTheme: 'Noise' }, NEXT)
  assert.match(page.text, /4 of 4 read.*All answers to this question have been read/)
  assert.equal((await page.click('See the results')).heading, 'Results and coding', 'it leads on')
  assert.deepEqual(await coded(), ['1 parking', '1 speeding', '2 street-lighting', '4 noise'])
})

test('a slip is mended: coding the last one again replaces what was found, in the thread too; and the last one can be undone', async () => {
  const { answered, card, officer, number, coded, at, house } = await told()
  await answered(card, [said('They race'), said('It is dark')])
  const reader = officer()
  let page = await (await reader.get(at)).send({ numbers: number('Parking') }, NEXT)
  page = await page.click('Change the themes of the last one')
  assert.match(page.text, /They race/)
  assert.equal(page.dom.querySelector('input[value=parking]')?.hasAttribute('checked'), true)
  page = await page.send({ themes: [], numbers: number('Speeding') }, 'Save')
  assert.deepEqual(await coded(), ['1 speeding'])
  assert.equal((await cameFrom(house.db, themeRef('parking'))).length, 0)
  assert.equal((await cameFrom(house.db, themeRef('speeding'))).length, 1)

  page = await page.send({}, 'Undo the last')
  assert.match(page.text, /0 of 2 read.*They race/)
  assert.equal(page.dom.querySelector('input[value=speeding]')?.hasAttribute('checked'), true)
  assert.deepEqual(await coded(), [])
  assert.equal((await cameFrom(house.db, themeRef('speeding'))).length, 0)
})

test('CON-11 hundreds of texts are coded in one sitting: skipped, undone, remembered and never lost', async () => {
  const { answered, card, officer, at } = await told()
  await answered(card, [said('First'), said('Second'), said('Third')])
  const reader = officer()
  let page = await (await reader.get(at)).send({ themes: ['parking'] }, 'Skip')
  assert.match(page.text, /0 of 3 read.*Second/)
  // The browser keeps what is ticked and typed as the person goes, and is then closed.
  const text = page.dom.querySelector('input[name=response]')?.getAttribute('value') ?? ''
  await reader.post(at, { do: 'keep', _once: 'kept-by-the-script', response: text, themes: 'speeding', note: 'Is this' })
  const again = await reader.get(at)
  assert.match(again.text, /Second/)
  assert.equal(again.dom.querySelector('input[value=speeding]')?.hasAttribute('checked'), true)
  assert.match(again.dom.querySelector('textarea')?.textContent ?? '', /Is this/)
  page = await again.send({ note: '' }, NEXT)
  page = await page.send({ themes: ['none'] }, NEXT)
  assert.match(page.text, /2 of 3 read.*First/)
  assert.equal(page.dom.querySelector('input[value=parking]')?.hasAttribute('checked'), true)
})

test('two people who code the same text see each other’s themes, and nothing is overwritten', async () => {
  const { answered, card, officer, coded, at } = await told()
  await answered(card, [said('They race'), said('It is dark')])
  const [ada, bob] = [officer(), officer()]
  const [first, second] = [await ada.get(at), await bob.get(at)]
  await first.send({ themes: ['parking'] }, NEXT)
  const clash = await second.send({ themes: ['speeding'] }, NEXT)
  assert.equal(clash.status, 409)
  assert.match(clash.text, /Somebody else changed this.*Parking.*Speeding/)
  assert.deepEqual(await coded(), ['1 parking'])
  assert.equal(clash.dom.querySelector('input[value=speeding]')?.hasAttribute('checked'), true, 'what was ticked is kept')
  await clash.send({ themes: ['parking', 'speeding'] }, 'Save')
  assert.deepEqual(await coded(), ['1 parking', '1 speeding'])

  // Whoever finds the same is not bothered, and a text that a colleague has open is passed over.
  assert.match((await ada.get(at)).text, /It is dark/)
  await answered(card, [said('A third')])
  assert.match((await officer().get(at)).text, /A third/)
})

test('keys that were typed are shown by the names of their themes when a colleague was first: a figure says nothing', async () => {
  const { answered, card, officer, number, at } = await told()
  await answered(card, [said('They race')])
  const [ada, bob] = [await officer().get(at), await officer().get(at)]
  await ada.send({ themes: ['parking'] }, NEXT)
  const clash = await bob.send({ numbers: number('Speeding') }, NEXT)
  assert.equal(clash.status, 409)
  assert.match(clash.text, /Themes ?Parking ?Speeding/)
})

test('a list of texts is coded on one page: keys beside each, mistakes named, and a colleague’s coding not overwritten', async () => {
  const { answered, card, officer, coded, number } = await told()
  await answered(card, [said('Parked'), said('Fast'), said('Hello')])
  const at = codingUrls.list(card.id, 'issues')
  const [ada, bob] = [officer(), officer()]
  const [mine, theirs] = [await ada.get(at), await bob.get(at)]
  const wrong = await mine.send({ 'keys-1': 'z' }, 'Save this page')
  assert.match(wrong.text, /There is no theme with the key z/)
  const rest = await wrong.send({ 'keys-1': number('Parking'), 'keys-3': '0' }, 'Save this page')
  assert.match(rest.text, /2 of 3 read/)
  const clash = await theirs.send({ 'keys-1': number('Speeding'), 'keys-2': number('Speeding') }, 'Save this page')
  assert.equal(clash.status, 409)
  assert.match(clash.text, /Somebody else changed this/)
  assert.deepEqual(await coded(), ['1 parking', '2 speeding'])
  const all = await ada.get(`${at}?show=all`)
  assert.equal(all.dom.querySelector('input[name=keys-3]')?.getAttribute('value'), '0')
})

test('a text that must not wait is handed to the named person and leaves the queue and the count', async () => {
  const { answered, card, officer, at } = await told(everyModule)
  await answered(card, [said('I saw it happen and I know who'), said('It is dark')])
  const reader = officer()
  let page = await (await reader.get(at)).send({ themes: ['speeding'] }, 'This must not wait')
  assert.match(page.text, /The named person is told at once/)
  assert.equal((await page.send({}, 'Hand it over now')).status, 422)
  page = await page.send({ kind: 'named-suspect' }, 'Hand it over now')
  assert.match(page.text, /0 of 1 read.*It is dark/)
  assert.equal((await reader.get(codingUrls.one(card.id, 'issues', 1))).status, 404)
  const queue = await reader.get('/staff/triage')
  const one = queue.dom.querySelectorAll('main a').find((a) => /\/staff\/triage\/\d+$/.test(a.getAttribute('href') ?? ''))
  assert.match((await reader.get(one?.getAttribute('href') ?? '')).text, /A member of staff who read it.*I saw it happen/)
})

test('a colleague is asked about a text, finds the note beside it, and deals with it', async () => {
  const { answered, card, officer, at } = await told()
  await answered(card, [said('Both?')])
  const ada = officer()
  await (await ada.get(at)).send({ note: 'Parking or speeding?' }, 'Skip')
  const bob = officer()
  assert.match((await bob.get(at)).text, /Parking or speeding\?/)
  let notes = await (await bob.get(at)).click('Notes to colleagues (1)')
  assert.match((await notes.click('Read the text of note 1')).text, /Both\?/)
  notes = await notes.send({}, 'Dealt with')
  assert.match(notes.text, /There are no open notes/)
})

test('an exercise offers the themes it picked, and a theme made on the way joins them', async () => {
  const { answered, card, officer, at } = await told()
  await answered(card, [said('A'), said('B')])
  const reader = officer()
  const picked = await (await reader.get(codingUrls.themes(card.id))).send({ themes: ['speeding'] }, 'Save')
  assert.match(picked.text, /Results and coding/)
  let page = await reader.get(at)
  const offered = () => page.dom.querySelectorAll('input[name=themes]').map((one) => one.getAttribute('value'))
  assert.deepEqual(offered(), ['speeding', 'none'])
  page = await page.send({ newTheme: 'Noise' }, NEXT)
  assert.deepEqual(offered(), ['speeding', 'noise', 'none'])
})

test('when two themes are merged their codings move, and whoever raised both counts once', async () => {
  const { answered, card, officer, number, coded, at, house, clock } = await told()
  await answered(card, [said('Cars race and park'), said('They park'), said('They race')])
  const reader = officer()
  for (const numbers of [`${number('Parking')} ${number('Speeding')}`, number('Parking'), number('Speeding')])
    await (await reader.get(at)).send({ numbers }, NEXT)
  await inTransaction(house.db, (tx) => mergeThemes(tx, 'parking', 'speeding', clock.now(), 'system'))
  assert.deepEqual(await coded(), ['1 speeding', '2 speeding', '3 speeding'])
})

test('a merge is followed by the second reading, campaigns, picked themes and what is ticked but not saved, unless the figures were published', async () => {
  const { answered, card, house, clock, db } = await told()
  await answered(card, [said('Cars race and park')])
  const [both, one] = [JSON.stringify(['parking', 'speeding']), JSON.stringify(['parking'])]
  const at = clock.now()
  await sql`insert into consultations.theme_used (exercise_id, theme) values (${card.id}, 'parking')`.execute(db)
  await sql`insert into consultations.second_reading (exercise_id, question, seed, percent, drawn_from, drawn_at, drawn_by)
    values (${card.id}, 'safer', 'seed', 10, 200, ${at}, 1)`.execute(db)
  await sql`insert into consultations.second_reading_text (reading_id, response_id, position, themes, first_themes, first_person, by_person, at)
    values (1, 1, 1, ${both}, ${one}, 1, 2, ${at})`.execute(db)
  await sql`insert into consultations.campaign (exercise_id, question, state, themes, found_at) values (${card.id}, 'safer', 'found', ${one}, ${at})`.execute(
    db,
  )
  await sql`insert into consultations.coding_draft (response_id, question, person_id, typed, at)
    values (1, 'safer', 1, ${JSON.stringify({ themes: ['parking'], note: 'Ask' })}, ${at})`.execute(db)
  const kept = async () =>
    (
      await sql<{ said: unknown }>`select json_build_array(
        (select json_agg(theme) from consultations.theme_used), (select themes from consultations.second_reading_text),
        (select first_themes from consultations.second_reading_text), (select themes from consultations.campaign),
        (select typed from consultations.coding_draft)) as said`.execute(db)
    ).rows[0]?.said
  const before = await kept()
  await db.updateTable('consultations.exercise').set({ state: 'answered', answered_at: at }).execute()
  await inTransaction(house.db, (tx) => emit(tx, themesMerged, { from: 'parking', into: 'speeding' }))
  assert.deepEqual(await kept(), before, 'what was published keeps the themes of its day')
  await db.updateTable('consultations.exercise').set({ state: 'published', answered_at: null }).execute()
  await inTransaction(house.db, (tx) => mergeThemes(tx, 'parking', 'speeding', at, 'system'))
  assert.deepEqual(await kept(), [['speeding'], ['speeding'], ['speeding'], ['speeding'], { note: 'Ask', themes: ['speeding'] }])
})

test('the codebook shows what a theme said before it was reworded', async () => {
  const { house, clock, staff } = await told(everyModule)
  const theme = await themeByCode(house.db, 'parking')
  assert.ok(theme)
  const text = { ...theme, definition: 'Where vehicles stand' }
  const { name, definition, include, exclude, example, parent } = text
  await inTransaction(house.db, (tx) =>
    changeTheme(tx, theme, { name, definition, include, exclude, example, parent }, clock.now(), 'system'),
  )
  const page = await staff('thread:keep-codebook').get('/staff/thread/themes/parking')
  assert.match(page.text, /Earlier wordings.*Version 1.*All about Parking/)
})
