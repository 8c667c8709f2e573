import { z } from 'zod'
import { AreaField, ListField, optional, RadioField, required, TextField, TickField } from '#platform/forms'
import type { Html } from '#platform/html'
import { type House, topicsOf } from '#platform/module'
import type { Form } from '#platform/web'
import { places } from '#modules/office'
import type { Story, StorySheet } from './story.js'

const oneLine = (most: number, message: string) => required(most, message).refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line')

/** What staff type of a story. */
export const sheetFields = {
  kind: z.enum(['news', 'blog'], 'Choose where it stands'),
  release: z.string().optional(),
  title: oneLine(120, 'Enter a title'),
  summary: oneLine(300, 'Enter what it says, in a sentence or two'),
  body: required(20_000, 'Enter the text'),
  notes: optional(2000),
  topic: optional(60).transform((code) => code || null),
  place: optional(20).transform((code) => code || null),
}

type Typed = z.output<z.ZodObject<typeof sheetFields>>

/** What was typed, as it is kept. */
export const sheetFrom = ({ kind, release, title, summary, body, notes, topic, place }: Typed): StorySheet => ({
  kind,
  release: release === 'yes',
  title,
  summary,
  body,
  notes,
  topic,
  place,
})

/** What is kept, to fill the form with. */
export const sheetValues = (story: Story): Record<string, string> => ({
  kind: story.kind,
  release: story.release ? 'yes' : '',
  title: story.title,
  summary: story.summary,
  body: story.body,
  notes: story.notes,
  topic: story.topic ?? '',
  place: story.place ?? '',
  version: String(story.version),
})

/** What each field is called where two versions stand side by side. */
export const SHEET_LABELS = {
  kind: 'Where it stands',
  release: 'Press release',
  title: 'Title',
  summary: 'Summary',
  body: 'Text',
  notes: 'Notes for editors',
  topic: 'Topic',
  place: 'Place',
}

/** What marks the text may have. */
export const MARKS =
  'Leave an empty line between paragraphs. Write **bold**, - before each point of a list, and [words](https://address) for a link.'

/** The questions about a story. */
export async function storyFields(form: Form, house: House): Promise<Html> {
  const { db, clock } = house
  const [topics, open] = [await topicsOf(house, db), await places(db, { level: 'district', on: clock.today() })]
  return (
    <>
      <TextField form={form} name="title" label="Title" hint="Say what is new in it: “Four more street lights mended on Mill Lane”" />
      <TextField form={form} name="summary" label="Summary" hint="One or two sentences: lists, mails and search show it" />
      <AreaField form={form} name="body" label="Text" hint={MARKS} rows={14} />
      <RadioField
        form={form}
        name="kind"
        label="Where does it stand on the website?"
        choices={[
          { value: 'news', text: 'News' },
          { value: 'blog', text: 'Blog', hint: 'Somebody’s own words, such as the Commissioner’s' },
        ]}
      />
      <TickField
        form={form}
        name="release"
        label="Press release"
        choices={[{ value: 'yes', text: 'It also goes out as a press release', hint: 'You choose to whom when it is finished' }]}
      />
      <AreaField
        form={form}
        name="notes"
        label="Notes for editors (optional)"
        hint="Only newsrooms get them: whom to ring, pictures, background"
        rows={4}
      />
      <ListField
        form={form}
        name="topic"
        label="Topic (optional)"
        hint="Those who asked to hear about it are told"
        none="No one topic"
        choices={topics.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <ListField
        form={form}
        name="place"
        label="Part of the area (optional)"
        none="The whole area"
        choices={open.map(({ code, name }) => ({ value: code, text: name }))}
      />
    </>
  )
}
