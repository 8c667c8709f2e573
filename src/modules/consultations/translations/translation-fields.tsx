import { govukDetails, govukInput, govukRadios, govukTextarea } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, type Form, Tag, typed } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import type { Text } from './texts.js'

/** The longest Welsh of a short text, in characters. */
export const MOST = 300

/** From so many characters on a text gets several lines. */
const ONE_LINE = 60

interface Properties {
  readonly form: Form
  readonly exercise: Exercise
  /** The texts of the exercise's page, and those of its questions that are not among them. */
  readonly page: readonly Text[]
  readonly asked: readonly Text[]
  readonly boxOf: (english: string) => string
}

/** Each English text with a box for its Welsh below it, and how many have none yet. */
export function TranslationFields({ form, exercise, page, asked, boxOf }: Properties): Html {
  const missing = [...page, ...asked].filter(({ english }) => typed(form, boxOf(english)).trim() === '')
  const boxes = (texts: readonly Text[]) => texts.map((text) => <Box text={text} form={form} name={boxOf(text.english)} />)
  return (
    <>
      <p class="govuk-body">
        Write what a resident should read in Welsh. A text that stands twice is written once; when its English changes, it is asked for
        again. Texts that came with the product are filled in: read them too, and save. “Yes”, “No”, “Prefer not to say” come by themselves,
        and the names of places stand under The office, Places.
      </p>
      {govukRadios({
        name: 'bilingual',
        idPrefix: 'bilingual',
        fieldset: { legend: { text: 'Is this exercise in two languages?', classes: 'govuk-fieldset__legend--m' } },
        hint: { text: 'If it is, it cannot be published before every text has its Welsh.' },
        errorMessage: errorFor(form, 'bilingual'),
        value: typed(form, 'bilingual'),
        items: [
          { value: 'yes', text: 'Yes, English and Welsh' },
          { value: 'no', text: 'No, English only' },
        ],
      })}
      {missing.length > 0 ? (
        govukDetails({
          open: missing.length <= 10,
          summaryText: missing.length === 1 ? '1 text has no Welsh yet' : `${missing.length} texts have no Welsh yet`,
          html: (
            <ul class="govuk-list govuk-list--bullet">
              {missing.map(({ where, english }) => (
                <li>
                  <a class="govuk-link" href={`#${boxOf(english)}`}>
                    {where}: {english.length > 80 ? `${english.slice(0, 80)}…` : english}
                  </a>
                </li>
              ))}
            </ul>
          ),
        })
      ) : (
        <p class="govuk-body">
          <Tag word="Complete" tone="good" /> Every text has its Welsh.
        </p>
      )}
      <h2 class="govuk-heading-m">The page of the exercise</h2>
      {boxes(page)}
      <h2 class="govuk-heading-m">The questions</h2>
      {exercise.state !== 'draft' && (
        <p class="govuk-body">
          Questions that people answer now were frozen with their Welsh. What you change here holds from the next version of the questions.
        </p>
      )}
      {boxes(asked)}
    </>
  )
}

function Box({ text: { where, english }, form, name }: { text: Text; form: Form; name: string }): Html {
  const field = {
    id: name,
    name,
    label: {
      html: (
        <>
          <span class="govuk-caption-m govuk-!-font-size-16">{where}</span> {english}
        </>
      ),
    },
    errorMessage: errorFor(form, name),
    value: typed(form, name),
    spellcheck: true,
    attributes: { lang: 'cy' },
  }
  return english.length > ONE_LINE || english.includes('\n')
    ? govukTextarea({ ...field, rows: String(Math.min(12, Math.ceil(english.length / 70) + 1)) })
    : govukInput(field)
}
