import { govukButton, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, type PageContent, Pager, Tag } from '#platform/web'
import type { Batch } from '../batches/batch.js'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { METHOD_LIST, METHODS } from './method.js'
import { type Registered, type RegisterFilter, totalInWords } from './register.js'
import { receivedInWords } from './received.js'
import { CHANNEL_NAMES, CHANNELS, type ResponseState } from './response.js'

/** The states in a word, and how they look. */
export const STATE_TAGS: Readonly<Record<ResponseState, { word: string; tone: 'good' | 'waiting' | 'closed' }>> = {
  counted: { word: 'Counts', tone: 'good' },
  held: { word: 'Held', tone: 'waiting' },
  rejected: { word: 'Rejected', tone: 'closed' },
  over: { word: 'Over the number needed', tone: 'closed' },
}

/** What the register shows. */
export interface RegisterView {
  readonly exercise: Exercise
  readonly rows: readonly Registered[]
  readonly more: boolean
  /** How many there are on all pages. */
  readonly total: number
  readonly filter: RegisterFilter
  readonly points: readonly { readonly id: number; readonly what: string }[]
  readonly batches: readonly Batch[]
  readonly placeNames: ReadonlyMap<string, string>
}

/** Every response of an exercise in one list, on whatever channel it came. */
export function registerPage(view: RegisterView): PageContent {
  const { exercise, rows, more, filter } = view
  const last = rows.at(-1)
  const asked = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]])),
  )
  return {
    title: 'All responses',
    back: urls.overview(exercise.id),
    wide: true,
    body: (
      <>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">All responses</h1>
        <p class="govuk-body">
          One line for each response, on whatever channel it came, the newest first.{' '}
          <a class="govuk-link" href={urls.log(exercise.id)}>
            Log a letter, a call or a conversation
          </a>
        </p>
        <Narrow view={view} />
        {view.total > 0 && <p class="govuk-body">{totalInWords(view.total)}.</p>}
        <DataTable
          caption="Responses"
          hideCaption
          columns={[
            { text: 'Response' },
            { text: 'Received' },
            { text: 'Way' },
            { text: 'Place' },
            { text: 'Came with' },
            { text: 'State' },
          ]}
          rows={rows.map((row) => [
            <a class="govuk-link" href={urls.registered(exercise.id, row.id)}>
              Response {row.id}
            </a>,
            receivedInWords(row.receivedAt),
            wayOf(row),
            row.place === null ? '' : (view.placeNames.get(row.place) ?? row.place),
            [row.point, row.batch].filter(Boolean).join(', '),
            <Tag {...STATE_TAGS[row.state]} />,
          ])}
          empty={asked.size > 0 ? 'No response is like that.' : 'Nothing has come in yet.'}
        />
        <Pager older={more && last ? `${urls.register(exercise.id)}?${withBefore(asked, last.id)}` : undefined} />
      </>
    ),
  }
}

/** How it came, at what, and for how many people: "Notes of a meeting: focus group, 9 people". */
const wayOf = ({ channel, method, people }: Registered): string =>
  [`${CHANNEL_NAMES[channel]}${method ? `: ${METHODS[method].toLowerCase()}` : ''}`, ...(people > 1 ? [`${people} people`] : [])].join(', ')

function withBefore(asked: URLSearchParams, before: number): string {
  const next = new URLSearchParams(asked)
  next.set('before', String(before))
  return next.toString()
}

function Narrow({ view }: { view: RegisterView }): Html {
  const { filter, points, batches } = view
  const list = (name: string, text: string, any: string, value: string | undefined, items: { value: string; text: string }[]) =>
    govukSelect({ name, id: name, label: { text }, value: value ?? '', items: [{ value: '', text: any }, ...items] })
  return (
    <form method="get" class="narrow" novalidate>
      {list(
        'channel',
        'Way',
        'Every way',
        filter.channel,
        CHANNELS.map((channel) => ({ value: channel, text: CHANNEL_NAMES[channel] })),
      )}
      {list(
        'method',
        'Heard at',
        'Any or none',
        filter.method,
        METHOD_LIST.map((method) => ({ value: method, text: METHODS[method] })),
      )}
      {list(
        'state',
        'State',
        'Every state',
        filter.state,
        (['counted', 'held', 'rejected', 'over'] as const).map((state) => ({ value: state, text: STATE_TAGS[state].word })),
      )}
      {points.length > 0 &&
        list(
          'point',
          'Collected at',
          'Anywhere',
          filter.point?.toString(),
          points.map(({ id, what }) => ({ value: String(id), text: what })),
        )}
      {batches.length > 0 &&
        list(
          'batch',
          'Batch',
          'Any or none',
          filter.batch?.toString(),
          batches.map(({ id, name }) => ({ value: String(id), text: name })),
        )}
      {govukButton({ text: 'Show these', classes: 'govuk-button--secondary' })}
    </form>
  )
}
