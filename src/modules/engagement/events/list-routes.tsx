import { stringify } from 'csv-stringify/sync'
import { may } from '#platform/access'
import type { Temporal } from '#platform/clock'
import { govukButton, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { dayMarkIn, dayMarkText, DataTable, download, LinkList, page, Pager, type Route, route, Tag, type Visit } from '#platform/web'
import { staffNames } from '#modules/identity'
import { type Place, places, within, words } from '#modules/office'
import { communities } from '../communities/communities.js'
import { urls } from '../urls.js'
import { AHEAD, type Event, type EventState, KINDS, SAYS, STATES } from './event.js'
import { attendingText, whenText } from './event-page.js'
import { eventsFor, PAGE } from './queries.js'

/** The most rows of one file. */
const BATCH = 500

const VIEWS = { ahead: 'Ahead', possible: 'Ideas', delivered: 'Delivered', cancelled: 'Cancelled', all: 'All' } as const
type View = keyof typeof VIEWS

const STATES_IN: Readonly<Record<View, readonly EventState[] | undefined>> = {
  ahead: AHEAD.filter((one) => one !== 'possible'),
  possible: ['possible'],
  delivered: ['delivered'],
  cancelled: ['cancelled'],
  all: undefined,
}

interface Asked {
  readonly view: View
  readonly place: string
  readonly community: string
  readonly kind: string
}

const askedIn = (query: Visit['query']): Asked => ({
  view: (Object.keys(VIEWS) as View[]).find((one) => one === query['show']) ?? 'ahead',
  place: /^[\w-]{1,20}$/.test(query['place'] ?? '') ? String(query['place']) : '',
  community: /^[a-z-]{1,40}$/.test(query['community'] ?? '') ? String(query['community']) : '',
  kind: Object.hasOwn(KINDS, query['kind'] ?? '') ? String(query['kind']) : '',
})

const queryOf = ({ view, place, community, kind }: Asked, more: Record<string, string> = {}): string =>
  new URLSearchParams({ show: view, ...(place && { place }), ...(community && { community }), ...(kind && { kind }), ...more }).toString()

/** Staff find events, and take them along as a spreadsheet. */
export function listRoutes({ db, clock }: House): readonly Route[] {
  const narrowed = async (ask: Asked) => ({
    ...(STATES_IN[ask.view] && { states: STATES_IN[ask.view] }),
    ...(ask.place && { places: await within(db, ask.place) }),
    community: ask.community || undefined,
    kind: ask.kind || undefined,
    earliest: ask.view === 'ahead' || ask.view === 'possible',
  })
  return [
    route(urls.staff, {
      may: 'engagement:see',
      get: async ({ query, person }) => {
        const ask = askedIn(query)
        const found = await eventsFor(db, person?.id, { ...(await narrowed(ask)), after: dayMarkIn(query['after']) })
        const rows = found.slice(0, PAGE)
        const last = rows.at(-1)
        const open = await places(db, { on: clock.today() })
        const holder = (await words(db, clock.today())).officeHolderShort.singular
        const names = new Map((await staffNames(db)).map(({ id, name }) => [id, name]))
        return page({
          title: 'Events',
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Events</h1>
              {may(person, 'engagement:keep') && govukButton({ text: 'Plan an event', href: urls.newEvent })}
              <LinkList
                links={[
                  { text: 'Diary', href: urls.diary },
                  { text: 'What was taken away to do', href: urls.takeAways },
                  { text: 'The engagement table', href: urls.table },
                  ...(may(person, 'engagement:keep') ? [{ text: 'Bring in what you did before', href: urls.bringPast }] : []),
                  { text: 'Communities', href: urls.communities },
                  { text: 'What residents see', href: urls.events },
                ]}
              />
              <NarrowForm ask={ask} open={open} groups={(await communities(db)).map(({ code, name }) => ({ value: code, text: name }))} />
              <DataTable
                caption={VIEWS[ask.view]}
                captionSize="m"
                columns={[{ text: 'What' }, { text: 'When' }, { text: 'Where' }, { text: 'Who' }, { text: 'State' }]}
                rows={rows.map((event) => [
                  <a class="govuk-link" href={urls.staffEvent(event.id)}>
                    {event.title}
                  </a>,
                  whenText(event),
                  whereText(event, open),
                  attendingText(event, holder, names),
                  <>
                    <Tag {...STATES[event.state]} /> {event.closed && <Tag word="Closed" tone="late" />}
                  </>,
                ])}
                empty={ask.view === 'ahead' ? 'Nothing is planned.' : 'None.'}
              />
              <Pager older={found.length > PAGE && last ? `${urls.staff}?${queryOf(ask, { after: dayMarkText(last) })}` : undefined} />
              <p class="govuk-body">
                <a class="govuk-link" href={`${urls.file}?${queryOf(ask)}`}>
                  These events as a spreadsheet (CSV)
                </a>
                . Closed ones are not in it.
              </p>
            </>
          ),
        })
      },
    }),

    route(urls.file, {
      may: 'engagement:see',
      get: async ({ query }) => {
        const ask = askedIn(query)
        return download(
          'text/csv; charset=utf-8',
          `events-${ask.view}-${clock.today().toString()}.csv`,
          rowsOf(await narrowed(ask), await places(db, { on: clock.today() })),
        )
      },
    }),
  ]

  /** The rows in batches, so that a long file is never held whole. */
  async function* rowsOf(by: Awaited<ReturnType<typeof narrowed>>, open: readonly Place[]): AsyncGenerator<string> {
    const groups = new Map((await communities(db)).map(({ code, name }) => [code, name]))
    yield stringify([COLUMNS])
    let after: { day: Temporal.PlainDate; id: number } | undefined
    for (;;) {
      const batch = await eventsFor(db, undefined, { ...by, after, most: BATCH })
      if (batch.length > 0)
        yield stringify(
          batch.map((event) => cellsOf(event, open, groups)),
          { escape_formulas: true },
        )
      after = batch.at(-1)
      if (batch.length < BATCH) return
    }
  }
}

const COLUMNS = [
  'Day',
  'Last day',
  'From',
  'Until',
  'What',
  'Kind',
  'Place',
  'Venue',
  'Communities',
  'Open to everybody',
  'Commissioner',
  'Deputy',
  'Officers',
  'State',
  'Why cancelled',
  'Say',
  'Plan objective',
  'Assets',
  'Residents met',
  'Officers and staff met',
  'Partners met',
  'Questions',
  'Rating',
  'Rated by',
]

const yes = (is: boolean): string => (is ? 'yes' : 'no')

const cellsOf = (event: Event, open: readonly Place[], groups: ReadonlyMap<string, string>): readonly (string | number | null)[] => [
  event.day.toString(),
  event.lastDay.toString(),
  event.time,
  event.until,
  event.title,
  KINDS[event.kind],
  open.find(({ code }) => code === event.place)?.name ?? event.place ?? '',
  event.venue,
  event.communities.map((code) => groups.get(code) ?? code).join('; '),
  yes(event.openAccess),
  yes(event.commissioner),
  yes(event.deputy),
  event.officers.length,
  STATES[event.state].word,
  event.why,
  SAYS[event.level],
  event.objective,
  event.assets,
  event.residents,
  event.staffMet,
  event.partnersMet,
  event.questions,
  event.rating,
  event.ratedBy,
]

/** Venue and place, in words. */
export const whereText = (event: Pick<Event, 'venue' | 'place'>, open: readonly Place[]): string =>
  [event.venue, open.find(({ code }) => code === event.place)?.name ?? ''].filter(Boolean).join(', ')

function NarrowForm({
  ask,
  open,
  groups,
}: {
  ask: Asked
  open: readonly Place[]
  groups: readonly { readonly value: string; readonly text: string }[]
}): Html {
  const list = (id: string, label: string, value: string, items: readonly { value: string; text: string }[]) =>
    govukSelect({ id, name: id, label: { text: label }, value, items: [...items] })
  return (
    <form method="get" action={urls.staff} novalidate>
      {list(
        'show',
        'Show',
        ask.view,
        Object.entries(VIEWS).map(([value, text]) => ({ value, text })),
      )}
      {list('place', 'Part of the area', ask.place, [
        { value: '', text: 'Everywhere' },
        ...open.map(({ code, name }) => ({ value: code, text: name })),
      ])}
      {list('community', 'Community', ask.community, [{ value: '', text: 'Every community' }, ...groups])}
      {list('kind', 'Kind', ask.kind, [
        { value: '', text: 'Every kind' },
        ...Object.entries(KINDS).map(([value, text]) => ({ value, text })),
      ])}
      {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
  )
}
