import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '#platform/clock'
import { onBothEngines } from '#test/database'
import { smtpServer, until } from '#test/smtp-server'
import { assemble } from '../../src/app.js'
import type { ConsultationsTables } from '../../src/modules/consultations/tables.js'
import { newPlace, startOffice } from './office-process.js'
import { decideAndPublish, openCard, peopleAsk, personAt } from './open-card.js'
import { addressOf, type CheckedCard, checkCard, household, sendCard, sideBySide } from './resident.js'

// Kills take seconds each: a few by default, 20 where the whole check runs.
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 2)
const HANDS = 6
const CARDS = 18
/** Mails handed over side by side. */
const POOL = 10

onBothEngines('an office that is killed', (engine) => {
  test('has every acknowledged answer once with the address left with it, and no answer twice, whatever is sent again', async (t) => {
    const place = await newPlace(engine)
    const env = { ...place.env, TRUST_PROXY: '1' }
    await place.with((database) => openCard({ db: database.db, clock: systemClock }))
    const cards: CheckedCard[] = []
    const acknowledged = new Map<string, string>()
    let cutOff = 0

    const sendAgain = async (url: string) => {
      for (const code of acknowledged.values())
        assert.equal((await fetch(`${url}/receipts/${code}`)).status, 200, `receipt ${code} is there`)
      await sideBySide(cards, HANDS, async (card) => {
        const code = await sendCard(url, card)
        assert.equal(code, acknowledged.get(card.text) ?? code, 'the same answer has the same code as before')
        acknowledged.set(card.text, code)
      })
    }

    for (let round = 0; round < ROUNDS; round += 1) {
      const office = await startOffice(env)
      await sendAgain(office.url)
      const fresh: CheckedCard[] = []
      const numbers = Array.from({ length: CARDS }, (_, n) => round * 2 * CARDS + n)
      await sideBySide(numbers, HANDS, async (n) => void fresh.push(await checkCard(office.url, `Answer ${n}`, household(n))))
      cards.push(...fresh)
      await pause(Math.max(0, 2100 - (performance.now() - (fresh.at(-1)?.at ?? 0))))

      let toCome = 1 + Math.floor(Math.random() * (CARDS - HANDS))
      const killed = Promise.withResolvers<void>()
      let gone = false
      const sending = sideBySide(fresh, HANDS, async (card) => {
        if (gone) return // it is sent after the restart
        try {
          acknowledged.set(card.text, await sendCard(office.url, card))
          if (--toCome === 0) setTimeout(() => (office.child.kill('SIGKILL'), killed.resolve()), Math.random() * 12)
          const n = numbers[0]! + CARDS + fresh.indexOf(card)
          cards.push(await checkCard(office.url, `Answer ${n}`, household(n)))
        } catch (error) {
          if (!(error instanceof TypeError)) throw error // what fetch throws when the connection breaks
          gone = true
          cutOff += 1
        }
      })
      await Promise.all([sending, killed.promise])
      assert.equal((await office.ended).signal, 'SIGKILL')
    }

    const last = await startOffice(env)
    await sendAgain(last.url)
    assert.deepEqual(await last.end('SIGTERM'), { code: 0, signal: null })
    const rows = await place.with(({ db }) =>
      db.withTables<ConsultationsTables>().selectFrom('consultations.response').select(['answers', 'state']).execute(),
    )
    const kept = rows.map(({ answers }) => (answers as { safer: { text: string } }).safer.text)
    assert.deepEqual(
      kept.toSorted(),
      cards.map(({ text }) => text).toSorted(),
      'one response for every answer that was ever checked and sent',
    )
    const wishes = await place.with(({ db }) =>
      db.withTables<ConsultationsTables>().selectFrom('consultations.waiting_wish').select('wish').execute(),
    )
    assert.deepEqual(
      [...new Set(wishes.map(({ wish }) => wish.email))].toSorted(),
      cards.map(({ text }) => addressOf(text)).toSorted(),
      'every address that was left waits to be told',
    )
    assert.ok(cutOff > 0, 'some were cut off')
    t.diagnostic(
      `${ROUNDS} kills: ${cards.length} answers, ${cutOff} conversations cut off, ${rows.filter(({ state }) => state === 'counted').length} counted`,
    )
  })

  test('in the middle of telling people what it decided, tells nobody twice and forgets nobody', async (t) => {
    const place = await newPlace(engine)
    const people = 60 + 30 * ROUNDS
    const server = await smtpServer()
    await place.with(async ({ db }) => {
      const house = await assemble({ db, clock: systemClock, origin: 'http://localhost:3000', demo: false })
      const exercise = await openCard(house)
      await peopleAsk(house, exercise, people)
      await decideAndPublish(house, exercise)
    })
    for (let life = 0; life <= ROUNDS; life += 1) {
      let toCome = 3 + Math.floor(Math.random() * 20)
      const enough = Promise.withResolvers<void>()
      server.end = async () => {
        if (--toCome === 0) enough.resolve()
        await pause(5)
        return undefined
      }
      const office = await startOffice({ ...place.env, SMTP_URL: server.url }, { command: 'office', life })
      if (life < ROUNDS) {
        await enough.promise
        await pause(Math.random() * 20)
        assert.equal((await office.end('SIGKILL')).signal, 'SIGKILL')
      } else {
        await until('everybody is told', async () => (await pause(100), (await office.waiting()) === 0))
        assert.equal((await office.end('SIGTERM')).code, 0)
      }
    }
    await server.close()

    const arrived = server.taken.map(({ to }) => to)
    assert.equal(new Set(arrived).size, arrived.length, 'nobody is told twice')
    type Deliveries = { 'mail.delivery': { recipient: string; state: string } }
    const deliveries = await place.with(({ db }) =>
      db.withTables<Deliveries>().selectFrom('mail.delivery').select(['recipient', 'state']).execute(),
    )
    assert.deepEqual(deliveries.map((one) => one.recipient).toSorted(), Array.from({ length: people }, (_, n) => personAt(n)).toSorted())
    const notKnown = deliveries.filter(({ state }) => state === 'not-known')
    assert.ok(notKnown.length <= POOL * ROUNDS, `${notKnown.length} not known after ${ROUNDS} kills`)
    for (const { recipient, state } of deliveries) {
      if (state !== 'not-known') assert.deepEqual([recipient, state, arrived.includes(recipient)], [recipient, 'accepted', true])
    }
    t.diagnostic(`${ROUNDS} kills: ${people} people, ${arrived.length} mails, ${notKnown.length} not known`)
  })
})

test('while the mail server is away during the telling, nobody is forgotten; when it is back, everybody is told once', async () => {
  const place = await newPlace('embedded')
  const people = 40
  const server = await smtpServer()
  await place.with(async ({ db }) => {
    const house = await assemble({ db, clock: systemClock, origin: 'http://localhost:3000', demo: false })
    const exercise = await openCard(house)
    await peopleAsk(house, exercise, people)
    await decideAndPublish(house, exercise)
  })
  let gone = false
  server.end = async () => {
    await pause(10)
    // Several mails arrive at once, so their number may pass ten without ever being ten here.
    if (server.taken.length >= 10 && !gone) {
      gone = true
      void server.close()
    }
    return undefined
  }
  // Its clock runs ten times as fast, so that waiting for the server does not take long.
  const office = await startOffice({ ...place.env, SMTP_URL: server.url }, { command: 'office', speed: 10 })
  await until('the office notices', () => office.said().includes('The mail server does not answer'))
  assert.ok(server.taken.length < people)
  assert.equal((await fetch(`${office.url}/`)).status, 200, 'residents notice nothing')
  server.end = () => undefined
  await server.open()
  await until('everybody is told', async () => (await pause(100), (await office.waiting()) === 0))
  assert.match(office.said(), /The mail server answers again/)
  assert.equal((await office.end('SIGTERM')).code, 0)
  await server.close()
  const deliveries = await place.with(({ db }) =>
    db
      .withTables<{ 'mail.delivery': { recipient: string; state: string } }>()
      .selectFrom('mail.delivery')
      .select(['recipient', 'state'])
      .execute(),
  )
  const arrived = server.taken.map(({ to }) => to)
  assert.equal(new Set(arrived).size, arrived.length, 'nobody is told twice')
  const known = deliveries.filter(({ state }) => state !== 'not-known')
  assert.ok(deliveries.length - known.length <= POOL)
  assert.deepEqual(
    known
      .map(({ recipient, state }) => [recipient, state, arrived.includes(recipient)])
      .filter(([, state, here]) => state !== 'accepted' || !here),
    [],
  )
  assert.equal(deliveries.length, people)
})
