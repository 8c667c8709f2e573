import { z } from 'zod'
import { AreaField, DayField, dayOrNone, dayValues, ListField, optional, RadioField, required, TextField } from '#platform/forms'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import type { Form } from '#platform/web'
import { staffToChoose } from '#modules/identity'
import { sections } from '../menu/sections.js'
import { AUDIENCES, type Audience, type WebPage } from './page.js'
import type { PageDetails } from './keep.js'

const oneLine = (most: number, message: string) => required(most, message).refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line')

/** What staff type of a page. */
export const wordsFields = {
  title: oneLine(120, 'Enter a title'),
  summary: oneLine(300, 'Enter what the page is about, in a sentence or two'),
  body: required(60_000, 'Enter the text'),
  audience: z.enum(Object.keys(AUDIENCES) as [Audience, ...Audience[]], 'Choose for whom the page is'),
}

/** What each is called where two versions stand side by side. */
export const WORDS_LABELS = { title: 'Title', summary: 'Summary', body: 'Text', audience: 'For whom' }

/** The names of what is chosen, by its value. */
export const AUDIENCE_NAMES = Object.fromEntries(Object.entries(AUDIENCES).map(([value, { name }]) => [value, name]))

const MARKS =
  'Leave an empty line between paragraphs. Write ## before a heading, - before each point of a list, **bold**, and [words](https://address) for a link, or [words](/pages/address) for a page of ours.'

/** The questions about the words of a page. */
export function WordsFields({ form }: { form: Form }): Html {
  return (
    <>
      <TextField form={form} name="title" label="Title" />
      <TextField form={form} name="summary" label="Summary" hint="One or two sentences: lists and the search show it" />
      <AreaField form={form} name="body" label="Text" hint={MARKS} rows={20} />
      <RadioField
        form={form}
        name="audience"
        label="For whom is it?"
        choices={Object.entries(AUDIENCES).map(([value, { name, hint }]) => ({ value, text: name, hint }))}
      />
    </>
  )
}

/** Where a page belongs and who looks after it, as it is typed. */
export const detailsFields = {
  section: optional(9),
  owner: optional(9),
  reviewOn: dayOrNone(),
}

/** The names of the days among them. */
export const DETAILS_DAYS = ['reviewOn']

/** What each is called where two versions stand side by side. */
export const DETAILS_LABELS = { section: 'Section', owner: 'Owner', reviewOn: 'To be looked at' }

/** What is kept, to fill the form with. */
export const detailsValues = ({
  section,
  owner,
  reviewOn,
  details,
}: Pick<WebPage, 'section' | 'owner' | 'reviewOn' | 'details'>): Record<string, string> => ({
  section: section === null ? '' : String(section),
  owner: owner === null ? '' : String(owner),
  ...dayValues('reviewOn', reviewOn),
  version: String(details),
})

const numberOrNone = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

/** What was typed, as it is kept. */
export const detailsFrom = (typed: z.output<z.ZodObject<typeof detailsFields>>): PageDetails => ({
  section: numberOrNone(typed.section),
  owner: numberOrNone(typed.owner),
  reviewOn: typed.reviewOn,
})

/** What is wrong with a section or an owner that a changed page offered; nothing where both are there. */
export async function detailsProblems({ db }: House, { section, owner }: PageDetails): Promise<Record<string, string>> {
  const problems: Record<string, string> = {}
  if (section !== null && !(await sections(db)).some(({ id }) => id === section)) problems['section'] = 'Choose a section from the list'
  if (owner !== null && !(await staffToChoose(db)).some(({ id }) => id === owner)) problems['owner'] = 'Choose somebody from the list'
  return problems
}

/** The questions about where a page belongs and who looks after it. */
export async function detailsQuestions(form: Form, { db }: House): Promise<Html> {
  const [all, staff] = [await sections(db), await staffToChoose(db)]
  return (
    <>
      <ListField
        form={form}
        name="section"
        label="Section"
        hint="Each section has a page that lists what stands in it"
        none="No section"
        choices={all.map(({ id, title }) => ({ value: String(id), text: title }))}
      />
      <ListField
        form={form}
        name="owner"
        label="Who looks after it?"
        none="Whoever writes the website"
        choices={staff.map(({ id, name }) => ({ value: String(id), text: name }))}
      />
      <DayField
        form={form}
        name="reviewOn"
        label="When does somebody look whether it is still right? (optional)"
        hint="It comes onto their to-do list then"
      />
    </>
  )
}
