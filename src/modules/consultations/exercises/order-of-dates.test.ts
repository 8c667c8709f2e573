import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '#test/visit'
import { story } from '../story.js'
import { urls } from '../urls.js'

const missing = (page: Page): string[] => page.dom.querySelectorAll('.govuk-error-summary li').map((line) => line.textContent.trim())

test('CON-02 days in an impossible order are refused where they are typed, and nothing typed is lost', async () => {
  const { officer, clock, dated } = await story()
  const planner = officer()
  const { url } = await (await planner.get(urls.fresh)).send({ kind: 'poll', title: 'A poll', subject: 'general' }, 'Start')
  const id = Number(url.split('/').at(-1))
  const today = clock.today()
  const sends = async (closes: number, reply: number, more: Record<string, string> = {}) =>
    (await planner.get(urls.sheet(id, 'dates'))).send({
      ...dated('opensOn', today),
      ...dated('closesOn', today.add({ days: closes })),
      ...dated('replyBy', today.add({ days: reply })),
      ...more,
    })
  const early = await sends(-323, 40)
  assert.equal(early.status, 422)
  assert.deepEqual(missing(early), ['The last day to answer must be after the first day, Monday 23 November 2026'])
  assert.equal(early.dom.querySelector('input[name=closesOn-year]')?.getAttribute('value'), '2026')
  assert.equal((await sends(0, 40)).status, 422)
  assert.deepEqual(missing(await sends(30, 30)), ['The day of the reply must be after the last day to answer, Wednesday 23 December 2026'])
  assert.match(missing(await planner.get(urls.publication(id))).join(), /Enter the days it opens and closes/, 'nothing was kept')
  assert.equal((await sends(-5, 30, { standing: 'yes' })).status, 200, 'a last day does not count when it is open all year')
  assert.equal((await sends(30, 31)).status, 200)
})
