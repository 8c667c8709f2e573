import { SYSTEM } from '#platform/access'
import { Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { after, within } from '#platform/events'
import { mailAccepted, mailArrived, mailReturned, queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { addressIn, dayInWords } from '#platform/web'
import { officeCard } from '#modules/office'
import { arrived, bounced, receiptOf, receiptUrl, showCode, told } from '#modules/thread'
import { meetingAt } from '../meetings/queries.js'
import { wordsIn } from '../words/index.js'
import { ANSWER, type Question, QUESTION } from './question.js'

const KEY = /^scrutiny\.told:(\d+):(\d+):(answered|promised|declined)$/

/** Tells whoever asked what became of their question: by mail once where they left an address, and on the page of their code. */
export async function tell(tx: Tx, house: Pick<House, 'origin'>, one: Question, head: Question, at: Temporal.Instant): Promise<void> {
  if (head.outcome === null) return
  const contribution = { kind: QUESTION, id: String(one.id) }
  await told(tx, { contribution, decision: { kind: ANSWER, id: String(head.id) }, means: 'receipt-page', at }, SYSTEM)
  if (one.email === '') return
  const receipt = await receiptOf(tx, contribution)
  const code = receipt ? showCode(receipt.code) : ''
  const words = wordsIn(one.language).ask
  const { outcome } = head
  const said = outcome === 'answered' ? head.answer : outcome === 'promised' ? head.promise : head.reason
  await queueMail(tx, {
    key: `scrutiny.told:${one.id}:${head.id}:${outcome}`,
    to: one.email,
    purpose: 'scrutiny:question-told',
    language: one.language,
    subject: words.toldMail.subject[outcome],
    text: words.toldMail.text({
      name: one.name,
      meeting: (await meetingAt(tx, one.meeting)).title,
      what: words.toldMail.what[outcome](head.promisedFor ? dayInWords(head.promisedFor, one.language) : ''),
      said,
      code,
      link: house.origin + addressIn(one.language, receiptUrl(code)),
      office: (await officeCard(tx, one.language)).name,
    }),
    sensitive: true,
  })
}

/** What a mail stands for: who was told of which answer. Undefined for every other mail. */
function toldBy(key: string) {
  const [, question, answer] = KEY.exec(key) ?? []
  return question && answer
    ? { contribution: { kind: QUESTION, id: question }, decision: { kind: ANSWER, id: answer }, means: 'mail' as const }
    : undefined
}

/** A mail was accepted by the next server: whoever asked was told. */
export const countTold = after(
  mailAccepted,
  'count-told-question',
  async (house, { key }) => {
    const by = toldBy(key)
    if (by) await inTransaction(house.db, (tx) => told(tx, { ...by, at: house.clock.now() }, SYSTEM))
  },
  { concerns: ({ key }) => KEY.test(key) },
)

/** A mail came back: whoever asked no longer counts as told by it. */
export const countReturned = within(mailReturned, async (tx, { key, at }) => {
  const by = toldBy(key)
  if (by) await bounced(tx, { ...by, at: Temporal.Instant.from(at) }, SYSTEM)
})

/** It did arrive. */
export const countArrived = within(mailArrived, async (tx, { key }) => {
  const by = toldBy(key)
  if (by) await arrived(tx, by)
})
