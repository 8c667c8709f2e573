import type { Temporal } from '#platform/clock'
import { govukButton, govukInsetText, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import { type BriefLine, briefOf, type House } from '#platform/module'
import { dayInWords, NotFound, page, type Route, route } from '#platform/web'
import { staffNames } from '#modules/identity'
import { everyPlace, places, within, words } from '#modules/office'
import { EVENT, type Event } from '../events/event.js'
import { attendingText, whenText } from '../events/event-page.js'
import { eventAt, someEvent } from '../events/queries.js'
import { urls } from '../urls.js'

/** Months that a briefing looks back. */
const MONTHS = 18

/** What the office knows of a place, on one page to take along: before an event, or of any place. */
export function briefingRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const about = async (code: string, on: Temporal.PlainDate) => {
    const all = await everyPlace(db)
    const place = all.find((one) => one.code === code)
    if (!place) throw new NotFound(`place ${code}`)
    // What is known of a small place is little: what is known of the part around it is added, under its own name.
    const around = all.find((one) => one.code === place.parent)
    return {
      place: { code, name: place.name, codes: await within(db, code), on, since: on.subtract({ months: MONTHS }) },
      around: around && around.parent !== null ? around : undefined,
    }
  }
  return [
    route('/staff/events/:id/briefing', {
      may: 'engagement:see',
      example: someEvent('confirmed'),
      get: async ({ params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const names = new Map((await staffNames(db)).map(({ id, name }) => [id, name]))
        const holder = (await words(db, clock.today())).officeHolderShort.singular
        const known = event.place === null ? undefined : await about(event.place, event.day)
        const told = known && person ? await briefOf(house, { ...known.place, before: { kind: EVENT, id: event.id } }, person) : []
        return page({
          title: `Briefing: ${event.title}`,
          back: urls.staffEvent(event.id),
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Briefing: {event.title}</h1>
              <Facts event={event} place={known?.place.name} who={attendingText(event, holder, names)} />
              {known ? (
                <Told told={told} name={known.place.name} around={known.around} on={event.day} />
              ) : (
                govukInsetText({ text: 'It is in no part of the area, so nothing is known of the place. Add the place on its page.' })
              )}
            </>
          ),
        })
      },
    }),

    route(urls.briefing, {
      may: 'engagement:see',
      get: async ({ query, person }) => {
        const open = await places(db, { on: clock.today() })
        const code = open.find((one) => one.code === query['place'])?.code
        const known = code === undefined ? undefined : await about(code, clock.today())
        return page({
          title: known ? `Briefing: ${known.place.name}` : 'Briefing on a place',
          back: urls.diary,
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">{known ? `Briefing: ${known.place.name}` : 'Briefing on a place'}</h1>
              <form method="get" action={urls.briefing} novalidate>
                {govukSelect({
                  id: 'place',
                  name: 'place',
                  label: { text: 'Which place?' },
                  value: code ?? '',
                  items: [{ value: '', text: 'Choose' }, ...open.map((one) => ({ value: one.code, text: one.name }))],
                })}
                {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
              </form>
              {known && person && (
                <Told told={await briefOf(house, known.place, person)} name={known.place.name} around={known.around} on={clock.today()} />
              )}
            </>
          ),
        })
      },
    }),
  ]
}

const Facts = ({ event, place, who }: { event: Event; place: string | undefined; who: string }): Html => (
  <p class="govuk-body">
    {whenText(event)}
    <br />
    {[event.venue, place].filter(Boolean).join(', ')}
    <br />
    {who}
    {event.purpose && (
      <>
        <br />
        {event.purpose}
      </>
    )}
    {event.expected !== null && (
      <>
        <br />
        {event.expected.toLocaleString('en-GB')} people are expected.
      </>
    )}
    {event.access && (
      <>
        <br />
        {event.access}
      </>
    )}
  </p>
)

const Line = ({ line: { text, href, day } }: { line: BriefLine }): Html => (
  <li>
    {href === undefined ? (
      text
    ) : (
      <a class="govuk-link" href={href}>
        {text}
      </a>
    )}
    {day && <span class="govuk-hint govuk-!-font-size-16">, {dayInWords(day)}</span>}
  </li>
)

function Told({
  told,
  name,
  around,
  on,
}: {
  told: readonly { readonly heading: string; readonly lines: readonly BriefLine[] }[]
  name: string
  around: { readonly code: string; readonly name: string } | undefined
  on: Temporal.PlainDate
}): Html {
  return (
    <>
      {told.length === 0 && <p class="govuk-body">The office knows nothing of {name} yet that you may see.</p>}
      {told.map(({ heading, lines }) => (
        <>
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {lines.map((line) => (
              <Line line={line} />
            ))}
          </ul>
        </>
      ))}
      {around && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${urls.briefing}?place=${around.code}`}>
            What we know of {around.name}
          </a>
        </p>
      )}
      <p class="govuk-hint">
        What the office knows of {name} from the {MONTHS} months before {dayInWords(on)}, and what is still open. Print it with your
        browser. Closed events are left out for all but their named people.
      </p>
    </>
  )
}
