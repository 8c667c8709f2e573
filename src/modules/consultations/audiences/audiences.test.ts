import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '#test/visit'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const missing = (page: Page): string =>
  page.dom
    .querySelectorAll('.govuk-error-summary li')
    .map((line) => line.textContent.trim())
    .join('; ')

test('CON-06 a plan is not published until people and victims both have a way to be heard, and the officer sees where the law says so', async () => {
  const { officer, open, public: visitor } = await story(everyModule)
  const survey = await open({ kind: 'poll', subject: 'victims', title: 'How were you treated?', sensitive: true })
  const planner = officer()
  const started = await (await planner.get(urls.fresh)).send({ kind: 'formal', subject: 'plan', title: 'The next plan' }, 'Start')
  const id = Number(started.url.split('/').at(-1))
  assert.match(started.text, /Audiences named by law 0 of 2 have a way to be heard/)
  const lacks = missing(await planner.get(urls.publication(id)))
  assert.match(lacks, /Say how people in the area are asked about the plan/)
  assert.match(lacks, /Say how victims of crime are asked about the plan/)

  const [ways, other] = [await planner.get(urls.audiences(id)), await planner.get(urls.audiences(id))]
  assert.match(ways.text, /the views of victims of crime in the area on it are obtained\.Police Act 1996, section 96.*\(read in the text\)/)
  assert.match(ways.text, /22 November 2012 \(not checked in the text\)/)
  const overview = await ways.send({ 'how-people': 'By this consultation and at forums.', 'linked-victims': String(survey.id) })
  assert.match(overview.text, /Audiences named by law 2 of 2/)
  assert.match(overview.text, /said how people and victims are heard/)
  assert.doesNotMatch(missing(await planner.get(urls.publication(id))), /about the plan/)

  const conflict = await other.send({ 'how-people': 'By letter.' })
  assert.equal(conflict.status, 409)
  assert.match((await planner.get(urls.audiences(id))).html, /By this consultation and at forums/)

  const preview = await planner.get(urls.preview(id))
  assert.match(preview.text, /How everybody’s views on the plan are obtained.*Victims of crime ?How were you treated\?/)
  await visitor().get(urls.exercise(survey.slug))

  // A way that leads to a survey that was taken back is no way.
  await (await planner.get(urls.withdrawal(survey.id))).send({ because: 'It came too soon.' }, 'Withdraw')
  assert.match(missing(await planner.get(urls.publication(id))), /Say how victims of crime are asked about the plan/)
})
