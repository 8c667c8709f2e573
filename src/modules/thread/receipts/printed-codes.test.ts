import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { testDatabase } from '#test/database'
import { claimCode, findReceipt, issueReceipt, receiptOf, reserveCodes, showCode } from '#modules/thread'

const { db } = await testDatabase()
const at = Temporal.Instant.from('2026-05-01T09:00:00Z')
const cards = { kind: 'consultations.exercise', id: '4' }
const keyed = { at, channel: 'paper', promisedBy: Temporal.PlainDate.from('2026-08-01') }
const card = (id: number) => ({ kind: 'consultations.response', id: String(id) })

test('a code printed on a tear-off belongs to the card once it is keyed, and to no other', async () => {
  const codes = await inTransaction(db, (tx) => reserveCodes(tx, 30, cards, at, 'person:7'))
  assert.equal(new Set(codes).size, 30)
  const [code = '', second = ''] = codes
  assert.equal((await findReceipt(db, code))?.state, 'reserved')

  const claim = (typed: string, id: number, forWhat = cards) =>
    inTransaction(db, (tx) => claimCode(tx, typed, card(id), { ...keyed, forWhat }))
  assert.deepEqual(await claim(showCode(code).toLowerCase(), 1), { code })
  assert.deepEqual(await findReceipt(db, code), {
    state: 'live',
    code,
    at,
    contribution: card(1),
    channel: 'paper',
    promisedBy: keyed.promisedBy,
  })
  assert.deepEqual(await claim(code, 1), { code }, 'saving the same card again is no mistake')

  const problem = async (typed: string, id: number, forWhat = cards) => ((await claim(typed, id, forWhat)) as { problem?: string }).problem
  assert.equal(await problem(code, 2), 'This code already belongs to another card. Check that the card has not been keyed before.')
  assert.equal(await problem('K7F3Q-M8TW2-X', 3), 'We did not print this code. Check it against the card.')
  assert.equal(
    await problem(second, 4, { kind: 'consultations.exercise', id: '9' }),
    'This code was printed for a different set of cards. Check that you chose the right one.',
  )
  assert.match((await problem(`${code.slice(0, 10)}${code.endsWith('0') ? '1' : '0'}`, 5)) ?? '', /letters or numbers is wrong/)
})

test('a contribution has one code, however often it is asked for', async () => {
  const first = await inTransaction(db, (tx) => issueReceipt(tx, card(50), keyed))
  assert.equal(await inTransaction(db, (tx) => issueReceipt(tx, card(50), keyed)), first)
  assert.equal((await receiptOf(db, card(50)))?.code, first)
  assert.notEqual(await inTransaction(db, (tx) => issueReceipt(tx, card(51), keyed)), first)
})
