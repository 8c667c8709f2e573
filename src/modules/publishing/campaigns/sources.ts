import type { Temporal } from '#platform/clock'
import { LONDON } from '#platform/clock'
import type { Db } from '#platform/db'
import { type CampaignRecord, type CampaignSource, countBefore, dayFrom } from '#platform/module'
import { dayInWords } from '#platform/web'
import { PUBLICATION } from '../publications/publication.js'
import { TOPIC } from '../stories/publish.js'
import { STORY } from '../stories/story.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'

const MOST = 50

const dayOf = (moment: Temporal.Instant | null): Temporal.PlainDate | undefined => moment?.toZonedDateTimeISO(LONDON).toPlainDate()

const stories = (db: Db) =>
  own(db)
    .selectFrom('publishing.story')
    .select(['id', 'title', 'slug', 'state', 'release', 'sent_at as sentAt', 'published_at as publishedAt'])
    .where('state', '!=', 'withdrawn')

type StoryRow = {
  readonly id: number
  readonly title: string
  readonly slug: string
  readonly state: string
  readonly publishedAt: Temporal.Instant | null
}

const storyRecord = ({ id, title, slug, state, publishedAt }: StoryRow): CampaignRecord => ({
  id,
  title,
  href: urls.staffStory(id),
  publicHref: state === 'public' ? urls.story(slug) : undefined,
  out: dayOf(publishedAt),
})

/** News, blog entries and press releases in campaigns, and how many releases went out. */
export const storyCampaigns: CampaignSource = {
  kind: STORY,
  label: 'News and press releases',
  heading: (language) => wordsIn(language).title,
  topics: [TOPIC],
  latest: async (db) => (await stories(db).orderBy('id', 'desc').limit(MOST).execute()).map(storyRecord),
  read: async (db, ids) => (await stories(db).where('id', 'in', ids).orderBy('id').execute()).map(storyRecord),
  async figures(db, { records, from }) {
    const ids = records.get(STORY) ?? []
    if (ids.length === 0) return []
    const sent = await stories(db).where('id', 'in', ids).where('sent_at', 'is not', null).orderBy('sent_at').execute()
    const days = sent.flatMap(({ sentAt }) => dayOf(sentAt) ?? [])
    const rows = sent.map(({ id, title }, index) => ({ href: urls.staffStory(id), cells: [title, dayFrom(from, days[index] ?? from)] }))
    return [
      {
        what: 'releases',
        label: 'Press releases sent',
        count: rows.length,
        before: countBefore(from, days),
        columns: ['Title', 'Sent'],
        rows,
      },
    ]
  },
}

const publications = (db: Db) =>
  own(db)
    .selectFrom('publishing.publication')
    .select(['id', 'title', 'slug', 'state', 'copies', 'published_at as publishedAt'])
    .where('state', '!=', 'withdrawn')

const publicationRecord = ({ id, title, slug, state, publishedAt }: StoryRow): CampaignRecord => ({
  id,
  title,
  href: urls.managePublication(id),
  publicHref: state === 'public' ? urls.publication(slug) : undefined,
  out: dayOf(publishedAt),
})

/** Publications in campaigns, and the printed copies that were put out in its days. */
export const publicationCampaigns: CampaignSource = {
  kind: PUBLICATION,
  label: 'Publications',
  heading: (language) => wordsIn(language).publications.title,
  topics: [TOPIC],
  latest: async (db) => (await publications(db).orderBy('id', 'desc').limit(MOST).execute()).map(publicationRecord),
  read: async (db, ids) => (await publications(db).where('id', 'in', ids).orderBy('id').execute()).map(publicationRecord),
  async figures(db, { records, from, to }) {
    const ids = records.get(PUBLICATION) ?? []
    if (ids.length === 0) return []
    const put = await own(db)
      .selectFrom('publishing.outlet_delivery')
      .select(['publication', 'outlet', 'quantity', 'put_on as putOn'])
      .where('publication', 'in', ids)
      .where('put_on', '>=', from)
      .where('put_on', '<=', to)
      .orderBy('put_on')
      .limit(5000)
      .execute()
    const rows = put.map(({ publication, outlet, quantity, putOn }) => ({
      href: urls.copies(publication),
      cells: [outlet, dayInWords(putOn), quantity.toLocaleString('en-GB')],
    }))
    const count = put.reduce((sum, { quantity }) => sum + quantity, 0)
    return [{ what: 'copies', label: 'Printed copies put out', count, columns: ['Where', 'Day', 'Copies'], rows }]
  },
}
