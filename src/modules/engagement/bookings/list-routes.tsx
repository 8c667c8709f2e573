import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { actorOf } from '#platform/access'
import { record } from '#platform/audit'
import { formRoute, TickField } from '#platform/forms'
import { govukButton, govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, download, LinkList, momentInWords, page, Pager, type Route, route, Tag } from '#platform/web'
import type { Event } from '../events/event.js'
import { whenText } from '../events/event-page.js'
import { ticks } from '../events/form.js'
import { eventAt } from '../events/queries.js'
import { ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { type Booking, BOOKING, BOOKING_STATES, closes, type Slot, takesBookings } from './booking.js'
import { atTheDoor, BOOKINGS_PAGE, bookingsOf, registrationOf, roomAt, slotsById, someRegistered } from './queries.js'
import { slotText } from './tell.js'

const MAY = 'engagement:bookings'

/** Staff see who booked, print the list for the door, and record who came. */
export function bookingListRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const doorRows = async (event: Event) => {
    const people = await atTheDoor(db, event.id)
    const slots = await slotsById(
      db,
      people.map(({ slot }) => slot),
    )
    const at = (one: Booking): Slot | undefined => slots.get(one.slot ?? 0)
    const order = (one: Booking) => (at(one) ? `${at(one)?.day} ${at(one)?.time}` : '')
    return people.map((one) => ({ one, slot: at(one) })).toSorted((a, b) => order(a.one).localeCompare(order(b.one)))
  }
  return [
    route('/staff/events/:id/bookings', {
      may: MAY,
      example: someRegistered,
      get: async ({ params, person, query }) => {
        const event = await eventAt(db, params.id, person?.id)
        const registration = await registrationOf(db, event.id)
        const after = /^\d{1,9}$/.test(query['after'] ?? '') ? Number(query['after']) : 0
        const room = registration && (await roomAt(db, registration))
        const found = registration ? await bookingsOf(db, event.id, after) : []
        const rows = found.slice(0, BOOKINGS_PAGE)
        const slots = await slotsById(
          db,
          rows.map(({ slot }) => slot),
        )
        const number = (count: number) => count.toLocaleString('en-GB')
        return page({
          title: `Who booked: ${event.title}`,
          back: urls.staffEvent(event.id),
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Who booked: {event.title}</h1>
              <p class="govuk-body">
                {whenText(event)}
                {event.venue && `, ${event.venue}`}
              </p>
              {!registration || !room ? (
                <>
                  <p class="govuk-body">Nobody can book: people just come.</p>
                  {govukButton({ text: 'Open it for booking', href: urls.registration(event.id) })}
                </>
              ) : (
                <>
                  <div class="govuk-button-group">
                    {govukButton({ text: 'Add somebody who rang', href: urls.newBooking(event.id) })}
                    {govukButton({ text: 'Change the terms', href: urls.registration(event.id), classes: 'govuk-button--secondary' })}
                    {govukButton({ text: 'Add times', href: urls.newSlots(event.id), classes: 'govuk-button--secondary' })}
                  </div>
                  {govukSummaryList({
                    rows: [
                      {
                        key: { text: 'Booking' },
                        value: {
                          text: takesBookings(registration, event, clock.now())
                            ? `Open until ${momentInWords(closes(registration, event))}`
                            : event.advertisedAt === null && registration.open
                              ? 'Residents can book once it is in the public programme'
                              : 'Closed for residents',
                        },
                      },
                      { key: { text: 'Booked' }, value: { text: number(room.booked) } },
                      { key: { text: 'Free' }, value: { text: room.free === null ? 'No limit' : number(room.free) } },
                      { key: { text: 'On the waiting list' }, value: { text: number(room.waiting) } },
                    ],
                  })}
                  <LinkList
                    links={[
                      { text: 'The list for the door, to print', href: urls.doorList(event.id) },
                      { text: 'The list for the door (CSV)', href: urls.doorFile(event.id) },
                      { text: 'Record who came', href: urls.attendance(event.id) },
                    ]}
                  />
                  <DataTable
                    caption="Bookings"
                    captionSize="m"
                    columns={[{ text: 'Who' }, { text: 'State' }, { text: 'Time' }, { text: 'Needs' }, { text: 'About' }]}
                    rows={rows.map((one) => {
                      const slot = slots.get(one.slot ?? 0)
                      return [
                        <a class="govuk-link" href={urls.bookingOf(one.id)}>
                          {one.name || one.reference}
                        </a>,
                        <>
                          <Tag {...BOOKING_STATES[one.state]} /> {one.ring !== '' && <Tag word="Ring them" tone="late" />}
                          {one.held && <Tag word="Came in a flood" tone="waiting" />}
                        </>,
                        slot && one.state === 'booked' ? slotText(slot, 'en', event) : '',
                        one.needs === '' ? (
                          ''
                        ) : (
                          <>
                            {one.needs} {one.arranged ? <Tag word="Arranged" tone="good" /> : <Tag word="To arrange" tone="waiting" />}
                          </>
                        ),
                        one.outcome ? `${one.topic} → ${one.outcome}` : one.topic,
                      ]
                    })}
                    empty="Nobody yet."
                  />
                  <Pager older={found.length > BOOKINGS_PAGE ? `${urls.bookings(event.id)}?after=${rows.at(-1)?.id ?? 0}` : undefined} />
                  {room.slots.length > 0 && (
                    <DataTable
                      caption="Times"
                      captionSize="m"
                      columns={[{ text: 'Time' }, { text: 'State' }, { text: 'Take away' }]}
                      rows={room.slots.map((slot) => [
                        slotText(slot, 'en', event),
                        room.freeSlots.some(({ id }) => id === slot.id) ? 'Free' : 'Booked',
                        <a class="govuk-link" href={urls.slotWithdrawal(event.id, slot.id)}>
                          Take away<span class="govuk-visually-hidden"> {slotText(slot, 'en')}</span>
                        </a>,
                      ])}
                    />
                  )}
                </>
              )}
            </>
          ),
        })
      },
    }),

    route('/staff/events/:id/door-list', {
      may: MAY,
      example: someRegistered,
      get: async ({ params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const rows = await doorRows(event)
        return page({
          title: `For the door: ${event.title}`,
          back: urls.bookings(event.id),
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">For the door: {event.title}</h1>
              <p class="govuk-body">
                {whenText(event)}
                {event.venue && `, ${event.venue}`}. {rows.length.toLocaleString('en-GB')} {rows.length === 1 ? 'person' : 'people'}.
              </p>
              <DataTable
                caption="Who has a place"
                hideCaption
                columns={[{ text: 'Name' }, { text: 'Code' }, { text: 'Time' }, { text: 'Needs' }, { text: 'Came' }]}
                rows={rows.map(({ one, slot }) => [one.name, one.reference, slot ? slotText(slot, 'en', event) : '', one.needs, '☐'])}
                empty="Nobody booked."
              />
              <p class="govuk-hint">Print this page with your browser, and destroy the paper after the event.</p>
            </>
          ),
        })
      },
    }),

    route('/staff/events/:id/door-list.csv', {
      may: MAY,
      example: someRegistered,
      get: async ({ params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const rows = await doorRows(event)
        return download(
          'text/csv; charset=utf-8',
          `door-list-${event.day.toString()}.csv`,
          stringify(
            [
              ['Name', 'Code', 'Time', 'Needs', 'Arranged', 'About', 'Came'],
              ...rows.map(({ one, slot }) => [
                one.name,
                one.reference,
                slot ? slotText(slot, 'en', event) : '',
                one.needs,
                one.needs === '' ? '' : one.arranged ? 'Yes' : 'Not yet',
                one.topic,
                one.came === null ? '' : one.came ? 'Yes' : 'No',
              ]),
            ],
            { escape_formulas: true, bom: true },
          ),
        )
      },
    }),

    formRoute(house, '/staff/events/:id/attendance', {
      may: MAY,
      example: someRegistered,
      title: async ({ params, person }) => `Who came to “${(await eventAt(db, params.id, person?.id)).title}”?`,
      back: ({ id }) => urls.bookings(Number(id)),
      schema: z.object({ came: ticks, shown: ticks }),
      start: async ({ params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        return { came: (await atTheDoor(db, event.id)).filter(({ came }) => came === true).map(({ id }) => String(id)) }
      },
      fields: async (form, { params, person }) => {
        const rows = await doorRows(await eventAt(db, params.id, person?.id))
        return (
          <>
            {rows.map(({ one }) => (
              <input type="hidden" name="shown" value={String(one.id)} />
            ))}
            {rows.length === 0 ? (
              <p class="govuk-body">Nobody booked.</p>
            ) : (
              <TickField
                form={form}
                name="came"
                label="Tick everybody who came"
                hint="Those who are not ticked did not come"
                small
                choices={rows.map(({ one, slot }) => ({
                  value: String(one.id),
                  text: one.name || one.reference,
                  hint: slot ? slotText(slot, 'en') : one.reference,
                }))}
              />
            )}
          </>
        )
      },
      check: async (_data, { params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const early: Record<string, string> = event.day.since(clock.today()).sign > 0 ? { came: 'It has not begun yet' } : {}
        return early
      },
      save: async (tx, { came, shown }, { params, person }) => {
        const event = await eventAt(tx, params.id, person?.id)
        // Whoever was added meanwhile was not on the page, so nobody has said whether they came.
        for (const [ids, value] of [
          [came, true],
          [shown.filter((id) => !came.includes(id)), false],
        ] as const) {
          const numbers = ids.flatMap((id) => (/^\d{1,9}$/.test(id) ? [Number(id)] : []))
          if (numbers.length > 0)
            await ownTx(tx)
              .updateTable('engagement.booking')
              .set({ came: value })
              .where('event', '=', event.id)
              .where('state', '=', 'booked')
              .where('id', 'in', numbers)
              .execute()
        }
        await record(tx, {
          by: actorOf(person),
          did: 'engagement:record-attendance',
          kind: BOOKING,
          id: event.id,
          detail: { came: came.length },
        })
        return urls.bookings(event.id)
      },
    }),
  ]
}
