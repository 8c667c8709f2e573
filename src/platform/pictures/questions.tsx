import { z } from 'zod'
import { ListField, optional, RadioField, TextField } from '#platform/forms'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'
import type { Picture, PictureWords } from './picture.js'

const MOST_WORDS = 300

/** What staff say of a picture, as it is typed. Goes with `saysWhatItShows`. */
export const pictureFields = {
  what: z.enum(['shows', 'decorates'], 'Choose what the picture does'),
  alt: optional(MOST_WORDS),
  caption: optional(MOST_WORDS),
  welshAlt: optional(MOST_WORDS),
  welshCaption: optional(MOST_WORDS),
  /** Where it stands among the others, from 1 on; empty: where it is. */
  place: optional(3).transform((typed) => (/^\d+$/.test(typed) ? Number(typed) : undefined)),
}

type Typed = {
  readonly what: 'shows' | 'decorates'
  readonly alt: string
  readonly caption: string
  readonly welshAlt?: string
  readonly welshCaption?: string
}

/** Whether what it shows is said, or nothing needs to be. */
export const saysWhatItShows = ({ what, alt }: Pick<Typed, 'what' | 'alt'>): boolean => what === 'decorates' || alt !== ''

/** What is to be corrected where it is not. */
export const ALT_MISSING = { path: ['alt'], error: 'Enter what the picture shows, for those who do not see it' }

/** What was typed, as it is kept. */
export const wordsFrom = ({ what, alt, caption, welshAlt = '', welshCaption = '' }: Typed): PictureWords => ({
  alt: what === 'shows' ? alt : '',
  caption,
  welshAlt: what === 'shows' ? welshAlt : '',
  welshCaption,
})

/** What is kept, to fill the form with. `pictures` are all of the record, in their order. */
export const pictureValues = (
  pictures: readonly Picture[],
  { file, alt, caption, welshAlt = '', welshCaption = '' }: Picture,
): Record<string, string> => ({
  what: alt === '' ? 'decorates' : 'shows',
  alt,
  caption,
  welshAlt,
  welshCaption,
  place: String(pictures.findIndex((one) => one.file === file) + 1),
})

/** What each field is called where two versions stand side by side. */
export const PICTURE_LABELS = {
  what: 'What it does',
  alt: 'What it shows',
  caption: 'Caption',
  welshAlt: 'What it shows, in Welsh',
  welshCaption: 'Caption in Welsh',
  place: 'Where it stands',
}

/** The texts of what is chosen. */
export const PICTURE_WORDS = { shows: 'It shows something', decorates: 'It only decorates' }

/** The questions about a picture; `of` is how many there are, among which it stands somewhere. `welsh`: whether its record is read in Welsh too. */
export function PictureQuestions({ form, of = 0, welsh = true }: { form: Form; of?: number; welsh?: boolean }): Html {
  return (
    <>
      <RadioField
        form={form}
        name="what"
        label="What does it do?"
        choices={[
          { value: 'shows', text: PICTURE_WORDS.shows, hint: 'Say what, in the next box' },
          { value: 'decorates', text: PICTURE_WORDS.decorates, hint: 'Those who do not see it miss nothing' },
        ]}
      />
      <TextField
        form={form}
        name="alt"
        label="What does it show?"
        hint="Read aloud, and shown where pictures are off: “Officers and residents at the market in Helmsbrook”"
      />
      <TextField
        form={form}
        name="caption"
        label="Caption (optional)"
        hint="Stands below it, for everybody: who, where, when, whose picture"
      />
      {welsh && (
        <>
          <TextField
            form={form}
            name="welshAlt"
            label="What does it show, in Welsh? (optional)"
            hint="Whoever reads Welsh gets the English where this is empty"
            lang="cy"
          />
          <TextField form={form} name="welshCaption" label="Caption in Welsh (optional)" lang="cy" />
        </>
      )}
      {of > 1 && (
        <ListField
          form={form}
          name="place"
          label="Where does it stand?"
          choices={Array.from({ length: of }, (_none, nth) => ({ value: String(nth + 1), text: `${nth + 1} of ${of}` }))}
        />
      )}
    </>
  )
}
