import { randomUUID } from 'node:crypto'
import { officeCard } from '#modules/office'
import { showCode } from '#modules/thread'
import { LONDON, type Temporal } from '#platform/clock'
import type { House } from '#platform/module'
import { queueMail } from '#platform/mail'
import { addressIn, dayInWords, type Language } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import type { ConsultationsTx } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'

/** What the mail says that leads somebody back to their unfinished answers. */
export interface SavedMail {
  readonly exercise: Exercise
  readonly code: string
  /** The first moment at which the answers are no longer kept. */
  readonly until: Temporal.Instant
  readonly email: string
  readonly language: Language
}

/** Sends the code and the link of saved answers, once; the address is not kept with them. */
export async function mailSaved(
  tx: ConsultationsTx,
  { origin }: Pick<House, 'origin'>,
  { exercise, code, until, email, language }: SavedMail,
): Promise<void> {
  const say = wordsIn(language).saving
  const office = await officeCard(tx, language)
  await queueMail(tx, {
    // By chance and not by the draft: nothing leads from the address to the answers.
    key: `consultations.saved:${randomUUID()}`,
    to: email,
    subject: say.mailSubject(exercise.title),
    text: say.mailText({
      title: exercise.title,
      link: `${origin}${addressIn(language, urls.saved(exercise.slug))}?code=${showCode(code)}`,
      code: showCode(code),
      day: dayInWords(until.subtract({ seconds: 1 }).toZonedDateTimeISO(LONDON).toPlainDate(), language),
      office: office.name,
    }),
    purpose: 'consultations:saved-answers',
    language,
    urgent: true,
    sensitive: true,
  })
}
