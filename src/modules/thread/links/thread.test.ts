import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { Ref } from '#platform/module'
import { testDatabase } from '#test/database'
import { bounced, cameFrom, following, issueReceipt, link, linkAll, SENTENCES, threadOf, told, toldCounts, withdraw } from '#modules/thread'

const { db } = await testDatabase()
const at = (day: string) => Temporal.Instant.from(`${day}T09:00:00Z`)
const officer = 'person:7' as const
let number = 0
const another = (kind: string): Ref => ({ kind, id: String((number += 1)) })

test('an answer is followed from what was said to what is being done, and back again', async () => {
  const [answer, theme, decision, action, evidence] = [
    another('consultations.response'),
    another('thread.theme'),
    another('accountability.decision'),
    another('plan.action'),
    another('plan.progress'),
  ]
  await inTransaction(db, async (tx) => {
    await issueReceipt(tx, answer, { at: at('2026-01-05'), channel: 'web' })
    await link(tx, { from: answer, link: 'raises', to: theme, at: at('2026-02-01') }, officer)
    await link(tx, { from: answer, link: 'considered-in', to: decision, at: at('2026-03-10') }, officer)
    await link(tx, { from: decision, link: 'leads-to', to: action, at: at('2026-03-20') }, officer)
    await link(tx, { from: action, link: 'shown-by', to: evidence, at: at('2026-05-01') }, officer)
    await told(tx, { contribution: answer, decision, means: 'receipt-page', at: at('2026-03-11') }, 'system')
  })

  assert.deepEqual(
    (await following(db, answer)).map((one) => [one.link, one.ref]),
    [
      ['raises', theme],
      ['considered-in', decision],
      ['told', decision],
    ],
  )
  assert.deepEqual(
    (await cameFrom(db, action)).map((one) => [one.link, one.ref, one.by]),
    [['leads-to', decision, officer]],
  )
  const stations = (await threadOf(db, answer)).map((one) => [one.name, one.count, one.first?.toString().slice(0, 10)])
  const whole = [
    ['said', 1, '2026-01-05'],
    ['heard', 1, '2026-02-01'],
    ['decided', 1, '2026-03-10'],
    ['doing', 1, '2026-03-20'],
    ['told', 1, '2026-03-11'],
  ]
  assert.deepEqual(stations, whole)
  const fromAction = (await threadOf(db, action)).map((one) => [one.name, one.count])
  assert.deepEqual(
    fromAction,
    whole.map(([name, count]) => [name, count]),
  )
})

test('a theme shared by two consultations does not lead an answer to the other one’s decision', async () => {
  const [ours, theirs] = [another('consultations.response'), another('consultations.response')]
  const theme = another('thread.theme')
  const decision = another('accountability.decision')
  await inTransaction(db, async (tx) => {
    await linkAll(tx, { from: [ours, theirs], link: 'raises', to: theme, at: at('2026-01-05') }, officer)
    await linkAll(tx, { from: [theirs, theme], link: 'considered-in', to: decision, at: at('2026-02-05') }, officer)
  })
  const reached = async (ref: Ref) => (await threadOf(db, ref)).filter((one) => one.count > 0).map((one) => `${one.name} ${one.count}`)
  assert.deepEqual(await reached(ours), ['said 1', 'heard 1'])
  assert.deepEqual(await reached(decision), ['said 1', 'heard 2', 'decided 1'])
  assert.deepEqual(await reached(theme), ['said 2', 'heard 3', 'decided 1'])
})

test('a link made twice is one link; taken back it leaves the thread but stays on record with the reason', async () => {
  const [answer, decision] = [another('consultations.response'), another('accountability.decision')]
  const step = { from: answer, link: 'considered-in', to: decision, at: at('2026-02-05') } as const
  const made = await inTransaction(db, (tx) => linkAll(tx, { ...step, from: [answer, answer] }, officer))
  assert.equal(made, 1)
  assert.equal(await inTransaction(db, (tx) => linkAll(tx, { ...step, from: [answer] }, officer)), 0)
  assert.equal(
    await inTransaction(db, (tx) => withdraw(tx, { ...step, why: 'Linked to the wrong decision', at: at('2026-02-06') }, officer)),
    true,
  )
  assert.equal(await inTransaction(db, (tx) => withdraw(tx, { ...step, why: 'Again', at: at('2026-02-06') }, officer)), false)
  assert.deepEqual(await following(db, answer), [])
  assert.equal(await inTransaction(db, (tx) => linkAll(tx, { ...step, from: [answer] }, officer)), 1, 'it can be linked anew')
})

test('telling is counted by how people were told, and what bounces is subtracted; nobody is told on a receipt page that they have no code for', async () => {
  const decision = another('accountability.decision')
  const made = Array.from({ length: 5 }, () => another('consultations.response'))
  const [asked, wrote, neither, moved, filed] = made as [Ref, Ref, Ref, Ref, Ref]
  await inTransaction(db, async (tx) => {
    for (const contribution of [asked, neither]) await issueReceipt(tx, contribution, { at: at('2026-01-05'), channel: 'web' })
    for (const contribution of [asked, moved]) await told(tx, { contribution, decision, means: 'mail', at: at('2026-04-01') }, 'system')
    await told(tx, { contribution: asked, decision, means: 'mail', at: at('2026-04-02') }, 'system')
    await told(tx, { contribution: wrote, decision, means: 'letter', at: at('2026-04-01') }, officer)
    for (const contribution of [asked, neither, filed])
      await told(tx, { contribution, decision, means: 'receipt-page', at: at('2026-04-01') }, 'system')
    assert.equal(await bounced(tx, { contribution: moved, decision, means: 'mail', at: at('2026-04-03') }, 'system'), true)
    assert.equal(await bounced(tx, { contribution: moved, decision, means: 'mail', at: at('2026-04-03') }, 'system'), false)
  })
  assert.deepEqual(await toldCounts(db, decision), { mail: 1, letter: 1, receiptPage: 2, all: 3, bounced: 1 })
})

test('every answer that a decision considered is linked in one go, however many there are', async () => {
  const decision = another('accountability.decision')
  const answers = Array.from({ length: 1203 }, () => another('consultations.response'))
  assert.equal(
    await inTransaction(db, (tx) => linkAll(tx, { from: answers, link: 'considered-in', to: decision, at: at('2026-04-01') }, officer)),
    1203,
  )
  assert.equal((await threadOf(db, decision))[0]?.count, 1203)
})

test('each link reads as a sentence from either end', () => {
  assert.equal(
    SENTENCES['leads-to'].forwards('The decision on lighting', '“Mend 40 lamps”'),
    'The decision on lighting leads to “Mend 40 lamps”',
  )
  assert.equal(
    SENTENCES['considered-in'].backwards('An answer', 'The decision on lighting'),
    'The decision on lighting considered An answer',
  )
})
