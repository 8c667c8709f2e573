import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import { keepContact } from '#modules/contacts'
import { officeWithNews } from '../story.js'
import { urls } from '../urls.js'
import { editionsOf } from './queries.js'
import { sendDue } from './send.js'

test('INF-06 a newsletter for those on a list goes to whom the ledger names, stands nowhere in public, and whoever leaves it never gets it again', async () => {
  const { db, house, staff, clock, add, public: visitor } = await officeWithNews()
  const partner = (name: string, known: boolean) =>
    inTransaction(db, (tx) =>
      keepContact(
        tx,
        {
          kind: 'organisation',
          name,
          email: `${name.toLowerCase()}@partners.example`,
          source: { form: 'Added by staff', cameWith: 'conversation' },
          basis: 'Public task',
          how: 'office',
          agrees: known ? [{ purpose: 'partners', basis: 'public-task', wording: 'We work together', wordingVersion: '1' }] : [],
        },
        'person:1',
        clock.now(),
      ),
    )
  for (const [name, known] of [
    ['Harbour', true],
    ['Mill', true],
    ['Quiet', false],
  ] as const)
    await partner(name, known)
  const officer = staff(
    'newsletters:see',
    'newsletters:write',
    'newsletters:send',
    'contacts:see',
    'contacts:change',
    'contacts:keep-lists',
  )
  let list = await (
    await officer.get('/staff/contacts/lists/new')
  ).send({ name: 'Partners', why: 'To tell them what we do', purpose: 'partners', owner: '1', kind: 'chosen' })
  for (const name of ['harbour', 'mill', 'quiet'])
    list = await (await list.click('Put somebody on it')).send({ who: `${name}@partners.example` })
  const update = await add({
    name: 'Partner Update',
    audience: 'list',
    list: Number(list.url.split('/').at(-1)),
    main: false,
    secondPerson: false,
  })
  const got = async (name: string) =>
    (await mailbox(db, { to: `${name}@partners.example` })).filter(({ purpose }) => purpose === 'newsletters:edition')
  const goes = async (subject: string) => {
    const begun = await (await officer.get(urls.newEdition(update))).send({ subject, copy: 'no' })
    await (await begun.click('Add a part')).send({ source: 'text', body: 'What we do together' })
    await (await (await officer.get(begun.url)).click('Send or schedule')).send({ when: 'now' })
    await sendDue.handle(house, undefined)
    await runJobs(house)
    const [edition] = await editionsOf(db, update)
    return edition?.id ?? 0
  }
  await goes('In spring')
  assert.deepEqual([(await got('harbour')).length, (await got('mill')).length, (await got('quiet')).length], [1, 1, 0])
  const [mail] = await got('mill')
  assert.doesNotMatch(mail?.text ?? '', /Read it on our website/)
  assert.doesNotMatch((await visitor().get(urls.subscribe)).text, /Partner Update/)
  assert.equal((await visitor().get(urls.archive('partner-update'))).status, 404)
  const stop = /Leave Partner Update: https:\/\/views\.westmarch\.example(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
  const left = await (await visitor().get(stop)).send({}, 'Leave')
  assert.match(left.text, /You will not get Partner Update again/)
  await visitor().post(stop, { 'List-Unsubscribe': 'One-Click' })
  const next = await goes('In summer')
  assert.deepEqual([(await got('harbour')).length, (await got('mill')).length], [2, 1])
  const [, first] = await editionsOf(db, update)
  assert.match((await officer.get(urls.progress(first?.id ?? 0))).text, /Left ?1/, 'leaving twice is leaving once')
  assert.match((await officer.get(urls.edition(next))).text, /Goes to ?The list “Partners”: 3 when last counted/)
})
