import { govukButton } from '#platform/govuk'
import { type PageContent, PostForm, Reading } from '#platform/web'
import type { Exercise } from '../../exercises/exercise.js'
import { urls } from '../../urls.js'
import type { Import } from '../import.js'
import type { Leaving } from '../take-back.js'

const said = (number: number): string => `${number.toLocaleString('en-GB')} ${number === 1 ? 'response' : 'responses'}`

/** Asks whether an import is to be taken back, with how many responses go; `frozen` says why it cannot be. */
export function takingBackPage(exercise: Exercise, one: Import, { all, held, coded }: Leaving, frozen: string | undefined): PageContent {
  const title = 'Do you want to take this import back?'
  const back = urls.import(exercise.id, one.id)
  return {
    title,
    back,
    body: (
      <Reading>
        <span class="govuk-caption-l">{one.filename}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        {frozen === undefined ? (
          <>
            <p class="govuk-body">
              {said(all)} of “{exercise.title}” {all === 1 ? 'goes' : 'go'} for good, with {all === 1 ? 'its' : 'their'} answers
              {coded > 0 && `, ${coded === all ? 'all' : coded.toLocaleString('en-GB')} of them already read and coded`}. Nothing else
              changes, and the same file may be imported again.
            </p>
            {held > 0 && (
              <p class="govuk-body">
                {said(held)} of these {held === 1 ? 'holds' : 'hold'} writing that a named person looks at. It stays for that person, and
                does not count.
              </p>
            )}
            <PostForm>{govukButton({ text: 'Take the import back', classes: 'govuk-button--warning', preventDoubleClick: true })}</PostForm>
          </>
        ) : (
          <p class="govuk-body">{frozen}</p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={back}>
            Keep it and go back to the import
          </a>
        </p>
      </Reading>
    ),
  }
}
