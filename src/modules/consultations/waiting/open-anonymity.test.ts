import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PUBLIC } from '#platform/access'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import { contactsFor } from '#modules/contacts'
import { attack, copyOf, dossierOf, type Row } from '../invitations/attack.fixture.js'
import { frozenQuestionnaire } from '../questionnaires/queries.js'
import { keepWish } from '../responses/keep-wish.js'
import { receive } from '../responses/receive.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { enterWishes } from './enter-wishes.js'
import { waitingWishHolding } from './wish-holding.js'

const PEOPLE = 24
const QUESTIONS = [{ id: 'q1', type: 'long-text', text: 'What should change?', required: true }]
/** More hits than chance gives once in ten million times, and far fewer than a link gives. */
const SUSPICIOUS = 10

const email = (n: number) => `person${String(n).padStart(2, '0')}@home.example`
const said = (n: number) => `Suggestion ${String(n).padStart(2, '0')} of this street`
const inAnyOrder = Array.from({ length: PEOPLE }, (_, n) => (n * 7 + 5) % PEOPLE)
const everybody = Array.from({ length: PEOPLE }, (_, n) => n)

const dossier = (copy: readonly Row[], people: readonly number[]) =>
  dossierOf(
    copy,
    people.map((n) => [email(n)]),
    people.map(said),
  )

/** An office with an open survey, and two dozen people who answer it one after the other, minutes apart, each with an address. */
async function openSurvey() {
  const office = await story(everyModule)
  const survey = await office.open({ kind: 'poll', title: 'Our street', questions: QUESTIONS })
  const answer = async (n: number) => {
    const check = await (await office.public().get(urls.response(survey.slug))).send({ 'q-q1': said(n) }, 'Continue')
    office.clock.set(office.clock.now().add({ minutes: 11 }))
    const sent = await check.send({ 'contact-email': email(n), 'contact-purposes': ['tell'] }, 'Send your answers')
    assert.match(sent.text, /We have your answers/)
  }
  const told = () =>
    contactsFor(office.house.db, 'outcome', { about: { kind: 'consultations.exercise', id: String(survey.id) }, limit: 99 })
  return { ...office, survey, answer, told }
}

test('CON-25 DPA-07 whoever holds a full copy of the database cannot say which open answers an address came with', async () => {
  const office = await openSurvey()
  const { db, house, clock, survey, answer, told } = office
  for (const n of inAnyOrder.slice(0, 11)) await answer(n)
  const midway = await copyOf(db)
  await enterWishes(house)
  assert.equal((await told()).length, 0, 'too few wait to be kept together')
  for (const n of inAnyOrder.slice(11)) await answer(n)
  const open = await copyOf(db)
  await enterWishes(house)
  assert.equal((await told()).length, 19, 'five stay behind')
  const entered = await copyOf(db)
  clock.set(`${survey.closesOn?.add({ days: 1 })}T09:00:00Z`)
  await enterWishes(house)
  assert.equal((await told()).length, PEOPLE)
  const closed = await copyOf(db)

  const dossiers = { midway: dossier(midway, inAnyOrder.slice(0, 11)), ...each({ open, entered, closed }) }
  for (const [when, one] of Object.entries(dossiers)) {
    assert.ok(
      one.people.every((rows) => rows.length > 0) && one.answers.every((rows) => rows.length > 1),
      `${when}: the copy speaks of every person and of every answer`,
    )
    for (const [how, hits] of Object.entries(attack(one))) assert.ok(hits < SUSPICIOUS, `${when}, by ${how}: ${hits} of ${PEOPLE}`)
  }
  // No audit entry speaks of an address, and none of the moments is finer than a day.
  assert.deepEqual(
    closed.filter(({ table, text }) => table === 'audit.entry' && /wish|contact/.test(text)),
    [],
  )
})

const each = (copies: Readonly<Record<string, readonly Row[]>>) =>
  Object.fromEntries(Object.entries(copies).map(([when, copy]) => [when, dossier(copy, everybody)]))

test('the same attack finds the pairs where an address is kept in the transaction of the answers, so it can fail', async () => {
  const { db, clock, open } = await story(everyModule)
  const survey = await open({ kind: 'poll', title: 'Careless', questions: QUESTIONS })
  const questionnaire = await frozenQuestionnaire(db, survey.id)
  assert.ok(questionnaire)
  for (const n of inAnyOrder) {
    clock.set(clock.now().add({ minutes: 3 }))
    await inTransaction(db, async (tx) => {
      const arrival = { exercise: survey, questionnaire, submission: `careless-${n}`, channel: 'web', at: clock.now() } as const
      await receive(tx, { ...arrival, answers: { q1: { text: said(n) } } }, PUBLIC)
      const wanted = { name: '', email: email(n), tell: true, future: false, newsletter: false }
      await keepWish(tx, survey, wanted, { channel: 'web', language: 'en', at: clock.now() })
    })
  }
  const hits = attack(dossier(await copyOf(db), everybody))
  assert.ok(hits.transaction > PEOPLE - 2, `by transaction: ${hits.transaction}`)
  assert.ok(hits.order > PEOPLE - 2, `by order: ${hits.order}`)
})

test('CON-25 whoever left an address with open answers is told once, also who came last, and leaving it twice is one wish', async () => {
  const { house, db, answer, survey, clock, told, asWestmarch, decide, officer } = await openSurvey()
  await asWestmarch()
  for (const n of [1, 2, 3, 3]) await answer(n)
  clock.set(`${survey.closesOn?.add({ days: 1 })}T09:00:00Z`)
  assert.match((await officer().get(urls.outcome(survey.id))).text, /People to be told by e-mail 3/)
  assert.deepEqual(await told(), [])
  await decide(survey)
  await runJobs(house)
  await enterWishes(house)
  await runJobs(house)
  const mails = (await mailbox(db)).filter(({ to }) => to.startsWith('person'))
  assert.deepEqual(mails.map(({ to }) => to).toSorted(), [email(1), email(2), email(3)])
})

test('DPA-03 an address that waits is found, handed out and erased, and nobody is told then', async () => {
  const { house, db, answer, survey, clock, asWestmarch, decide } = await openSurvey()
  await asWestmarch()
  await answer(4)
  const [found] = await waitingWishHolding.find(db, { email: email(4).toUpperCase() })
  assert.ok(found)
  assert.match(JSON.stringify(await waitingWishHolding.export(db, found.kind, found.id)), /person04@home/)
  await inTransaction(house.db, (tx) => waitingWishHolding.erase(tx, found.kind, found.id))
  assert.deepEqual(await waitingWishHolding.find(db, { email: email(4) }), [])
  clock.set(`${survey.closesOn?.add({ days: 1 })}T09:00:00Z`)
  await decide(survey)
  await runJobs(house)
  assert.deepEqual(
    (await mailbox(db)).filter(({ to }) => to === email(4)),
    [],
  )
})
