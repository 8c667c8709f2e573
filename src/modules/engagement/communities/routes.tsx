import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { formRoute, required, TextField, TickField, version, whole } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, doneAt, page, type Route, route, Tag } from '#platform/web'
import { urls } from '../urls.js'
import { addCommunity, changeCommunity, communities, communityAt } from './communities.js'

const name = required(80, 'Enter what the community is called')
const SAME = 'There is a community of this name already'

/** Staff keep the list of communities by which the engagement table is made. */
export function communityRoutes(house: House): readonly Route[] {
  const { db } = house
  const nameTaken = async (typed: string, self?: string): Promise<Record<string, string>> =>
    (await communities(db)).some((one) => one.code !== self && one.name.toLowerCase() === typed.toLowerCase()) ? { name: SAME } : {}
  return [
    route(urls.communities, {
      may: 'engagement:see',
      get: async ({ person }) =>
        page({
          title: 'Communities',
          back: urls.staff,
          body: (
            <>
              <h1 class="govuk-heading-l">Communities</h1>
              <p class="govuk-body">
                Each event says which communities it is for. The engagement table has a row for each of them, in this order.
              </p>
              {may(person, 'engagement:keep') && govukButton({ text: 'Add a community', href: urls.newCommunity })}
              <DataTable
                caption="In the order of the table"
                captionSize="m"
                columns={[{ text: 'Community' }, { text: 'State' }]}
                rows={(await communities(db)).map((one) => [
                  may(person, 'engagement:keep') ? (
                    <a class="govuk-link" href={urls.community(one.code)}>
                      {one.name}
                    </a>
                  ) : (
                    one.name
                  ),
                  one.ended ? <Tag word="Offered no more" tone="closed" /> : <Tag word="In use" tone="good" />,
                ])}
                empty="None yet."
              />
            </>
          ),
        }),
    }),

    formRoute(house, urls.newCommunity, {
      may: 'engagement:keep',
      title: 'Add a community',
      back: urls.communities,
      schema: z.object({ name }),
      fields: (form) => <TextField form={form} name="name" label="What is it called?" hint="“Students”, “Farming families”" />,
      check: async (data) => await nameTaken(data.name),
      button: 'Add it',
      save: async (tx, data, { person }) => {
        await addCommunity(tx, data.name, actorOf(person))
        return doneAt(urls.communities, `“${data.name}” is added`)
      },
    }),

    formRoute(house, '/staff/events/communities/:code', {
      may: 'engagement:keep',
      example: async () => ({ code: 'rural' }),
      title: async ({ params }) => `Change “${(await communityAt(db, params.code)).name}”`,
      back: urls.communities,
      schema: z.object({
        name,
        position: whole(1, 999, 'Enter its place in the table, like 3'),
        ended: z.string().optional(),
        version: version(),
      }),
      labels: { name: 'Name', position: 'Place in the table', ended: 'Offered no more' },
      start: async ({ params }) => {
        const one = await communityAt(db, params.code)
        return { name: one.name, position: String(one.position), ended: one.ended ? 'yes' : '', version: String(one.version) }
      },
      fields: (form) => (
        <>
          <TextField form={form} name="name" label="What is it called?" hint="The name changes for earlier events too" />
          <TextField form={form} name="position" label="Place in the table" width="3" numeric />
          <TickField
            form={form}
            name="ended"
            label="In use"
            choices={[{ value: 'yes', text: 'Offer it no more', hint: 'Earlier events keep it, and so does the table of their time' }]}
          />
        </>
      ),
      check: async (data, { params }) => await nameTaken(data.name, params.code),
      save: async (tx, data, { params, person }) => {
        const { name: called, position, ended, version: seen } = data
        await changeCommunity(
          tx,
          await communityAt(tx, params.code),
          { name: called, position, ended: ended === 'yes' },
          seen,
          actorOf(person),
        )
        return urls.communities
      },
    }),
  ]
}
