import assert from 'node:assert/strict'
import type { browser, Page } from '#test/visit'
import type { Temporal } from '#platform/clock'

/** The three boxes of a date in a form. */
export const dated = (name: string, day: Temporal.PlainDate): Record<string, string> => ({
  [`${name}-day`]: String(day.day),
  [`${name}-month`]: String(day.month),
  [`${name}-year`]: String(day.year),
})

/** An officer freezes the figures of a closed exercise, writes the decision, records who agreed, and publishes it, each on its own page. Returns the last page. */
export async function decideOnScreen(
  officer: ReturnType<typeof browser>,
  overview: string,
  today: Temporal.PlainDate,
  words: string,
): Promise<Page> {
  let page = await (await officer.get(`${overview}/outcome`)).send({}, 'Freeze the figures and write the decision')
  assert.match(page.text, /The figures are frozen\. Write the headline findings now/)
  page = await page.click('Go on with the decision: write it, record who agreed, publish')
  assert.match(page.url, /\/staff\/accountability\/decisions\/\d+$/)
  const record = page.url
  page = await officer.get(`${record}/text`)
  const texts = page.dom.querySelectorAll('textarea').map((area) => area.getAttribute('name') ?? '')
  const points = page.dom.querySelectorAll('input[type=radio][value=changed]').map((radio) => radio.getAttribute('name') ?? '')
  const typed = Object.fromEntries([...texts.map((name) => [name, words]), ...points.map((name) => [name, 'changed'])])
  await page.send({ ...typed, ...dated('decidedOn', today) })
  page = await officer.get(`${record}/agreement`)
  const who = page.dom.querySelector('main input[name=who]')?.getAttribute('value') ?? ''
  page = await page.send({ who, how: 'in person', evidence: 'Notes of the meeting', ...dated('agreed', today) })
  assert.equal(page.status, 200, page.text)
  page = await (await officer.get(`${record}/publication`)).send({})
  assert.equal(page.status, 200, page.text)
  return page
}
