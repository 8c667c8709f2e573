import { z } from 'zod'
import { RadioField, required, TextField, whole } from '#platform/forms'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'
import { KINDS, type Recording, type RecordingKind, type RecordingSheet } from './recording.js'

const number = z.union([z.literal('').transform(() => null), whole(0, 10_000_000, 'Enter a whole number, like 240, or leave it empty')], {
  error: 'Enter a whole number, like 240, or leave it empty',
})
/** The questions about a recording. */
export const recordingFields = {
  kind: z.enum(Object.keys(KINDS) as [RecordingKind, ...RecordingKind[]], 'Choose what it is'),
  title: required(160, 'Enter what it is called'),
  link: required(1000, 'Enter where it can be watched').refine(
    (text) => /^https?:\/\/[^\s/]+\.\S+$/.test(text) && URL.canParse(text),
    'Enter an address that begins with https://',
  ),
  captioned: z.enum(['yes', 'no'], 'Choose whether it has captions'),
  liveViewers: number,
  laterViews: number,
}
/** What each field is called where two versions stand side by side. */
export const RECORDING_LABELS = {
  kind: 'What it is',
  title: 'Title',
  link: 'Where it can be watched',
  captioned: 'Captions',
  liveViewers: 'Watched live',
  laterViews: 'Watched later',
}
/** What the form sent, as it is kept. */
export const recordingFrom = ({ captioned, ...rest }: z.output<z.ZodObject<typeof recordingFields>>): RecordingSheet => ({
  ...rest,
  captioned: captioned === 'yes',
})
const typed = (count: number | null): string => (count === null ? '' : String(count))
/** What is kept, to fill the form with. */
export const recordingValues = (one: Recording): Record<string, string> => ({
  kind: one.kind,
  title: one.title,
  link: one.link,
  captioned: one.captioned ? 'yes' : 'no',
  liveViewers: typed(one.liveViewers),
  laterViews: typed(one.laterViews),
  version: String(one.version),
})

/** The questions about a recording. */
export function RecordingQuestions({ form }: { form: Form }): Html {
  return (
    <>
      <RadioField form={form} name="kind" label="What is it?" choices={Object.entries(KINDS).map(([value, text]) => ({ value, text }))} />
      <TextField form={form} name="title" label="Title" hint="“The whole meeting”, “The Chief Constable on 101 calls”" />
      <TextField form={form} name="link" label="Where can it be watched?" type="url" />
      <RadioField
        form={form}
        name="captioned"
        label="Does it have captions?"
        hint="Captions that were made by a machine and read by nobody do not count"
        choices={[
          { value: 'yes', text: 'Yes' },
          {
            value: 'no',
            text: 'Not yet',
            hint: 'A recording can be published with the day by which they follow; a video that was made waits for them',
          },
        ]}
      />
      <TextField
        form={form}
        name="liveViewers"
        label="How many watched it while it went on? (optional)"
        hint="As the service that shows it counts them. We follow nobody"
        width="5"
        numeric
      />
      <TextField form={form} name="laterViews" label="How often was it watched since? (optional)" width="5" numeric />
    </>
  )
}
