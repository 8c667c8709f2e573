import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { CampaignRecord, CampaignSource } from '#platform/module'
import { dayInWords } from '#platform/web'
import { PAGE, TOPIC } from '../pages/page.js'
import { LINK_KIND } from '../prevention/topic.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'

const MOST = 50

const pages = (db: Db) =>
  own(db)
    .selectFrom('website.page as p')
    .innerJoin('website.page_version as v', (join) => join.onRef('v.page', '=', 'p.id').onRef('v.number', '=', 'p.version'))
    .select(['p.id', 'p.slug', 'p.state', 'v.title', 'p.published_at as publishedAt'])
    .where('p.state', '!=', 'withdrawn')

type PageRow = {
  readonly id: number
  readonly slug: string
  readonly state: string
  readonly title: string
  readonly publishedAt: Temporal.Instant | null
}

const pageRecord = ({ id, slug, state, title, publishedAt }: PageRow): CampaignRecord => ({
  id,
  title,
  href: urls.staffPage(id),
  publicHref: state === 'public' ? urls.page(slug) : undefined,
  out: publishedAt?.toZonedDateTimeISO(LONDON).toPlainDate(),
})

/** Pages of the website in campaigns, and how often the page of a campaign was shown in its days. */
export const pageCampaigns: CampaignSource = {
  kind: PAGE,
  label: 'Pages of the website',
  heading: (language) => wordsIn(language).pages.title,
  topics: [TOPIC],
  latest: async (db) => (await pages(db).orderBy('p.id', 'desc').limit(MOST).execute()).map(pageRecord),
  read: async (db, ids) => (await pages(db).where('p.id', 'in', ids).orderBy('p.id').execute()).map(pageRecord),
  async figures(db, { path, from, to }) {
    const found = await own(db)
      .selectFrom('website.view_count')
      .select(['day', 'views'])
      .where('section', '=', path)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .orderBy('day')
      .execute()
    const rows = found.map(({ day, views }) => ({ cells: [dayInWords(day), views.toLocaleString('en-GB')] }))
    const count = found.reduce((sum, { views }) => sum + views, 0)
    return [{ what: 'views', label: 'Views of its page (not visitors)', count, columns: ['Day', 'Views'], rows }]
  },
}

const links = (db: Db) => own(db).selectFrom('website.link').select(['id', 'title', 'partner', 'shown'])

const linkRecord = ({ id, title, partner, shown }: { id: number; title: string; partner: string; shown: boolean }): CampaignRecord => ({
  id,
  title: `${title} (${partner})`,
  href: urls.staffLink(id),
  publicHref: shown ? urls.go(id) : undefined,
})

/** Links to partners in campaigns, and how often they were followed in its days. */
export const linkCampaigns: CampaignSource = {
  kind: LINK_KIND,
  label: 'Links to partners',
  heading: (language) => wordsIn(language).prevention.partners,
  topics: [TOPIC],
  latest: async (db) => (await links(db).orderBy('id', 'desc').limit(MOST).execute()).map(linkRecord),
  read: async (db, ids) => (await links(db).where('id', 'in', ids).orderBy('id').execute()).map(linkRecord),
  async figures(db, { records, from, to }) {
    const ids = records.get(LINK_KIND) ?? []
    if (ids.length === 0) return []
    const found = await own(db)
      .selectFrom('website.link_count as c')
      .innerJoin('website.link as l', 'l.id', 'c.link')
      .select(({ fn }) => ['l.id', 'l.title', fn.sum<number>('c.uses').as('uses')])
      .where('c.link', 'in', ids)
      .where('c.day', '>=', from)
      .where('c.day', '<=', to)
      .groupBy(['l.id', 'l.title'])
      .orderBy('l.id')
      .execute()
    const rows = found.map(({ id, title, uses }) => ({ href: urls.staffLink(id), cells: [title, Number(uses).toLocaleString('en-GB')] }))
    const count = found.reduce((sum, { uses }) => sum + Number(uses), 0)
    return [{ what: 'clicks', label: 'Clicks on its links to partners', count, columns: ['Link', 'Clicks'], rows }]
  },
}
