import { z } from 'zod'
import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import { day, DayField, ListField, withDays } from '#platform/forms'
import { govukWarningText } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  blankForm,
  DataTable,
  DateText,
  dayInWords,
  type Form,
  invalid,
  page,
  PostForm,
  readForm,
  type Route,
  route,
  submitOnce,
  withError,
} from '#platform/web'
import { Send } from '../fields.js'
import { formPage } from '../form-page.js'
import { activeStaff } from '../people/queries.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { putOnDuty, rotaFrom, takeOffDuty } from './duty.js'
import { rotaGaps } from './rota.js'

const MAY = 'identity:keep-rota'

/** The questions "from when to when", the last day not before the first. */
export const Period = z
  .object({ from: day('Enter the first day'), to: day('Enter the last day') })
  .refine(({ from, to }) => Temporal.PlainDate.compare(from, to) <= 0, {
    path: ['to'],
    message: 'The last day must be the first day or after it',
  })

const DutyForm = z.intersection(
  z.object({
    person: z
      .string('Choose who is on duty')
      .regex(/^\d{1,15}$/, 'Choose who is on duty')
      .transform(Number),
  }),
  Period,
)

/** The staff page on which the duty rota is kept (ORG-06). */
export function rotaRoutes(house: House): Route[] {
  const db = inIdentity(house.db)

  const rotaPage = async (form: Form) => {
    const today = house.clock.today()
    const [rota, staff] = await Promise.all([rotaFrom(db, today), activeStaff(db)])
    const gaps = rotaGaps(rota, today, today.add({ days: 13 }))
    return formPage({
      title: 'Duty rota',
      form,
      before: (
        <>
          <p class="govuk-body">The duty officer takes unsorted post, staff questions and other work that nobody owns yet.</p>
          {gaps.length > 0 &&
            govukWarningText({
              text: `Nobody is on duty on ${gaps.map((gap) => dayInWords(gap)).join(', ')}.`,
              iconFallbackText: 'Warning',
            })}
          <DataTable
            caption="Rota from today"
            captionSize="m"
            columns={[{ text: 'Who' }, { text: 'First day' }, { text: 'Last day' }, { text: 'Change' }]}
            rows={rota.map((duty) => [
              duty.name,
              <DateText date={duty.first_day} />,
              <DateText date={duty.last_day} />,
              <PostForm action={urls.dutyRemoval(duty.id)}>
                <Send words="Take off the rota" look="secondary" />
              </PostForm>,
            ])}
            empty="Nobody is on the rota."
          />
          <h2 class="govuk-heading-m">Put somebody on the rota</h2>
        </>
      ),
      fields: (
        <>
          <ListField
            form={form}
            name="person"
            label="Who"
            none="Choose"
            choices={staff.map(({ id, name, job }) => ({ value: String(id), text: `${name}, ${job}` }))}
          />
          <DayField form={form} name="from" label="First day" />
          <DayField form={form} name="to" label="Last day" />
          <Send words="Put on the rota" />
        </>
      ),
    })
  }

  return [
    route('/staff/identity/rota', {
      may: 'staff',
      maySend: MAY,
      get: async () => page(await rotaPage(blankForm())),
      post: async (visit) => {
        const form = readForm(DutyForm, withDays(visit.body, 'from', 'to'))
        const typed = form.data
        if (!typed) return invalid(await rotaPage(form))
        let clash = ''
        const answer = await submitOnce(house.db, house.clock, visit, async (tx) => {
          const put = await putOnDuty(txInIdentity(tx), typed, actorOf(visit.person))
          if ('clash' in put)
            clash = `${put.clash.name} is on duty from ${dayInWords(put.clash.first_day)} to ${dayInWords(put.clash.last_day)}`
          return urls.rota
        })
        return clash === '' ? answer : invalid(await rotaPage(withError(form, 'from', clash)))
      },
    }),
    route('/staff/identity/rota/:id/removal', {
      may: MAY,
      example: async (handle) => ({ id: String((await rotaFrom(inIdentity(handle), house.clock.today()))[0]?.id ?? 0) }),
      post: (visit) =>
        submitOnce(house.db, house.clock, visit, async (tx) => {
          await takeOffDuty(txInIdentity(tx), Number(visit.params.id) || 0, actorOf(visit.person))
          return urls.rota
        }),
    }),
  ]
}
