import { govukButton, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, dayInWords } from '#platform/web'
import type { Temporal } from '#platform/clock'
import { urls } from '../urls.js'
import type { NamedLevel, Place, PlaceTree } from './place.js'
import type { Population } from './change-places.js'

/** The places of the area as nested lists, with a link to each. */
export function PlaceTreeList({ tree }: { tree: readonly PlaceTree[] }): Html {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {tree.map((place) => (
        <li>
          <a class="govuk-link" href={urls.place(place.code)}>
            {place.name}
          </a>{' '}
          <span class="govuk-hint govuk-!-display-inline">{place.code}</span>
          {place.inside.length > 0 && <PlaceTreeList tree={place.inside} />}
        </li>
      ))}
    </ul>
  )
}

/** What is known of one place. */
export interface PlaceFacts {
  readonly place: Place
  readonly level: NamedLevel | undefined
  readonly parent: Place | undefined
  readonly names: readonly { readonly name: string; readonly from: Temporal.PlainDate }[]
  readonly populations: readonly Population[]
}

/** One place with its names, its figures and what can be done with it. */
export function PlacePage({ place, level, parent, names, populations }: PlaceFacts): Html {
  return (
    <>
      <h1 class="govuk-heading-l">{place.name}</h1>
      {govukSummaryList({
        rows: [
          { key: { text: 'Code' }, value: { text: place.code } },
          { key: { text: 'Level' }, value: { text: level?.singular ?? place.level } },
          { key: { text: 'Lies in' }, value: { text: parent?.name ?? 'Nothing wider' } },
          { key: { text: 'Exists from' }, value: { text: dayInWords(place.from) } },
          place.closedFrom && { key: { text: 'Closed from' }, value: { text: dayInWords(place.closedFrom) } },
        ],
      })}
      <DataTable
        caption="Names"
        captionSize="m"
        columns={[{ text: 'Name' }, { text: 'From' }]}
        rows={names.map(({ name, from }) => [name, dayInWords(from)])}
      />
      <DataTable
        caption="Population"
        captionSize="m"
        columns={[{ text: 'On' }, { text: 'People', numeric: true }, { text: 'Source' }]}
        rows={populations.map(({ asAt, people, source }) => [dayInWords(asAt), people.toLocaleString('en-GB'), source])}
        empty="No figure is recorded."
      />
      <div class="govuk-button-group">
        {govukButton({ text: 'Rename from a day', href: urls.placeName(place.code), classes: 'govuk-button--secondary' })}
        {govukButton({ text: 'Record a population', href: urls.placePopulation(place.code), classes: 'govuk-button--secondary' })}
        {!place.closedFrom &&
          govukButton({ text: 'Close from a day', href: urls.placeClosure(place.code), classes: 'govuk-button--secondary' })}
      </div>
    </>
  )
}
