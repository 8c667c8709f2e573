import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { addTheme } from '#modules/thread'
import { recount } from '../analysis/recount.js'
import { codingUrls } from '../coding/urls.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const STANDARD =
  'Please keep the front counter in Helmsbrook open. Older people cannot report a crime on a website and need to speak to somebody.'
const EDITED = `It has opened at nine since 1974. ${STANDARD}`
const AGAINST = `I do not agree with the postcard that says: ${STANDARD}`
const QUESTIONS = [{ id: 'why', type: 'long-text', text: 'What do you think?', most: 2000 }]
const said = (text: string) => ({ why: { text } })

test('a campaign is found, looked at, counted both ways, coded once, and nothing in it is lost', async () => {
  const office = await story(everyModule)
  await office.asWestmarch()
  const { house, db, clock } = office
  const survey = await office.open({ kind: 'survey', title: 'Front counters', questions: QUESTIONS, weeks: 12 })
  for (const name of ['Counters', 'Buses'])
    await inTransaction(house.db, (tx) =>
      addTheme(tx, { name, definition: '', include: '', exclude: '', example: '', parent: null }, clock.now(), 'system'),
    )
  const own = Array.from({ length: 11 }, (_, at) => `The bus to the station in street ${at} is late every evening and I walk.`)
  await office.answered(
    survey,
    [...Array.from({ length: 8 }, () => STANDARD), EDITED, AGAINST, ...own.slice(0, 1), ...own.map((_, at) => `Bus ${at} is late`)].map(
      said,
    ),
  )
  const officer = office.officer()

  let page = await officer.get(codingUrls.campaigns(survey.id, 'why'))
  assert.match(page.text, /22 answers\. No campaign has been confirmed/)
  page = await page.send({}, 'Look for groups')
  page = await page.click('Group 1')
  assert.match(page.text, /8 of 10 answers say this word for word.*It has opened at nine since 1974.*1 answer/)
  const belonging = page.dom.querySelectorAll('input[name=belongs]').map((one) => one.getAttribute('value') ?? '')
  assert.equal((await page.send({ name: '' }, 'It is a campaign')).status, 422)
  const stale = await office.officer().get(page.url)
  page = await page.send({ name: 'Postcards', belongs: belonging.slice(0, 1) }, 'It is a campaign')
  assert.equal((await stale.send({ name: 'Too late' }, 'It is a campaign')).status, 409)
  assert.match((await officer.get(codingUrls.campaigns(survey.id, 'why'))).text, /22 answers, of which 9 in one campaign; 13 without them/)

  // Coded once: themes are chosen for the group, and every text in it has them within a minute.
  assert.match((await page.send({}, 'Code the group')).text, /Tick the themes/)
  page = await page.send({ themes: ['counters'] }, 'Code the group')
  await runJobs(house)
  assert.match((await officer.get(page.url)).text, /9 of 9 have been coded/)
  const waiting = await officer.get(urls.coding(survey.id, 'why'))
  assert.match(waiting.text, /9 of 22 read.*I do not agree with the postcard/)
  let coding = await waiting.send({ themes: ['counters'] }, 'Save and read the next')
  for (let text = 0; text < 6; text += 1) coding = await coding.send({ themes: [text < 5 ? 'buses' : 'none'] }, 'Save and read the next')

  // Both ways on the staff page: counters 10 with the campaign, and the one without it is hidden, so the ten are hidden too.
  const results = await officer.get(urls.results_(survey.id))
  assert.match(results.text, /22 answers, of which 9 use the words of one campaign; 13 without them/)
  const rows = () =>
    results.dom
      .querySelectorAll('table')
      .find((table) => table.textContent.includes('without campaigns'))
      ?.querySelectorAll('tbody tr')
      .map((row) => row.textContent.replace(/\s+/g, ' ').trim())
  assert.deepEqual(rows(), ['Countershiddenhidden', 'Buses55'])

  // Looking again finds nothing new, and what was put out stays out.
  await (await officer.get(codingUrls.campaigns(survey.id, 'why'))).send({}, 'Look for groups')
  const states = await db.selectFrom('consultations.campaign_text').select(['state']).execute()
  assert.deepEqual(states.map(({ state }) => state).sort(), [...Array.from({ length: 9 }, () => 'in'), 'out'])

  // Residents read the same, and the frozen figures can be derived again.
  for (let more = 0; more < 6; more += 1) coding = await coding.send({ themes: ['counters'] }, 'Save and read the next')
  clock.set(`${survey.closesOn?.add({ days: 3 })}T10:00:00Z`)
  await office.decide(survey)
  const public_ = await office.public().get(urls.results(survey.slug))
  assert.match(public_.text, /22 answers, of which 9 use the words of one campaign; 13 without them\. Every answer counts/)
  assert.match(public_.text.replace(/\s+/g, ' '), /All 22 read.*13 without campaigns.*Counters ?16 ?7/)
  assert.deepEqual(
    (await recount(house)).map(({ differences }) => differences),
    [[]],
  )
  assert.equal((await page.send({ name: 'Later' }, 'Save')).status, 409, 'once answered, the figures can no longer change')
})
