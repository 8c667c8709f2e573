import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { served } from '#test/served'
import { PUBLIC } from '#platform/access'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { office } from '#modules/office'
import { contacts, keepContact } from '../index.js'
import { urls } from '../urls.js'

describe('partners who pass things on', () => {
  test('STK-06 INF-39 M-12 a partner is asked to pass something on, and the proof that it did counts it', async () => {
    const { house, staff, clock } = await served(office, contacts)
    await office.seed?.(house, () => {})
    const { db } = house
    await inTransaction(db, (tx) =>
      keepContact(
        tx,
        {
          kind: 'organisation',
          name: 'Stonewater Farm Watch',
          email: 'office@farm-watch.example',
          source: { form: 'Added by staff', cameWith: 'conversation' },
          basis: 'Public task',
          how: 'web',
          agrees: [],
        },
        PUBLIC,
        clock.now(),
      ),
    )
    const officer = staff('contacts:see', 'contacts:change')
    const form = await (await officer.get(urls.cascades)).click('Add a partner who passes things on')
    const wrong = await form.send({ partner: 'Nobody', whom: 'Members', way: 'Monthly e-mail', reach: 'many' })
    assert.match(wrong.text, /Enter how many people as a whole number, or leave it empty/)
    const unknown = await wrong.send({ reach: '640' })
    assert.match(unknown.text, /No organisation has this name: add it under Contacts first/)
    const added = await unknown.send({ partner: 'stonewater farm watch' })
    assert.match(added.text, /Whom it reaches ?Members.*About how many people ?640/)
    const asked = await (await added.click('Note what they were asked to pass on')).send({ what: 'The precept survey' })
    assert.match(asked.text, /The precept survey ?Monday 23 November 2026 ?Not shown yet/)
    const month = { from: Temporal.PlainDate.from('2026-11-01'), to: Temporal.PlainDate.from('2026-11-30') }
    const partners = contacts.measures?.find(({ id }) => id === 'M-12')
    assert.equal(await partners?.count(db, month), 0, 'asking is not passing on')
    const [proof, second] = [
      await asked.click('Note that they did: The precept survey'),
      await asked.click('Note that they did: The precept survey'),
    ]
    const early = { 'forwardedOn-day': '20', 'forwardedOn-month': '11', 'forwardedOn-year': '2026', proof: 'Copy of their e-mail' }
    assert.match((await proof.send(early)).text, /This is before they were asked/)
    const noted = await proof.send({ proof: 'Copy of their e-mail' })
    assert.match(noted.text, /The precept survey ?Monday 23 November 2026 ?Monday 23 November 2026 ?Copy of their e-mail/)
    assert.equal((await second.send({ proof: 'Again' })).status, 409)
    assert.equal(await partners?.count(db, month), 1)
    const ended = await (await officer.get(`${added.url}/details`)).send({ used: 'no' })
    assert.match(ended.text, /None yet/)
    assert.equal(await partners?.count(db, month), 1, 'what was passed on stays on record')
  })
})
