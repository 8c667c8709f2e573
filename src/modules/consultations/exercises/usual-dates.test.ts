import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import type { Page } from '#test/visit'
import { bodyUrls } from '../bodies/urls.js'
import { story } from '../story.js'
import { urls } from '../urls.js'

type Officer = ReturnType<Awaited<ReturnType<typeof story>>['officer']>

/** Starts an exercise on screen and returns its id. */
async function starts(officer: Officer, typed: Record<string, string>): Promise<{ id: number }> {
  const { url } = await (await officer.get(urls.fresh)).send(typed, 'Start')
  return { id: Number(url.split('/').at(-1)) }
}

/** The first day, the last day and the day of the reply that a page of dates offers. */
const offered = (page: Page): readonly string[] =>
  ['opensOn', 'closesOn', 'replyBy'].map((name) =>
    ['day', 'month', 'year']
      .map((part) => page.dom.querySelector(`input[name=${name}-${part}]`)?.getAttribute('value') ?? '')
      .join(' ')
      .trim(),
  )

const emptied = (name: string) => ({ [`${name}-day`]: '', [`${name}-month`]: '', [`${name}-year`]: '' })

const missing = (page: Page): string[] => page.dom.querySelectorAll('.govuk-error-summary li').map((line) => line.textContent.trim())

test('CON-03 every survey, formal consultation and plan is offered twelve weeks from today, and nothing is kept until it is saved', async () => {
  const { officer, clock, dated } = await story()
  const planner = officer()
  for (const [kind, subject] of [
    ['survey', 'general'],
    ['survey', 'victims'],
    ['formal', 'general'],
    ['formal', 'plan'],
  ] as const) {
    const { id } = await starts(planner, { kind, title: `A ${kind} on ${subject}`, subject })
    const dates = await planner.get(urls.sheet(id, 'dates'))
    assert.deepEqual(offered(dates), ['23 11 2026', '15 2 2027', '10 5 2027'], `${kind} ${subject}`)
    assert.match(dates.text, /open for 12 weeks from today.*Nothing is kept until you save/)
    assert.match(missing(await planner.get(urls.publication(id))).join(), /Enter the days/)
    await dates.send({})
    assert.doesNotMatch(missing(await planner.get(urls.publication(id))).join(), /Enter the days|open for less/)
    const later = clock.today().add({ weeks: 20 })
    await (await planner.get(urls.sheet(id, 'dates'))).send(dated('closesOn', later.subtract({ weeks: 8 })))
    const again = await planner.get(urls.sheet(id, 'dates'))
    assert.deepEqual(offered(again).slice(0, 2), ['23 11 2026', '15 2 2027'], 'what the officer saved stands')
    assert.doesNotMatch(again.text, /These are the usual days/)
  }
})

test('CON-03 CON-07 a precept is offered its usual shorter time, over before the Panel must be told, with its usual reason', async () => {
  const { officer, clock, public: visitor } = await story()
  const planner = officer()
  const precept = (title: string) => starts(planner, { kind: 'poll', title, subject: 'precept' })
  const { id } = await precept('The precept')
  const dates = await planner.get(urls.sheet(id, 'dates'))
  assert.deepEqual(offered(dates), ['23 11 2026', '11 1 2027', '1 2 2027'])
  assert.match(dates.text, /usual days of a precept consultation.*Monday 1 February 2027/)
  assert.match(dates.text, /only in December, and the law gives us until 1 February/)
  await dates.send({})
  await (await planner.get(urls.sheet(id, 'purpose'))).send({ summary: 'How much council tax for policing?' })
  await (await planner.get(bodyUrls.bodies(id))).send({ kind: 'ratepayers', list: 'Westmarch Chamber of Commerce' }, 'Add them')
  await (await planner.get(urls.publication(id))).send({}, 'Publish')
  assert.match(
    (await visitor().get(urls.exercise('the-precept'))).text,
    /This is open for 7 weeks. We normally allow 12 weeks. The reason: The Government tells us/,
  )

  const onThe = async (day: string) => {
    clock.set(`${day}T10:00:00Z`)
    return offered(await officer().get(urls.sheet((await precept(`From ${day}`)).id, 'dates')))
  }
  assert.deepEqual(await onThe('2026-12-18'), ['18 12 2026', '18 1 2027', '1 2 2027'], 'a late one ends two weeks before')
  assert.deepEqual(await onThe('2027-01-20'), ['16 11 2027', '4 1 2028', '1 2 2028'], 'too late for this year is the next')
  assert.deepEqual(await onThe('2027-06-01'), ['16 11 2027', '4 1 2028', '1 2 2028'], 'an early one waits for its season')
})

test('CON-03 a last day that is left empty is the usual one after whatever first day was typed, and what was typed stands', async () => {
  const { officer, dated } = await story()
  const planner = officer()
  const empty = { ...emptied('closesOn'), ...emptied('replyBy') }
  const saves = async (subject: string, opens: string, more: Record<string, string> = {}) => {
    const { id } = await starts(planner, { kind: 'survey', title: `On ${subject} from ${opens}`, subject })
    const page = await planner.get(urls.sheet(id, 'dates'))
    await page.send({ ...empty, ...dated('opensOn', Temporal.PlainDate.from(opens)), ...more })
    return offered(await planner.get(urls.sheet(id, 'dates')))
  }
  assert.deepEqual(await saves('general', '2027-01-04'), ['4 1 2027', '29 3 2027', '21 6 2027'])
  assert.deepEqual(await saves('precept', '2026-12-01'), ['1 12 2026', '18 1 2027', '1 2 2027'])
  const own = dated('closesOn', Temporal.PlainDate.from('2027-02-01'))
  assert.deepEqual(await saves('general', '2027-01-04', own), ['4 1 2027', '1 2 2027', ''], 'the reply is still to be promised')
  assert.deepEqual(await saves('general', '2027-01-04', { standing: 'yes' }), ['4 1 2027', '', ''], 'it has no last day')
})

test('CON-03 a copy is offered the usual days anew, and never those of the earlier one', async () => {
  const { open, officer } = await story()
  const last = await open({ kind: 'poll', title: 'Rural patrols', weeks: 3 })
  const planner = officer()
  const { id } = await starts(planner, { copyOf: String(last.id), title: 'Rural patrols again' })
  assert.deepEqual(offered(await planner.get(urls.sheet(id, 'dates'))), ['23 11 2026', '15 2 2027', '10 5 2027'])
})

test('a card, a poll and an evaluation are offered the usual days from today, a first card without a last one; nothing is kept until it is saved', async () => {
  const { officer, clock, dated } = await story()
  const planner = officer()
  const poll = await starts(planner, { kind: 'poll', title: 'A poll', subject: 'general' })
  const dates = await planner.get(urls.sheet(poll.id, 'dates'))
  assert.deepEqual(offered(dates), ['23 11 2026', '15 2 2027', '10 5 2027'])
  assert.match(missing(await planner.get(urls.publication(poll.id))).join(), /Enter the days/)
  await dates.send({})
  assert.doesNotMatch(missing(await planner.get(urls.publication(poll.id))).join(), /Enter the days/)

  const card = await starts(planner, { kind: 'card', title: 'Our first card', subject: 'general' })
  const cardDates = await planner.get(urls.sheet(card.id, 'dates'))
  assert.deepEqual(offered(cardDates), ['23 11 2026', '', ''])
  await cardDates.send({})
  await (await planner.get(urls.publication(card.id))).send({}, 'Publish')
  assert.match((await planner.get('/have-your-say')).text, /How safe/)
  const second = await starts(planner, { kind: 'card', title: 'A second card', subject: 'general' })
  assert.notEqual(offered(await planner.get(urls.sheet(second.id, 'dates')))[1], '')

  const evaluation = await starts(planner, { kind: 'evaluation', title: 'An evaluation', subject: 'general' })
  await (await planner.get(urls.sheet(evaluation.id, 'dates'))).send(dated('closesOn', clock.today().add({ days: 14 })))
  assert.doesNotMatch(
    missing(await planner.get(urls.publication(evaluation.id))).join(),
    /Say why it is open for less/,
    'its usual reason stands',
  )
})
