import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browser, type Page } from '#test/visit'
import { buildApp } from '../../../app.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const QUESTIONS = [
  { id: 'safe', type: 'yes-no', text: 'Were you safe afterwards?', required: true },
  { id: 'words', type: 'long-text', text: 'What would have helped?', showIf: { question: 'safe', anyOf: ['no'] } },
]

/** Every page that a resident meets of an exercise, from its first day until it is answered, by what the page is. */
async function walked(sensitive: boolean): Promise<ReadonlyMap<string, Page>> {
  const office = await story(everyModule)
  await office.asWestmarch()
  const { officer, open, answered, clock, dated, decide } = office
  const app = await buildApp(office.house)
  const visitor = () => browser(app)
  const pages = new Map<string, Page>()
  const met = async (what: string, going: Promise<Page>): Promise<Page> => {
    const page = await going
    pages.set(what, page)
    return page
  }

  const planner = officer()
  const started = await (
    await planner.get(urls.fresh)
  ).send({ kind: 'survey', title: 'Planned for spring', subject: sensitive ? 'victims' : 'general' }, 'Start')
  const draft = Number(started.url.split('/').at(-1))
  const opens = clock.today().add({ weeks: 8 })
  await (await planner.get(urls.sheet(draft, 'dates'))).send({ ...dated('opensOn', opens), ...dated('closesOn', opens.add({ weeks: 12 })) })
  await (
    await planner.get(urls.sheet(draft, 'purpose'))
  ).send({ summary: 'How were you treated?', why: 'To help better.', when: 'In spring.' })
  await (await planner.get(urls.sheet(draft, 'people'))).send({ who: 'Everybody it happened to.', how: 'Online.' })
  await (await planner.get(urls.announcement(draft))).send({})
  await met('announced', visitor().get(urls.exercise('planned-for-spring')))

  const survey = await open({ kind: 'survey', title: 'After it happened', questions: QUESTIONS, sensitive })
  const resident = visitor()
  await met('exercise', resident.get(urls.exercise(survey.slug)))
  const start = await met('start', resident.get(urls.response(survey.slug)))
  await met('come back', visitor().get(urls.saved(survey.slug)))
  const first = await met('question', start.send({}, 'Start now'))
  await met('mistake', first.send({}, 'Continue'))
  const second = await met('next question', first.send({ 'q-safe': 'no' }, 'Continue'))
  const saving = await met('saving', second.send({}, 'Save and come back later'))
  await met('saved', saving.send({}, 'Save and give me a code'))
  const check = await met('check', second.send({ 'q-words': 'Somebody to talk to' }, 'Continue'))
  clock.set(clock.now().add({ seconds: 30 }))
  const received = await met('received', check.send({}, 'Send your answers'))
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/.exec(received.text)?.[0] ?? ''
  await met('receipt', visitor().get(`/receipts/${code}`))
  await met('already sent', resident.get(urls.response(survey.slug)))

  const poll = await open({ kind: 'poll', title: 'One page', questions: QUESTIONS.slice(0, 1), sensitive })
  const form = await met('one page', visitor().get(urls.response(poll.slug)))
  await met('mistake on one page', form.send({}, 'Continue'))
  await met('check of one page', form.send({ 'q-safe': 'yes' }, 'Continue'))
  const invited = await open({ kind: 'poll', title: 'By invitation', questions: QUESTIONS, sensitive, mode: 'invited' })
  await met('by invitation', visitor().get(urls.response(invited.slug)))
  await met('used invitation', visitor().get(`${urls.exercise(invited.slug)}/invitation/${'a'.repeat(32)}`))

  await answered(
    survey,
    Array.from({ length: 30 }, (_, at) => ({ safe: { codes: [at < 15 ? 'yes' : 'no'] } })),
  )
  clock.set(`${survey.closesOn?.add({ days: 1 })}T09:00:00Z`)
  await met('closed', visitor().get(urls.response(survey.slug)))
  await met('exercise when closed', visitor().get(urls.exercise(survey.slug)))
  await decide(survey)
  await met('answered', visitor().get(urls.exercise(survey.slug)))
  await met('results', visitor().get(urls.results(survey.slug)))
  await met('report', visitor().get(`${urls.exercise(survey.slug)}/report`))
  await met('method', visitor().get(`${urls.exercise(survey.slug)}/method`))
  await met('receipt when answered', visitor().get(`/receipts/${code}`))
  return pages
}

/** Whether the page has the button, with an address of its own to leave for. */
const leavesQuickly = ({ html }: Page): boolean => /class="govuk-exit-this-page"[^>]*>\s*<a href="https:\/\/[^"]+"/.test(html)

test('each page of a sensitive exercise that a resident can meet has the quick exit, without JavaScript too', async () => {
  const pages = await walked(true)
  assert.ok(pages.size >= 24)
  assert.deepEqual(
    [...pages].filter(([, page]) => !leavesQuickly(page)).map(([what, { url }]) => `${what}: ${url}`),
    [],
  )
  const corrected = [...pages].filter(([, { status }]) => status !== 200).map(([what]) => what)
  assert.deepEqual(corrected, ['mistake', 'mistake on one page'], 'each is the page itself')
})

test('no page of an ordinary exercise has it', async () => {
  const pages = await walked(false)
  assert.deepEqual(
    [...pages].filter(([, page]) => leavesQuickly(page)).map(([what]) => what),
    [],
  )
})

test('the page on victims’ views has it, whatever is asked', async () => {
  const { house } = await story(everyModule)
  assert.ok(leavesQuickly(await browser(await buildApp(house)).get('/victims-views')))
})
