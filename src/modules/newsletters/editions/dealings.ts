import { cameOf, mailsTo } from '#platform/mail'
import type { DealingSource } from '#platform/module'
import { own } from '../tables.js'
import { urls } from '../urls.js'

/** The editions that somebody got, by the addresses they went to. */
export const editionDealings: DealingSource = {
  kind: 'newsletters.edition',
  may: 'newsletters:see',
  mails: ['newsletters:edition'],
  async before(db, { emails }, mark, most) {
    const mails = await mailsTo(db, emails, mark, most, { only: ['newsletters:edition'] })
    const ids = [...new Set(mails.map(({ key }) => Number(key.split(':')[1])))]
    if (ids.length === 0) return []
    const rows = await own(db)
      .selectFrom('newsletters.edition as e')
      .innerJoin('newsletters.newsletter as n', 'n.id', 'e.newsletter')
      .select(['e.id', 'e.number', 'e.subject', 'n.name'])
      .where('e.id', 'in', ids)
      .execute()
    return mails.map((mail) => {
      const edition = rows.find(({ id }) => `newsletters.edition:${id}` === mail.key)
      return {
        id: mail.id,
        at: mail.queuedAt,
        what: edition
          ? `Number ${edition.number} of ${edition.name}: “${edition.subject}”${cameOf(mail)}`
          : `An edition of a newsletter${cameOf(mail)}`,
        ...(edition && { href: urls.edition(edition.id) }),
      }
    })
  },
}
