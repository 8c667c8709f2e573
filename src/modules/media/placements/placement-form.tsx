import { z } from 'zod'
import type { Db } from '#platform/db'
import { AreaField, dayOrNone, DayField, dayValues, ListField, optional, required, TextField } from '#platform/forms'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'
import { staffToChoose } from '#modules/identity'
import { latestStories, storyTitles } from '#modules/publishing'
import { chosen, chosenOrNone } from '../coverage/report-form.js'
import { outletsToChoose } from '../outlets/queries.js'
import { OutletField } from '../outlets/routes.js'
import type { Placement } from './placement.js'

const STORIES = 40

/** An amount in pounds as people type it, `350`, `£1,200` or `12.50`, in pence; empty is null. */
export const pounds = () =>
  z
    .string()
    .default('')
    .transform((typed, context) => {
      const plain = typed.replaceAll(/[£,\s]/g, '')
      if (plain === '') return null
      if (/^\d{1,6}(\.\d\d)?$/.test(plain)) return Math.round(Number(plain) * 100)
      context.addIssue({ code: 'custom', message: 'Enter an amount in pounds, like 350 or 12.50' })
      return z.NEVER
    })

/** What staff type of an article for another paper. */
export const placementFields = {
  title: required(200, 'Enter a title'),
  outlet: chosen('Choose the paper'),
  story: chosenOrNone(),
  body: optional(20_000),
  due: dayOrNone(),
  asked: pounds(),
  agreed: pounds(),
  alternatives: optional(1000),
  owner: chosen('Choose who looks after it'),
}

/** What each field is called where two versions stand side by side. */
export const PLACEMENT_LABELS = {
  title: 'Title',
  outlet: 'Paper',
  story: 'Made of',
  body: 'Text',
  due: 'Needed by',
  asked: 'Price asked',
  agreed: 'Price agreed',
  alternatives: 'What else was considered',
  owner: 'Who looks after it',
}

const amount = (pence: number | null): string => (pence === null ? '' : (pence / 100).toFixed(pence % 100 === 0 ? 0 : 2))

/** What is kept, to fill the form with. */
export const placementValues = (one: Placement): Record<string, string> => ({
  title: one.title,
  outlet: String(one.outlet),
  story: one.story === null ? '' : String(one.story),
  body: one.body,
  ...dayValues('due', one.due),
  asked: amount(one.asked),
  agreed: amount(one.agreed),
  alternatives: one.alternatives,
  owner: String(one.owner),
  version: String(one.version),
})

/** What cannot be in an article for another paper: field to message. */
export async function placementProblems(
  db: Db,
  data: { readonly outlet: number; readonly owner: number; readonly story: number | null },
  self?: Placement,
): Promise<Record<string, string>> {
  const [outlets, staff] = [await outletsToChoose(db), await staffToChoose(db)]
  return {
    ...(data.outlet !== self?.outlet && !outlets.some(({ id }) => id === data.outlet) && { outlet: 'Choose a paper from the list' }),
    ...(!staff.some(({ id }) => id === data.owner) && { owner: 'Choose who looks after it' }),
    ...(data.story !== null && (await storyTitles(db, [data.story])).size === 0 && { story: 'Choose a story from the list' }),
  }
}

/** The questions about an article for another paper. */
export async function placementQuestions(form: Form, db: Db): Promise<Html> {
  const [outlets, staff, stories] = [await outletsToChoose(db), await staffToChoose(db), await latestStories(db, STORIES)]
  return (
    <>
      <TextField form={form} name="title" label="Title" />
      <OutletField form={form} outlets={outlets} hint="The paper, magazine or newsletter it is for" />
      <ListField
        form={form}
        name="story"
        label="Made of (optional)"
        hint="A story of ours. Its words are taken over where you leave the text empty"
        none="Written for this paper"
        choices={stories.map(({ id, title }) => ({ value: String(id), text: title }))}
      />
      <AreaField form={form} name="body" label="Text for its readers (optional)" rows={10} />
      <DayField form={form} name="due" label="Needed by (optional)" />
      <TextField form={form} name="asked" label="Price asked, in pounds (optional)" hint="0 where it costs nothing" width="10" />
      <TextField form={form} name="agreed" label="Price agreed, in pounds (optional)" width="10" />
      <AreaField
        form={form}
        name="alternatives"
        label="What else was considered? (optional)"
        hint="Other ways to the same readers, and why this one"
        rows={3}
      />
      <ListField
        form={form}
        name="owner"
        label="Who looks after it?"
        none="Choose"
        choices={staff.map(({ id, name, job }) => ({ value: String(id), text: `${name}, ${job}` }))}
      />
    </>
  )
}
