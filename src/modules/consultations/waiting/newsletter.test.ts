import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agreementsOf, findContact } from '#modules/contacts'
import { browser } from '#test/visit'
import { buildApp } from '../../../app.js'
import { PRESETS_WELSH } from '../questionnaires/presets.cy.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { enterWishesOf } from './enter-wishes.js'

/** What the office keeps of an address: what was agreed to in which words, and everything else that stands with it. */
async function kept({ house }: Awaited<ReturnType<typeof story>>, email: string) {
  const contact = await findContact(house.db, { email })
  assert.ok(contact, `${email} is a contact`)
  const agreed = await agreementsOf(house.db, contact.id)
  const words = Object.fromEntries(agreed.map(({ purpose, wording, how }) => [purpose, `${wording}, ${how}`]))
  return { words, all: JSON.stringify([contact, agreed]) }
}

/** The standing card of an office that has Welsh pages, and a visitor to it. */
async function inBothLanguages() {
  const office = await story(everyModule)
  const card = await office.open({ standing: true })
  await (
    await office.officer().get('/staff/office/languages')
  ).send({ languages: 'both', name: 'Swyddfa Comisiynydd Westmarch', shortName: 'Westmarch' })
  await office.db
    .updateTable('consultations.exercise')
    .set({ bilingual: true, welsh: JSON.stringify(PRESETS_WELSH) })
    .execute()
  const app = await buildApp(office.house)
  return { ...office, card, resident: () => browser(app) }
}

test('CON-25 CON-30 at the end of the card somebody asks for the newsletter alone, in English or in Welsh, and the words agreed to are kept', async () => {
  const office = await inBothLanguages()
  const { card, resident, house } = office
  for (const [address, go, send, tick, email] of [
    ['/have-your-say', 'Continue', 'Send your answers', 'Send me the newsletter', 'kim@home.example'],
    ['/cy/have-your-say', 'Parhau', 'Anfon eich atebion', 'Anfonwch y cylchlythyr ataf', 'sian@cartref.example'],
  ] as const) {
    const check = await (await resident().get(address)).send({ 'q-safe': '2' }, go)
    const offered = check.dom.querySelectorAll('input[name=contact-purposes]').map((box) => box.getAttribute('value'))
    assert.deepEqual(offered, ['tell', 'future', 'newsletter'])
    assert.match(check.text, new RegExp(tick))
    await check.send({ 'contact-email': email, 'contact-purposes': ['newsletter'] }, send)
  }
  await enterWishesOf(house, card, 'all')
  assert.deepEqual((await kept(office, 'kim@home.example')).words, { newsletter: 'Send me the newsletter, web' })
  assert.deepEqual((await kept(office, 'sian@cartref.example')).words, { newsletter: 'Anfonwch y cylchlythyr ataf, web' })
})

test('CON-25 CON-30 a signed line of a keyed card subscribes, with the collection point and its day as the evidence and never the card', async () => {
  const office = await story(everyModule)
  const { open, officer, dated, house, clock } = office
  const card = await open({ standing: true })
  const keyer = officer()
  const held = clock.today().subtract({ days: 3 })
  for (const what of ['Aldermoor market', 'A quiet library'])
    await (
      await keyer.get(urls.collectionPoints(card.id))
    ).send({ what, place: 'Aldermoor', collector: 'Priya Nair', tick: 'yes', ...dated('heldOn', held) }, 'Add')
  const keying = await keyer.get(urls.cards(card.id))
  const point = (what: string) =>
    keying.dom
      .querySelectorAll('#point option')
      .find((option) => option.textContent.includes(what))
      ?.getAttribute('value') ?? ''
  const key = async (what: string, safe: string, more: Record<string, string | string[]> = {}) =>
    (await keyer.get(urls.cards(card.id))).send({ 'q-safe': safe, point: point(what), ...more }, 'Save and key the next')
  const codes: string[] = []
  for (let at = 0; at < 10; at += 1) {
    const more: Record<string, string | string[]> =
      at === 4 ? { 'contact-email': 'jo@home.example', 'contact-purposes': ['newsletter'] } : {}
    const saved = await key('Aldermoor market', String(1 + (at % 5)), more)
    codes.push(/[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/.exec(saved.text)?.[0] ?? '')
  }
  // Ticks on a sheet of the same place are no cards among which hers could stand.
  const sheet = await (await keyer.get(urls.collectionPoints(card.id))).click('key ticks from A quiet library')
  const ticked = await sheet.send({ 'ticks-3': '12' }, 'Save the ticks')
  assert.equal(ticked.status, 200)
  await key('A quiet library', '3', { 'contact-email': 'ann@home.example', 'contact-purposes': ['newsletter', 'future'] })

  await enterWishesOf(house, card, 'all')
  const jo = await kept(office, 'jo@home.example')
  assert.deepEqual(jo.words, { newsletter: 'Send me the newsletter, paper' })
  assert.match(jo.all, /"evidence":"Signed line on a card: Aldermoor market, Friday 20 November 2026"/)
  assert.equal(new Set(codes).size, 10)
  for (const code of codes) assert.ok(!jo.all.includes(code) && !jo.all.includes(code.replaceAll('-', '')), 'never the card')
  const ann = await kept(office, 'ann@home.example')
  assert.deepEqual(ann.words, { newsletter: 'Send me the newsletter, paper', future: 'Ask me about future consultations, paper' })
  assert.match(ann.all, /Signed line on paper, entered on Monday 23 November 2026/)
  assert.doesNotMatch(ann.all, /library/, 'the name of a point with one card would lead to the answers')
})

test('CON-25 CON-30 the newsletter is a tick of its own on the printed card, in either language', async () => {
  const { resident } = await inBothLanguages()
  assert.match((await resident().get('/have-your-say/print')).text, /☐ Send me the newsletter/)
  assert.match((await resident().get('/cy/have-your-say/print')).text, /☐ Anfonwch y cylchlythyr ataf/)
})
