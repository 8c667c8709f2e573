import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OFFICER } from './a-survey.js'
import { today } from './days.js'
import { onAPhone, staff } from './visitor.js'

test('CON-02 CON-03 CON-36 an officer publishes the precept consultation from last year’s, and residents read why it is shorter', async (t) => {
  const title = `Council tax for policing next year ${process.pid}`
  const officer = await staff(t, OFFICER)
  await officer.goes('/staff')
  await officer.goes('/staff/consultations/new')
  const earlier = officer.page.getByLabel('Copy an earlier one').locator('option', { hasText: /council tax|precept/i })
  const lastYears = await earlier.first().innerText()
  await officer.chooses('Copy an earlier one', lastYears)
  await officer.writes('Title', title)
  await officer.clicks('button', 'Start')
  await officer.sees(title)
  await officer.clicks('button', 'Check and publish')
  await officer.sees('This cannot be published yet')
  await officer.clicks('link', 'Enter the days it opens and closes')
  await officer.dates('First day to answer', today())
  await officer.dates('Last day to answer', today({ days: 35 }))
  await officer.dates('By which day will you say what was decided?', today({ days: 70 }))
  await officer.clicks('button', 'Save and go back to the list')
  await officer.clicks('button', 'Check and publish')
  // A copy is not checked against the principles until somebody checks it.
  await officer.clicks('link', /all \d+ engagement principles/)
  for (const box of await officer.page.getByRole('checkbox').all()) await box.check()
  await officer.clicks('button', 'Save and go back to the list')
  await officer.clicks('button', 'Check and publish')
  await officer.clicks('link', 'Record who agreed')
  await officer.writes('Who agreed', 'Margaret Ashdown, Commissioner')
  await officer.dates('When', today())
  await officer.selects('By phone')
  await officer.writes('Where the proof is', 'Note of the call, in the project folder')
  await officer.clicks('button', 'Record the agreement')
  await officer.reads(/Residents will read why it is shorter than 12 weeks/)
  await officer.clicks('button', 'Publish')
  await officer.sees(title)

  const resident = await onAPhone(t, { javaScript: false })
  await resident.goes('/consultations')
  await resident.clicks('link', title)
  await resident.reads(/We normally allow 12 weeks. The reason:/)
  for (const heading of ['What you can influence', 'What you cannot influence, and why', 'The decision']) await resident.sees(heading)
  assert.match(await resident.page.locator('main').innerText(), /How far the decision has come/)
})
