import { z } from 'zod'
import { actorOf } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { type Db, inTransaction } from '#platform/db'
import { ListField, Problems, RadioField } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { blankForm, download, type Form, invalid, page, PostForm, readForm, Reading, route, type Route } from '#platform/web'
import { type Place, places } from '#modules/office'
import { urls } from '../urls.js'
import { type Purpose, PURPOSE_LIST, PURPOSES } from './contact.js'
import { csvHead, csvLines } from './csv.js'
import { type Why, WHYS } from './export-why.js'
import { contactsFor, type ReachFilter } from './queries.js'

/** Victims stand on closed lists, which leave by their own page only. */
const OPEN = PURPOSE_LIST.filter((purpose) => purpose !== 'victims')

const schema = z.object({
  purpose: z.enum(OPEN as [Purpose, ...Purpose[]], 'Choose what they agreed to'),
  why: z.enum(Object.keys(WHYS) as [Why, ...Why[]], 'Choose what the list is for'),
  place: z.string().default(''),
})

/** The list in batches, so that a long one is never held whole. */
async function* csvOf(db: Db, purpose: Purpose, filter: ReachFilter): AsyncGenerator<string> {
  yield csvHead()
  let after: number | undefined
  for (;;) {
    const batch = await contactsFor(db, purpose, { ...filter, after })
    if (batch.length === 0) return
    yield csvLines(batch)
    after = batch.at(-1)?.id
  }
}

function ExportPage({ form, open }: { form: Form; open: readonly Place[] }): Html {
  return (
    <Reading>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Export a list of contacts</h1>
      <p class="govuk-body">
        The list holds those who agree to the purpose today, and only what is needed to reach them. It must not go to anybody for marketing.
        Who took it, when and why is logged.
      </p>
      <PostForm>
        <RadioField
          form={form}
          name="purpose"
          label="What did they agree to?"
          choices={OPEN.map((purpose) => ({ value: purpose, text: PURPOSES[purpose] }))}
        />
        <RadioField
          form={form}
          name="why"
          label="What is the list for?"
          choices={Object.entries(WHYS).map(([value, text]) => ({ value, text }))}
        />
        <ListField
          form={form}
          name="place"
          label="Only in this place"
          none="The whole area"
          choices={open.map(({ code, name }) => ({ value: code, text: name }))}
        />
        {govukButton({ text: 'Export', preventDoubleClick: true })}
      </PostForm>
    </Reading>
  )
}

/** Staff take a list out of Regard, for a purpose that is logged. */
export function exportRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const show = async (form: Form) => ({
    title: 'Export a list of contacts',
    body: <ExportPage form={form} open={await places(db, { on: clock.today() })} />,
    back: urls.list,
  })
  return [
    route(urls.newExport, {
      may: 'contacts:export',
      get: async () => page(await show(blankForm())),
      post: async (visit) => {
        const form = readForm(schema, visit.body)
        if (!form.data) return invalid(await show(form))
        const { purpose, why, place } = form.data
        const filter: ReachFilter = { place: place === '' ? undefined : place }
        await inTransaction(db, (tx) =>
          recordAccess(tx, { by: actorOf(visit.person), did: 'exported', kind: 'contacts', id: purpose, why }),
        )
        return download('text/csv; charset=utf-8', `contacts-${purpose}-${clock.today().toString()}.csv`, csvOf(db, purpose, filter))
      },
    }),
  ]
}
