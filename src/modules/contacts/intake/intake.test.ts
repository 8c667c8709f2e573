import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { contacts, findContact } from '../index.js'
import { officeWithStaff } from '../story.js'
import { urls } from '../urls.js'

const MET = {
  kind: 'person',
  name: 'Leonard Fisk',
  email: 'Leonard.Fisk@Post.example',
  purpose: 'newsletter',
  how: 'in-person',
  wording: 'Yes, send me the newsletter',
  metAt: 'Aldermoor market, 21 November',
}

/** An office where a colleague met somebody at the market. */
async function withMarket() {
  const scene = await officeWithStaff()
  const keeper = scene.staff('contacts:see', 'contacts:change', 'contacts:keep-lists')
  const colleague = scene.staff()
  return { ...scene, db: scene.house.db, keeper, colleague }
}

describe('contacts that were handed in', () => {
  test('STK-08 whoever met somebody hands them in, and they join when an officer has looked at it', async () => {
    const { keeper, colleague, db, house } = await withMarket()
    const form = await colleague.get(urls.handIn)
    const asked = await form.send({ ...MET, email: '' })
    assert.match(asked.text, /Enter an e-mail address or a phone number/)
    assert.match((await asked.send({ email: MET.email })).text, /Handed in: a colleague looks at it/)
    assert.equal(await findContact(db, { email: MET.email }), undefined, 'nobody joins unseen')
    assert.equal((await colleague.get(urls.intake)).status, 403)
    const eyes = { id: 1, kind: 'staff', permissions: new Set(['contacts:change']) } as never
    assert.deepEqual(
      (await contacts.desk?.(house, eyes))?.map(({ title }) => title),
      ['Look at a contact that was handed in'],
    )
    await (
      await keeper.get('/staff/contacts/lists/new')
    ).send({ name: 'Readers', why: 'News', purpose: 'newsletter', owner: '1', kind: 'chosen' })
    const waiting = await keeper.get(urls.intake)
    assert.match(waiting.text, /Leonard Fisk ?Get the newsletter ?Aldermoor market, 21 November/)
    const review = await waiting.click('Leonard Fisk')
    assert.match(review.text, /In person; Noted by staff: Aldermoor market, 21 November/)
    const joined = await review.send({ answer: 'take', list: '1' })
    assert.match(joined.text, /Leonard Fisk has joined the contacts.*Nothing waits/)
    const contact = await findContact(db, { email: MET.email })
    assert.match(
      (await keeper.get(urls.contact(contact?.id ?? 0))).text,
      /Lists ?Readers.*Left on ?Handed in: Aldermoor market, 21 November.*Get the newsletter.*in person; Noted by staff: Aldermoor market/,
    )
    assert.deepEqual(await contacts.desk?.(house, eyes), [])
  })

  test('what is declined is forgotten at once, and two officers do not decide twice', async () => {
    const { keeper, colleague, staff, db } = await withMarket()
    await (await colleague.get(urls.handIn)).send(MET)
    const [mine, theirs] = [await keeper.get(urls.intakeOf(1)), await staff('contacts:change', 'contacts:see').get(urls.intakeOf(1))]
    assert.match((await mine.send({ answer: 'decline' })).text, /Enter why it does not join/)
    assert.match((await mine.send({ answer: 'decline', why: 'It is a colleague' })).text, /Declined: the details are forgotten/)
    assert.equal((await theirs.send({ answer: 'take' })).status, 404)
    assert.equal(await findContact(db, { email: MET.email }), undefined)
    const holding = contacts.holds?.find(({ what }) => what.includes('handed in'))
    assert.deepEqual(await holding?.find(db, { email: MET.email }), [])
  })

  test('what waits is found, handed over and erased for the person it is about', async () => {
    const { colleague, keeper, db, house } = await withMarket()
    await (await colleague.get(urls.handIn)).send(MET)
    const holding = contacts.holds?.find(({ what }) => what.includes('handed in'))
    assert.ok(holding)
    const [found] = await holding.find(db, { email: 'leonard.fisk@post.example' })
    assert.ok(found)
    assert.equal((await holding.export(db, found.kind, found.id))['name'], 'Leonard Fisk')
    const { inTransaction } = await import('#platform/db')
    await inTransaction(house.db, (tx) => holding.erase(tx, found.kind, found.id))
    assert.match((await keeper.get(urls.intake)).text, /Nothing waits/)
  })
})
