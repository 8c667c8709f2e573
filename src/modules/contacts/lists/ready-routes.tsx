import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute, ListField, required, TextField } from '#platform/forms'
import { govukSummaryList } from '#platform/govuk'
import { enqueue } from '#platform/jobs'
import type { House } from '#platform/module'
import { DataTable, doneAt, NotFound, page, type Route, route, Tag } from '#platform/web'
import { detailChoices } from '../people/details-form.js'
import { PURPOSES } from '../people/contact.js'
import { urls } from '../urls.js'
import { makeList } from './keep-lists.js'
import { nameTaken } from './name-taken.js'
import { READY_LISTS, readyInUse, type ReadyList } from './ready-lists.js'
import { recountList } from './recount.js'

function readyAt(key: string): ReadyList {
  const found = READY_LISTS.find((one) => one.key === key)
  if (!found) throw new NotFound(`ready list ${key}`)
  return found
}

/** Staff take lists into use that most offices need. */
export function readyListRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.readyLists, {
      may: 'contacts:keep-lists',
      get: async () => {
        const used = await readyInUse(db)
        return page({
          title: 'Ready lists',
          back: urls.lists,
          body: (
            <>
              <h1 class="govuk-heading-l">Ready lists</h1>
              <p class="govuk-body">
                Lists that most offices need. Each goes by what we know of our contacts and is asked afresh whenever it is used.
              </p>
              <DataTable
                caption="Ready lists"
                hideCaption
                columns={[{ text: 'List' }, { text: 'Who is on it' }, { text: 'State' }]}
                rows={READY_LISTS.map(({ key, name, how }) => {
                  const list = used.get(key)
                  return [
                    <a class="govuk-link" href={list === undefined ? urls.readyList(key) : urls.contactList(list)}>
                      {name}
                    </a>,
                    how,
                    list === undefined ? <Tag word="Not in use" /> : <Tag word="In use" tone="good" />,
                  ]
                })}
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/contacts/lists/ready/:key', {
      may: 'contacts:keep-lists',
      example: async () => ({ key: 'funded' }),
      title: async ({ params }) => `Take “${readyAt(params.key).name}” into use`,
      back: urls.readyLists,
      schema: z.object({
        name: required(120, 'Enter what the list is called'),
        owner: z.string().regex(/^\d{1,9}$/, 'Choose who owns the list'),
      }),
      start: async ({ params, person }) => ({ name: readyAt(params.key).name, owner: String(person?.id ?? '') }),
      fields: async (form, { params }) => {
        const { why, how, purpose } = readyAt(params.key)
        const row = (key: string, text: string) => ({ key: { text: key }, value: { text } })
        return (
          <>
            {govukSummaryList({ rows: [row('What it is for', why), row('Who is on it', how), row('Written to about', PURPOSES[purpose])] })}
            <TextField form={form} name="name" label="What is the list called?" />
            <ListField
              form={form}
              name="owner"
              label="Who owns it?"
              hint="They are reminded to look through it every 12 months"
              none="Choose"
              choices={(await detailChoices(db, clock.today())).staff}
            />
          </>
        )
      },
      check: async ({ name, owner }, { params }) => {
        const { staff } = await detailChoices(db, clock.today())
        const used = (await readyInUse(db)).has(params.key)
        return {
          ...(used && { name: 'This list is in use already: open it under Lists' }),
          ...(!used && (await nameTaken(db, name))),
          ...(!staff.some(({ value }) => value === owner) && { owner: 'Choose who owns the list' }),
        }
      },
      button: 'Take it into use',
      save: async (tx, { name, owner }, { params, person }) => {
        const { why, purpose, filter, key } = readyAt(params.key)
        const sheet = { name, why, purpose, filter, owner: Number(owner), readers: [], kind: 'filter', closed: false, ready: key } as const
        const id = await makeList(tx, sheet, actorOf(person), clock.now(), clock.today())
        await enqueue(tx, recountList, { list: id })
        return doneAt(urls.contactList(id), 'The list is made')
      },
    }),
  ]
}
