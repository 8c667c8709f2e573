import { stringify } from 'csv-stringify/sync'
import { may } from '#platform/access'
import { govukButton, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import {
  DataTable,
  dayInWords,
  DateText,
  dayMarkIn,
  dayMarkText,
  download,
  LinkList,
  page,
  Pager,
  type Route,
  route,
  Tag,
} from '#platform/web'
import { staffNames } from '#modules/identity'
import { everyPlace, places, within, words } from '#modules/office'
import { urls } from '../urls.js'
import { dueIn, frequencyText } from './frequency.js'
import { DATE_STATES, type Group, GROUPS, type Meeting, MEETING_STATES, SERIES, type Series } from './meeting.js'
import { datesOf, type DateWithEvent, meetings, PAGE, type Standing, standings } from './queries.js'
import { goesText, StandingTag, whoWasThere } from './standing.js'

const NEVER = { last: null, lastVenue: null, next: null, held: 0, attended: 0 }

/** Staff see every meeting that comes again, how it stands, and what was said in any of them. */
export function meetingListRoutes({ db, clock }: House): readonly Route[] {
  const register = async () => {
    const today = clock.today()
    const all = await meetings(db)
    const stand = await standings(
      db,
      today,
      today.subtract({ years: 1 }).add({ days: 1 }),
      all.map(({ id }) => id),
    )
    return { today, all, standing: (id: number): Standing => stand.get(id) ?? { meeting: id, ...NEVER } }
  }
  /** The districts in which none of these meetings is. */
  const districtsWithout = async (there: readonly Meeting[]): Promise<readonly string[]> => {
    const active = new Set(there.flatMap(({ state, place }) => (state === 'active' ? (place ?? []) : [])))
    const districts = await places(db, { level: 'district', on: clock.today() })
    const found = await Promise.all(
      districts.map(async ({ code, name }) => ((await within(db, code)).some((one) => active.has(one)) ? [] : name)),
    )
    return found.flat()
  }
  return [
    route(urls.meetings, {
      may: 'engagement:see',
      get: async ({ query, person }) => {
        const { today, all, standing } = await register()
        const only = (Object.keys(SERIES) as Series[]).find((one) => one === query['series'])
        const shown = all.filter(({ series }) => (only ? series === only : series !== 'forum'))
        const groups = only ? [] : (Object.keys(GROUPS) as Group[])
        const without = only === 'young' ? await districtsWithout(shown) : []
        const table = (caption: string, rows: readonly Meeting[], more?: Html) => (
          <>
            <DataTable
              caption={caption}
              captionSize="m"
              columns={[
                { text: 'Meeting' },
                { text: 'How often' },
                { text: 'Who goes' },
                { text: 'Last held' },
                { text: 'Next' },
                { text: 'How it stands' },
                { text: 'Attended in 12 months', numeric: true },
              ]}
              rows={rows.map((meeting) => cellsOf(meeting, standing(meeting.id), today))}
              empty="None yet."
            />
            {more}
          </>
        )
        const count = all.filter(({ series, state }) => series === 'forum' && state === 'active').length
        return page({
          title: only ? SERIES[only].name : 'Meetings',
          wide: true,
          ...(only && { back: urls.meetings }),
          body: (
            <>
              <h1 class="govuk-heading-l">{only ? SERIES[only].name : 'Meetings that come again'}</h1>
              {may(person, 'engagement:keep') && govukButton({ text: 'Add a meeting', href: urls.newMeeting })}
              <LinkList
                links={[
                  { text: 'Who is due', href: urls.due },
                  ...(only
                    ? []
                    : [
                        { text: `Community forums (${count} that meet)`, href: `${urls.meetings}?series=forum` },
                        { text: 'Groups of young people', href: `${urls.meetings}?series=young` },
                      ]),
                  { text: 'What was said: notes and papers', href: urls.meetingNotes },
                  { text: 'Bring in a table of dates', href: urls.dateTables },
                  { text: 'The register as a spreadsheet (CSV)', href: urls.meetingsFile },
                ]}
              />
              {only && table('Each with how it stands', shown)}
              {without.length > 0 &&
                govukInsetText({
                  text: `No group of young people meets in ${without.join(', ')}. Add one once it is set up, or ask an ambassador to begin one.`,
                })}
              {groups.map((group) =>
                table(
                  GROUPS[group],
                  shown.filter((one) => one.group === group),
                ),
              )}
            </>
          ),
        })
      },
    }),

    route(urls.meetingsFile, {
      may: 'engagement:see',
      get: async () => {
        const { today, all, standing } = await register()
        const names = new Map((await staffNames(db)).map(({ id, name }) => [id, name]))
        const areas = new Map((await everyPlace(db)).map(({ code, name }) => [code, name]))
        const lines = all.map((one) => {
          const { last, next, held, attended } = standing(one.id)
          return [
            one.name,
            GROUPS[one.group],
            SERIES[one.series].name,
            one.chair,
            frequencyText(one),
            goesText(one),
            names.get(one.lead) ?? '',
            areas.get(one.place ?? '') ?? '',
            one.role,
            one.notes,
            MEETING_STATES[one.state].word,
            last?.toString() ?? '',
            next?.toString() ?? '',
            dueIn(one, 12) ?? '',
            held,
            attended,
          ]
        })
        return download(
          'text/csv; charset=utf-8',
          `meetings-${today.toString()}.csv`,
          stringify([HEAD, ...lines], { escape_formulas: true }),
        )
      },
    }),

    route(urls.meetingNotes, {
      may: 'engagement:see',
      get: async ({ query, person }) => {
        const asked = (query['words'] ?? '').slice(0, 100).trim()
        const found = await datesOf(db, person?.id, {
          to: clock.today(),
          after: dayMarkIn(query['after']),
          ...(asked && { words: asked }),
        })
        const rows = found.slice(0, PAGE)
        const last = rows.at(-1)
        const holder = (await words(db, clock.today())).officeHolderShort.singular
        const names = new Map((await staffNames(db)).map(({ id, name }) => [id, name]))
        const by = new Map((await meetings(db)).map((one) => [one.id, one]))
        return page({
          title: 'What was said in meetings',
          back: urls.meetings,
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">What was said in meetings</h1>
              <form method="get" action={urls.meetingNotes} novalidate class="govuk-form-group">
                <label class="govuk-label" for="words">
                  Words in the notes and papers
                </label>
                <input class="govuk-input govuk-input--width-20" id="words" name="words" type="search" maxlength="100" value={asked} />{' '}
                {govukButton({ text: 'Find', classes: 'govuk-button--secondary' })}
              </form>
              <DataTable
                caption={asked === '' ? 'The latest first' : `Meetings at which “${asked}” was noted, the latest first`}
                captionSize="m"
                columns={[{ text: 'Meeting' }, { text: 'Day' }, { text: 'Who was there' }, { text: 'Notes' }]}
                rows={rows.map((one) => noteCells(one, whoOf(one)))}
                empty={asked === '' ? 'No meeting has been held yet.' : 'Nothing was found. Try fewer words.'}
              />
              <Pager
                older={
                  found.length > PAGE && last
                    ? `${urls.meetingNotes}?${new URLSearchParams({ ...(asked && { words: asked }), after: dayMarkText({ day: last.day, id: last.id }) })}`
                    : undefined
                }
              />
            </>
          ),
        })
        function whoOf(one: DateWithEvent): string {
          const meeting = by.get(one.meeting)
          return meeting ? whoWasThere(meeting, one, holder, names) : ''
        }
      },
    }),
  ]
}

const HEAD = [
  'Meeting',
  'Group',
  'Kind',
  'Chair',
  'How often',
  'Who goes',
  'Who looks after it',
  'Part of the area',
  'Role',
  'Notes',
  'State',
  'Last held',
  'Next',
  'Due in 12 months',
  'Held in 12 months',
  'Attended in 12 months',
]

/** A meeting and how it stands, as cells. */
function cellsOf(meeting: Meeting, standing: Standing, today: Parameters<typeof StandingTag>[0]['today']): readonly (Html | string)[] {
  const due = dueIn(meeting, 12)
  return [
    <a class="govuk-link" href={urls.meeting(meeting.id)}>
      {meeting.name}
    </a>,
    frequencyText(meeting),
    goesText(meeting),
    standing.last ? <DateText date={standing.last} /> : 'Not yet',
    standing.next ? <DateText date={standing.next} /> : 'No date',
    <StandingTag meeting={meeting} standing={standing} today={today} />,
    due === null ? String(standing.attended) : `${standing.attended} of ${due} due`,
  ]
}

function noteCells(one: DateWithEvent, who: string): readonly (Html | string)[] {
  return [
    <a class="govuk-link" href={urls.meetingDate(one.id)}>
      {one.name}
    </a>,
    dayInWords(one.day),
    one.state === 'cancelled' ? <Tag {...DATE_STATES.cancelled} /> : who || 'Not said',
    one.notes.length > 200 ? `${one.notes.slice(0, 200)}…` : one.notes || one.why || 'None',
  ]
}
