import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { addCollectionPoint } from '../collection/points.js'
import { times } from '../results/late-buses.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const QUESTIONS = [
  { id: 'place', type: 'place', text: 'Where do you live?' },
  { id: 'safe', type: 'scale', text: 'How safe do you feel?', scale: { from: 1, to: 5, low: 'Not safe', high: 'Very safe' } },
  { id: 'heard', type: 'yes-no', text: 'Are you listened to?' },
]

const said = (place: string, point: string, heard: string) => ({
  place: { codes: [place] },
  safe: { codes: [point] },
  heard: { codes: [heard] },
})

/** Everything that residents can read about an exercise whose cards came in part, or all, from an open day; without what is different each time. */
async function published(behindClosedDoors: number): Promise<readonly string[]> {
  const office = await story(everyModule)
  await office.asWestmarch()
  const survey = await office.open({ kind: 'survey', title: 'Cards', questions: QUESTIONS })
  const heldOn = office.clock.today()
  const at = (what: string, place: string) =>
    inTransaction(office.db, (tx) => addCollectionPoint(tx, survey.id, { what, place, heldOn, collector: 'Priya Nair' }, 'system'))
  const [show, refuge] = [await at('Westmarch show', 'Carrowdale'), await at('Evening at the refuge', 'Harrow Lane')]
  const cards = [
    ...times(14, said('ALD', '4', 'yes')),
    ...times(3, said('CAR', '1', 'no')),
    ...times(12, said('CAR', '4', 'yes')),
    ...times(9, said('ALD', '2', 'no')),
  ]
  await office.answered(survey, cards.slice(0, cards.length - behindClosedDoors), 'paper', { collectionPointId: show })
  await office.answered(survey, cards.slice(cards.length - behindClosedDoors), 'paper', { collectionPointId: refuge })
  const table = await office.officer().get(`${urls.crosstabs(survey.id)}?row=heard&by=place`)
  await table.send({}, 'Publish this table with the results')
  office.clock.set(`${survey.closesOn?.add({ days: 3 })}T10:00:00Z`)
  await office.decide(survey)
  const pages: string[] = []
  for (const address of [
    urls.exercise(survey.slug),
    urls.results(survey.slug),
    urls.report(survey.slug),
    urls.method(survey.slug),
    ...(['csv', 'json'] as const).map((kind) => urls.resultsFile(survey.slug, kind)),
    urls.list,
  ]) {
    const { status, html } = await office.public().get(address)
    assert.equal(status, 200, address)
    assert.doesNotMatch(html, /Westmarch show|refuge|Harrow Lane|Priya Nair/, address)
    pages.push(html.replaceAll(/[0-9a-f]{16,64}|chart-[0-9a-f]{10}|nonce="[^"]*"|nonce-[\w-]*/g, '…'))
  }
  return pages
}

test('DPA-08 what residents read is the same however many cards came from a visit behind closed doors, and no page names where cards came from', async () => {
  const [all, some] = [await published(38), await published(9)]
  for (const [at, page] of some.entries()) assert.equal(page, all[at])
})
