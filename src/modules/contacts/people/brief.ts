import type { BriefSource } from '#platform/module'
import { own } from '../tables.js'
import { urls } from '../urls.js'

/** The most organisations: the page is one page. */
const MOST = 8

/** Organisations of a place that the office knows. People are not listed, nor whoever is known through a closed list. */
export const organisationBrief: BriefSource = {
  heading: 'Organisations here that we know',
  may: 'contacts:see',
  position: 70,
  tell: async ({ db }, { codes }) =>
    (
      await own(db)
        .selectFrom('contacts.contact')
        .select(['id', 'name'])
        .where('kind', '=', 'organisation')
        .where('place', 'in', codes.length > 0 ? codes : [''])
        .where('erased_at', 'is', null)
        .where('same_as', 'is', null)
        .where('closed', '=', false)
        .orderBy('id', 'desc')
        .limit(MOST)
        .execute()
    ).map(({ id, name }) => ({ text: name, href: urls.contact(id) })),
}
