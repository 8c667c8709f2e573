import { stringify } from 'csv-stringify/sync'
import { may } from '#platform/access'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, type DayMark, dayMarkIn, dayMarkText, download, LinkList, page, Pager, type Route, route, Tag } from '#platform/web'
import { everyPlace, type Place } from '#modules/office'
import { ENOUGH_RATINGS } from '../ratings/rating.js'
import { urls } from '../urls.js'
import { rotation, turnText } from './form.js'
import { STATES } from './meeting.js'
import { meetings, PAGE } from './queries.js'
import { numbersFor } from './numbers.js'
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
                  { text: 'Every meeting with its numbers, as a spreadsheet (CSV)', href: urls.file },
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

    route(urls.file, {
      may: 'scrutiny:see',
      get: async () =>
        download('text/csv; charset=utf-8', `scrutiny-meetings-${house.clock.today().toString()}.csv`, numbersOf(db, await everyPlace(db))),
    }),
  ]
}

const HEAD = [
  'Day',
  'Meeting',
  'District',
  'State',
  'Public in the room',
  'Staff in the room',
  'Staff and partners online',
  'Watched live',
  'Watched later',
  'Questions asked',
  'Answered',
  'Promised',
  'Declined',
  'Mean rating, 1 to 5',
  'Ratings',
]

/** Every meeting with its numbers, in batches, so that a long file is never held whole. What nobody counted is empty, not 0. */
async function* numbersOf(db: House['db'], areas: readonly Place[]): AsyncGenerator<string> {
  yield stringify([HEAD])
  let after: DayMark | undefined
  for (;;) {
    const found = (await meetings(db, after)).slice(0, PAGE)
    const last = found.at(-1)
    if (!last) return
    const numbers = await numbersFor(
      db,
      found.map(({ id }) => id),
    )
    yield stringify(
      found.map((one) => {
        const of = numbers.get(one.id)
        return [
          one.day.toString(),
          one.title,
          areas.find(({ code }) => code === one.place)?.name ?? '',
          STATES[one.state].word,
          one.publicThere,
          one.staffThere,
          one.staffOnline,
          of?.live,
          of?.later,
          of?.asked,
          of?.answered,
          of?.promised,
          of?.declined,
          of && of.ratings >= ENOUGH_RATINGS ? of.mean?.toFixed(1) : '',
          of?.ratings,
        ]
      }),
      { escape_formulas: true },
    )
    after = { day: last.day, id: last.id }
    if (found.length < PAGE) return
  }
}
