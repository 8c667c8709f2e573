import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { runState } from '#platform/mail'
import { type CampaignRecord, type CampaignSource, countBefore, dayFrom } from '#platform/module'
import { standardOn } from '#modules/office'
import { linksOf } from '../links/keep-links.js'
import { TOPIC } from '../newsletters/keep-newsletters.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { EDITION, type EditionState } from './edition.js'

const MOST = 50

const editions = (db: Db) =>
  own(db)
    .selectFrom('newsletters.edition as e')
    .innerJoin('newsletters.newsletter as n', 'n.id', 'e.newsletter')
    .select(['e.id', 'e.subject', 'e.number', 'e.state', 'e.run', 'e.began_at as beganAt', 'n.name', 'n.slug', 'n.audience'])
    .where('e.state', '<>', 'cancelled')

interface Row {
  readonly id: number
  readonly subject: string
  readonly number: number | null
  readonly state: EditionState
  readonly beganAt: Temporal.Instant | null
  readonly name: string
  readonly slug: string
  readonly audience: 'subscribers' | 'list' | 'staff'
}

const asRecord = ({ id, subject, number, state, beganAt, name, slug, audience }: Row): CampaignRecord => ({
  id,
  title: `${subject} (${name})`,
  href: urls.edition(id),
  publicHref:
    audience === 'subscribers' && number !== null && (state === 'sending' || state === 'sent')
      ? urls.publicEdition(slug, number)
      : undefined,
  out: dayOf(beganAt),
})

const dayOf = (moment: Temporal.Instant | null): Temporal.PlainDate | undefined => moment?.toZonedDateTimeISO(LONDON).toPlainDate()
const said = (number: number): string => number.toLocaleString('en-GB')

/** Editions of newsletters in campaigns: how many went out, to how many, and how often their links were followed. Sums alone, and none that is small. */
export const editionCampaigns: CampaignSource = {
  kind: EDITION,
  label: 'Editions of newsletters',
  heading: (language) => wordsIn(language).public.title,
  topics: [TOPIC],
  latest: async (db) => (await editions(db).orderBy('e.id', 'desc').limit(MOST).execute()).map(asRecord),
  read: async (db, ids) => (await editions(db).where('e.id', 'in', ids).orderBy('e.id').execute()).map(asRecord),
  async figures(db, { records, from, today }) {
    const ids = records.get(EDITION) ?? []
    if (ids.length === 0) return []
    const sent = await editions(db).where('e.id', 'in', ids).where('e.run', 'is not', null).orderBy('e.began_at').execute()
    const { amount: least } = await standardOn(db, 'suppress-below', today)
    const brought = await Promise.all(
      sent.map(async ({ id, subject, name, run, beganAt }) => {
        const { queued, handingOver, accepted, notKnown } = await runState(db, run ?? 0)
        const people = queued + handingOver + accepted + notKnown
        const links = await linksOf(db, id)
        const shown = people < least ? [] : links.filter(({ uses }) => uses >= least)
        const follows = shown.reduce((sum, { uses }) => sum + uses, 0)
        const inWords = links.length === 0 ? 'Not counted' : shown.length === 0 ? 'Hidden' : said(follows)
        const day = dayOf(beganAt)
        const cells = [subject, name, day ? dayFrom(from, day) : '']
        return { href: urls.edition(id), cells, people, follows, inWords }
      }),
    )
    const columns = ['Edition', 'Newsletter', 'Went out']
    return [
      {
        what: 'editions',
        label: 'Editions of newsletters sent',
        count: brought.length,
        before: countBefore(
          from,
          sent.flatMap(({ beganAt }) => dayOf(beganAt) ?? []),
        ),
        columns: [...columns, 'Mails'],
        rows: brought.map(({ href, cells, people }) => ({ href, cells: [...cells, people < least ? 'Hidden' : said(people)] })),
      },
      {
        what: 'edition-links',
        label: `Times that links in its editions were followed, of links followed ${least} times or more`,
        count: brought.reduce((sum, { follows }) => sum + follows, 0),
        columns: [...columns, 'Times'],
        rows: brought.map(({ href, cells, inWords }) => ({ href, cells: [...cells, inWords] })),
      },
    ]
  },
}
