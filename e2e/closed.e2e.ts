import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OFFICER } from './a-survey.js'
import { today } from './days.js'
import { onAPhone, staff, type Visitor } from './visitor.js'

test('an officer answers each open point of a closed exercise, and it moves to “you said, we did”', async (t) => {
  const officer = await staff(t, OFFICER)
  await officer.goes('/staff/consultations?stage=closed')
  const title = await officer.page.locator('main').getByRole('row').getByRole('link').first().innerText()
  await officer.clicks('link', title)
  await officer.clicks('link', 'Freeze the figures, and write what the office decided')
  const begun = officer.page.getByRole('link', { name: /^Go on with the decision/ })
  if (!(await begun.isVisible())) await officer.clicks('button', 'Freeze the figures and write the decision')
  await officer.clicks('link', /^Go on with the decision/)

  await officer.clicks('button', 'Write the text')
  await answersPoints(officer)
  await officer.writes('What did people say?', 'Most agreed, and many gave a reason. Some did not.')
  await officer.writes('What was decided?', 'We follow what most asked for, from April.')
  await officer.writes('What happens next, and by when?', 'We say in June how it is going.')
  await officer.dates('When was it decided?', today())
  await officer.clicks('button', 'Save')
  await officer.clicks('button', 'Record who agreed')
  await officer.selects('Margaret Ashdown')
  await officer.dates('When', today())
  await officer.selects('At a meeting')
  await officer.writes('Where the proof is', 'Notes of the weekly meeting')
  await officer.clicks('button', 'Record the agreement')
  await officer.clicks('button', 'Check and publish')
  await officer.clicks('button', 'Publish the decision')

  const resident = await onAPhone(t, { javaScript: false })
  await resident.goes('/consultations')
  const answered = resident.page.getByRole('region', { name: /you said, we did/ })
  await resident.clicks('link', title, answered)
  await resident.clicks('link', 'See what people said and what was decided')
  await resident.reads('We follow what most asked for, from April.')
  await resident.reads(/These are the views of/)
})

async function answersPoints(officer: Visitor): Promise<void> {
  const answers = officer.page.getByLabel('Answer, with the reason')
  const confirmed = officer.page.getByLabel('Confirmed by what people said')
  const points = await answers.count()
  assert.ok(points > 0, 'there is something that people could influence')
  for (let point = 0; point < points; point += 1) {
    await officer.does(`confirming point ${point + 1}`, () => confirmed.nth(point).check())
    await officer.does(`answering point ${point + 1}`, () => answers.nth(point).fill('Most wanted this, so it stays as proposed.'))
  }
}
