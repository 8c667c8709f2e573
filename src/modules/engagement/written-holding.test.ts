import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagementOffice, TOM } from '#test/engagement-office'
import { inTransaction } from '#platform/db'
import { urls } from './urls.js'
import { writtenHolding } from './written-holding.js'

describe('what staff wrote of people', () => {
  test('whoever is named in a priority is found and forgotten; that one was set there stays', async () => {
    const { officer, house } = await engagementOffice()
    const forum = { name: 'Millbeck forum', group: 'councils', series: 'forum', lead: String(TOM) }
    const meeting = await (await officer.get(urls.newMeeting)).send(forum, 'Add it')
    await (await meeting.click('Add a priority')).send({ what: 'Noise from the house of Gary Holt' }, 'Keep it')
    assert.deepEqual(await writtenHolding.find(house.db, { name: 'Ga' }), [], 'two letters name nobody')
    const [found] = await writtenHolding.find(house.db, { name: 'gary HOLT' })
    assert.deepEqual(await writtenHolding.export(house.db, found?.kind ?? '', found?.id ?? ''), {
      what: 'Noise from the house of Gary Holt',
      outcome: '',
    })
    await inTransaction(house.db, (tx) => writtenHolding.erase(tx, found?.kind ?? '', found?.id ?? ''))
    const page = await officer.get(urls.priorities)
    assert.match(page.text, /Something people wanted ?Millbeck forum/)
    assert.doesNotMatch(page.text, /Holt/)
  })
})
