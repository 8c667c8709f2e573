import { z } from 'zod'
import { whole } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import {
  Conflict,
  DataTable,
  doneAt,
  type Form,
  FormErrors,
  blankForm,
  invalid,
  page,
  PostForm,
  type Route,
  route,
  submitOnce,
  ticked,
  typed,
} from '#platform/web'
import { staffNames } from '#modules/identity'
import { words } from '#modules/office'
import { urls } from '../urls.js'
import type { Event } from './event.js'
import { attendingText, whenText } from './event-page.js'
import { sayOutcome } from './keep-event.js'
import { eventAt, unsaid } from './queries.js'

const NUMBERS = { residents: 'Residents', staff: 'Officers and staff', questions: 'Questions' } as const
type Number_ = keyof typeof NUMBERS
const count = whole(0, 1_000_000, 'x')

/** Staff close the visits of the week on one page: three numbers each. */
export function closingRoutes({ db, clock }: House): readonly Route[] {
  const view = async (form: Form, person: number | undefined) => {
    const events = await unsaid(db, clock.today(), person ?? 0)
    const holder = (await words(db, clock.today())).officeHolderShort.singular
    const names = new Map((await staffNames(db)).map(({ id, name }) => [id, name]))
    return {
      title: 'Close the week',
      back: urls.due,
      wide: true,
      personal: true,
      body: (
        <>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">Close the week</h1>
          <p class="govuk-body">
            Visits and events that are over. Tick those that took place as planned and enter what was counted; leave empty what nobody
            counted. What was different, or did not take place, has its own page.
          </p>
          {events.length === 0 && <p class="govuk-body">Everything that is over is closed.</p>}
          {events.length > 0 && (
            <PostForm>
              <DataTable
                caption="Over, and not closed"
                captionSize="m"
                columns={[{ text: 'What' }, { text: 'Took place' }, ...Object.values(NUMBERS).map((text) => ({ text }))]}
                rows={events.map((event) => [
                  <>
                    <a class="govuk-link" href={urls.outcome(event.id)}>
                      {event.title}
                    </a>
                    <br />
                    <span class="govuk-!-font-weight-regular">
                      {whenText(event)}. {attendingText(event, holder, names)}
                    </span>
                  </>,
                  <Took form={form} event={event} />,
                  ...(Object.keys(NUMBERS) as Number_[]).map((name) => <Box form={form} event={event} name={name} />),
                ])}
              />
              {govukButton({ text: 'Close what is ticked', preventDoubleClick: true })}
            </PostForm>
          )}
        </>
      ),
    }
  }
  return [
    route(urls.closing, {
      may: 'engagement:keep',
      get: async ({ person }) => page(await view(blankForm(), person?.id)),
      post: async (visit) => {
        const { person, body } = visit
        const form: Form = { values: body as Form['values'], errors: {} }
        const events = await unsaid(db, clock.today(), person?.id ?? 0)
        const errors: Record<string, string> = {}
        const rows = events.map((event) => {
          const numbers = (Object.keys(NUMBERS) as Number_[]).map((name) => {
            const field = `${name}-${event.id}`
            const read = z.union([z.literal('').transform(() => null), count]).safeParse(typed(form, field).trim())
            if (!read.success)
              errors[field] = `${event.title}: enter a whole number of ${NUMBERS[name].toLowerCase()}, like 40, or leave it empty`
            return read.data ?? null
          })
          const took = ticked(form, 'took').includes(String(event.id))
          if (!took && numbers.some((one) => one !== null))
            errors[`took-${event.id}`] = `${event.title}: tick that it took place, or take the numbers away`
          return { event, took, numbers, seen: Number(typed(form, `version-${event.id}`) || 0) }
        })
        const chosen = rows.filter(({ took }) => took)
        const gone = ticked(form, 'took').filter((id) => !events.some((event) => String(event.id) === id))
        if (Object.keys(errors).length === 0 && chosen.length === 0 && gone.length === 0)
          errors['took'] = 'Tick at least one that took place'
        if (Object.keys(errors).length > 0) return invalid(await view({ ...form, errors }, person?.id))
        return submitOnce(db, clock, visit, async (tx) => {
          let closed = 0
          const changed: string[] = []
          for (const { event, seen, numbers } of chosen) {
            const [residents = null, staffMet = null, questions = null] = numbers
            const now = await eventAt(tx, event.id, person?.id)
            // Somebody else changed it meanwhile: it stays open, with what they wrote.
            if (now.version !== seen) changed.push(event.title)
            else {
              const { partnersMet, feedback, rating, ratedBy, commissioner, deputy, officers } = now
              const kept = { partnersMet, feedback, rating, ratedBy, commissioner, deputy, officers }
              await sayOutcome(tx, now, { ...kept, residents, staffMet, questions }, seen, person, clock.now())
              closed += 1
            }
          }
          if (closed === 0 && changed.length > 0) throw new Conflict('Somebody else changed this')
          return doneAt(
            urls.closing,
            [
              closed === 1 ? 'One is closed' : `${closed} are closed`,
              ...(changed.length + gone.length > 0
                ? [`${changed.length + gone.length} were changed by somebody else meanwhile: look at them again`]
                : []),
            ].join('. '),
          )
        })
      },
    }),
  ]
}

function Took({ form, event }: { form: Form; event: Event }): Html {
  const id = `took-${event.id}`
  return (
    <>
      <input type="hidden" name={`version-${event.id}`} value={typed(form, `version-${event.id}`) || String(event.version)} />
      <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={id}
            name="took"
            type="checkbox"
            value={String(event.id)}
            checked={ticked(form, 'took').includes(String(event.id))}
          />
          <label class="govuk-label govuk-checkboxes__label" for={id}>
            Yes<span class="govuk-visually-hidden">, {event.title} took place</span>
          </label>
        </div>
      </div>
    </>
  )
}

function Box({ form, event, name }: { form: Form; event: Event; name: Number_ }): Html {
  const field = `${name}-${event.id}`
  const wrong = form.errors[field] !== undefined
  return (
    <input
      class={`govuk-input govuk-input--width-4${wrong ? ' govuk-input--error' : ''}`}
      id={field}
      name={field}
      inputmode="numeric"
      autocomplete="off"
      aria-label={`${NUMBERS[name]}: ${event.title}`}
      value={typed(form, field)}
    />
  )
}
