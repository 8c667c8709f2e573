import { SYSTEM } from '#platform/access'
import { inTransaction } from '#platform/db'
import { after } from '#platform/events'
import { mailAccepted, queueMail } from '#platform/mail'
import { decisionPublished, decisionRef } from '#modules/accountability'
import { contactRef, contactsFor, preferencesUrl } from '#modules/contacts'
import { officeCard } from '#modules/office'
import { told } from '#modules/thread'
import { exerciseById } from '../exercises/queries.js'
import { RESPONSE } from '../responses/response.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { EXERCISE } from '../exercises/exercise.js'

const BATCH = 100
const KEY = /^consultations\.outcome:(\d+):(\d+)$/

/** Tells everybody who asked, once each, by a mail of their own; and counts every receipt page as updated. Runs after publishing, and may run twice. */
export const tellPeople = after(decisionPublished, 'tell-people', async (house, { decisionId, aboutKind, aboutId }) => {
  if (aboutKind !== EXERCISE) return
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const exercise = await exerciseById(db, aboutId)
  const words = wordsIn('en').telling
  const office = await officeCard(house.db)
  // The address of a sensitive exercise names its topic, so those people get the list and the page where codes are looked up.
  const link = `${house.origin}${exercise.sensitive ? urls.list : urls.results(exercise.slug)}`

  for (let last = 0; ;) {
    const asked = await contactsFor(house.db, 'outcome', { about: { kind: aboutKind, id: aboutId }, after: last, limit: BATCH })
    if (asked.length === 0) break
    await inTransaction(house.db, async (tx) => {
      for (const { id, email, name } of asked.filter((contact) => contact.email !== '')) {
        const leave = preferencesUrl(house, id)
        await queueMail(tx, {
          key: `consultations.outcome:${decisionId}:${id}`,
          to: email,
          subject: exercise.sensitive ? words.neutralSubject : words.subject(exercise.title),
          text: words.text({
            name,
            title: exercise.sensitive ? undefined : exercise.title,
            link,
            receipts: `${house.origin}/receipts`,
            office: office.name,
            leave,
          }),
          purpose: 'consultations:tell-outcome',
          sensitive: exercise.sensitive,
        })
      }
    })
    last = asked.at(-1)?.id ?? last
  }
  await countReceiptPages(db, exercise.id, decisionId, house.clock.now())
})

async function countReceiptPages(
  db: ConsultationsDb,
  exerciseId: number,
  decisionId: number,
  at: Parameters<typeof told>[1]['at'],
): Promise<void> {
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('consultations.response')
      .select('id')
      .where('exercise_id', '=', exerciseId)
      .where('state', '=', 'counted')
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) return
    await inTransaction(db, async (tx) => {
      for (const { id } of rows)
        await told(
          tx,
          { contribution: { kind: RESPONSE, id: String(id) }, decision: decisionRef(decisionId), means: 'receipt-page', at },
          SYSTEM,
        )
    })
    last = rows.at(-1)?.id ?? last
  }
}

/** A mail with the outcome was accepted by the next server: that person was told. Counted after the mail is settled, so that counting can never hold it up. */
export const countTold = after(mailAccepted, 'count-told', async (house, { key }) => {
  const [, decision, contact] = KEY.exec(key) ?? []
  if (!decision || !contact) return
  await inTransaction(house.db, (tx) =>
    told(tx, { contribution: contactRef(contact), decision: decisionRef(Number(decision)), means: 'mail', at: house.clock.now() }, SYSTEM),
  )
})
