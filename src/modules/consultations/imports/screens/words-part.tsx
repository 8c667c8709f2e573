import { govukButton, govukFieldset, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
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
      {questions.map((asked) =>
        govukFieldset({
          legend: { text: asked.text, classes: 'govuk-fieldset__legend--s' },
          html: (
            <>
              {shown
                .filter((one) => one.asked === asked)
                .map((one) => (
                  <Means of={one} id={`word-${shown.indexOf(one)}`} places={places} />
                ))}
            </>
          ),
        }),
      )}
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

function Means({
  of: { asked, word, key, meaning, ...where },
  id,
  places,
}: {
  of: UnknownWord
  id: string
  places: readonly PlaceChoice[]
}): Html {
  const choices = [
    { value: '', text: 'Not decided: leave out the rows' },
    ...meaningsOffered(asked, places).map(({ code, text }) => ({ value: code, text: shortened(text, 80) })),
    { value: OUT, text: 'Not matched: stays out of this answer' },
  ]
  return govukSelect({
    id,
    name: wordField(asked.id, key),
    label: { text: `“${shortened(word)}”` },
    hint: { text: `${standsIn(where)}.${meaning?.earlier ? ' As in an earlier import.' : ''}` },
    value: meaning === undefined ? '' : meaning.code === STAYS_OUT ? OUT : meaning.code,
    items: choices,
  })
}

const shortened = (word: string, most = 60): string => (word.length > most ? `${word.slice(0, most - 3)}…` : word)

/** Where a word stands and how often: “12 times in column D”, “3 times in columns E (2), F (1)”. */
function standsIn({ times, columns }: Pick<UnknownWord, 'times' | 'columns'>): string {
  const often = times === 1 ? 'Once' : `${said(times)} times`
  if (columns.length === 1) return `${often} in column ${columns[0]?.letters}`
  return `${often} in columns ${columns.map((one) => `${one.letters} (${said(one.times)})`).join(', ')}`
}
