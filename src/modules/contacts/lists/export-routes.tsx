import { z } from 'zod'
import { actorOf } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { type Db, inTransaction } from '#platform/db'
import { Problems, RadioField } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { blankForm, download, type Form, invalid, page, PostForm, readForm, Reading, type Route, route } from '#platform/web'
import { eyesOf } from '../people/list-routes.js'
import { PURPOSES } from '../people/contact.js'
import { attentionIn } from '../roles/queries.js'
import { attentionHead, attentionLines } from '../people/csv.js'
import { WHYS, type Why } from '../people/export-why.js'
import { urls } from '../urls.js'
import type { ContactList } from './list.js'
import { listAt, listed } from './queries.js'
import { someList } from './routes.js'
import { vcard } from './vcard.js'

const schema = z.object({
  who: z.enum(['allowed', 'everybody'], 'Choose who should be in the file'),
  format: z.enum(['csv', 'vcf'], 'Choose the kind of file'),
  why: z.enum(Object.keys(WHYS) as [Why, ...Why[]], 'Choose what the file is for'),
})

/** The list in batches, so that a long one is never held whole. */
async function* fileOf(db: Db, list: ContactList, person: number, { who, format }: z.output<typeof schema>): AsyncGenerator<string> {
  if (format === 'csv') yield attentionHead()
  let after: number | undefined
  for (;;) {
    const rows = await listed(db, list, { after, allowedOnly: who === 'allowed' })
    if (rows.length === 0) return
    const attention = await attentionIn(
      db,
      rows.map(({ id }) => id),
      person,
    )
    yield format === 'csv' ? attentionLines(rows, attention) : rows.map(vcard).join('')
    after = rows.at(-1)?.id
  }
}

function ExportPage({ form, list }: { form: Form; list: ContactList }): Html {
  return (
    <Reading>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Export “{list.name}”</h1>
      <p class="govuk-body">
        The file holds only what is needed to reach them, and grows old from the moment it is made: those who leave later still stand in it.
        It must not go to anybody for marketing. Who took it, when and why is logged.
      </p>
      <PostForm>
        <RadioField
          form={form}
          name="who"
          label="Who should be in the file?"
          choices={[
            { value: 'allowed', text: 'Those we may write to', hint: `Their record allows: ${PURPOSES[list.purpose].toLowerCase()}` },
            {
              value: 'everybody',
              text: 'Everybody on the list',
              hint: 'To look through it. Do not write to those whose record does not allow it.',
            },
          ]}
        />
        <RadioField
          form={form}
          name="format"
          label="Which kind of file?"
          choices={[
            { value: 'csv', text: 'A table (CSV)', hint: 'For a spreadsheet or a mailing tool' },
            { value: 'vcf', text: 'Address cards (vCard)', hint: 'For the contacts of a mail program, such as Outlook' },
          ]}
        />
        <RadioField
          form={form}
          name="why"
          label="What is it for?"
          choices={Object.entries(WHYS).map(([value, text]) => ({ value, text }))}
        />
        {govukButton({ text: 'Export', preventDoubleClick: true })}
      </PostForm>
    </Reading>
  )
}

/** Staff take a list out of Regard as a table or as address cards, for a purpose that is logged. */
export function listExportRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route('/staff/contacts/lists/:id/export', {
      may: 'contacts:export',
      example: someList,
      get: async (visit) => {
        const list = await listAt(db, visit.params.id, eyesOf(visit.person))
        return page({
          title: `Export “${list.name}”`,
          body: <ExportPage form={blankForm()} list={list} />,
          back: urls.contactList(list.id),
        })
      },
      post: async (visit) => {
        const list = await listAt(db, visit.params.id, eyesOf(visit.person))
        const form = readForm(schema, visit.body)
        if (!form.data)
          return invalid({ title: `Export “${list.name}”`, body: <ExportPage form={form} list={list} />, back: urls.contactList(list.id) })
        const { why, format } = form.data
        await inTransaction(db, (tx) =>
          recordAccess(tx, { by: actorOf(visit.person), did: 'exported', kind: 'contacts.list', id: String(list.id), why }),
        )
        const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'text/vcard; charset=utf-8'
        return download(type, `list-${list.id}-${clock.today().toString()}.${format}`, fileOf(db, list, eyesOf(visit.person), form.data))
      },
    }),
  ]
}
