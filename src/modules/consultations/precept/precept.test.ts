import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { consultations } from '../module.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { christmasAdvice } from './christmas.js'
import { panelDueOn } from './notice.js'

const day = (text: string) => Temporal.PlainDate.from(text)

test('the days over Christmas are counted whenever an exercise opens, and what to do instead is a day outside of them', () => {
  const advice = (opens: string, closes: string) => christmasAdvice(day(opens), day(closes))
  assert.equal(advice('2026-10-01', '2026-12-19'), undefined)
  assert.equal(advice('2027-01-03', '2027-01-24'), undefined)
  assert.equal(advice('2026-12-01', '2026-12-20')?.quiet, 1)
  assert.match(advice('2026-12-01', '2026-12-20')?.suggestion ?? '', /Close it by Saturday 19 December 2026, or keep it open until/)
  assert.deepEqual(advice('2014-12-18', '2015-01-23'), {
    quiet: 14,
    all: 37,
    suggestion: 'Keep it open until Friday 6 February 2015 to make up for them, or close it by Friday 19 December 2014.',
  })
  assert.equal(advice('2027-01-01', '2027-01-20')?.quiet, 2)
  assert.match(advice('2026-12-27', '2027-01-20')?.suggestion ?? '', /Open it on Monday 4 January 2027 or later/)
  assert.equal(panelDueOn({ subject: 'precept', opensOn: day('2026-11-16') })?.toString(), '2027-02-01')
  assert.equal(panelDueOn({ subject: 'precept', opensOn: day('2027-01-05') })?.toString(), '2027-02-01')
  assert.equal(panelDueOn({ subject: 'plan', opensOn: day('2026-11-16') }), undefined)
})

test('CON-07 CON-08 the precept asks one clear question, avoids Christmas, shows earlier years beside it, and its results go to the Panel', async () => {
  const { open, officer, answered, decide, asWestmarch, dated, clock, house, public: visitor } = await story(everyModule)
  await asWestmarch()
  const chief = officer()
  const last = await open({ kind: 'poll', subject: 'precept', title: 'Council tax for policing 2027', weeks: 4 })
  const pay = (code: string) => ({ pay: { codes: [code] } })
  await answered(
    last,
    Array.from({ length: 20 }, (_, at) => pay(at < 6 ? 'nothing-more' : 'up-to-10-more')),
  )
  const early = await chief.get(urls.panel(last.id))
  assert.equal(early.status, 404)

  clock.set('2026-12-28T09:00:00Z')
  const desk = async () =>
    (await consultations.desk?.(house, { permissions: new Set(['consultations:open-sensitive']) } as never))?.filter(
      ({ key }) => key === `consultations:panel:${last.id}`,
    )
  assert.equal((await desk())?.[0]?.due?.toString(), '2027-02-01')
  const panel = await chief.get(urls.panel(last.id))
  assert.match(panel.text, /told by Monday 1 February 2027: Police and Crime Panels .* regulation 3 \(read in the text\)/)
  const sent = { ...dated('sentOn', day('2026-12-27')), evidence: 'E-mail to the clerk' }
  assert.match((await panel.send({ ...sent, ...dated('meetingOn', day('2026-12-20')) })).text, /The Panel meets on or after the day/)
  const overview = await panel.send({ ...sent, ...dated('meetingOn', day('2027-01-28')) })
  assert.match(overview.text, /Results to the Panel ?Sent on Sunday 27 December 2026, for the meeting on Thursday 28 January 2027/)
  assert.deepEqual(await desk(), [])
  assert.match((await visitor().get(urls.exercise(last.slug))).text, /We sent the results to the Police and Crime Panel on/)
  await decide(last)

  const started = await (await chief.get(urls.fresh)).send({ copyOf: String(last.id), title: 'Council tax for policing 2028' }, 'Start')
  const id = Number(started.url.split('/').at(-1))
  assert.match(started.text, /What people said in earlier years ?Council tax for policing 2027/)
  assert.match(started.text, /20 people answered this question.*Nothing more30%.*Up to £10 more70%/)
  assert.match((await chief.get(urls.questions(id))).text, /How much more council tax would you pay for policing next year\?/)
  const dates = { ...dated('opensOn', day('2027-12-06')), ...dated('closesOn', day('2028-01-06')), ...dated('replyBy', day('2028-01-31')) }
  const noted = await (await chief.get(urls.sheet(id, 'dates'))).send(dates)
  assert.match(noted.text, /14 of its 32 days lie over Christmas, from 20 December to 2 January/)
  assert.match((await chief.get(urls.sheet(id, 'dates'))).text, /Keep it open until Thursday 20 January 2028 to make up for them/)
  let page = await (await chief.get(urls.questions(id))).click('Add a question')
  page = await page.send({ type: 'yes-no' })
  await page.send({ text: 'Do you feel safe?' })
  assert.match((await chief.get(urls.overview(id))).text, /It asks 2 questions with choices. One clear question/)
})

test('CON-07 residents see earlier years beside a published precept result, and not while they can still answer', async () => {
  const { open, answered, decide, asWestmarch, clock, public: visitor } = await story(everyModule)
  await asWestmarch()
  const answers = Array.from({ length: 8 }, () => ({ pay: { codes: ['up-to-5-more'] } }))
  const first = await open({ kind: 'poll', subject: 'precept', title: 'The precept for 2027', weeks: 4 })
  await answered(first, answers)
  clock.set('2027-01-05T09:00:00Z')
  await decide(first)
  clock.set('2027-11-15T09:00:00Z')
  const second = await open({ kind: 'poll', subject: 'precept', title: 'The precept for 2028', weeks: 4 })
  await answered(second, answers)
  assert.doesNotMatch((await visitor().get(urls.exercise(second.slug))).text, /earlier years/)
  clock.set('2028-01-05T09:00:00Z')
  await decide(second)
  assert.match(
    (await visitor().get(urls.exercise(second.slug))).text,
    /earlier years ?The precept for 2027.*Up to £5 more100%.*chose to answer/,
  )
  assert.doesNotMatch((await visitor().get(urls.exercise(first.slug))).text, /earlier years/)
})
