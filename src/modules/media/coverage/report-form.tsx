import { z } from 'zod'
import { type Clock, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { AreaField, day, DayField, dayValues, ListField, optional, required, TextField } from '#platform/forms'
import type { Html } from '#platform/html'
import { dayInWords, type Form, typed } from '#platform/web'
import { latestReleases, storyTitles } from '#modules/publishing'
import { linkIn } from '../outlets/link.js'
import { outletsToChoose } from '../outlets/queries.js'
import { OutletField } from '../outlets/routes.js'
import { reportWith } from './queries.js'
import type { Report, ReportSheet } from './report.js'

const RELEASES = 40

/** A link, or nothing. */
export const linkOrNone = () =>
  optional(1000).refine((text) => text === '' || linkIn(text) !== undefined, 'Enter a web address, like https://echo.example/news/1234')

/** An id that was chosen from a list. */
export const chosen = (message: string) =>
  z
    .string(message)
    .regex(/^\d{1,9}$/, message)
    .transform(Number)

/** An id that was chosen from a list, or nothing. */
export const chosenOrNone = () =>
  z
    .string()
    .regex(/^\d{0,9}$/, 'Choose one from the list')
    .default('')
    .transform((id) => (id === '' ? null : Number(id)))

/** What staff type of a report. */
export const reportFields = {
  link: linkOrNone(),
  headline: required(200, 'Enter the headline'),
  outlet: chosen('Choose the outlet'),
  day: day('Enter the day it came out'),
  release: chosenOrNone(),
  note: optional(1000),
}

/** What each field is called where two versions stand side by side. */
export const REPORT_LABELS = {
  link: 'Link',
  headline: 'Headline',
  outlet: 'Outlet',
  day: 'Day',
  release: 'Press release',
  note: 'Notes',
}

/** What is kept, to fill the form with. */
export const reportValues = (report: ReportSheet): Record<string, string> => ({
  link: report.link,
  headline: report.headline,
  outlet: String(report.outlet),
  ...dayValues('day', report.day),
  release: report.release === null ? '' : String(report.release),
  note: report.note,
})

/** The choice of a press release in a form; one that went out long ago is offered where it is chosen already. */
export async function ReleaseField({
  form,
  db,
  label = 'Press release it came of (optional)',
}: {
  form: Form
  db: Db
  label?: string
}): Promise<Html> {
  const latest = await latestReleases(db, RELEASES)
  const kept = Number(typed(form, 'release') || 0)
  const older = latest.some(({ id }) => id === kept) ? new Map<number, string>() : await storyTitles(db, kept === 0 ? [] : [kept])
  return (
    <ListField
      form={form}
      name="release"
      label={label}
      none="None"
      choices={[
        ...latest.map(({ id, title }) => ({ value: String(id), text: title })),
        ...[...older].map(([id, title]) => ({ value: String(id), text: title })),
      ]}
    />
  )
}

/** The questions about a report. */
export async function reportQuestions(form: Form, db: Db): Promise<Html> {
  return (
    <>
      <TextField form={form} name="link" label="Link (optional)" hint="Leave it empty for what was on paper or on air only" type="url" />
      <TextField form={form} name="headline" label="Headline" />
      <OutletField form={form} outlets={await outletsToChoose(db)} />
      <DayField form={form} name="day" label="Day it came out" />
      {await ReleaseField({ form, db })}
      <AreaField form={form} name="note" label="Notes (optional)" hint="What was wrong in it, whom we rang" rows={3} />
    </>
  )
}

/** What cannot be in a report: field to message. */
export async function reportProblems(
  db: Db,
  clock: Clock,
  data: { readonly link: string; readonly day: Temporal.PlainDate; readonly outlet: number },
  self?: Report,
): Promise<Record<string, string>> {
  const same = data.link === '' ? undefined : await reportWith(db, data.link)
  const outlets = await outletsToChoose(db)
  return {
    ...(same && same.id !== self?.id && { link: `This is logged already: “${same.headline}”, ${dayInWords(same.day)}` }),
    ...(!outlets.some(({ id }) => id === data.outlet) && data.outlet !== self?.outlet && { outlet: 'Choose an outlet from the list' }),
    ...(Temporal.PlainDate.compare(data.day, clock.today()) > 0 && { day: 'The day cannot lie ahead' }),
  }
}
