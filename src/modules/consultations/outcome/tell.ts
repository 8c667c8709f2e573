import { SYSTEM } from '#platform/access'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { after, within } from '#platform/events'
import { defineJob, enqueue } from '#platform/jobs'
import { mailAccepted, mailArrived, mailReturned, queueMail } from '#platform/mail'
import { decisionPublished, decisionRef } from '#modules/accountability'
import { contactRef, contactsFor, preferencesUrl } from '#modules/contacts'
import { offersWelsh, officeCard } from '#modules/office'
import { addressIn } from '#platform/web'
import { arrived, bounced, told, toldAll } from '#modules/thread'
import { exerciseById } from '../exercises/queries.js'
import { RESPONSE } from '../responses/response.js'
import { exerciseIn } from '../translations/in-language.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { enterWishesOf } from '../waiting/enter-wishes.js'
import { wordsIn } from '../words/index.js'
import { EXERCISE } from '../exercises/exercise.js'

const BATCH = 100
/** Counting a page is one row of one statement. */
const PAGES = 1000
const KEY = /^consultations\.outcome:(\d+):(\d+)$/

/** How far the telling of one decision has come: everybody up to `last` has a mail in the outbox, or a receipt page that is counted. */
interface Progress extends Record<string, number> {
  readonly decisionId: number
  readonly exerciseId: number
  readonly last: number
}

/** Tells everybody who asked, once each, by a mail of their own; and counts every receipt page as updated. Runs after publishing, and may run twice. */
export const tellPeople = after(decisionPublished, 'tell-people', async (house, { decisionId, aboutKind, aboutId }) => {
  if (aboutKind !== EXERCISE) return
  const start = { decisionId, exerciseId: Number(aboutId), last: 0 }
  await inTransaction(house.db, async (tx) => {
    await enqueue(tx, tellSome, start)
    await enqueue(tx, countSomePages, start)
  })
})

// The next batch is asked for in the transaction of this one, so that a process that is ended again and again still gets to the last person.
const tellSome = defineJob<Progress>({
  name: 'consultations.tell-people-who-asked',
  what: 'Puts mails in the outbox for those who asked what came of an exercise',
  async handle(house, { decisionId, exerciseId, last }) {
    const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
    const exercise = await exerciseById(db, exerciseId)
    const offices = { en: await officeCard(house.db), cy: await officeCard(house.db, 'cy') }
    const welsh = await offersWelsh(house.db)
    // The address of a sensitive exercise names its topic, so those people get the list and the page where codes are looked up.
    const page = exercise.sensitive ? urls.list : urls.results(exercise.slug)
    const about = { kind: EXERCISE, id: String(exerciseId) }
    // Addresses wait apart from the answers; now is when each is needed.
    if (last === 0) await enterWishesOf(house, exercise, 'all')
    const asked = await contactsFor(house.db, 'outcome', { about, after: last, limit: BATCH })
    await inTransaction(house.db, async (tx) => {
      for (const { id, email, name, ...contact } of asked.filter((one) => one.email !== '')) {
        // In the language in which they left their address, for as long as the office has its pages in it.
        const language = welsh ? contact.language : 'en'
        const words = wordsIn(language).telling
        const { title } = exerciseIn(language, exercise)
        const at = (address: string) => `${house.origin}${addressIn(language, address)}`
        const leave = preferencesUrl(house, id, language)
        await queueMail(tx, {
          key: `consultations.outcome:${decisionId}:${id}`,
          to: email,
          subject: exercise.sensitive ? words.neutralSubject : words.subject(title),
          text: words.text({
            name,
            title: exercise.sensitive ? undefined : title,
            link: at(page),
            receipts: at('/receipts'),
            office: offices[language].name,
            leave,
          }),
          purpose: 'consultations:tell-outcome',
          language,
          sensitive: exercise.sensitive,
        })
      }
      const furthest = asked.at(-1)?.id
      if (furthest !== undefined) await enqueue(tx, tellSome, { decisionId, exerciseId, last: furthest })
    })
  },
})

const countSomePages = defineJob<Progress>({
  name: 'consultations.tell-people-on-receipt-pages',
  what: 'Counts the receipt pages that show what came of an exercise',
  async handle(house, { decisionId, exerciseId, last }) {
    const rows = await house.db
      .withTables<ConsultationsTables>()
      .selectFrom('consultations.response')
      .select('id')
      .where('exercise_id', '=', exerciseId)
      .where('state', '=', 'counted')
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGES)
      .execute()
    const at = house.clock.now()
    await inTransaction(house.db, async (tx) => {
      const ids = rows.map(({ id }) => String(id))
      await toldAll(tx, { kind: RESPONSE, ids, decision: decisionRef(decisionId), means: 'receipt-page', at }, SYSTEM)
      const furthest = rows.at(-1)?.id
      if (furthest !== undefined) await enqueue(tx, countSomePages, { decisionId, exerciseId, last: furthest })
    })
  },
})

/** A mail with the outcome was accepted by the next server: that person was told. Counted after the mail is settled, so that counting can never hold it up. */
export const countTold = after(
  mailAccepted,
  'count-told',
  async (house, { key }) => {
    const [, decision, contact] = KEY.exec(key) ?? []
    if (!decision || !contact) return
    await inTransaction(house.db, (tx) =>
      told(
        tx,
        { contribution: contactRef(contact), decision: decisionRef(Number(decision)), means: 'mail', at: house.clock.now() },
        SYSTEM,
      ),
    )
  },
  { concerns: ({ key }) => KEY.test(key) },
)

/** What a mail with the outcome stands for: who was told of which decision. Undefined for every other mail. */
function toldBy(key: string) {
  const [, decision, contact] = KEY.exec(key) ?? []
  return decision && contact
    ? { contribution: contactRef(contact), decision: decisionRef(Number(decision)), means: 'mail' as const }
    : undefined
}

/** An officer saw that a mail with the outcome came back: that person no longer counts as told by it. */
export const countReturned = within(mailReturned, async (tx, { key, at }) => {
  const told = toldBy(key)
  if (told) await bounced(tx, { ...told, at: Temporal.Instant.from(at) }, SYSTEM)
})

/** It did arrive: the person counts again. */
export const countArrived = within(mailArrived, async (tx, { key }) => {
  const told = toldBy(key)
  if (told) await arrived(tx, told)
})
