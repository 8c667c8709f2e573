import { z } from 'zod'
import { Temporal } from '#platform/clock'
import {
  AreaField,
  dayOrNone,
  DayField,
  formRoute,
  optional,
  RadioField,
  required,
  TextField,
  TickField,
  timeOrNone,
  version,
} from '#platform/forms'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { Conflict, doneAt, type Form, type Route } from '#platform/web'
import { everyPlace } from '#modules/office'
import { ticks } from '../events/form.js'
import { timeProblems } from '../events/when.js'
import { urls } from '../urls.js'
import { COMES, decide } from './decide.js'
import { neighboursOf } from './neighbours.js'
import { requestAt, someRequest } from './queries.js'
import { type Benefit, BENEFITS, ENOUGH, type Request } from './request.js'

const benefit = z.enum(Object.keys(BENEFITS) as [Benefit, ...Benefit[]], 'Choose for whom it is of benefit')
const comingFields = { title: optional(120), day: dayOrNone(), time: timeOrNone(), until: timeOrNone(), venue: optional(200) }

const LABELS = {
  state: 'Decision',
  benefit: 'Of benefit',
  objective: 'In the plan',
  reason: 'What they are told',
  title: 'Title',
  day: 'Day',
  time: 'From',
  until: 'Until',
  venue: 'Venue',
}

/** What is wrong with a day on which somebody comes: field to message. */
function comingProblems(
  { day, time, until, title }: { day: Temporal.PlainDate | null; time: string; until: string; title: string },
  today: Temporal.PlainDate,
): Record<string, string> {
  if (day === null) return { day: 'Enter the day on which somebody comes' }
  if (Temporal.PlainDate.compare(day, today) < 0) return { day: 'Enter a day that is not past' }
  if (title === '') return { title: 'Enter what the event is called' }
  return timeProblems({ day, lastDay: day, time, until })
}

/** Staff decide on requests to come, one by one or several together. */
export function decideRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const back = ({ id }: { readonly id: string }) => urls.request(Number(id))
  const openAt = async (id: string): Promise<Request> => await requestAt(db, id)
  return [
    formRoute(house, '/staff/invitations/:id/decision', {
      may: 'engagement:keep',
      example: someRequest(true),
      title: async ({ params }) => `Decide on the request of ${(await openAt(params.id)).body}`,
      back,
      days: ['day'],
      schema: z
        .object({
          state: z.enum(['accepted', 'deputy', 'office', 'alternative', 'declined'], 'Choose what is decided'),
          benefit,
          objective: optional(160),
          reason: optional(1000),
          ...comingFields,
          version: version(),
        })
        .refine(({ state, reason }) => reason !== '' || state === 'accepted', {
          path: ['reason'],
          message: 'Say why, and what they can do instead: they read it',
        }),
      labels: LABELS,
      start: async ({ params }) => {
        const one = await openAt(params.id)
        return { title: one.body.slice(0, 120), venue: one.venue, version: String(one.version) }
      },
      fields: (form) => (
        <>
          <RadioField
            form={form}
            name="state"
            label="What is decided?"
            choices={[
              { value: 'accepted', text: 'The Commissioner goes' },
              { value: 'deputy', text: 'The deputy goes' },
              { value: 'office', text: 'Somebody from the office goes' },
              { value: 'alternative', text: 'Nobody goes, and something else is offered', hint: 'A forum, a surgery, a call, a letter' },
              { value: 'declined', text: 'Declined' },
            ]}
          />
          {reasonFields(form)}
          <h2 class="govuk-heading-m">Where somebody goes</h2>
          {comingQuestions(form)}
        </>
      ),
      check: async (data, { params }) => {
        const one = await openAt(params.id)
        const decided: Record<string, string> = one.state === 'open' ? {} : { state: 'It was decided already' }
        return { ...(COMES.some((state) => state === data.state) && comingProblems(data, clock.today())), ...decided }
      },
      button: 'Decide, and tell them',
      save: async (tx, { version: seen, state, benefit: good, objective, reason, day, ...coming }, { params, person }) => {
        const request = await requestAt(tx, params.id)
        await decide(
          tx,
          house,
          [{ request, seen }],
          { state, benefit: good, objective, reason },
          day === null ? undefined : { ...coming, day },
          person,
        )
        return doneAt(
          urls.request(request.id),
          request.email ? 'It is decided, and they are told by e-mail' : 'It is decided. Tell them: they left no e-mail address',
        )
      },
    }),

    formRoute(house, '/staff/invitations/:id/combination', {
      may: 'engagement:keep',
      example: someRequest(true),
      title: async ({ params }) => `Combine the request of ${(await openAt(params.id)).body} with others`,
      back,
      days: ['day'],
      schema: z
        .object({
          others: ticks,
          fewer: z.string().optional(),
          exception: optional(300),
          benefit,
          objective: optional(160),
          reason: required(1000, 'Say why they meet together: they read it'),
          ...comingFields,
          version: version(),
        })
        .refine(({ fewer, exception }) => fewer !== 'yes' || exception !== '', {
          path: ['exception'],
          message: 'Say why fewer meet this time',
        }),
      labels: { ...LABELS, others: 'Together with', fewer: 'Fewer meet all the same', exception: 'Why fewer meet' },
      start: async ({ params }) => {
        const one = await openAt(params.id)
        return {
          title: `Meeting of ${one.body} and neighbours`.slice(0, 120),
          venue: one.venue,
          reason: `So that our time reaches ${ENOUGH} or more residents, we would like to meet you together with your neighbours.`,
          version: String(one.version),
        }
      },
      fields: async (form, { params }) => {
        const one = await openAt(params.id)
        const near = await neighboursOf(db, one, await everyPlace(db))
        return (
          <>
            <p class="govuk-body">
              {one.body} expects {one.expected}. Together {ENOUGH} or more should be expected.
            </p>
            <TickField
              form={form}
              name="others"
              label="Together with whom?"
              choices={near.requests.map((other) => ({
                value: `${other.id}:${other.version}`,
                text: `${other.body}: ${other.expected} expected`,
                hint: other.days,
              }))}
            />
            {one.bodyKind === 'parish' && (
              <>
                <TickField
                  form={form}
                  name="fewer"
                  label={`Fewer than ${ENOUGH} together`}
                  choices={[{ value: 'yes', text: 'They meet all the same' }]}
                  small
                />
                <TextField form={form} name="exception" label="Why (only where fewer meet)" hint="For staff alone, and for the record" />
              </>
            )}
            {comingQuestions(form)}
            {reasonFields(form)}
          </>
        )
      },
      check: async (data, { params }) => {
        const one = await openAt(params.id)
        const near = await neighboursOf(db, one, await everyPlace(db))
        const problems = comingProblems(data, clock.today())
        const chosen = near.requests.filter(({ id }) => data.others.some((other) => other.split(':')[0] === String(id)))
        if (one.state !== 'open') problems['others'] = 'It was decided already'
        else if (chosen.length === 0) problems['others'] = 'Choose at least one other request'
        else if (chosen.length < data.others.length) problems['others'] = 'One of them was decided meanwhile. Choose again'
        const together = one.expected + chosen.reduce((sum, { expected }) => sum + expected, 0)
        // With fewer it is still allowed, where somebody says that they are meant to meet all the same.
        if (chosen.length > 0 && one.bodyKind === 'parish' && together < ENOUGH && data.fewer !== 'yes')
          problems['others'] =
            `Together ${together} are expected, fewer than ${ENOUGH}. Choose more, or tick below that they meet all the same`
        return problems
      },
      button: 'Combine, and tell each of them',
      save: async (
        tx,
        { version: seen, others, benefit: good, objective, reason, day, fewer, exception, ...coming },
        { params, person },
      ) => {
        const request = await requestAt(tx, params.id)
        const asked = [{ request, seen }]
        for (const other of others) {
          const [id = '', version_ = ''] = other.split(':')
          asked.push({ request: await requestAt(tx, id), seen: Number(version_) })
        }
        if (day === null) throw new Conflict('The day is missing')
        const event = await decide(
          tx,
          house,
          asked,
          { state: 'combined', benefit: good, objective, reason, exception: fewer === 'yes' ? exception : '' },
          { ...coming, day },
          person,
        )
        return doneAt(urls.staffEvent(event ?? 0), `${asked.length} requests are combined, and each is told`)
      },
    }),
  ]
}

const reasonFields = (form: Form): Html => (
  <>
    <RadioField
      form={form}
      name="benefit"
      label="Of benefit to whom?"
      hint="The office is small: each visit should be of benefit to both sides"
      choices={Object.entries(BENEFITS).map(([value, text]) => ({ value, text }))}
    />
    <TextField form={form} name="objective" label="What does it serve in the Police and Crime Plan? (optional)" />
    <AreaField
      form={form}
      name="reason"
      label="What they are told"
      hint="The reason, or a word on what you look forward to. They read it as it stands here"
      rows={4}
    />
  </>
)

const comingQuestions = (form: Form): Html => (
  <>
    <TextField form={form} name="title" label="What is the event called?" />
    <DayField form={form} name="day" label="Day" />
    <TextField form={form} name="time" label="From (optional)" hint="Like 9:30 or 19:00" width="5" />
    <TextField form={form} name="until" label="Until (optional)" width="5" />
    <TextField form={form} name="venue" label="Venue" />
  </>
)
