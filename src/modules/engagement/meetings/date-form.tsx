import type { z } from 'zod'
import { day, DayField, optional, TextField, timeOrNone } from '#platform/forms'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'
import { timeProblems } from '../events/when.js'

/** When and where a date is. */
export const dateFields = { day: day('Enter the day'), time: timeOrNone(), until: timeOrNone(), venue: optional(200) }

/** What is wrong with the hours of a date: field to message. */
export const dateProblems = (data: z.output<z.ZodObject<typeof dateFields>>): Record<string, string> =>
  timeProblems({ ...data, lastDay: data.day })

/** The questions about when and where a date is. */
export function DateQuestions({ form, dayLabel = 'Day' }: { form: Form; dayLabel?: string }): Html {
  return (
    <>
      <DayField form={form} name="day" label={dayLabel} />
      <TextField form={form} name="time" label="From (optional)" hint="Like 9:30 or 19:00" width="5" />
      <TextField form={form} name="until" label="Until (optional)" width="5" />
      <TextField form={form} name="venue" label="Venue (optional)" />
    </>
  )
}
