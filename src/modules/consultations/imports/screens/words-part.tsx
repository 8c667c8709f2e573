import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable } from '#platform/web'
import type { PlaceChoice } from '../../questionnaires/places.js'
import { OUT, wordField } from '../read-words.js'
import { STAYS_OUT } from '../reading/meanings.js'
import { meaningsOffered, type UnknownWord } from '../unknown-words.js'

/** How many words are asked about at a time, so that a column of texts does not make a page without an end. */
const MOST_WORDS = 50

const said = (number: number): string => number.toLocaleString('en-GB')

/** The words of the file that are no choice, question by question, each with what it means. Stands inside the form of the page. */
export function WordsPart({ words, places }: { words: readonly UnknownWord[]; places: readonly PlaceChoice[] }): Html {
  const open = words.filter(({ meaning }) => meaning === undefined).toSorted((a, b) => b.times - a.times)
  const later = new Set(open.slice(MOST_WORDS))
  const shown = words.filter((one) => !later.has(one))
  const questions = [...new Set(shown.map(({ asked }) => asked))]
  if (words.length === 0) return <></>
  return (
    <>
      <h2 class="govuk-heading-m">Words that are not among the choices</h2>
      <p class="govuk-body">
        Say which choice each word means, or that it stays out of the answer. Until you do, rows with that word are left out.
      </p>
      {questions.map((asked) => (
        <DataTable
          caption={asked.text}
          columns={[{ text: 'Word in the file' }, { text: 'How often', numeric: true }, { text: 'Column' }, { text: 'What it means' }]}
          rows={shown
            .filter((one) => one.asked === asked)
            .map((one) => [`“${shortened(one.word)}”`, said(one.times), columnsOf(one), <Means of={one} places={places} />])}
        />
      ))}
      {later.size > 0 && (
        <p class="govuk-body">
          And {said(later.size)} more {later.size === 1 ? 'word' : 'words'}, shown when these are matched. With so many, look whether{' '}
          {questions.length === 1 ? 'the column is' : 'the columns are'} matched to the right question.
        </p>
      )}
      {govukButton({ text: 'Keep this and check again', classes: 'govuk-button--secondary', name: 'do', value: 'match' })}
    </>
  )
}

function Means({ of: { asked, word, key, meaning }, places }: { of: UnknownWord; places: readonly PlaceChoice[] }): Html {
  const value = meaning === undefined ? '' : meaning.code === STAYS_OUT ? OUT : meaning.code
  const choices = [
    { code: '', text: 'Not decided: leave out the rows' },
    ...meaningsOffered(asked, places),
    { code: OUT, text: 'Not matched: stays out of this answer' },
  ]
  return (
    <>
      <select class="govuk-select" name={wordField(asked.id, key)} aria-label={`What “${shortened(word)}” means`}>
        {choices.map(({ code, text }) => (
          <option value={code} selected={code === value}>
            {text.length > 80 ? `${text.slice(0, 78)}…` : text}
          </option>
        ))}
      </select>
      {meaning?.earlier && <span class="govuk-hint govuk-!-margin-bottom-0">As in an earlier import</span>}
    </>
  )
}

const shortened = (word: string): string => (word.length > 60 ? `${word.slice(0, 57)}…` : word)

const columnsOf = ({ columns }: UnknownWord): string =>
  columns.length === 1 ? (columns[0]?.letters ?? '') : columns.map(({ letters, times }) => `${letters} ${said(times)}`).join(', ')
