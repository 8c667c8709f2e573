import { govukButton, govukDetails, govukNotificationBanner, govukSummaryList, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, type PageContent, PostForm, Tag } from '#platform/web'
import { beginWords, LeftOut, Remarked } from './left-out.js'
import { placeNameIn } from './place-name.js'
import type { Exercise } from '../../exercises/exercise.js'
import type { PlaceChoice } from '../../questionnaires/places.js'
import type { Question } from '../../questionnaires/question.js'
import { showAnswer } from '../../questionnaires/show-answer.js'
import { receivedInWords } from '../../responses/received.js'
import { CHANNEL_NAMES } from '../../responses/response.js'
import { urls } from '../../urls.js'
import type { Check } from '../checks.js'
import type { Forecast } from '../forecast.js'
import type { Import } from '../import.js'
import type { Converted, Converting } from '../reading/convert.js'
import type { UnknownWord } from '../unknown-words.js'
import { WordsPart } from './words-part.js'

/** What is shown before anything is taken. */
export interface CheckView {
  readonly exercise: Exercise
  readonly import: Import
  /** Whether only so many answers are needed. */
  readonly limited: boolean
  readonly forecast: Forecast
  readonly checks: readonly Check[]
  /** The words of the file that are no choice of their question. */
  readonly words: readonly UnknownWord[]
  /** Whether it was checked again just now, because of what was said of them. */
  readonly again: boolean
  readonly questions: readonly Question[]
  readonly places: readonly PlaceChoice[]
  readonly allPlaces: Converting['allPlaces']
  /** The first rows as they will be stored, or why they cannot be. */
  readonly preview: readonly { readonly n: number; readonly made: Converted | { readonly problems: readonly string[] } }[]
}

const TAGS = {
  passed: { word: 'Passed', tone: 'good' },
  look: { word: 'Look', tone: 'waiting' },
  stops: { word: 'Stops', tone: 'late' },
} as const

/** The checks and the first rows, before an import begins. */
export function checkPage(view: CheckView): PageContent {
  const { exercise, import: one, checks, limited, forecast } = view
  const stops = checks.some(({ result }) => result === 'stops')
  const nothing = forecast.taken === 0
  const passed = checks.filter(({ result }) => result === 'passed').length
  return {
    title: 'Check the import',
    back: urls.importColumns(exercise.id, one.id),
    wide: true,
    body: (
      <>
        {view.again &&
          govukNotificationBanner({
            type: 'success',
            disableAutoFocus: true,
            html: (
              <p class="govuk-notification-banner__heading">
                What you said of the words is kept, and every row was checked again. Nothing has been taken yet.
              </p>
            ),
          })}
        <span class="govuk-caption-l">{one.filename}</span>
        <h1 class="govuk-heading-l">Check the import</h1>
        <p class="govuk-body">
          Nothing has been taken yet. {passed} of {checks.length} checks passed.{' '}
          <a class="govuk-link" href={urls.importColumns(exercise.id, one.id)}>
            Change what the columns are
          </a>
        </p>
        <Checks checks={checks.filter(({ result }) => result !== 'passed')} />
        {passed > 0 &&
          govukDetails({
            summaryText: passed === 1 ? 'The one that passed' : `The ${passed} that passed`,
            html: <Checks checks={checks.filter(({ result }) => result === 'passed')} />,
          })}
        <PostForm>
          <WordsPart words={view.words} places={view.places} />
          <Preview view={view} />
          {!stops && forecast.refused > 0 && <LeftOut forecast={forecast} />}
          {!stops && forecast.remarked > 0 && <Remarked forecast={forecast} />}
          {(stops || nothing) &&
            govukWarningText({
              text: stops ? 'Correct what stops the import first.' : 'No row of this file can be taken as it is.',
              iconFallbackText: 'Warning',
            })}
          {limited && (
            <p class="govuk-body">
              <a class="govuk-link" href={urls.quotas(exercise.id)}>
                Only so many answers are needed
              </a>
              : rows over that are kept, listed afterwards and not counted.
            </p>
          )}
          <div class="govuk-button-group">
            {!stops &&
              !nothing &&
              govukButton({
                text: beginWords(forecast, limited),
                name: 'do',
                value: 'begin',
                preventDoubleClick: true,
              })}
            {govukButton({
              text: 'Drop this file',
              classes: 'govuk-button--secondary',
              name: 'do',
              value: 'drop',
              preventDoubleClick: true,
            })}
          </div>
        </PostForm>
      </>
    ),
  }
}

/** Checks with what was found; on a phone each stands on lines of its own. */
function Checks({ checks }: { checks: readonly Check[] }): Html {
  if (checks.length === 0) return <></>
  return govukSummaryList({
    rows: checks.map(({ what, found, result }) => ({
      key: { text: what },
      value: {
        html: (
          <>
            <Tag {...TAGS[result]} /> {found}
          </>
        ),
      },
    })),
  })
}

function Preview({ view }: { view: CheckView }): Html {
  const { preview, questions, places, allPlaces } = view
  const asked = questions.filter(({ id }) => preview.some(({ made }) => 'answers' in made && made.answers[id]))
  return (
    <DataTable
      caption="The first rows as they will be stored"
      captionSize="m"
      columns={[{ text: 'Line' }, { text: 'Way' }, { text: 'Received' }, { text: 'Place' }, ...asked.map(({ text }) => ({ text }))]}
      rows={preview.map(({ n, made }) =>
        'problems' in made
          ? [`Line ${n}`, `Cannot be taken: ${made.problems.join('; ')}`, '', '', ...asked.map(() => '')]
          : [
              `Line ${n}`,
              CHANNEL_NAMES[made.channel],
              receivedInWords(made.at),
              placeNameIn(allPlaces, made.place),
              ...asked.map((one) => (made.answers[one.id] ? showAnswer(one, made.answers[one.id], places) : '')),
            ],
      )}
    />
  )
}
