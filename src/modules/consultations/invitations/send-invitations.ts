import { sql } from 'kysely'
import { inTransaction } from '#platform/db'
import { defineJob, enqueue } from '#platform/jobs'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { officeCard } from '#modules/office'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { accepting } from '../responses/accepting.js'
import type { ConsultationsDb, ConsultationsTables, ConsultationsTx } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { newLink } from './link.js'

const BATCH = 50

/** How the outbox names a mail about an invitation: its exercise and which mail it is, never which invitation. */
export const KEY = /^consultations\.invitation:\d+:\d+$/

interface Due {
  readonly ref: string
  readonly email: string
  readonly name: string
  readonly forKind: string | null
  readonly sent: number
}

// The next batch is asked for in the transaction of this one, so that a process that is ended again and again still gets to the last person.
/** Puts the mails that invitations still want into the outbox, each with a link of its own. */
export const sendInvitations = defineJob<{ exerciseId: number }>({
  name: 'consultations.send-invitations',
  what: 'Puts invitations and reminders in the outbox, one mail for each person',
  async handle(house, { exerciseId }) {
    const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
    const exercise = await exerciseById(db, exerciseId)
    if (accepting(exercise, house.clock.now()) !== 'open') return
    const office = await officeCard(house.db)
    await inTransaction(db, async (tx) => {
      const due = await tx
        .selectFrom('consultations.invitation')
        .select(['ref', 'email', 'name', 'for_kind as forKind', 'mails_sent as sent'])
        .where('exercise_id', '=', exerciseId)
        .whereRef('mails_sent', '<', 'mails_wanted')
        .orderBy('ref')
        .limit(BATCH)
        .forUpdate()
        .execute()
      for (const one of due) await mailOne(tx, house, exercise, one, office.name)
      if (due.length === BATCH) await enqueue(tx, sendInvitations, { exerciseId })
    })
  },
})

async function mailOne(tx: ConsultationsTx, house: House, exercise: Exercise, one: Due, office: string): Promise<void> {
  const words = wordsIn('en').invitation
  const reminder = one.sent > 0
  const { sensitive, title, sheet, closesOn } = exercise
  await queueMail(tx, {
    key: `consultations.invitation:${exercise.id}:${one.sent + 1}`,
    to: one.email,
    subject: sensitive ? words.neutralSubject(reminder) : words.subject(title, reminder),
    text: words.text({
      name: one.name,
      title: sensitive ? undefined : title,
      summary: sensitive ? undefined : sheet.summary,
      link: `${house.origin}${urls.invitation(exercise.slug, await newLink(tx, one.ref))}`,
      closes: closesOn ? dayInWords(closesOn) : undefined,
      office,
      named: one.forKind !== null,
      reminder,
    }),
    purpose: 'consultations:invitation',
    sensitive: true,
  })
  await tx
    .updateTable('consultations.invitation')
    .set({ mails_sent: sql`mails_sent + 1`, mails_wanted: sql`greatest(mails_wanted, mails_sent + 1)`, mailed_on: house.clock.today() })
    .where('ref', '=', one.ref)
    .execute()
}
