import { LONDON } from '#platform/clock'
import { type DeskItem, defineModule } from '#platform/module'
import { momentInWords } from '#platform/web'
import { openDisclosures } from './disclosures/disclosures.js'
import { concernsInWords } from './disclosures/queue-page.js'
import { disclosureRoutes } from './disclosures/routes.js'
import { tellNamedPerson } from './disclosures/tell-named-person.js'
import { noteHolding } from './holdings.js'
import { permissions } from './permissions.js'
import { disclosureUrl, triageUrl } from './urls.js'
import { en } from './words/en.js'

/** Disclosures in free text: found, held, and handled by a named person in time. */
export const triage = defineModule({
  name: 'triage',
  title: 'Disclosures',
  permissions,
  staffLinks: [{ text: en.title, href: triageUrl(), may: 'triage:handle' }],
  routes: disclosureRoutes,
  on: [tellNamedPerson],
  holds: [noteHolding],
  async desk({ db }, person): Promise<readonly DeskItem[]> {
    if (!person.permissions.has('triage:handle')) return []
    return (await openDisclosures(db)).map((one): DeskItem => ({
      key: `triage:disclosure:${one.id}`,
      title: en.desk(concernsInWords(one)),
      href: disclosureUrl(one.id),
      due: one.dueAt.toZonedDateTimeISO(LONDON).toPlainDate(),
      owners: one.assignedTo === null ? [] : [one.assignedTo],
      ...(one.assignedTo === null && { permission: 'triage:handle' }),
      why: en.deskWhy(momentInWords(one.dueAt)),
    }))
  },
})
