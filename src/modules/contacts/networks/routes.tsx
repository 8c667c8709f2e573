import type { House } from '#platform/module'
import { DataTable, dayInWords, page, Pager, type Route, route, Tag } from '#platform/web'
import { staffNames } from '#modules/identity'
import { everyPlace } from '#modules/office'
import { urls } from '../urls.js'
import { networks, NETWORKS_A_PAGE } from './networks.js'

const readAfter = (text = '') => {
  const [, id, name] = /^(\d{1,9})~(.{0,200})$/.exec(text) ?? []
  return id === undefined || name === undefined ? undefined : { id: Number(id), name }
}

/** The register of networks: who they are, who looks after them, when the office last met them, whom they reach. */
export function networkRoutes({ db }: House): readonly Route[] {
  return [
    route(urls.networks, {
      may: 'contacts:see',
      get: async ({ query }) => {
        const [found, staff, places] = await Promise.all([networks(db, readAfter(query['after'])), staffNames(db), everyPlace(db)])
        const rows = found.slice(0, NETWORKS_A_PAGE)
        const last = rows.at(-1)
        const leads = new Map(staff.map(({ id, name }) => [id, name]))
        const names = new Map(places.map(({ code, name }) => [code, name]))
        return page({
          title: 'Networks',
          back: urls.list,
          wide: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Networks</h1>
              <p class="govuk-body">
                Bodies through which the office reaches many people at once. Which sorts of body count as networks is chosen under{' '}
                <a class="govuk-link" href={urls.wordlists}>
                  Groups and sorts of body
                </a>
                .
              </p>
              <DataTable
                caption="Networks, by name"
                captionSize="m"
                columns={[
                  { text: 'Network' },
                  { text: 'Sort of body' },
                  { text: 'Place' },
                  { text: 'Lead officer' },
                  { text: 'Last noted that we met' },
                  { text: 'Passes things on to' },
                ]}
                rows={rows.map((one) => [
                  <a class="govuk-link" href={urls.contact(one.id)}>
                    {one.name}
                  </a>,
                  one.sort,
                  names.get(one.place ?? '') ?? 'The whole area',
                  one.lead === null ? <Tag word="Nobody" tone="waiting" /> : (leads.get(one.lead) ?? ''),
                  one.lastMet ? dayInWords(one.lastMet) : 'Never noted',
                  one.reaches ?? '',
                ])}
                empty="No contact is of a sort of body that is marked as a network."
              />
              <Pager
                onward={
                  found.length > NETWORKS_A_PAGE && last
                    ? `${urls.networks}?after=${encodeURIComponent(`${last.id}~${last.name.toLowerCase()}`)}`
                    : undefined
                }
              />
            </>
          ),
        })
      },
    }),
  ]
}
