import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PUBLIC } from '#platform/access'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import type { Page } from '#test/visit'
import { agreementsOf, agreesTo, findContact, keepContact, withdraw } from '../index.js'
import { officeWithStaff } from '../story.js'
import { urls } from '../urls.js'

const PRESS = { source: 'Press list', purpose: 'press', basis: 'public-task', wording: 'Newsrooms that report on us' }
const EVENTS = { ...PRESS, purpose: 'invitations', wording: 'People to invite' }
const NEWS = { ...PRESS, purpose: 'newsletter', basis: 'consent', wording: 'Send me the newsletter', evidence: 'Sheets of 2025' }

async function office() {
  const scene = await officeWithStaff()
  const { db, clock } = scene.house
  const officer = scene.staff('contacts:see', 'contacts:change', 'contacts:keep-lists', 'contacts:import')
  const bring = async (text: string, about: Record<string, string>): Promise<Page> => {
    const form = await officer.get(urls.imports)
    return form.attach({ field: 'file', filename: 'list.csv', bytes: Buffer.from(text, 'utf8') }, about, 'Look at the list')
  }
  const whole = async (text: string, about: Record<string, string>): Promise<Page> => {
    const checked = await bring(text, about)
    const [button = ''] = /Bring in [\d,]+ rows?/.exec(checked.text) ?? []
    const begun = await checked.send({}, button)
    await runJobs(scene.house)
    return officer.get(begun.url)
  }
  const keep = (email: string) =>
    inTransaction(db, (tx) =>
      keepContact(
        tx,
        {
          email,
          source: { form: 'Sign-up', cameWith: 'web' },
          basis: 'Consent',
          how: 'web',
          agrees: [{ purpose: 'newsletter', wording: 'Yes', wordingVersion: '1' }],
        },
        PUBLIC,
        clock.now(),
      ),
    )
  return { ...scene, db, clock, officer, bring, whole, keep }
}

test('STK-16 DPA-05 whoever wants nothing more from the office is brought back by no list for any purpose, and by themselves alone', async () => {
  const { db, clock, officer, bring, whole, keep } = await office()
  const id = (await keep('kit@home.example')) ?? 0
  await inTransaction(db, (tx) => withdraw(tx, id, 'everything', 'web', PUBLIC, clock.now()))
  const file = 'Name,E-mail\nKit Moor, KIT@home.example\nAnn Lee,ann@home.example\n'
  assert.match((await bring(file, PRESS)).text, /Erased, or asked to be left alone ?1:/)
  for (const about of [PRESS, EVENTS, NEWS]) assert.match((await whole(file, about)).text, /Left alone ?1/)
  assert.equal((await agreesTo(db, id)).size, 0)
  const page = await officer.get(urls.contact(id))
  assert.match(page.text, /They want nothing more from us\. No list and no decision of ours changes that/)

  const noted = { purpose: 'invitations', basis: 'public-task', how: 'office', wording: 'We want to invite them', evidence: '' }
  const refused = await (await officer.get(`${urls.contact(id)}/agreements/new`)).send(noted, 'Save')
  assert.match(refused.text, /only they themselves can ask for it again/)
  await refused.send({ basis: 'consent', how: 'phone', wording: 'Yes, invite me', evidence: 'Call of 3 March' }, 'Save')
  assert.deepEqual([...(await agreesTo(db, id))], ['invitations'])
  assert.doesNotMatch((await officer.get(urls.contact(id))).text, /They want nothing more from us\. No list/)
  assert.match((await whole(file, PRESS)).text, /Left alone ?0/)
})

test('STK-16 whoever left one purpose can still be brought in for another, and a new address of whoever wants nothing stays left alone too', async () => {
  const { db, clock, officer, whole, keep } = await office()
  const [one, other] = [(await keep('one@home.example')) ?? 0, (await keep('other@home.example')) ?? 0]
  await inTransaction(db, (tx) => withdraw(tx, one, 'newsletter', 'web', PUBLIC, clock.now()))
  await inTransaction(db, (tx) => withdraw(tx, other, 'everything', 'web', PUBLIC, clock.now()))
  await (await officer.get(`${urls.contact(other)}/details`)).send({ email: 'new@home.example' }, 'Save')
  const done = await whole('E-mail\none@home.example\nother@home.example\nnew@home.example\n', PRESS)
  assert.match(done.text, /Left alone ?2/)
  assert.ok((await agreesTo(db, one)).has('press'))
})

test('STK-16 STK-01 the check counts whoever said no to this purpose alone, apart from whoever wants nothing, and for no other purpose', async () => {
  const { db, clock, bring, whole, keep } = await office()
  const [one, other, all] = [
    (await keep('one@home.example')) ?? 0,
    (await keep('other@home.example')) ?? 0,
    (await keep('all@home.example')) ?? 0,
  ]
  for (const id of [one, other]) await inTransaction(db, (tx) => withdraw(tx, id, 'newsletter', 'web', PUBLIC, clock.now()))
  await inTransaction(db, (tx) => withdraw(tx, all, 'everything', 'web', PUBLIC, clock.now()))
  // Whoever asked for it again has not said no.
  await keep('other@home.example')
  const file = 'E-mail,Town\none@home.example,Aldermoor\nOTHER@home.example,Atlantis\nall@home.example,\nnew@home.example,\n'
  const checked = (await bring(file, NEWS)).text
  assert.match(checked, /Erased, or asked to be left alone ?1: they stay away ?Said no to this purpose alone ?1:/)
  assert.match(checked, /Atlantis” is not a place that we know: it stays in the address alone/)
  assert.match((await bring(file, PRESS)).text, /Said no to this purpose alone ?0:/)
  assert.match((await whole(file, NEWS)).text, /Left alone ?2/, 'as many as the check said')
  assert.ok((await findContact(db, { email: 'new@home.example' })) !== undefined)
})

test('STK-02 an import that is taken back leaves what people had agreed to before it as it was', async () => {
  const { house, db, officer, whole } = await office()
  const file = 'Name,E-mail\nSam Reid,sam@home.example\n'
  await whole(file, PRESS)
  const sam = await findContact(db, { email: 'sam@home.example' })
  const again = await whole(file, { ...PRESS, wording: 'Newer words' })
  const now = (all: Awaited<ReturnType<typeof agreementsOf>>) => all.filter(({ endedAt }) => endedAt === null).map(({ wording }) => wording)
  assert.deepEqual(now(await agreementsOf(db, sam?.id ?? 0)), ['Newer words'])
  await (await again.click('Take it back')).send({ sure: 'yes' })
  await runJobs(house)
  assert.deepEqual(now(await agreementsOf(db, sam?.id ?? 0)), ['Newsrooms that report on us'])
  assert.match((await officer.get(urls.contact(sam?.id ?? 0))).text, /Newer words.*Its import was taken back/)
})

test('STK-01 a column of first names beside one of surnames makes whole names, and a number alone is one contact however often it comes', async () => {
  const { db, whole } = await office()
  const done = await whole('Name,Surname,Email\nGwil,Tanat,gwil@home.example\nAda Moss,Moss,ada@home.example\n', NEWS)
  assert.match(done.text, /New contacts ?2/)
  assert.equal((await findContact(db, { email: 'gwil@home.example' }))?.name, 'Gwil Tanat')
  assert.equal((await findContact(db, { email: 'ada@home.example' }))?.name, 'Ada Moss')
  const phones = 'Name,Phone\n,01632 961999\n'
  assert.match((await whole(phones, NEWS)).text, /New contacts ?1/)
  assert.match((await whole(phones, NEWS)).text, /New contacts ?0 ?Known already ?1/)
  assert.match((await whole('Name,Phone\nEm Low,01632 961999\n', NEWS)).text, /New contacts ?0 ?Known already ?1/)
})
