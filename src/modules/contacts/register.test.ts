import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { served } from '#test/served'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { queueMail } from '#platform/mail'
import { office } from '#modules/office'
import { agreesTo, contacts, findContact } from './index.js'
import { urls } from './urls.js'

/** An office with its places, and an officer who keeps its contacts. */
async function withOfficer() {
  const scene = await served(office, contacts)
  await office.seed?.(scene.house, () => {})
  return { ...scene, db: scene.house.db, officer: scene.staff('contacts:see', 'contacts:change') }
}

const CLERK = {
  kind: 'person',
  name: 'Harriet Vane',
  email: 'Clerk@Dunmere-Parish.example ',
  preferred: 'email',
  purpose: 'partners',
  basis: 'public-task',
  how: 'office',
  wording: 'Clerk of a parish council that the office consults',
}
const COUNCIL = {
  ...CLERK,
  kind: 'organisation',
  name: 'Dunmere Parish Council',
  email: 'council@dunmere-parish.example',
  bodySort: 'parish',
  place: 'ALD-1',
  interests: ['rural'],
}

describe('the register of contacts', () => {
  test('STK-01 STK-10 ORG-09 an officer adds a body and its clerk, and finds both by sort, group, place and post', async () => {
    const { officer, db } = await withOfficer()
    const council = await (await officer.get(urls.newContact)).send(COUNCIL)
    assert.match(council.text, /The contact is added/)
    assert.match(council.text, /Town or parish council.*Rural communities/)
    assert.match(
      council.text,
      /Public task \(UK GDPR article 6\(1\)\(e\)\).*“Clerk of a parish council that the office consults”.*by the office’s own decision/,
    )
    const clerk = await (await officer.get(urls.newContact)).send(CLERK)
    const post = await (await clerk.click('Note a post')).send({ post: 'clerk', other: 'dunmere parish council' })
    assert.match(post.text, /The post is noted.*Clerk ?Dunmere Parish Council ?now/)
    assert.match((await post.click('Dunmere Parish Council')).text, /People there.*Harriet Vane ?Clerk/)

    for (const [ask, who, not] of [
      ['kind=organisation', 'Dunmere Parish Council', 'Harriet Vane'],
      ['sort=parish', 'Dunmere Parish Council', 'Harriet Vane'],
      ['group=rural', 'Dunmere Parish Council', 'Harriet Vane'],
      ['place=ALD', 'Dunmere Parish Council', 'Harriet Vane'],
      ['post=clerk', 'Harriet Vane', 'Town or parish council ?ALD'],
      ['q=harr', 'Harriet Vane', 'Town or parish council ?ALD'],
      ['q=dunmere-parish.ex', 'Dunmere Parish Council', 'Nobody matches'],
    ] as const) {
      const { text } = await officer.get(`${urls.list}?${ask}`)
      assert.match(text, new RegExp(`Contacts that match.*${who}`), ask)
      assert.doesNotMatch(text.slice(text.indexOf('Contacts that match')), new RegExp(not), ask)
    }
    assert.match((await officer.get(`${urls.list}?sort=csp`)).text, /Nobody matches/)
    assert.ok(await findContact(db, { email: 'clerk@dunmere-parish.example' }))
  })

  test('STK-13 elected representatives stand without an organisation, and a post that ended is history', async () => {
    const { officer } = await withOfficer()
    const member = await (await officer.get(urls.newContact)).send({ ...CLERK, name: 'Amara Obi', email: 'amara.obi@parliament.example' })
    const noted = await (
      await member.click('Note a post')
    ).send({ post: 'mp', area: 'ALD', 'since-day': '4', 'since-month': '7', 'since-year': '2024' })
    assert.match(noted.text, /Member of Parliament.*since Thursday 4 July 2024/)
    assert.match((await officer.get(`${urls.list}?post=elected`)).text, /Amara Obi/)
    const wrong = await (await noted.click('Note a post')).send({ post: 'clerk' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Enter the organisation/)
    assert.match(
      (await wrong.send({ post: 'clerk', other: 'No Such Council' })).text,
      /No organisation has this name: add them under Contacts first/,
    )

    const [end, late] = [await noted.click('End Member of Parliament'), await noted.click('End Member of Parliament')]
    const ended = await end.send({ 'until-day': '20', 'until-month': '11', 'until-year': '2026' })
    assert.match(ended.text, /The post has ended.*until Friday 20 November 2026/)
    assert.equal((await late.send({ 'until-day': '21', 'until-month': '11', 'until-year': '2026' })).status, 409)
    assert.match((await officer.get(`${urls.list}?post=elected`)).text, /Nobody matches/)
  })

  test('STK-15 STK-17 the page of a contact tells what happened between us, and who looks after it', async () => {
    const { officer, db } = await withOfficer()
    const page = await (await officer.get(urls.newContact)).send(CLERK)
    const nobody = await (await page.click('Note a meeting, call or letter')).send({ how: 'met' })
    assert.match(nobody.text, /Enter what was said or agreed/)
    const ahead = await nobody.send({ text: 'Lighting', 'day-day': '1', 'day-month': '1', 'day-year': '2027' })
    assert.match(ahead.text, /The day cannot lie ahead/)
    const noted = await ahead.send({ text: 'Lighting at the green', 'day-day': '20', 'day-month': '11', 'day-year': '2026' })
    await inTransaction(db, (tx) =>
      queueMail(tx, {
        key: 'story',
        purpose: 'story',
        to: 'clerk@dunmere-parish.example',
        subject: 'Your parish survey',
        text: 'Hello',
      }),
    )
    const told = await officer.get(noted.url)
    assert.match(told.text, /We sent an e-mail: “Your parish survey”, which waits to go ?Regard/)
    assert.match(told.text, /20 November 2026 ?Met ?Lighting at the green/)
    assert.match(told.text, /Details were left/)
  })

  test('DPA-05 DPA-11 M-04 newsletters rest on consent with its proof; a public task may be written down with its reason', async () => {
    const { officer, db } = await withOfficer()
    const page = await (await officer.get(urls.newContact)).send({ ...CLERK, purpose: 'newsletter' })
    assert.equal(page.status, 422)
    assert.match(page.text, /“Get the newsletter” rests on consent \(uk gdpr article 6\(1\)\(a\)\) only/i)
    const proof = await page.send({ basis: 'consent' })
    assert.match(proof.text, /Consent is given by the person: choose how they told us/)
    assert.match(proof.text, /Enter where the proof lies/)
    const kept = await proof.send({ how: 'paper', wording: 'Send me the newsletter', evidence: 'Signed sheet, Dunmere fair, 4 November' })
    assert.match(kept.text, /on paper; Signed sheet, Dunmere fair, 4 November ?Agrees/)
    const contact = await findContact(db, { email: 'clerk@dunmere-parish.example' })
    assert.deepEqual([...(await agreesTo(db, contact?.id ?? 0))], ['newsletter'])
    const press = await (
      await kept.click('Record an agreement')
    ).send({
      purpose: 'press',
      basis: 'public-task',
      how: 'office',
      wording: 'Parish magazine',
    })
    const reached = contacts.measures?.find(({ id }) => id === 'M-04')
    const until = (to: string) => ({ from: Temporal.PlainDate.from('2026-01-01'), to: Temporal.PlainDate.from(to) })
    assert.equal(await reached?.count(db, until('2026-11-23')), 1, 'M-04 counts whom releases reach')
    assert.equal(await reached?.count(db, until('2026-11-22')), 0)
    assert.equal(await reached?.count(db, until('2026-11-23'), 'ALD'), 0)
    assert.match(press.text, /Get press releases ?Public task.*“Parish magazine”.*Holds/)
  })

  test('an address that was erased does not come back by the office’s own decision', async () => {
    const { officer } = await withOfficer()
    const page = await (await officer.get(urls.newContact)).send(CLERK)
    await (await page.click('Erase')).send({ why: 'asked-to-be-erased' })
    const again = await (await officer.get(urls.newContact)).send(CLERK)
    assert.match(again.text, /This address was erased, or asked to be left alone: only they can come back/)
    const wish = await again.send({ basis: 'consent', how: 'phone', evidence: 'Call of 23 November' })
    assert.match(wish.text, /The contact is added/)
  })

  test('STK-10 the office adds groups of its own, renames them and stops using them', async () => {
    const { officer } = await withOfficer()
    const list = await officer.get(urls.wordlists)
    assert.match(list.text, /Rural communities/)
    const added = await (await list.click('Add a group')).send({ name: 'Boat dwellers', meaning: 'Who live on the canals' })
    assert.match(added.text, /Boat dwellers ?Who live on the canals ?In use/)
    assert.match((await (await added.click('Add a group')).send({ name: 'boat Dwellers' })).text, /The list has this name already/)
    assert.match((await officer.get(urls.newContact)).text, /Boat dwellers/)
    const ended = await (await added.click('Boat dwellers')).send({ name: 'People on boats', used: 'no' })
    assert.match(ended.text, /People on boats ?Who live on the canals ?No longer used/)
    assert.doesNotMatch((await officer.get(urls.newContact)).text, /People on boats/)
  })
})
