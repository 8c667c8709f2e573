import { LONDON } from '#platform/clock'
import { govukButton, govukInsetText, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, dayInWords, type PageContent } from '#platform/web'
import type { Theme } from '#modules/thread'
import { urls } from '../urls.js'
import { cellOf } from './hidden-cells.js'
import type { Quarter } from './quarter.js'
import type { Behind, Raised } from './read.js'

/** A place by its code and name; the empty code is for people who did not say. */
export interface NamedPlace {
  readonly code: string
  readonly name: string
}

function Period({ quarters, chosen }: { quarters: readonly Quarter[]; chosen: Quarter | undefined }): Html {
  return (
    <form method="get" novalidate>
      {govukSelect({
        id: 'quarter',
        name: 'quarter',
        label: { text: 'Answers received in' },
        items: [
          { value: '', text: 'All years' },
          ...quarters.map(({ code, text }) => ({ value: code, text, selected: code === chosen?.code })),
        ],
      })}
      {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
  )
}

/** What people raised, by place and period, over all cards and exercises: for planning the precept, the plan and talks with partners. */
export function themesPage(facts: {
  readonly raised: readonly Raised[]
  readonly themes: readonly Theme[]
  readonly places: readonly NamedPlace[]
  readonly quarters: readonly Quarter[]
  readonly chosen: Quarter | undefined
  /** What this person may not see; undefined for whoever may read single answers. */
  readonly hidden: ReadonlySet<string> | undefined
}): PageContent {
  const { raised, themes, places, quarters, chosen, hidden } = facts
  const people = (theme: string, place?: string) =>
    raised
      .filter((one) => one.theme === theme && (place === undefined || (one.place ?? '') === place))
      .reduce((sum, one) => sum + one.people, 0)
  const shown = themes.filter(({ code }) => people(code) > 0).toSorted((a, b) => people(b.code) - people(a.code))
  const cell = (theme: Theme, place?: NamedPlace): string | Html => {
    const count = people(theme.code, place?.code)
    const query = new URLSearchParams({ ...(place ? { place: place.code } : {}), ...(chosen ? { quarter: chosen.code } : {}) })
    if (hidden) return hidden.has(cellOf(theme.code, place?.code)) ? 'few' : String(count)
    return count === 0 ? (
      '0'
    ) : (
      <a class="govuk-link" href={`${urls.theme(theme.code)}?${query}`}>
        {count}
        <span class="govuk-visually-hidden">{` people on ${theme.name}${place ? `, ${place.name}` : ''}`}</span>
      </a>
    )
  }
  return {
    title: 'What people raised, by place',
    crumbs: [{ text: 'Consultations', href: urls.staff }],
    body: (
      <>
        <h1 class="govuk-heading-l">What people raised, by place</h1>
        <p class="govuk-body">
          People who raised each theme in what they wrote, on cards and in all exercises: for the precept, the plan and talks with partners.
          Somebody who raised a theme in two exercises counts twice.
        </p>
        {govukInsetText({
          text: `For the office only: ${hidden ? 'small numbers, and those that would reveal them, read “few”' : 'small numbers are not hidden here'}. Exercises with victims are left out. Published figures stand with each exercise.`,
        })}
        <Period quarters={quarters} chosen={chosen} />
        <DataTable
          caption={chosen ? chosen.text : 'All years'}
          captionSize="m"
          columns={[{ text: 'Theme' }, ...places.map(({ name }) => ({ text: name, numeric: true })), { text: 'All', numeric: true }]}
          rows={shown.map((theme) => [theme.name, ...places.map((place) => cell(theme, place)), cell(theme)])}
          empty="No text that was read raises a theme in this period."
        />
      </>
    ),
  }
}

/** The answers behind one theme, in one place or all. */
export function themePage(facts: {
  readonly theme: Theme
  readonly place: NamedPlace | undefined
  readonly chosen: Quarter | undefined
  readonly exercises: readonly { readonly id: number; readonly title: string; readonly people: number }[]
  readonly rows: readonly Behind[]
  readonly next: string | undefined
  readonly placeName: (code: string | null) => string
}): PageContent {
  const { theme, place, chosen, exercises, rows, next, placeName } = facts
  return {
    title: theme.name,
    back: `${urls.themes}${chosen ? `?quarter=${chosen.code}` : ''}`,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">
            {place ? place.name : 'All places'}, {chosen ? chosen.text : 'all years'}
          </span>
          <h1 class="govuk-heading-l">{theme.name}</h1>
          <DataTable
            caption="Where it was raised, in all places"
            captionSize="m"
            columns={[{ text: 'Exercise' }, { text: 'People', numeric: true }]}
            rows={exercises.map(({ id, title, people }) => [
              <a class="govuk-link" href={urls.results_(id)}>
                {title}
              </a>,
              people,
            ])}
            empty="Nowhere in this period."
          />
          <h2 class="govuk-heading-m">The answers</h2>
          {rows.length === 0 && <p class="govuk-body">There are none.</p>}
          {rows.map(({ id, exerciseId, question, text, title, place: from, at }) => (
            <>
              {govukInsetText({ text })}
              <p class="govuk-body-s">
                {placeName(from)}, {dayInWords(at.toZonedDateTimeISO(LONDON).toPlainDate())}, {title}.{' '}
                <a class="govuk-link" href={`${urls.coding(exerciseId, question)}?text=${id}`}>
                  Its coding<span class="govuk-visually-hidden"> of answer {id}</span>
                </a>
              </p>
            </>
          ))}
          {next && (
            <p class="govuk-body">
              <a class="govuk-link" href={next}>
                Earlier answers
              </a>
            </p>
          )}
        </div>
      </div>
    ),
  }
}
