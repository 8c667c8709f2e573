import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PUBLIC } from '#platform/access'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import { agreementsOf, agreesTo, eraseContact, findContact, keepContact, preferencesUrl, withdraw } from '#modules/contacts'
import { newsletterAt } from '../newsletters/queries.js'
import { officeWithNews } from '../story.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { gatherItems } from '../alerts/gather-items.js'
import { choicesOf } from './choices.js'
import { forgetSignUps } from './sign-up.js'
import { choicesUrl, leaveUrl } from './tokens.js'

type Scene = Awaited<ReturnType<typeof officeWithNews>>

const linkIn = (text: string, part: string): string => {
  const found = new RegExp(`https://views\\.westmarch\\.example(\\S*${part}\\S*)`).exec(text)
  assert.ok(found?.[1], `a link with ${part}`)
  return found[1]
}

/** What somebody got, without the mail that says what they signed up for: that has a story of its own. */
const mailTo = async ({ db }: Scene, to: string) => (await mailbox(db, { to })).filter(({ purpose }) => purpose !== 'newsletters:welcome')

const welcomesTo = async ({ db }: Scene, to: string) =>
  (await mailbox(db, { to })).filter(({ purpose }) => purpose === 'newsletters:welcome')

/** Somebody signs up and confirms. */
async function signedUp(scene: Scene, email: string, typed: Record<string, string | readonly string[]> = {}) {
  const visitor = scene.public()
  await (await visitor.get(urls.subscribe)).send({ newsletters: ['westmarch-news'], frequency: 'never', email, ...typed })
  const [mail] = await mailTo(scene, email)
  assert.ok(mail)
  const choices = await (await visitor.get(linkIn(mail.text, '/confirm/'))).send({})
  const contact = await findContact(scene.db, { email })
  assert.ok(contact)
  return { visitor, choices, contact: contact.id }
}

describe('signing up', () => {
  test('STK-16 a resident chooses, confirms by the mail, changes what they get, and leaves; then nothing reaches them', async () => {
    const scene = await officeWithNews()
    const { db, told, clock, house, news, rural } = scene
    const visitor = scene.public()
    const form = await visitor.get(urls.subscribe)
    assert.match(form.text, /Westmarch News.*Rural Round-up.*How often.*Road safety/)
    const nothing = await form.send({ email: 'not an address' })
    assert.equal(nothing.status, 422)
    assert.match(nothing.text, /Choose a newsletter, or how often.*Enter an e-mail address/)
    const check = await nothing.send({
      email: ' Kim@Home.Example ',
      newsletters: ['rural-round-up'],
      frequency: 'daily',
      topics: ['roads'],
    })
    assert.equal(check.heading, 'Check your e-mail')
    assert.equal(await findContact(db, { email: 'kim@home.example' }), undefined, 'nothing is kept as a contact before they said yes')
    const [mail] = await mailTo(scene, 'kim@home.example')
    assert.ok(mail)
    assert.match(mail.text, /The newsletter Rural Round-up\n- What is new on our website about Road safety, once a day/)
    const link = linkIn(mail.text, '/confirm/')
    const confirm = await visitor.get(link)
    assert.equal(
      await findContact(db, { email: 'kim@home.example' }),
      undefined,
      'opening the link changes nothing: programs open links too',
    )
    const choices = await confirm.send({})
    assert.match(choices.text, /You are signed up.*kim@home\.example/)
    const contact = await findContact(db, { email: 'kim@home.example' })
    assert.ok(contact)
    assert.deepEqual(await choicesOf(db, [contact.id]), {
      newsletters: [rural],
      alerts: { frequency: 'daily', topics: ['roads'], places: [] },
    })
    const ledger = await agreementsOf(db, contact.id)
    assert.deepEqual(new Set(ledger.map(({ purpose }) => purpose)), new Set(['newsletter', 'alerts']))
    assert.match(ledger[0]?.evidence ?? '', /Asked for on .* and confirmed by the link in a mail/)
    assert.equal((await newsletterAt(db, rural)).subscribers, 1)
    const again = await visitor.get(link)
    assert.equal(again.status, 404)
    assert.match(again.text, /If you have confirmed already, all is well/)
    assert.equal((await confirm.again()).status, 200, 'pressed twice, the button leads to the same page')

    const page = await visitor.get(new URL(choicesUrl(house, contact.id, 'en')).pathname)
    const saved = await page.send({ newsletters: ['westmarch-news'], frequency: 'weekly', topics: [] }, 'Save my choices')
    assert.match(saved.text, /Your choices are saved/)
    assert.deepEqual((await choicesOf(db, [contact.id])).newsletters, [news])

    const ticked = await (await visitor.get(saved.url)).send({ topics: ['roads'] }, 'Save my choices')
    const never = await (await visitor.get(ticked.url)).send({ newsletters: [], frequency: 'never' }, 'Save my choices')
    assert.match(never.text, /You will get no newsletter and no alert again/, 'what is still ticked under alerts does not keep anybody')
    const mistake = await (await visitor.get(never.url)).send({ topics: ['roads'] }, 'Save my choices')
    assert.match(mistake.text, /Choose how often you want to hear about what you ticked/)
    await mistake.send({ newsletters: ['westmarch-news'], frequency: 'weekly' }, 'Save my choices')

    const left = await (await visitor.get(saved.url)).send({}, 'Stop everything')
    assert.match(left.text, /You will hear nothing from us again/)
    assert.deepEqual(await choicesOf(db, [contact.id]), { newsletters: [], alerts: null })
    assert.deepEqual([...(await agreesTo(db, contact.id))], [])
    assert.equal((await newsletterAt(db, news)).subscribers, 0)
    const before = (await mailTo(scene, 'kim@home.example')).length
    told.push({ key: 'story:1', title: 'New', summary: '', href: '/x', at: clock.now(), topics: ['roads'], places: [] })
    clock.set(clock.now().add({ hours: 8 * 24 }))
    await gatherItems.handle(house, undefined)
    await runJobs(house)
    assert.equal((await mailTo(scene, 'kim@home.example')).length, before)
  })

  test('STK-16 leaving one newsletter, all of them, or everything are different, and one click of a mail program leaves that one only', async () => {
    const scene = await officeWithNews()
    const { db, house, news, rural } = scene
    const { visitor, contact } = await signedUp(scene, 'lee@home.example', {
      newsletters: ['westmarch-news', 'rural-round-up'],
      frequency: 'weekly',
    })
    const leave = new URL(leaveUrl(house, { contact, what: news }, 'en')).pathname
    const asked = await visitor.get(leave)
    assert.equal(asked.heading, 'Leave Westmarch News?')
    assert.deepEqual((await choicesOf(db, [contact])).newsletters, [news, rural], 'a program that opens every link changes nothing')
    const clicked = await visitor.post(leave, { 'List-Unsubscribe': 'One-Click' })
    assert.equal(clicked.status, 200)
    assert.deepEqual((await choicesOf(db, [contact])).newsletters, [rural])
    assert.ok((await agreesTo(db, contact)).has('newsletter'), 'they still get another newsletter')
    const gone = await visitor.get(leave)
    assert.equal(gone.heading, 'You do not get Westmarch News')
    assert.match(gone.text, /You still get other news from us\./)
    assert.equal(gone.dom.querySelectorAll('main button').length, 0, 'there is nothing left to leave')
    const page = await visitor.get(new URL(choicesUrl(house, contact, 'en')).pathname)
    const none = await page.send({}, 'Leave all newsletters and alerts')
    assert.match(none.text, /You will get no newsletter and no alert again/)
    assert.deepEqual([...(await agreesTo(db, contact))], [])
    assert.match((await visitor.get(leave)).text, /You get no other newsletter and no alerts from us/)
    assert.match((await asked.send({}, 'Leave')).text, /You will not get Westmarch News again/, 'a page that was left open')
  })

  test('STK-16 whoever ticked "the newsletter" on a form gets the usual one, and what they take back anywhere ends it', async () => {
    const { db, clock, house, news, rural, staff, public: visitor } = await officeWithNews()
    const keep = (email: string) =>
      inTransaction(db, (tx) =>
        keepContact(
          tx,
          {
            email,
            source: { form: 'Survey', cameWith: 'answers' },
            basis: 'Consent',
            how: 'paper',
            agrees: [{ purpose: 'newsletter', wording: 'Send me the newsletter', wordingVersion: '1' }],
          },
          PUBLIC,
          clock.now(),
        ),
      )
    const ana = (await keep('ana@home.example')) ?? 0
    assert.deepEqual((await choicesOf(db, [ana])).newsletters, [news])
    const page = await visitor().get(preferencesUrl({ origin: '', secret: house.secret }, ana))
    assert.match((await page.click('Choose newsletters, topics and how often')).text, /What you get from us/)
    await inTransaction(db, (tx) => withdraw(tx, ana, 'newsletter', 'phone', 'person:1', clock.now()))
    assert.deepEqual((await choicesOf(db, [ana])).newsletters, [])
    await keep('ana@home.example')
    assert.deepEqual((await choicesOf(db, [ana])).newsletters, [news], 'asked for again')

    const keeper = staff('newsletters:see', 'newsletters:keep')
    await (await keeper.get(urls.details(news))).send({ main: [] })
    const cat = (await keep('cat@home.example')) ?? 0
    assert.deepEqual((await choicesOf(db, [cat])).newsletters, [], 'there is no usual newsletter now')
    await (await keeper.get(urls.details(rural))).send({ main: 'yes' })
    await runJobs(house)
    assert.deepEqual((await choicesOf(db, [cat])).newsletters, [rural], 'whoever asked before gets the new usual one')
    assert.deepEqual((await choicesOf(db, [ana])).newsletters, [news], 'and nobody gets two')
    const ben = (await keep('ben@home.example')) ?? 0
    await inTransaction(db, (tx) => eraseContact(tx, ben, 'asked-to-be-erased', 'person:1', clock.now()))
    const rows = await own(db).selectFrom('newsletters.subscription').select('contact').where('contact', '=', ben).execute()
    assert.deepEqual(rows, [], 'nothing says any more who that was')
    assert.equal((await newsletterAt(db, news)).subscribers, 1)
    assert.equal((await newsletterAt(db, rural)).subscribers, 1)
  })

  test('STK-16 signing up again only adds, looks the same to known and unknown addresses, and three mails a day are enough', async () => {
    const scene = await officeWithNews()
    const { db, news, rural, clock, house } = scene
    const { visitor, contact } = await signedUp(scene, 'mo@home.example', { frequency: 'monthly' })
    for (let n = 0; n < 5; n += 1) {
      const check = await (await visitor.get(urls.subscribe)).send({ newsletters: ['rural-round-up'], email: 'mo@home.example' })
      assert.equal(check.heading, 'Check your e-mail')
    }
    const mails = await mailTo(scene, 'mo@home.example')
    assert.equal(mails.length, 1 + 3)
    await (await visitor.get(linkIn(mails[0]?.text ?? '', '/confirm/'))).send({})
    const now = await choicesOf(db, [contact])
    assert.deepEqual(now.newsletters, [news, rural])
    assert.equal(now.alerts?.frequency, 'monthly')
    await (await visitor.get(urls.subscribe)).send({ newsletters: ['rural-round-up'], email: 'never@home.example' })
    clock.set(clock.now().add({ hours: 8 * 24 }))
    const [late] = await mailTo(scene, 'never@home.example')
    assert.equal((await visitor.get(linkIn(late?.text ?? '', '/confirm/'))).status, 404)
    await forgetSignUps.handle(house, undefined)
    assert.deepEqual(await own(db).selectFrom('newsletters.sign_up').select('id').execute(), [])
  })

  test('STK-16 whoever signed up twice before confirming can confirm both mails, in either order, and gets what both ask for', async () => {
    for (const order of [(all: readonly string[]) => all, (all: readonly string[]) => all.toReversed()]) {
      const scene = await officeWithNews()
      const visitor = scene.public()
      const sign = async (typed: Record<string, string | readonly string[]>) =>
        await (await visitor.get(urls.subscribe)).send({ email: 'bo@home.example', ...typed })
      await sign({ newsletters: ['westmarch-news'], frequency: 'never' })
      scene.clock.set(scene.clock.now().add({ hours: 1 }))
      await sign({ newsletters: [], frequency: 'monthly' })
      const links = (await mailTo(scene, 'bo@home.example')).map(({ text }) => linkIn(text, '/confirm/'))
      for (const link of order(links)) await (await visitor.get(link)).send({})
      const contact = await findContact(scene.db, { email: 'bo@home.example' })
      const { newsletters, alerts } = await choicesOf(scene.db, [contact?.id ?? 0])
      assert.deepEqual([newsletters, alerts?.frequency], [[scene.news], 'monthly'])
    }
  })

  test('STK-16 whoever confirmed is told once what they get, how often, and where to change it or leave', async () => {
    const scene = await officeWithNews()
    const visitor = scene.public()
    await (
      await visitor.get(urls.subscribe)
    ).send({ email: 'una@home.example', newsletters: ['westmarch-news', 'rural-round-up'], frequency: 'weekly', topics: ['roads'] })
    const [asked] = await mailTo(scene, 'una@home.example')
    assert.deepEqual(await welcomesTo(scene, 'una@home.example'), [], 'nothing before they said yes')
    const confirm = await visitor.get(linkIn(asked?.text ?? '', '/confirm/'))
    await confirm.send({})
    await confirm.again()
    await confirm.send({})
    const [mail, ...more] = await welcomesTo(scene, 'una@home.example')
    assert.equal(more.length, 0, 'pressed twice or three times, it is one mail')
    assert.equal(mail?.subject, 'You are signed up')
    assert.match(
      mail?.text ?? '',
      /- The newsletter Westmarch News\. How often: every month\n- The newsletter Rural Round-up\. How often: in March, June, September and December\n- What is new on our website about Road safety, once a week/,
    )
    const page = await visitor.get(linkIn(mail?.text ?? '', '/choices/'))
    assert.match(page.text, /una@home\.example.*Leave all newsletters and alerts/)

    // In Welsh, and for somebody who gets something already: all of it.
    const welsh = await visitor.get(`/cy${urls.subscribe}`)
    await welsh.send({ email: 'una@home.example', newsletters: [], frequency: 'daily' })
    const [again] = await mailTo(scene, 'una@home.example')
    await (await visitor.get(linkIn(again?.text ?? '', '/confirm/'))).send({})
    const all = await welcomesTo(scene, 'una@home.example')
    assert.equal(all.length, 2)
    assert.match(
      all[0]?.text ?? '',
      /Y cylchlythyr Westmarch News\. Pa mor aml: bob mis[\s\S]*unwaith y dydd[\s\S]*\/cy\/subscribe\/choices\//,
    )
  })

  test('one network that signs up hundreds is asked to wait, and its typed text stays', async () => {
    const { public: visitor } = await officeWithNews()
    const resident = visitor()
    let last = await resident.get(urls.subscribe)
    for (let n = 0; n < 21; n += 1)
      last = await (await resident.get(urls.subscribe)).send({ newsletters: ['westmarch-news'], email: `n${n}@flood.example` })
    assert.match(last.text, /Many people signed up from your network/)
    assert.equal(last.dom.querySelector('#email')?.getAttribute('value'), 'n20@flood.example')
  })
})
