import { z } from 'zod'
import { actorOf } from '#platform/access'
import { DayField, ListField, withDays } from '#platform/forms'
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
import { Period } from '../duty/routes.js'
import { Send } from '../fields.js'
import { formPage } from '../form-page.js'
import { activeStaff } from '../people/queries.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { arrangeCover, coverFrom, endCover } from './cover.js'

const MAY = 'identity:keep-cover'

const somebody = (message: string) =>
  z
    .string(message)
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
const CoverForm = z.intersection(z.object({ absent: somebody('Choose who is away'), cover: somebody('Choose who covers') }), Period)

/** The staff page that says who covers for whom during leave. */
export function coverRoutes(house: House): Route[] {
  const db = inIdentity(house.db)

  const coverPage = async (form: Form) => {
    const [rows, staff] = await Promise.all([coverFrom(db, house.clock.today()), activeStaff(db)])
    const choices = staff.map(({ id, name, job }) => ({ value: String(id), text: `${name}, ${job}` }))
    return formPage({
      title: 'Cover during leave',
      form,
      before: (
        <>
          <p class="govuk-body">What waits for somebody who is away shows on the desk of the person who covers.</p>
          <DataTable
            caption="Cover from today"
            captionSize="m"
            columns={[{ text: 'Away' }, { text: 'Covered by' }, { text: 'First day' }, { text: 'Last day' }, { text: 'Change' }]}
            rows={rows.map((row) => [
              row.absent,
              row.cover,
              <DateText date={row.first_day} />,
              <DateText date={row.last_day} />,
              <PostForm action={urls.coverRemoval(row.id)}>
                <Send words="Take out" look="secondary" />
              </PostForm>,
            ])}
            empty="Nobody is away."
          />
          <h2 class="govuk-heading-m">Somebody goes on leave</h2>
        </>
      ),
      fields: (
        <>
          <ListField form={form} name="absent" label="Who is away" none="Choose" choices={choices} />
          <ListField form={form} name="cover" label="Who covers" none="Choose" choices={choices} />
          <DayField form={form} name="from" label="First day" />
          <DayField form={form} name="to" label="Last day" />
          <Send words="Arrange cover" />
        </>
      ),
    })
  }

  return [
    route('/staff/identity/cover', {
      may: 'staff',
      maySend: MAY,
      get: async () => page(await coverPage(blankForm())),
      post: async (visit) => {
        const form = readForm(CoverForm, withDays(visit.body, 'from', 'to'))
        const typed = form.data
        if (!typed) return invalid(await coverPage(form))
        if (typed.absent === typed.cover)
          return invalid(await coverPage(withError(form, 'cover', 'Choose somebody else: nobody can cover for themselves')))
        let wrong: readonly [field: string, message: string] | undefined
        const answer = await submitOnce(house.db, house.clock, visit, async (tx) => {
          const arranged = await arrangeCover(txInIdentity(tx), typed, actorOf(visit.person))
          if ('covered' in arranged)
            wrong = [
              'absent',
              `${arranged.covered.cover} covers for ${arranged.covered.absent} until ${dayInWords(arranged.covered.last_day)}`,
            ]
          if ('away' in arranged) wrong = ['cover', `${arranged.away.absent} is away until ${dayInWords(arranged.away.last_day)}`]
          return urls.cover
        })
        return wrong ? invalid(await coverPage(withError(form, ...wrong))) : answer
      },
    }),
    route('/staff/identity/cover/:id/removal', {
      may: MAY,
      example: async (handle) => ({ id: String((await coverFrom(inIdentity(handle), house.clock.today()))[0]?.id ?? 0) }),
      post: (visit) =>
        submitOnce(house.db, house.clock, visit, async (tx) => {
          await endCover(txInIdentity(tx), Number(visit.params.id) || 0, actorOf(visit.person))
          return urls.cover
        }),
    }),
  ]
}
