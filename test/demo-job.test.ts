import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { smallDemo } from '#test/demo'
import { decideOnScreen } from '#test/decide-on-screen'
import { browser, type Page } from '#test/visit'
import { runJobs } from '#platform/jobs'
import { buildApp } from '../src/app.js'

test('a visitor of the demo takes its large exercise to the end: follows a code, reads what waits, freezes, decides, publishes, and the code says so', async () => {
  const { house } = await smallDemo({ share: 0.06 })
  const app = await buildApp(house)
  after(() => app.close())
  const [resident, priya] = [browser(app), browser(app)]

  // What can be tried stands on the page on which staff sign in, with a code that is known to nobody else.
  let page = await priya.get('/staff/sign-in')
  const [followed, answering] = page.dom.querySelectorAll('#tries ~ ul a')
  const receipt = followed?.getAttribute('href') ?? ''
  const overview = answering?.getAttribute('href') ?? ''
  assert.match(followed?.textContent ?? '', /its code is [0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]$/)
  assert.match((await resident.get(receipt)).text, /We have not answered this yet/)

  page = await (await priya.get('/staff/sign-in')).send({}, button(await priya.get('/staff/sign-in'), /^Priya Nair/))

  // It came in by web, on cards that were keyed twice in part, and in a file of which some rows were refused.
  page = await priya.get(overview)
  assert.match(page.text, /Safer roads/)
  page = await (await page.click('Import answers from a spreadsheet or another program')).click('Newspaper pages.csv')
  assert.match(page.text, /Finished.*Could not be taken 5 .*stands more than once in this file/)
  page = await (
    await (await priya.get(overview)).click('Batches of paper cards, and keying a part of them twice')
  ).click('Box from Heron Bridge')
  assert.match(page.text, /48 of 48 keyed/)
  assert.match(page.text, /answers compared/)

  // What waits is read to the last text.
  page = await (await priya.get(overview)).click('Results and coding')
  page = await priya.get(page.dom.querySelector('a[href*="/coding/"]')?.getAttribute('href') ?? '')
  let read = 0
  for (; !/All answers to this question have been read/.test(page.text) && read < 60; read += 1)
    page = await page.send({ numbers: '1' }, 'Save and read the next')
  assert.ok(read > 0 && read < 60, `${read} texts waited`)

  // It is decided, and published by whoever may; the code says so, and those who asked get one mail.
  await decideOnScreen(priya, overview, house.clock.today(), 'Cameras go to the roads past schools first.')
  await runJobs(house)
  assert.match((await resident.get(receipt)).text, /Cameras go to the roads past schools first/)
  const published = await resident.get(receipt)
  assert.doesNotMatch(published.text, /We have not answered this yet/)
})

const button = (page: Page, words: RegExp): string =>
  page.dom
    .querySelectorAll('button')
    .map((one) => one.textContent.trim())
    .find((one) => words.test(one)) ?? ''
