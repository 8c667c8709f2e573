import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { consultations } from '../module.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const ASK = [{ id: 'agree', type: 'yes-no', text: 'More patrols at night?', required: true }]
const yes = { agree: { codes: ['yes'] } }
const day = (text: string) => Temporal.PlainDate.from(text)

test('CON-14 after closing, analysis, report and decision are due on days that follow from the last one, on the desk and for residents', async () => {
  const { open, officer, answered, decide, asWestmarch, clock, house, dated, public: visitor } = await story(everyModule)
  await asWestmarch()
  const chief = officer()
  const poll = await open({ kind: 'poll', title: 'Night patrols', questions: ASK, weeks: 4 })
  await answered(
    poll,
    Array.from({ length: 6 }, () => yes),
  )
  assert.doesNotMatch((await visitor().get(urls.exercise(poll.slug))).text, /How far this has come/)
  const times = await chief.get(urls.stageTimes)
  const wrong = await times.send({ ...dated('from', day('2026-12-01')), analysisWeeks: '6', reportWeeks: '5', source: 'The board' })
  assert.match(wrong.text, /The report cannot be due before the analysis/)
  await wrong.send({ analysisWeeks: '2', reportWeeks: '5' })

  clock.set('2026-12-22T09:00:00Z')
  const desk = async () =>
    new Map(
      (await consultations.desk?.(house, { permissions: new Set(['consultations:open-sensitive']) } as never))?.map(({ key, due }) => [
        key,
        due?.toString(),
      ]),
    )
  assert.equal((await desk()).get(`consultations:analysis:${poll.id}`), '2027-01-04')
  assert.match(
    (await chief.get(urls.stages(poll.id))).text,
    /ClosedMonday 21 December 2026Monday 21 December 2026.*Answers analysedMonday 4 January 2027Not yet/,
  )
  clock.set('2027-01-06T09:00:00Z')
  assert.match((await chief.get(urls.stages(poll.id))).text, /2 days late/)
  const shown = await visitor().get(urls.exercise(poll.slug))
  const stations = shown.dom.querySelectorAll('.thread__station').map((one) => one.textContent.replace(/\s+/g, ' '))
  assert.match(stations[0] ?? '', /Said.*21 December 2026/)
  assert.match(stations[1] ?? '', /Heard.*4 January 2027/)
  assert.equal(shown.dom.querySelectorAll('.thread__station--late').length, 1)

  const early = await (await chief.get(urls.reportRecord(poll.id))).send(dated('publishedOn', day('2026-12-21')))
  assert.match(early.text, /A report comes after the last day to answer/)
  const kept = await early.send({ ...dated('publishedOn', day('2027-01-05')), link: 'https://westmarch.example/report.html' })
  assert.match(kept.text, /The report was published on Tuesday 5 January 2027/)
  assert.ok(!(await desk()).has(`consultations:report:${poll.id}`))
  assert.ok((await desk()).has(`consultations:lessons:${poll.id}`))
  await decide(poll)
  assert.match((await chief.get(urls.stages(poll.id))).text, /Decision published.*Wednesday 6 January 2027/)
  const after = await visitor().get(urls.exercise(poll.slug))
  assert.equal(after.dom.querySelectorAll('.thread__station--reached').length, 4)
  assert.match(after.text, /6 answers/)
  assert.equal(after.dom.querySelector('a[href="https://westmarch.example/report.html"]')?.textContent, 'Read the report')
})

test('CON-18 the office decides whether to ask again, why, and what follows, and residents read it', async () => {
  const { open, officer, clock, public: visitor } = await story(everyModule)
  const poll = await open({ kind: 'poll', title: 'The crime survey', questions: ASK, weeks: 4 })
  const next = await open({ kind: 'poll', title: 'The business crime survey', questions: ASK })
  clock.set('2027-01-06T09:00:00Z')
  const planner = officer()
  const [form, other] = [await planner.get(urls.repeat(poll.id)), await planner.get(urls.repeat(poll.id))]
  assert.match((await form.send({ because: '' })).text, /Select whether you ask it again.*Say why/)
  const decided = await form.send({ repeat: 'changed', because: 'Nobody wants it a third time.', successorId: String(next.id) })
  assert.match(
    decided.text,
    /Yes, changed or by another exercise, because: Nobody wants it a third time\..*Followed by The business crime survey/,
  )
  assert.equal((await other.send({ repeat: 'yes', because: 'It is a series.' })).status, 409)
  assert.match((await visitor().get(urls.exercise(poll.slug))).text, /We ask about this again, differently\. Nobody wants it a third time/)
})

test('CON-09 when an exercise has closed the desk asks what was learnt, until a lesson is written down', async () => {
  const { open, officer, clock, house } = await story(everyModule)
  const poll = await open({ kind: 'poll', title: 'Speed', topic: 'roads', questions: ASK, weeks: 4 })
  const desk = async () =>
    (await consultations.desk?.(house, { permissions: new Set(['consultations:open-sensitive']) } as never))?.find(
      ({ key }) => key === `consultations:lessons:${poll.id}`,
    )
  assert.equal(await desk(), undefined)
  clock.set('2026-12-22T09:00:00Z')
  const item = await desk()
  assert.equal(item?.title, 'Write down what was learnt: Speed')
  const planner = officer()
  await (await planner.get(item?.href ?? '')).send({ lesson: 'Ask before the schools close.' })
  assert.equal(await desk(), undefined)
  const started = await (await planner.get(urls.freshOn('roads'))).send({ kind: 'poll', title: 'Speed again' }, 'Start')
  assert.match(started.text, /1 lesson from earlier exercises on this/)
  assert.match((await planner.get(urls.topic('roads'))).text, /Speed again.*Ask before the schools close\.Not used yet/)
})
