import { may } from '#platform/access'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, dayMarkIn, dayMarkText, LinkList, page, Pager, type Route, route, Tag } from '#platform/web'
import { everyPlace } from '#modules/office'
import { urls } from '../urls.js'
import { rotation, turnText } from './form.js'
import { STATES } from './meeting.js'
import { meetings, PAGE } from './queries.js'
import { whenText } from './when.js'

/** Staff see every meeting, and whose turn comes next. */
export function listRoutes(house: House): readonly Route[] {
  const { db } = house
  return [
    route(urls.staff, {
      may: 'scrutiny:see',
      get: async ({ query, person }) => {
        const found = await meetings(db, dayMarkIn(query['after']))
        const rows = found.slice(0, PAGE)
        const last = rows.at(-1)
        const all = await everyPlace(db)
        const turns = await rotation(house)
        return page({
          title: 'Public scrutiny meetings',
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Public scrutiny meetings</h1>
              {may(person, 'scrutiny:keep') && govukButton({ text: 'Plan a meeting', href: urls.newMeeting })}
              <LinkList
                links={[
                  { text: 'Questions that wait', href: urls.questions },
                  { text: 'What residents see', href: urls.meetings },
                ]}
              />
              <DataTable
                caption="Meetings"
                captionSize="m"
                columns={[{ text: 'Meeting' }, { text: 'When' }, { text: 'District' }, { text: 'State' }]}
                rows={rows.map((one) => [
                  <a class="govuk-link" href={urls.staffMeeting(one.id)}>
                    {one.title}
                  </a>,
                  whenText(one),
                  all.find(({ code }) => code === one.place)?.name ?? 'The whole area',
                  <>
                    <Tag {...STATES[one.state]} /> {one.announcedAt === null && <Tag word="Not announced" tone="waiting" />}
                  </>,
                ])}
                empty="No meeting is planned."
              />
              <Pager older={found.length > PAGE && last ? `${urls.staff}?after=${dayMarkText(last)}` : undefined} />
              {turns.length > 0 && (
                <>
                  <h2 class="govuk-heading-m">Whose turn it is</h2>
                  <ol class="govuk-list govuk-list--number">
                    {turns.map((turn) => (
                      <li>{turnText(turn)}</li>
                    ))}
                  </ol>
                </>
              )}
            </>
          ),
        })
      },
    }),
  ]
}
