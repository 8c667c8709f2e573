import type { Temporal } from '#platform/clock'
import { govukButton } from '#platform/govuk'
import { DataTable, type PageContent, Pager, PostForm } from '#platform/web'
import { triageUrl } from '#modules/triage'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { receivedInWords } from './received.js'
import { CHANNEL_NAMES, type Channel } from './response.js'

export const PAGE = 50

/** One line of what is held. */
export interface HeldRow {
  readonly id: number
  readonly channel: Channel
  readonly heldBecause: string | null
  readonly receivedAt: Temporal.Instant
}

/** What is held for review, a page at a time. `elsewhere` is how many more are with a named person, for whoever may know of them. */
export function heldListPage(exercise: Exercise, rows: readonly HeldRow[], elsewhere: number): PageContent {
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    title: 'Held for review',
    back: urls.overview(exercise.id),
    body: (
      <>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Held for review</h1>
        <p class="govuk-body">
          These answers do not count until somebody has looked at them. Many are honest: a library, a school or a shared network sends many
          in a short time.
        </p>
        {elsewhere > 0 && (
          <p class="govuk-body">
            {elsewhere} more {elsewhere === 1 ? 'is' : 'are'} with a named person first, because of what was written: see{' '}
            <a class="govuk-link" href={triageUrl()}>
              Disclosures
            </a>
            .
          </p>
        )}
        <DataTable
          caption="Held answers"
          hideCaption
          columns={[{ text: 'Received' }, { text: 'Way' }, { text: 'Why it is held' }, { text: '' }]}
          rows={shown.map((row) => [
            receivedInWords(row.receivedAt),
            CHANNEL_NAMES[row.channel],
            row.heldBecause ?? '',
            <a class="govuk-link" href={`${urls.held(exercise.id)}/${row.id}`}>
              Look at it<span class="govuk-visually-hidden">, received {receivedInWords(row.receivedAt)}</span>
            </a>,
          ])}
          empty="Nothing is held."
        />
        <Pager onward={rows.length > PAGE && last ? `${urls.held(exercise.id)}?after=${last.id}` : undefined} />
        {last && (
          <PostForm>
            <input type="hidden" name="upTo" value={String(last.id)} />
            {govukButton({
              text: shown.length === 1 ? 'Count the one on this page' : `Count all ${shown.length} on this page`,
              classes: 'govuk-button--secondary',
              preventDoubleClick: true,
            })}
          </PostForm>
        )}
      </>
    ),
  }
}
