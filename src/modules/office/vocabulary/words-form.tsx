import { z } from 'zod'
import type { Temporal } from '#platform/clock'
import { day, DayField, dayValues, required, TextField } from '#platform/forms'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'
import { TERM_LIST, type Term, TERMS, type Words } from './terms.js'

const fieldsOf = (term: Term) => [`${term}-singular`, `${term}-plural`] as const

/** The questions of a set of names: a day, and the singular and plural of every term. */
export const wordsSchema = z
  .object({
    from: day('Enter the first day on which these names hold'),
    ...Object.fromEntries(
      TERM_LIST.flatMap((term) => fieldsOf(term).map((name) => [name, required(100, `Enter a name for “${TERMS[term].means}”`)])),
    ),
  })
  .transform((data) => ({ from: data.from, words: asWords(data as unknown as Record<string, string>) }))

function asWords(data: Readonly<Record<string, string>>): Words {
  const chosen = TERM_LIST.map((term) => {
    const [singular, plural] = fieldsOf(term)
    return [term, { singular: data[singular] ?? '', plural: data[plural] ?? '' }] as const
  })
  return Object.fromEntries(chosen) as unknown as Words
}

/** A set of names as the form shows it. */
export function wordsValues(words: Words, from: Temporal.PlainDate | undefined): Record<string, string> {
  const names = TERM_LIST.flatMap((term) => {
    const [singular, plural] = fieldsOf(term)
    return [
      [singular, words[term].singular],
      [plural, words[term].plural],
    ]
  })
  return { ...Object.fromEntries(names), ...dayValues('from', from) }
}

/** The questions of a set of names on screen. */
export function WordsFields({ form }: { form: Form }): Html {
  return (
    <>
      <DayField form={form} name="from" label="From which day?" hint="A later day lets the names of a successor body wait until then" />
      {TERM_LIST.map((term) => {
        const [singular, plural] = fieldsOf(term)
        return (
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{TERMS[term].means}</legend>
            <TextField form={form} name={singular} label="One" width="20" />
            <TextField form={form} name={plural} label="Several" width="20" />
          </fieldset>
        )
      })}
    </>
  )
}
