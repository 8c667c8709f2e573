import { govukButton, govukInput, govukRadios } from '#platform/govuk'
import { errorFor, type Form, FormErrors, type PageContent, PostForm, Reading, typed } from '#platform/web'
import type { Html } from '#platform/html'
import type { Exercise, State } from '../exercises/exercise.js'
import { urls } from '../urls.js'

/** The most copies with codes in one file. */
export const MOST_COPIES = 100

/** Printing the whole questionnaire: plain in two sizes, or copies that each carry a code. */
export function paperPage(exercise: Exercise, form: Form): PageContent {
  return {
    title: 'Print the questionnaire',
    back: urls.overview(exercise.id),
    body: (
      <Reading>
        <FormErrors form={form} />
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Print the questionnaire</h1>
        {exercise.state === 'published' ? <Sheets exercise={exercise} form={form} /> : <p class="govuk-body">{NOTHING[exercise.state]}</p>}
      </Reading>
    ),
  }
}

/** Why there is nothing to print, by the state of the exercise. */
const NOTHING: Readonly<Record<Exclude<State, 'published'>, string>> = {
  draft: 'It has not been published yet, so its questions can still change and there is nothing to print.',
  answered: 'It has been answered, and nobody can take part any more: there is nothing to print.',
  withdrawn: 'It was withdrawn, and nobody can take part any more: there is nothing to print.',
}

function Sheets({ exercise, form }: { exercise: Exercise; form: Form }): Html {
  return (
    <>
      <p class="govuk-body">
        The same questions as on the website, with instructions for answering with a pen, the address to send it to and the last day. The
        files can be read aloud by a screen reader.
      </p>
      <ul class="govuk-list govuk-list--spaced">
        <li>
          <a class="govuk-link" href={urls.paperQuestionnaire(exercise.slug, 'standard')}>
            Questionnaire (PDF)
          </a>
        </li>
        <li>
          <a class="govuk-link" href={urls.paperQuestionnaire(exercise.slug, 'large')}>
            Questionnaire in large print (PDF)
          </a>
        </li>
      </ul>
      <h2 class="govuk-heading-m">Copies with codes</h2>
      <p class="govuk-body">
        Each copy has its own code at the top, and again on a tear-off, so that whoever fills it in can look up what came of it. Key it in
        with the code printed at the top.
      </p>
      <PostForm>
        {govukInput({
          name: 'copies',
          id: 'copies',
          label: { text: 'How many copies?' },
          classes: 'govuk-input--width-3',
          inputmode: 'numeric',
          errorMessage: errorFor(form, 'copies'),
          value: typed(form, 'copies') || '20',
        })}
        {govukRadios({
          name: 'size',
          idPrefix: 'size',
          classes: 'govuk-radios--inline govuk-radios--small',
          fieldset: { legend: { text: 'In which size?' } },
          value: typed(form, 'size') || 'standard',
          items: [
            { value: 'standard', text: 'Standard' },
            { value: 'large', text: 'Large print' },
          ],
        })}
        {govukButton({ text: 'Make the copies', classes: 'govuk-button--secondary' })}
      </PostForm>
    </>
  )
}
