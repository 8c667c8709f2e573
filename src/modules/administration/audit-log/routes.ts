import { actorOf } from '#platform/access'
import { entries, ENTRIES_A_PAGE, record, sealState, verify } from '#platform/audit'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { download, invalid, page, type Route, route, seeOther, type Visit } from '#platform/web'
import { namesOf, staffNames } from '#modules/identity'
import { urls } from '../urls.js'
import { auditPage } from './audit-page.js'
import { auditCsv } from './export.js'
import { type AskedOfLog, readFilter } from './filter.js'
import { sealPage } from './seal-page.js'

/** The log of who did what: to read, to take as a file, and to check that it is whole. */
export function auditRoutes({ db, clock, modules }: House): readonly Route[] {
  const titles = new Map(modules.map(({ name, title }) => [name, title]))
  const show = async (asked: AskedOfLog, visit: Visit) => {
    const before = /^\d{1,15}$/.test(visit.query['before'] ?? '') ? Number(visit.query['before']) : undefined
    const [found, people, seal] = await Promise.all([asked.filter ? entries(db, asked.filter, before) : [], staffNames(db), sealState(db)])
    const names = await namesOf(
      db,
      found.map(({ actor }) => actor),
    )
    const older = found.length === ENTRIES_A_PAGE ? found.at(-1)?.id : undefined
    return auditPage({ asked, entries: found, names, people, seal, titles, older, newest: before === undefined })
  }

  return [
    route(urls.audit(), {
      may: 'administration:see-audit',
      get: async (visit) => {
        const asked = readFilter(visit.query)
        const content = await show(asked, visit)
        return asked.filter ? page(content) : invalid(content)
      },
    }),
    route(urls.auditExport, {
      may: 'administration:see-audit',
      leadsTo: urls.audit(),
      get: () => seeOther(urls.audit()),
      post: async (visit) => {
        const asked = readFilter(visit.body)
        const { filter } = asked
        if (!filter) return invalid(await show(asked, visit))
        const detail = Object.fromEntries(Object.entries(asked.query).filter(([, value]) => value)) as Record<string, string>
        await inTransaction(db, (tx) =>
          record(tx, { by: actorOf(visit.person), did: 'administration:export-audit', kind: 'audit', id: 'log', detail }),
        )
        return download('text/csv; charset=utf-8', `audit-log-${clock.today()}.csv`, auditCsv(db, filter))
      },
    }),
    route(urls.seal, {
      may: 'administration:see-audit',
      get: async ({ query }) => page(sealPage(await sealState(db), query['check'] === 'yes' ? await verify(db) : undefined)),
    }),
  ]
}
