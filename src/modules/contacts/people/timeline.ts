import type { Entry } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import type { SentMail } from '#platform/mail'
import { type Note, NOTE_HOWS } from '../notes/note.js'

/** One thing that happened between the office and a contact. */
export interface Happening {
  readonly day: Temporal.PlainDate
  readonly what: string
  /** What was said, where a member of staff wrote it down. */
  readonly text?: string
  readonly by: string
}

const DID: Readonly<Record<string, string>> = {
  'contacts:keep': 'Details were left',
  'contacts:change': 'Details were corrected',
  'contacts:agree': 'An agreement was written down',
  'contacts:withdraw': 'An agreement was withdrawn',
  'contacts:join': 'Joined with another contact',
  'contacts:part': 'Parted from another contact again',
  'contacts:give-role': 'A post was noted',
  'contacts:end-role': 'A post ended',
}

/** How many lines of it a page shows. */
const LINES = 100

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(LONDON).toPlainDate()

/** Everything that happened between the office and a contact, newest first: what staff wrote down, mails, and changes of the record. */
export function timelineOf(
  deeds: readonly Entry[],
  notes: readonly Note[],
  mails: readonly SentMail[],
  names: ReadonlyMap<number, string>,
): readonly Happening[] {
  const who = (actor: string) =>
    actor.startsWith('person:') ? (names.get(Number(actor.slice(7))) ?? 'Somebody') : actor === 'public' ? 'They themselves' : 'Regard'
  const all = [
    ...deeds.flatMap((deed): Happening[] => {
      const what = DID[deed.did]
      return what === undefined ? [] : [{ day: dayOf(deed.at), what, by: who(deed.actor) }]
    }),
    ...notes.map((note): Happening => ({
      day: note.day,
      what: NOTE_HOWS[note.how],
      text: note.text,
      by: names.get(note.by) ?? 'Somebody',
    })),
    ...mails.map((mail): Happening => ({
      day: dayOf(mail.queuedAt),
      what: mail.sensitive ? 'We sent an e-mail' : `We sent an e-mail: “${mail.subject}”`,
      by: 'Regard',
    })),
  ]
  return all.sort((a, b) => b.day.toString().localeCompare(a.day.toString())).slice(0, LINES)
}
