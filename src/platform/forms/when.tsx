import { z } from 'zod'
import { LONDON, Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'
import { DayField, RadioField, TextField } from './fields.js'
import { dayOrNone, readTime, timeOrNone } from './schemas.js'

/** What `WhenFields` sends, for a form's schema, with `day` among its days: at once, or at a certain minute. */
export const whenFields = {
  when: z.enum(['now', 'later'], 'Choose when'),
  day: dayOrNone(),
  time: timeOrNone(),
}

type When = z.output<z.ZodObject<typeof whenFields>>

/** The questions about a moment: at once (`now` says what that means here), or a day and a time. */
export function WhenFields({ form, now }: { form: Form; now: string }): Html {
  return (
    <>
      <RadioField
        form={form}
        name="when"
        label="When?"
        choices={[
          { value: 'now', text: now },
          { value: 'later', text: 'At a certain time' },
        ]}
      />
      <DayField form={form} name="day" label="Day (only for a certain time)" />
      <TextField form={form} name="time" label="Time (only for a certain time)" hint="To the minute, like 9:30 or 14:05" width="5" />
    </>
  )
}

/** A day and a time of the office as a moment: where the clocks go back the earlier one, where they go forward the next that exists. */
export const momentAt = (day: Temporal.PlainDate, time: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: LONDON, plainTime: readTime(time) }).toInstant()

/** The moment that was chosen; null for at once. `whenProblems` has found nothing. */
export const momentOf = ({ when, day, time }: When): Temporal.Instant | null => (when === 'later' && day ? momentAt(day, time) : null)

/** What is missing from a certain time, or that it is past: field to message. */
export function whenProblems({ when, day, time }: When, now: Temporal.Instant): Record<string, string> {
  if (when === 'now') return {}
  const past = day !== null && time !== '' && Temporal.Instant.compare(momentAt(day, time), now) <= 0
  return {
    ...(day === null && { day: 'Enter the day' }),
    ...(time === '' && { time: 'Enter the time' }),
    ...(past && { day: 'This time is past. Enter a later one' }),
  }
}
