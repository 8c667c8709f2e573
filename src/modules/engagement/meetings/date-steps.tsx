import { z } from 'zod'
import { may, type Person } from '#platform/access'
import { Temporal } from '#platform/clock'
import { AreaField, formRoute, optional, RadioField, TextField, TickField, version } from '#platform/forms'
import { govukButton, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { Conflict, dayInWords, doneAt, page, type Route, route, Tag } from '#platform/web'
import { staffNames, staffToChoose } from '#modules/identity'
import { words } from '#modules/office'
import { STATES } from '../events/event.js'
import { attendingFrom, attendingTicks, countOrNone, ticks, whoChoices } from '../events/form.js'
import { eventsByIds } from '../events/queries.js'
import { hoursText } from '../events/when.js'
import { urls } from '../urls.js'
import { goThere, sayHeld } from './keep-date.js'
import { DATE_STATES, SOURCES } from './meeting.js'
import { dateAt, datesOf, meetingAt, someDate } from './queries.js'
import { whoWasThere } from './standing.js'

/** Staff say who goes to a date, and afterwards who was there and what was said. */
export function dateStepRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const back = ({ id }: { readonly id: string }) => urls.meetingDate(Number(id))
  const personOf = (person: Person | undefined): Person => {
    if (!person) throw new Error('Only staff are here')
    return person
  }
  const whoProblem = async (who: readonly string[], known: readonly number[] = []): Promise<Record<string, string>> => {
    const here = new Set([...(await staffToChoose(db)).map(({ id }) => id), ...known])
    return attendingFrom(who).officers.every((id) => here.has(id)) ? {} : { who: 'Choose people from the list' }
  }
  return [
    route('/staff/meetings/dates/:id', {
      may: 'engagement:see',
      example: someDate(),
      get: async ({ params, person }) => {
        const date = await dateAt(db, params.id, person?.id)
        const meeting = await meetingAt(db, date.meeting)
        const holder = (await words(db, clock.today())).officeHolderShort.singular
        const names = new Map((await staffNames(db)).map(({ id, name }) => [id, name]))
        const over = Temporal.PlainDate.compare(date.day, clock.today()) <= 0
        const keeps = may(person, 'engagement:keep')
        const secondary = { classes: 'govuk-button--secondary' }
        const goes = date.going !== null && date.going.state !== 'cancelled'
        const rows: readonly (readonly [string, Html | string])[] = [
          [
            'Meeting',
            <a class="govuk-link" href={urls.meeting(meeting.id)}>
              {meeting.name}
            </a>,
          ],
          ['When', [dayInWords(date.day), hoursText(date)].filter(Boolean).join(', ')],
          ['Where', date.venue || 'Not said'],
          [
            date.state === 'held' ? 'Who was there' : 'Who goes',
            whoWasThere(meeting, date, holder, names) || (date.state === 'held' ? 'Nobody of the office' : 'Nobody yet'),
          ],
          ...(date.going
            ? [
                [
                  'In the diary',
                  <>
                    <a class="govuk-link" href={urls.staffEvent(date.going.id)}>
                      The event
                    </a>{' '}
                    <Tag {...STATES[date.going.state]} />
                  </>,
                ] as const,
              ]
            : []),
          ['Where the date came from', SOURCES[date.source]],
          ...(date.why === '' ? [] : [['Why it did not take place', date.why] as const]),
          ...(date.notes === '' ? [] : [['Notes', date.notes] as const]),
          ...(date.papers === '' ? [] : [['Papers discussed', <Lines text={date.papers} />] as const]),
        ]
        return page({
          title: `${meeting.name}, ${dayInWords(date.day)}`,
          back: urls.meeting(meeting.id),
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">
                {meeting.name}, {dayInWords(date.day)}
              </h1>
              <p class="govuk-body">
                <Tag {...DATE_STATES[date.state]} />
              </p>
              {keeps && (
                <div class="govuk-button-group">
                  {date.state === 'planned' && over && govukButton({ text: 'Say what became of it', href: urls.dateHeld(date.id) })}
                  {date.state === 'planned' && !over && !goes && govukButton({ text: 'Say who goes', href: urls.goThere(date.id) })}
                  {date.state === 'planned' && govukButton({ text: 'Move it', href: urls.moveDate(date.id), ...secondary })}
                  {date.state !== 'planned' && govukButton({ text: 'Correct it', href: urls.dateHeld(date.id), ...secondary })}
                  {date.state === 'planned' &&
                    govukButton({ text: 'It does not take place', href: urls.dateCancelled(date.id), ...secondary })}
                </div>
              )}
              {govukSummaryList({
                rows: rows.map(([key, value]) => ({
                  key: { text: key },
                  value: typeof value === 'string' ? { text: value } : { html: value },
                })),
              })}
              {date.going?.state === 'delivered' && (
                <p class="govuk-body">
                  <a class="govuk-link" href={urls.newTakeAway(date.going.id)}>
                    Note something to do that came of it
                  </a>
                </p>
              )}
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/meetings/dates/:id/attendance', {
      may: 'engagement:keep',
      example: someDate('planned'),
      title: async ({ params, person }) => {
        const { name, day } = await dateAt(db, params.id, person?.id)
        return `Who goes to “${name}” on ${dayInWords(day)}?`
      },
      back,
      schema: z.object({
        who: ticks.refine((who) => who.length > 0, 'Choose who goes'),
        state: z.enum(['confirmed', 'to-confirm'], 'Choose how certain it is'),
        version: version(),
      }),
      labels: { who: 'Who goes', state: 'How certain it is' },
      words: { confirmed: 'It is fixed', 'to-confirm': 'It is still to be confirmed' },
      start: async ({ params, person }) => ({
        state: 'confirmed',
        version: String((await dateAt(db, params.id, person?.id)).version),
      }),
      fields: async (form) => (
        <>
          <TickField form={form} name="who" label="Who goes?" choices={await whoChoices(house, form)} small />
          <RadioField
            form={form}
            name="state"
            label="How certain is it?"
            choices={[
              { value: 'confirmed', text: 'It is fixed' },
              { value: 'to-confirm', text: 'It is still to be confirmed' },
            ]}
          />
        </>
      ),
      check: async ({ who }) => await whoProblem(who),
      button: 'Put it in the diary',
      save: async (tx, { who, state, version: seen }, { params, person }) => {
        const date = await dateAt(tx, params.id, person?.id)
        if (date.state !== 'planned') throw new Conflict('It is no longer planned')
        const meeting = await meetingAt(tx, date.meeting)
        await goThere(tx, meeting, date, { ...attendingFrom(who), state }, seen, personOf(person), clock.now())
        return doneAt(urls.meetingDate(date.id), 'It stands in the diary')
      },
    }),

    formRoute(house, '/staff/meetings/dates/:id/outcome', {
      may: 'engagement:keep',
      example: someDate('planned'),
      title: async ({ params, person }) => {
        const { name, day } = await dateAt(db, params.id, person?.id)
        return `What became of “${name}” of ${dayInWords(day)}?`
      },
      back,
      schema: z.object({
        who: ticks,
        ambassador: z.enum(['yes', 'no', ''], 'Choose yes or no').default(''),
        residents: countOrNone(),
        notes: optional(8000),
        papers: optional(4000),
        version: version(),
      }),
      labels: {
        who: 'Who was there',
        ambassador: 'Whether an ambassador was there',
        residents: 'Residents there',
        notes: 'What was said',
        papers: 'Papers discussed',
      },
      words: { yes: 'Yes', no: 'No' },
      start: async ({ params, person }) => {
        const date = await dateAt(db, params.id, person?.id)
        const [event] = date.event === null ? [] : await eventsByIds(db, [date.event], person?.id)
        return {
          who: event && event.state !== 'cancelled' ? attendingTicks(event) : [],
          ambassador: date.ambassador === null ? '' : date.ambassador ? 'yes' : 'no',
          residents: event === undefined || event.residents === null ? '' : String(event.residents),
          notes: date.notes,
          papers: date.papers,
          version: String(date.version),
        }
      },
      fields: async (form, { params, person }) => (
        <>
          <p class="govuk-body">
            It did not take place?{' '}
            <a class="govuk-link" href={urls.dateCancelled((await dateAt(db, params.id, person?.id)).id)}>
              Say why instead
            </a>
            .
          </p>
          <TickField
            form={form}
            name="who"
            label="Who of the office was there?"
            hint="Nobody is an answer too. Whoever came instead of another is seen from the register"
            choices={await whoChoices(house, form)}
            small
          />
          <RadioField
            form={form}
            name="ambassador"
            label="Was an ambassador there?"
            choices={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
              { value: '', text: 'Nobody knows, or it has none' },
            ]}
          />
          <TextField form={form} name="residents" label="How many residents were there? (optional)" width="5" numeric />
          <AreaField
            form={form}
            name="notes"
            label="What was said? (optional)"
            hint="Staff find it again by its words. No names"
            rows={6}
          />
          <AreaField
            form={form}
            name="papers"
            label="Which papers were discussed? (optional)"
            hint="One in a line, with its link"
            rows={3}
          />
        </>
      ),
      check: async ({ who }, { params, person }) => {
        const date = await dateAt(db, params.id, person?.id)
        return {
          ...(await whoProblem(who, date.going?.officers)),
          ...(date.state === 'cancelled' &&
            (await datesOf(db, undefined, { meeting: date.meeting, from: date.day, to: date.day })).some(
              ({ state }) => state !== 'cancelled',
            ) && { who: 'It has another date on that day. Correct that one' }),
          ...(Temporal.PlainDate.compare(date.day, clock.today()) > 0 && { who: 'It lies ahead, so nobody was there yet' }),
        }
      },
      save: async (tx, { who, ambassador, version: seen, ...rest }, { params, person }) => {
        const date = await dateAt(tx, params.id, person?.id)
        if (Temporal.PlainDate.compare(date.day, clock.today()) > 0) throw new Conflict('It lies ahead')
        const meeting = await meetingAt(tx, date.meeting)
        const held = { ...rest, who: attendingFrom(who), ambassador: ambassador === '' ? null : ambassador === 'yes' }
        await sayHeld(tx, meeting, date, held, seen, personOf(person), clock.now())
        return doneAt(urls.meetingDate(date.id), 'It is kept')
      },
    }),
  ]
}

function Lines({ text }: { text: string }): Html {
  return (
    <ul class="govuk-list">
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <li>{line}</li>
        ))}
    </ul>
  )
}
