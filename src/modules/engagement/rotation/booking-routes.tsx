import { z } from 'zod'
import { actorOf, type Person } from '#platform/access'
import { dayOrNone, formRoute, ListField, DayField, optional, RadioField, TextField, TickField, timeOrNone } from '#platform/forms'
import type { Db } from '#platform/db'
import type { House } from '#platform/module'
import { Conflict, dayInWords, doneAt, NotFound, type Route, type Visit } from '#platform/web'
import { staffToChoose } from '#modules/identity'
import type { EventKind } from '../events/event.js'
import { attendingFrom, sheetFromShort, ticks, whoChoices } from '../events/form.js'
import { planEvent } from '../events/keep-event.js'
import { hoursText, timeProblems } from '../events/when.js'
import { addDate, goThere } from '../meetings/keep-date.js'
import { nextVenue } from '../meetings/frequency.js'
import { dateAt, datesOf, meetingAt, standings } from '../meetings/queries.js'
import { urls } from '../urls.js'
import { targetsOf } from './needs.js'
import type { Rule, TargetKind } from './rule.js'
import { ruleAt, rules } from './rules.js'
import { visitStop } from './stops.js'

/** What kind of event a booking is where the rule names none. */
const USUAL: Readonly<Record<Exclude<TargetKind, 'meeting'>, EventKind>> = {
  area: 'out-and-about',
  district: 'out-and-about',
  station: 'police-day',
  project: 'project',
}

const schema = z.object({
  date: optional(9),
  title: optional(120),
  day: dayOrNone(),
  time: timeOrNone(),
  until: timeOrNone(),
  venue: optional(200),
  who: ticks.refine((who) => who.length > 0, 'Choose who goes'),
  state: z.enum(['confirmed', 'to-confirm', 'invited'], 'Choose how certain it is'),
})

/** Staff book who is due: one page that plans the event and puts it in the diary. */
export function bookingRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const what = async (code: string, key: string, from: Db = db) => {
    const rule = await ruleAt(from, code)
    const target = (await targetsOf(from, rule, clock.today())).find((one) => one.key === key)
    if (!target || rule.who === 'ambassador') throw new NotFound(`target ${key} of ${code}`)
    return { rule, target }
  }
  /** The dates of a meeting ahead to which nobody goes yet. */
  const freeDates = async (meeting: number, person: number | undefined) =>
    (await datesOf(db, person, { meeting, from: clock.today(), most: 50 }))
      .filter(({ state, event, going }) => state === 'planned' && (event === null || going?.state === 'cancelled'))
      .toReversed()
  const personOf = (person: Person | undefined): Person => {
    if (!person) throw new Error('Only staff are here')
    return person
  }
  const problemsOf = async (
    { date, title, day, time, until, who }: z.output<typeof schema>,
    { params, person }: Visit<{ readonly rule: string; readonly target: string }>,
  ): Promise<Record<string, string>> => {
    const { rule, target } = await what(params.rule, params.target)
    const problems: Record<string, string> = {}
    const chosen = attendingFrom(who)
    const here = await staffToChoose(db)
    if (!chosen.officers.every((id) => here.some((one) => one.id === id))) problems['who'] = 'Choose people from the list'
    else if (!serves(rule, chosen)) problems['who'] = 'The rule asks for somebody else: choose them too'
    const dates = rule.target === 'meeting' ? await freeDates(Number(target.key), person?.id) : []
    if (date !== '') {
      if (!dates.some(({ id }) => String(id) === date)) problems['date'] = 'Choose a date from the list'
      if (day !== null) problems['day'] = 'Leave the day empty, or choose “Another day” above'
      return problems
    }
    if (day === null) return { ...problems, day: 'Enter the day' }
    if (day.toString() < clock.today().toString()) problems['day'] = 'Enter a day that is not past'
    if (rule.target !== 'meeting' && title === '') problems['title'] = 'Enter what it is'
    if (
      rule.target === 'meeting' &&
      (await datesOf(db, undefined, { meeting: Number(target.key), from: day, to: day })).some(({ state }) => state !== 'cancelled')
    )
      problems['day'] = `It has a date on ${dayInWords(day)} already`
    return { ...problems, ...timeProblems({ day, lastDay: day, time, until }) }
  }
  return [
    formRoute(house, '/staff/who-is-due/:rule/:target/booking', {
      may: 'engagement:keep',
      example: async (from) => {
        const rule = (await rules(from)).find(({ target }) => target === 'area')
        return { rule: rule?.code ?? 'none', target: 'area' }
      },
      title: async ({ params }) => `Book: ${(await what(params.rule, params.target)).target.name}`,
      back: urls.due,
      days: ['day'],
      schema,
      start: async ({ params, person }) => {
        const { rule, target } = await what(params.rule, params.target)
        const [first] = rule.target === 'meeting' ? await freeDates(Number(target.key), person?.id) : []
        return {
          who: rule.who === 'commissioner' ? ['commissioner'] : rule.who === 'deputy' ? ['deputy'] : [],
          state: 'confirmed',
          title: rule.target === 'meeting' ? '' : titleOf(rule, target.name),
          date: first ? String(first.id) : '',
          venue: rule.target === 'meeting' && !first ? await venueOf(Number(target.key)) : '',
        }
      },
      fields: async (form, { params, person }) => {
        const { rule, target } = await what(params.rule, params.target)
        const dates = rule.target === 'meeting' ? await freeDates(Number(target.key), person?.id) : []
        return (
          <>
            <p class="govuk-body">{rule.name}</p>
            {dates.length > 0 && (
              <ListField
                form={form}
                name="date"
                label="Which of its dates?"
                none="Another day, given below"
                choices={dates.map((one) => ({
                  value: String(one.id),
                  text: [dayInWords(one.day), hoursText(one), one.venue].filter(Boolean).join(', '),
                }))}
              />
            )}
            {rule.target !== 'meeting' && <TextField form={form} name="title" label="What is it?" />}
            <DayField form={form} name="day" label={dates.length > 0 ? 'Day (only for another day)' : 'Day'} />
            <TextField form={form} name="time" label="From (optional)" hint="Like 9:30 or 14:05" width="5" />
            <TextField form={form} name="until" label="Until (optional)" width="5" />
            <TextField form={form} name="venue" label="Venue (optional)" />
            <TickField form={form} name="who" label="Who goes?" choices={await whoChoices(house, form)} small />
            <RadioField
              form={form}
              name="state"
              label="How certain is it?"
              choices={[
                { value: 'confirmed', text: 'It is fixed' },
                { value: 'to-confirm', text: 'It is still to be confirmed' },
                {
                  value: 'invited',
                  text: 'We asked, and have no answer yet',
                  hint: 'It does not count as booked until it is at least to be confirmed',
                },
              ]}
            />
          </>
        )
      },
      check: problemsOf,
      button: 'Book it',
      save: async (tx, { date, title, day, time, until, venue, who, state }, { params, person }) => {
        const { rule, target } = await what(params.rule, params.target, tx)
        const by = personOf(person)
        const attending = attendingFrom(who)
        const at = clock.now()
        if (rule.target === 'meeting') {
          const meeting = await meetingAt(tx, target.key)
          const id =
            date === '' ? day && (await addDate(tx, meeting, { day, time, until, venue, source: 'office' }, actorOf(by), at)) : Number(date)
          if (!id) throw new Conflict('It has a date on that day already')
          const one = await dateAt(tx, id, by.id)
          if (one.state !== 'planned') throw new Conflict('It is no longer planned')
          return doneAt(urls.staffEvent(await goThere(tx, meeting, one, { ...attending, state }, one.version, by, at)), 'It is booked')
        }
        if (!day) throw new Conflict('Enter the day')
        const sheet = {
          ...sheetFromShort(
            { title, kind: rule.kinds[0] ?? USUAL[rule.target], day, time, until, place: target.place, venue, who: [...who] },
            by.id,
          ),
          ...attending,
          openAccess: rule.openAccess,
          communities: communitiesOf(rule),
        }
        const event = await planEvent(tx, { ...sheet, state, closed: false, readers: [] }, by, at)
        if (rule.target === 'station' || rule.target === 'project') await visitStop(tx, event, Number(target.key))
        return doneAt(urls.staffEvent(event), 'It is booked')
      },
    }),
  ]

  async function venueOf(id: number): Promise<string> {
    const meeting = await meetingAt(db, id)
    const last = (await standings(db, clock.today(), clock.today(), [id])).get(id)?.lastVenue ?? null
    return nextVenue(meeting.venues, last)
  }
}

/** Whether those who go are whom the rule asks for. */
const serves = ({ who }: Rule, chosen: ReturnType<typeof attendingFrom>): boolean =>
  who === 'commissioner'
    ? chosen.commissioner
    : who === 'deputy'
      ? chosen.deputy
      : who === 'either'
        ? chosen.commissioner || chosen.deputy
        : true

const titleOf = ({ target, kinds }: Rule, name: string): string => {
  if (target === 'area') return ''
  if (target === 'station') return `Engagement day at ${name}`
  if (target === 'project') return `First visit to ${name}`
  return kinds[0] === 'scrutiny' ? `Meeting in public in ${name}` : `Meet us in ${name}`
}

/** The communities for which a booking counts. */
const communitiesOf = ({ target, openAccess }: Rule): readonly string[] =>
  target === 'station' ? ['police-staff'] : target === 'project' ? ['grant-projects'] : openAccess ? ['open-access'] : []
