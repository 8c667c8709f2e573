import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inTransaction } from '#platform/db'
import { entries } from '#platform/audit'
import { runJobs } from '#platform/jobs'
import { mailAccepted } from '#platform/mail'
import { emit } from '#platform/events'
import { toldCounts } from '#modules/thread'
import { keepContact } from '#modules/contacts'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

test('CON-13 a mail that came back is recorded with the reason and no longer counts as told, until that is taken back', async () => {
  const { open, officer, answered, decide, asWestmarch, clock, house } = await story(everyModule)
  await asWestmarch()
  const poll = await open({
    kind: 'poll',
    title: 'Night patrols',
    questions: [{ id: 'agree', type: 'yes-no', text: 'More patrols?' }],
    weeks: 4,
  })
  await answered(poll, [{ agree: { codes: ['yes'] } }])
  for (const email of ['rosa@home.example', 'idris@home.example'])
    await inTransaction(house.db, (tx) =>
      keepContact(
        tx,
        {
          name: '',
          email,
          source: { form: 'Answering a consultation', cameWith: 'consultations.response' },
          basis: 'Consent (UK GDPR article 6(1)(a))',
          how: 'web',
          agrees: [{ purpose: 'outcome', wording: 'Tell me', wordingVersion: '1' }],
          wish: { aboutKind: 'consultations.exercise', aboutId: String(poll.id) },
        },
        'public',
        clock.now(),
      ),
    )
  clock.set('2026-12-28T09:00:00Z')
  await decide(poll)
  await runJobs(house)
  const { rows: mails } = await sql<{ id: number; key: string }>`
    update mail.delivery set state = 'accepted', settled_at = ${clock.now()} where key like 'consultations.outcome:%' returning id, key`.execute(
    house.db,
  )
  assert.equal(mails.length, 2)
  await inTransaction(house.db, async (tx) => {
    for (const { id, key } of mails) await emit(tx, mailAccepted, { deliveryId: Number(id), key })
  })
  await runJobs(house)
  const decision = { kind: 'accountability.decision', id: '1' }
  const told = () => toldCounts(house.db, decision)
  assert.deepEqual([(await told()).mail, (await told()).bounced], [2, 0])

  const chief = officer()
  const page = await (await chief.get('/staff/administration/mail')).click('Record mail that came back')
  assert.match((await page.send({ to: 'rosa' }, 'Find the mail')).text, /Enter an e-mail address/)
  assert.match((await page.send({ to: 'nobody@home.example' }, 'Find the mail')).text, /No mail that went out to this address is known/)
  const found = await page.send({ to: 'Rosa@home.example' }, 'Find the mail')
  assert.doesNotMatch(found.url, /rosa/i)
  assert.doesNotMatch(found.text, /idris/)
  const [choice] = found.dom.querySelectorAll('input[name=mail]')
  const unsaid = await found.send({ mail: choice?.getAttribute('value') ?? '' }, 'It came back')
  assert.match(unsaid.text, /Select why it came back/)
  const recorded = await unsaid.send({ why: 'mailbox-full' }, 'It came back')
  assert.match(recorded.text, /no longer counts as told.*rosa@home\.example.*The mailbox is full/)
  assert.deepEqual([(await told()).mail, (await told()).bounced], [1, 1])
  assert.match((await chief.get(urls.outcome(poll.id))).text, /1 of 2 who asked; 1 came back/)
  const [entry] = await entries(house.db, { did: 'mail:came-back' })
  assert.deepEqual([entry?.detail, JSON.stringify(entry).includes('rosa')], [{ why: 'mailbox-full' }, false])

  const undo = recorded.dom.querySelectorAll('button').find((one) => one.textContent.startsWith('It did arrive'))?.textContent ?? ''
  const again = await recorded.send({}, undo)
  assert.match(again.text, /It is taken back.*No mail has been recorded as come back/)
  assert.deepEqual([(await told()).mail, (await told()).bounced], [2, 0])
  assert.equal((await entries(house.db, { did: 'mail:arrived-after-all' })).length, 1)
  assert.equal((await again.again()).url, again.url, 'pressed twice, it is done once')
})
