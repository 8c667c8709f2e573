import type { Db } from '#platform/db'
import type { LinkSource } from '#platform/module'
import { linksIn } from '#platform/written'
import { PAGE } from '../pages/page.js'
import { LINK_KIND } from '../prevention/topic.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'

const MOST = 100

const versions = (db: Db, which: 'p.public_version' | 'p.version') =>
  own(db)
    .selectFrom('website.page as p')
    .innerJoin('website.page_version as v', (join) => join.onRef('v.page', '=', 'p.id').onRef('v.number', '=', which))
    .select(['p.id', 'v.title', 'v.body', 'v.welsh_body as welsh'])

const pageText = ({ id, title, body, welsh }: { id: number; title: string; body: string; welsh: string }) => ({
  id,
  title,
  href: urls.staffPage(id),
  links: [...new Set([...linksIn(body), ...linksIn(welsh)])],
})

/** Links in pages of the website. */
export const pageLinks: LinkSource = {
  kind: PAGE,
  texts: async (db, after) =>
    (
      await versions(db, 'p.public_version').where('p.state', '=', 'public').where('p.id', '>', after).orderBy('p.id').limit(MOST).execute()
    ).map(pageText),
  async text(db, id) {
    const found = await versions(db, 'p.version').where('p.id', '=', id).executeTakeFirst()
    return found && pageText(found)
  },
}

const partners = (db: Db) => own(db).selectFrom('website.link').select(['id', 'title', 'url']).where('shown', '=', true)

const partnerText = ({ id, title, url }: { id: number; title: string; url: string }) => ({
  id,
  title,
  href: urls.staffLink(id),
  links: [url],
})

/** Links to partners' advice on preventing crime. */
export const partnerLinks: LinkSource = {
  kind: LINK_KIND,
  texts: async (db, after) => (await partners(db).where('id', '>', after).orderBy('id').limit(MOST).execute()).map(partnerText),
  async text(db, id) {
    const found = await partners(db).where('id', '=', id).executeTakeFirst()
    return found && partnerText(found)
  },
}
