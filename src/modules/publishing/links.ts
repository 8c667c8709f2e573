import type { Db } from '#platform/db'
import type { LinkSource } from '#platform/module'
import { linksIn } from '#platform/written'
import { CAMPAIGN } from './campaigns/campaign.js'
import { PUBLICATION } from './publications/publication.js'
import { STORY } from './stories/story.js'
import { own } from './tables.js'
import { urls } from './urls.js'

const MOST = 100

/** A text of this module, with where staff change it. */
const source = (
  kind: string,
  href: (id: number) => string,
  rows: (
    db: Db,
    of: { readonly after: number } | { readonly id: number },
  ) => Promise<readonly { readonly id: number; readonly title: string; readonly body: string }[]>,
): LinkSource => {
  const text = ({ id, title, body }: { id: number; title: string; body: string }) => ({ id, title, href: href(id), links: linksIn(body) })
  return {
    kind,
    texts: async (db, after) => (await rows(db, { after })).map(text),
    text: async (db, id) => (await rows(db, { id })).map(text).at(0),
  }
}

/** Links in news, in the newest version of each publication, and in campaigns. */
export const publishingLinks: readonly LinkSource[] = [
  source(STORY, urls.staffStory, async (db, of) => {
    const stories = own(db).selectFrom('publishing.story').select(['id', 'title', 'body']).orderBy('id').limit(MOST)
    return 'id' in of
      ? await stories.where('id', '=', of.id).where('state', '!=', 'withdrawn').execute()
      : await stories.where('id', '>', of.after).where('state', '=', 'public').execute()
  }),
  source(PUBLICATION, urls.managePublication, async (db, of) => {
    const current = own(db)
      .selectFrom('publishing.publication')
      .select(['id', 'title', 'body'])
      .where('superseded_by', 'is', null)
      .orderBy('id')
      .limit(MOST)
    return 'id' in of
      ? await current.where('id', '=', of.id).where('state', '!=', 'withdrawn').execute()
      : await current.where('id', '>', of.after).where('state', '=', 'public').execute()
  }),
  source(CAMPAIGN, urls.staffCampaign, async (db, of) => {
    const campaigns = own(db).selectFrom('publishing.campaign').select(['id', 'name as title', 'body']).orderBy('id').limit(MOST)
    return 'id' in of
      ? await campaigns.where('id', '=', of.id).where('state', '!=', 'withdrawn').execute()
      : await campaigns.where('id', '>', of.after).where('state', '=', 'public').execute()
  }),
]
