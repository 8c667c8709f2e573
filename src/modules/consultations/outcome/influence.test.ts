import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountabilityUrls, accountability } from '#modules/accountability'
import { Temporal } from '#platform/clock'
import { everyModule, story } from '../story.js'

const ASK = [{ id: 'agree', type: 'yes-no', text: 'More patrols at night?', required: true }]

test('M-37 policies that people’s views changed or reinforced are counted by the day of the decision, with the rows behind the number', async () => {
  const { open, officer, answered, decide, asWestmarch, clock, house } = await story(everyModule)
  await asWestmarch()
  const chief = officer()
  const number = async (from: string, to: string, place?: string) => {
    const period = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }
    return accountability.measures?.find(({ id }) => id === 'M-37')?.count(house.db, period, place)
  }
  for (const title of ['Night patrols', 'Day patrols']) {
    const poll = await open({ kind: 'poll', title, questions: ASK, weeks: 1 })
    await answered(
      poll,
      Array.from({ length: 6 }, () => ({ agree: { codes: ['yes'] } })),
    )
    clock.set(`${poll.closesOn?.add({ days: 1 })}T09:00:00Z`)
    await decide(poll)
  }
  assert.equal(await number('2026-04-01', '2027-03-31'), 2)
  assert.equal(await number('2026-04-01', '2026-12-01'), 1)
  assert.equal(await number('2027-01-01', '2027-03-31'), 0)
  assert.equal(await number('2026-04-01', '2027-03-31', 'ALD'), null)

  const page = await (await chief.get(accountabilityUrls.staff)).click('What people’s views did')
  assert.match(page.text, /2 policies or practices were changed or reinforced .* from Wednesday 1 April 2026 to Wednesday 31 March 2027/)
  assert.match(page.text, /Which streets are patrolled firstViews changed itIt comes first\./)
  const query = 'from-day=1&from-month=4&from-year=2026&to-day=1&to-month=12&to-year=2026'
  assert.match((await chief.get(`${accountabilityUrls.influence}?${query}`)).text, /1 policies or practices/)
  const wrong = await chief.get(`${accountabilityUrls.influence}?from-day=1&from-month=4&from-year=2027&to-day=1&to-month=12&to-year=2026`)
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /The last day must be on or after the first/)
})
