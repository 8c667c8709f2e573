import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { runJobs } from '#platform/jobs'
import { mailbox, startMail } from '#platform/mail'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { enterWaiting } from '../waiting/enter.js'
import { attack, copyOf, dossierOf } from './attack.fixture.js'
import { hashOfLink } from './link.js'

const PEOPLE = 24
const QUESTIONS = [{ id: 'q1', type: 'long-text', text: 'What should change?', required: true }]
/** More hits than chance gives once in ten million times, and far fewer than a link gives. */
const SUSPICIOUS = 10

const email = (n: number) => `person${String(n).padStart(2, '0')}@home.example`
const said = (n: number) => `Suggestion ${String(n).padStart(2, '0')} of this street`
const inAnyOrder = Array.from({ length: PEOPLE }, (_, n) => (n * 7 + 5) % PEOPLE)

/** Two dozen people are invited, half of them leave an address, those who are late are reminded, and all answer in an order of their own. */
async function answeredByInvitation({ leak = false } = {}) {
  const office = await story(everyModule)
  const { db, house, clock } = office
  const survey = await office.open({ kind: 'survey', title: 'Our street', questions: QUESTIONS, mode: 'invited' })
  const officer = office.officer()
  const post = async () => {
    await runJobs(house)
    const links = new Map(
      (await mailbox(db, {})).map(({ to, text }) => [to, /\/consultations\/\S+\/invitation\/\S+/.exec(text)?.[0] ?? '']),
    )
    const transport = { keeps: false, send: async () => ({ kind: 'accepted' as const, reply: '250 OK' }), close() {} }
    const sending = startMail(house, { transport, connections: 3, alone: true, alarm() {} })
    const left = sql<{ n: number }>`select count(*)::int as n from mail.delivery where state in ('queued', 'handing-over')`
    while ((await left.execute(db)).rows[0]?.n !== 0) await new Promise((resolve) => setTimeout(resolve, 20))
    await sending.stop()
    await runJobs(house)
    return links
  }
  await (
    await (
      await officer.get(`${urls.invitations(survey.id)}/new`)
    ).send({ list: Array.from({ length: PEOPLE }, (_, n) => email(n)).join('\n') }, 'Check the list')
  ).send({}, 'Send the invitations')
  const links = await post()
  const refs = new Map(
    (await db.selectFrom('consultations.invitation').select(['email', 'ref']).execute()).map((row) => [row.email, row.ref]),
  )
  const known = Array.from({ length: PEOPLE }, (_, n) => {
    const token = links.get(email(n))?.split('/').at(-1) ?? ''
    return [email(n), token, hashOfLink(token), refs.get(email(n)) ?? '']
  })
  if (leak) await sql`create table consultations.leak (email text, submission text)`.execute(db)

  const answer = async (n: number) => {
    const check = await (await office.public().get(links.get(email(n)) ?? '')).send({ 'q-q1': said(n) }, 'Continue')
    clock.set(clock.now().add({ minutes: 11 }))
    const wishes = n % 2 === 0 ? { 'contact-email': email(n), 'contact-purposes': ['future'] } : {}
    assert.equal((await check.send(wishes, 'Send your answers')).heading, 'We have your answers')
    if (leak) await leaks(n)
  }
  // What a careless line in the product would write down when somebody answers.
  const leaks = async (n: number) => {
    const { submission } = await db
      .selectFrom('consultations.waiting_answer')
      .select('submission')
      .where(sql<boolean>`answers::text like ${`%${said(n)}%`}`)
      .executeTakeFirstOrThrow()
    await sql`insert into consultations.leak (email, submission) values (${email(n)}, ${submission})`.execute(db)
  }
  const half = PEOPLE / 2 - 1
  for (const n of inAnyOrder.slice(0, half)) await answer(n)
  const midway = await copyOf(db)
  await enterWaiting(house)
  clock.set(clock.now().add({ hours: 24 * 5 }))
  await (await officer.get(urls.invitations(survey.id))).send({}, 'Send reminders')
  await post()
  for (const n of inAnyOrder.slice(half)) await answer(n)
  return { ...office, survey, known, half, midway, post }
}

test('DPA-07 whoever holds a full copy of the database cannot say whose answers are whose, by order, transaction, moment or value', async () => {
  const { db, house, clock, survey, known, half, midway } = await answeredByInvitation()
  const early = inAnyOrder.slice(0, half)
  const whileWaiting = dossierOf(
    midway,
    early.map((n) => known[n] ?? []),
    early.map(said),
  )
  assert.ok(
    whileWaiting.answers.every((rows) => rows.length >= 2),
    'the answers and their codes are in the copy',
  )
  const open = dossierOf(
    await copyOf(db),
    known,
    known.map((_, n) => said(n)),
  )

  clock.set(`${survey.closesOn?.add({ days: 1 })}T09:00:00Z`)
  await enterWaiting(house)
  const copy = await copyOf(db)
  assert.equal(copy.filter(({ table }) => table === 'consultations.response').length, PEOPLE)
  const closed = dossierOf(
    copy,
    known,
    known.map((_, n) => said(n)),
  )
  assert.ok(
    closed.people.some((rows) => rows.length > 0),
    'the copy does speak of people',
  )
  for (const [when, dossier] of Object.entries({ whileWaiting, open, closed })) {
    for (const [how, hits] of Object.entries(attack(dossier)))
      assert.ok(hits < SUSPICIOUS, `${when}, by ${how}: ${hits} of ${dossier.people.length}`)
  }
  // No row names a person and an answer, and nothing is written when somebody answers but the answer itself.
  assert.deepEqual(
    copy.filter(({ text }) => known.some((texts, n) => text.includes(said(n)) && texts.some((one) => text.includes(one)))),
    [],
  )
  assert.equal(copy.filter(({ table, values }) => table === 'audit.entry' && values['kind'] === 'consultations.response').length, 0)
  assert.equal(
    copy.filter(({ table, text }) => table === 'mail.delivery' && text.includes('person')).length,
    0,
    'who was reminded stands nowhere',
  )
  assert.equal(copy.filter(({ table, text }) => table === 'web.submission' && /invitation\//.test(text)).length, 0)
})

test('the same attack finds the pairs where one careless table leads from people to answers, so it can fail', async () => {
  const careful = await answeredByInvitation({ leak: true })
  const copy = await copyOf(careful.db)
  const byValue = attack(
    dossierOf(
      copy,
      careful.known,
      careful.known.map((_, n) => said(n)),
    ),
  )
  assert.ok(byValue.value > PEOPLE - 2, `by value: ${byValue.value}`)

  // A row written in the transaction of each answer, answers in the order in which they came, and their moments: what an open form may do.
  const { db, clock, open, answered, known } = careful
  const survey = await open({ kind: 'survey', title: 'Careless', questions: QUESTIONS })
  await sql`create table consultations.careless (id integer generated always as identity, email text, at timestamptz)`.execute(db)
  await sql`create function consultations.careless() returns trigger language plpgsql as $$ begin
    insert into consultations.careless (email, at) values ('person' || substring(new.answers::text from 'Careless ([0-9]{2})') || '@home.example', new.received_at); return new; end $$`.execute(
    db,
  )
  await sql`create trigger careless after insert on consultations.response for each row when (new.answers::text like '%Careless%') execute function consultations.careless()`.execute(
    db,
  )
  for (const n of inAnyOrder) {
    clock.set(clock.now().add({ minutes: 3 }))
    await answered(survey, [{ q1: { text: `Careless ${String(n).padStart(2, '0')}` } }])
  }
  const hits = attack(
    dossierOf(
      await copyOf(db),
      known,
      known.map((_, n) => `Careless ${String(n).padStart(2, '0')}`),
    ),
  )
  assert.ok(hits.transaction > PEOPLE - 2, `by transaction: ${hits.transaction}`)
  assert.ok(hits.moment > PEOPLE - 2, `by moment: ${hits.moment}`)
  assert.ok(hits.order > PEOPLE - 2, `by order: ${hits.order}`)
})
