import { LONDON, type Temporal } from '#platform/clock'
import { dayInWords, momentInWords } from '#platform/web'

/** When an answer came, in words: the stroke of noon stands for a day whose time nobody kept, as of an imported row or a letter, so only the day is said. */
export function receivedInWords(at: Temporal.Instant): string {
  const local = at.toZonedDateTimeISO(LONDON)
  const noon = local.toPlainTime().equals('12:00')
  return noon ? dayInWords(local.toPlainDate()) : momentInWords(at)
}
