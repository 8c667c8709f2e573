import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from './days.js'
import { staff } from './visitor.js'

const LINK = 'https://www.westmarch-gazette.example/news/new-lamps-make-the-lane-safer-4711.html'

test('INF-14 M-02 on a phone an officer logs a report by its pasted link, once, and reads it behind the number of the paragraph for the Panel', async (t) => {
  const helen = await staff(t, 'Helen Marsh', 'a phone')
  await helen.goes('/staff/media')
  await helen.clicks('button', 'Log a report')
  await helen.writes('Paste the link', 'nonsense')
  await helen.clicks('button', 'Continue')
  await helen.sees('There is a problem')
  await helen.writes('Paste the link', LINK)
  await helen.clicks('button', 'Continue')
  await helen.sees('Log a report')
  assert.equal(await helen.page.getByLabel('Headline').inputValue(), 'New lamps make the lane safer')
  assert.match(await helen.page.locator('#outlet option:checked').innerText(), /Westmarch Gazette/)
  await helen.dates('Day it came out', today({ days: 1 }))
  await helen.clicks('button', 'Log it')
  await helen.reads('The day cannot lie ahead')
  await helen.dates('Day it came out', today())
  await helen.chooses('Press release it came of (optional)', 'Three street lights on Mill Lane are mended')
  await helen.clicks('button', 'Log it')
  await helen.reads('Logged: “New lamps make the lane safer”')

  // The same link again, with what mails and searches put behind it.
  await helen.clicks('button', 'Log a report')
  await helen.writes('Paste the link', `${LINK}?utm_source=mail`)
  await helen.clicks('button', 'Continue')
  await helen.reads('This is logged already')

  // A website that nobody knows leads to a new outlet.
  await helen.writes('Paste the link', `https://valley-voice-${process.pid}.example/lights`)
  await helen.clicks('button', 'Continue')
  await helen.clicks('link', /^add one for valley-voice/)
  await helen.sees('Add an outlet')

  await helen.goes('/staff/media/panel')
  await helen.reads(/the office issued .* press releases?/)
  await helen.clicks('link', /^[\d,]+ articles?$/)
  await helen.reads('New lamps make the lane safer')
  await helen.goes('/staff/media/panel')
  await helen.dates('To this day', '2019-01-01')
  await helen.clicks('button', 'Count')
  await helen.sees('There is a problem')
  await helen.goes('/staff/media/interviews')
  await helen.goes('/staff/media/enquiries')
})
