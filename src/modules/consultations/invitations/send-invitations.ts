import { sql } from 'kysely'
import { inTransaction } from '#platform/db'
import { defineJob, enqueue } from '#platform/jobs'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { addressIn, dayInWords, type Language } from '#platform/web'
import { offersWelsh, officeCard } from '#modules/office'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { accepting } from '../responses/accepting.js'
import { exerciseIn } from '../translations/in-language.js'
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

/** What the office is called in each language that its mails are in. */
interface Offices {
  readonly en: string
  readonly cy?: string
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
    const welsh = exercise.bilingual && (await offersWelsh(house.db))
    const offices = {
      en: (await officeCard(house.db)).name,
      ...(welsh && { cy: (await officeCard(house.db, 'cy')).name }),
    }
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
      for (const one of due) await mailOne(tx, house, exercise, one, offices)
      if (due.length === BATCH) await enqueue(tx, sendInvitations, { exerciseId })
    })
  },
})

/** An invitation to an exercise in two languages says everything in both, since nobody knows which its reader prefers. */
async function mailOne(tx: ConsultationsTx, house: House, exercise: Exercise, one: Due, offices: Offices): Promise<void> {
  const link = await newLink(tx, one.ref)
  const mails = (offices.cy && exercise.bilingual ? (['cy', 'en'] as const) : (['en'] as const)).map((language) =>
    mailIn(language, house, exerciseIn(language, exercise), one, link, (language === 'cy' ? offices.cy : undefined) ?? offices.en),
  )
  await queueMail(tx, {
    key: `consultations.invitation:${exercise.id}:${one.sent + 1}`,
    to: one.email,
    subject: mails.map(({ subject }) => subject).join(' | '),
    text: mails.map(({ text }) => text).join('\n\n* * *\n\n'),
    purpose: 'consultations:invitation',
    sensitive: true,
  })
  await tx
    .updateTable('consultations.invitation')
    .set({ mails_sent: sql`mails_sent + 1`, mails_wanted: sql`greatest(mails_wanted, mails_sent + 1)`, mailed_on: house.clock.today() })
    .where('ref', '=', one.ref)
    .execute()
}

function mailIn(language: Language, house: House, exercise: Exercise, one: Due, link: string, office: string) {
  const words = wordsIn(language).invitation
  const reminder = one.sent > 0
  const { sensitive, title, sheet, closesOn, slug } = exercise
  return {
    subject: sensitive ? words.neutralSubject(reminder) : words.subject(title, reminder),
    text: words.text({
      name: one.name,
      title: sensitive ? undefined : title,
      summary: sensitive ? undefined : sheet.summary,
      link: `${house.origin}${addressIn(language, urls.invitation(slug, link))}`,
      closes: closesOn ? dayInWords(closesOn, language) : undefined,
      office,
      named: one.forKind !== null,
      reminder,
    }),
  }
}
