import { cameOf, mailsTo } from '#platform/mail'
import type { DealingSource } from '#platform/module'
import { own } from '../tables.js'
import { urls } from '../urls.js'

/** The press releases that somebody got, by the addresses they went to. */
export const releaseDealings: DealingSource = {
  kind: 'publishing.release',
  may: 'publishing:see',
  mails: ['publishing:release'],
  async before(db, { emails }, mark, most) {
    const mails = await mailsTo(db, emails, mark, most, { only: ['publishing:release'] })
    const ids = [...new Set(mails.map(({ key }) => Number(key.split(':')[1])))]
    if (ids.length === 0) return []
    const rows = await own(db).selectFrom('publishing.story').select(['id', 'title']).where('id', 'in', ids).execute()
    return mails.map((mail) => {
      const story = rows.find(({ id }) => `publishing.release:${id}` === mail.key)
      return {
        id: mail.id,
        at: mail.queuedAt,
        what: `Press release${story ? `: “${story.title}”` : ''}${cameOf(mail)}`,
        ...(story && { href: urls.circulation(story.id) }),
      }
    })
  },
}
