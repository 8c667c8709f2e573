import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { welshOfSet } from '../translations/welsh-of-set.js'
import { currentQuestionnaire } from './queries.js'
import { questionUrls } from './screens/urls.js'

const QUESTIONS = [
  { id: 'about', type: 'statement', text: 'About you', body: 'Three questions' },
  {
    id: 'town',
    type: 'single',
    text: 'Where do you live?',
    options: [
      { code: 'north', text: 'Northby' },
      { code: 'south', text: 'Southby' },
    ],
  },
  {
    id: 'safe',
    type: 'yes-no',
    text: 'Is [answer to: town] safe at night?',
    hint: 'We mean [answer to: town] after eight.',
    instead: 'your town',
  },
  { id: 'why', type: 'long-text', text: 'What would make [answer to: town] safer?', instead: 'your town' },
  { id: 'more', type: 'short-text', text: 'Why?', showIf: { question: 'safe', anyOf: ['no'] } },
]
const answers = { town: { codes: ['north'] }, safe: { codes: ['no'] }, why: { text: 'Lamps' } }

test('CON-31 wherever staff or residents read a question, an earlier answer in its wording is said in words and never as its mark', async () => {
  const { open, officer, answered, decide, asWestmarch, clock, public: visitor, db } = await story(everyModule)
  await asWestmarch()
  const survey = await open({ kind: 'survey', title: 'Safe towns', questions: QUESTIONS, weeks: 4 })
  await answered(
    survey,
    Array.from({ length: 12 }, () => answers),
  )
  await answered(survey, [answers], 'web', { heldBecause: 'It was sent quickly.' })
  const staff = officer()
  const file = ['Response ID,Where do you live?,safe', '1,Northby,Yes'].join('\n')
  const columns = await (
    await staff.get(urls.imports(survey.id))
  ).attach({ field: 'file', filename: 'a.csv', bytes: Buffer.from(file) }, {}, 'Look at the file')
  await columns.send({}, 'Check and see the first rows')
  await (await staff.get(questionUrls.versions(survey.id))).send({}, 'Start version 2')

  const read = new Set<string>()
  const marked: string[] = []
  let said = 0
  const read1 = async (who: typeof staff, href: string) => {
    const page = await who.get(href)
    // Where a wording is written, its mark stands in the box, and beside the one for its translation.
    if (href === `${urls.overview(survey.id)}/welsh`) return page
    for (const box of page.dom.querySelectorAll('textarea, input')) box.remove()
    const shown = page.dom.textContent
    if (shown.includes('[answer to:')) marked.push(href)
    if (shown.includes('(as answered in question 1)')) said += 1
    return page
  }
  const crawl = async (who: typeof staff, start: string, inside: RegExp) => {
    const queue = [start]
    for (let href = queue.shift(); href !== undefined; href = queue.shift()) {
      if (read.has(href)) continue
      read.add(href)
      const page = await read1(who, href)
      if (!String(page.headers['content-type']).includes('html')) continue
      for (const link of page.dom.querySelectorAll('main a')) {
        const to = (link.getAttribute('href') ?? '').split('#')[0] ?? ''
        if (inside.test(to) && read.size < 150) queue.push(to)
      }
    }
  }
  await crawl(staff, urls.overview(survey.id), new RegExp(`^${urls.overview(survey.id)}(/|$)`))
  for (const page of [
    urls.register(survey.id),
    urls.registered(survey.id, 1),
    urls.held(survey.id),
    urls.log(survey.id),
    urls.crosstabs(survey.id),
  ])
    assert.ok([...read].some((one) => one.startsWith(page)) || (await read1(staff, page)).status === 200, page)
  assert.ok(read.size > 30, `${read.size} pages read`)
  assert.ok(said > 5, `said in words on ${said} pages`)
  const exported = await (await staff.get(`${urls.overview(survey.id)}/export`)).send({ why: 'archive', file: 'csv', with: ['texts'] })
  assert.match(exported.html, /safe: Is your town \(as answered in question 1\) safe at night\?/)

  clock.set(`${survey.closesOn?.add({ days: 1 })}T10:00:00Z`)
  await db.updateTable('consultations.response').set({ state: 'rejected', held_because: 'Twice' }).where('state', '=', 'held').execute()
  await decide(survey)
  await crawl(visitor(), urls.exercise(survey.slug), new RegExp(`^${urls.exercise(survey.slug)}(/|$)`))
  assert.match((await visitor().get(urls.results(survey.slug))).text, /Is your town \(as answered in question 1\) safe at night\?/)
  assert.deepEqual(marked, [])
})

test('CON-31 figures whose wording has an earlier answer in it are read in Welsh too', async () => {
  const { open, db } = await story(everyModule)
  const survey = await open({ kind: 'survey', title: 'Safe towns', questions: QUESTIONS })
  const { id } = await currentQuestionnaire(db, survey.id)
  const welsh = { 'Is [answer to: town] safe at night?': 'A yw [answer to: town] yn ddiogel yn y nos?', 'your town': 'eich tref' }
  const set = { method: { questionnaire: { id } } } as Parameters<typeof welshOfSet>[1]
  const dictionary = await welshOfSet(db, set, { ...survey, welsh })
  assert.equal(
    dictionary['Is your town (as answered in question 1) safe at night?'],
    'A yw eich tref (fel yr atebwyd yng nghwestiwn 1) yn ddiogel yn y nos?',
  )
})
