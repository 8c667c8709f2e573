import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import { enqueue } from '#platform/jobs'
import type { House } from '#platform/module'
import { DataTable, dayInWords, doneAt, momentInWords, page, PostForm, type Route, route, submitOnce, Tag } from '#platform/web'
import { everyPlace } from '#modules/office'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordlist } from '../wordlists/wordlists.js'
import { countReach, REACH_WHATS, type ReachWhat } from './count-reach.js'

/** Days without being in touch after which a group or place stands out. */
const LONG_AGO_DAYS = 180

interface Row {
  readonly kind: string
  readonly code: string
  readonly known: number
  readonly on: Temporal.PlainDate | null
  readonly what: string
  readonly at: Temporal.Instant
}

/** Those first with whom the office was never or longest ago in touch. */
async function reachOf(db: Db): Promise<readonly Row[]> {
  return await own(db)
    .selectFrom('contacts.reach')
    .select(['kind', 'code', 'known', 'last_on as on', 'last_what as what', 'counted_at as at'])
    .orderBy('last_on', (order) => order.asc().nullsFirst())
    .orderBy('code')
    .execute()
}

function Reach({
  caption,
  rows,
  names,
  today,
}: {
  caption: string
  rows: readonly Row[]
  names: ReadonlyMap<string, string>
  today: Temporal.PlainDate
}): Html {
  const state = ({ on }: Row) => {
    if (on === null) return <Tag word="Never noted" tone="late" />
    const days = on.until(today).days
    return days > LONG_AGO_DAYS ? (
      <Tag word={`${days} days ago`} tone="waiting" />
    ) : (
      <Tag word={`${days} ${days === 1 ? 'day' : 'days'} ago`} tone="good" />
    )
  }
  return (
    <DataTable
      caption={caption}
      captionSize="m"
      columns={[
        { text: 'Who' },
        { text: 'Contacts we know', numeric: true },
        { text: 'Last in touch' },
        { text: 'How' },
        { text: 'How long ago' },
      ]}
      rows={rows.map((row) => [
        <a class="govuk-link" href={`${urls.list}?${row.kind === 'group' ? 'group' : 'place'}=${row.code}`}>
          {names.get(row.code) ?? row.code}
        </a>,
        row.known.toLocaleString('en-GB'),
        row.on === null ? '' : dayInWords(row.on),
        REACH_WHATS[row.what as ReachWhat] ?? '',
        state(row),
      ])}
      empty="Nothing is counted yet."
    />
  )
}

/** Which groups and places the office has not been in touch with lately. */
export function reachRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.reach, {
      may: 'contacts:see',
      get: async () => {
        const [rows, groups, places] = await Promise.all([reachOf(db), wordlist(db, 'interest', true), everyPlace(db)])
        const at = rows[0]?.at
        const of = (kind: string) => rows.filter((row) => row.kind === kind)
        const byCode = (list: readonly { code: string; name: string }[]) => new Map(list.map(({ code, name }) => [code, name]))
        return page({
          title: 'Not met lately',
          back: urls.list,
          wide: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Not met lately</h1>
              <p class="govuk-body">
                When the office last noted that it met, called or wrote to a contact of each group and district, or that a partner passed
                something on to them. {at ? `Counted ${momentInWords(at)}.` : 'It is counted every night.'}
              </p>
              <Reach caption="Groups, the longest ago first" rows={of('group')} names={byCode(groups)} today={clock.today()} />
              <Reach caption="Districts, the longest ago first" rows={of('place')} names={byCode(places)} today={clock.today()} />
              <PostForm>{govukButton({ text: 'Count again', classes: 'govuk-button--secondary' })}</PostForm>
            </>
          ),
        })
      },
      post: (visit) =>
        submitOnce(db, clock, visit, async (tx) => {
          await enqueue(tx, countReach, {})
          return doneAt(urls.reach, 'It is being counted: look again in a moment')
        }),
    }),
  ]
}
