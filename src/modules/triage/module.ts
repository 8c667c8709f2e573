import { LONDON, Temporal } from '#platform/clock'
import { type DeskItem, defineModule } from '#platform/module'
import { momentInWords } from '#platform/web'
import { openDisclosures } from './disclosures/disclosures.js'
import { concernsInWords } from './disclosures/queue-page.js'
import { forgetNotes } from './disclosures/forget-notes.js'
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
  jobs: [forgetNotes],
  holds: [noteHolding],
  async desk({ db, clock }, person): Promise<readonly DeskItem[]> {
    if (!person.permissions.has('triage:handle')) return []
    return (await openDisclosures(db)).map((one): DeskItem => {
      // Not handled in time, it goes to everybody who may, the chief executive among them.
      const late = Temporal.Instant.compare(one.dueAt, clock.now()) < 0
      const escalated = late && one.assignedTo !== person.id
      const shared = one.assignedTo === null || escalated
      return {
        key: `triage:disclosure:${one.id}`,
        title: escalated ? en.escalated(concernsInWords(one)) : en.desk(concernsInWords(one)),
        href: disclosureUrl(one.id),
        due: one.dueAt.toZonedDateTimeISO(LONDON).toPlainDate(),
        dueAt: one.dueAt,
        owners: one.assignedTo === null || escalated ? [] : [one.assignedTo],
        ...(shared && { permission: 'triage:handle' }),
        why: escalated
          ? en.escalatedWhy(momentInWords(one.dueAt))
          : late
            ? en.deskLate(momentInWords(one.dueAt))
            : en.deskWhy(momentInWords(one.dueAt)),
      }
    })
  },
})
