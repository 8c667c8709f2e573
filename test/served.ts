import { after } from 'node:test'
import { testDatabase } from '#test/database'
import { browser } from '#test/visit'
import type { Permission, Person } from '#platform/access'
import { fixedClock } from '#platform/clock'
import { listenTo } from '#platform/events'
import { type House, type Module, visitsOf } from '#platform/module'
import { buildServer } from '#platform/web'
import { languagesOffered } from '#modules/office'

/** The day on which the stories of a module play, unless they say otherwise. */
export const STORY_BEGINS = '2026-11-23T09:00:00Z'

/** A few modules served on a database of their own, to browse as the public or as staff with certain permissions. */
export async function served(...modules: readonly Module[]) {
  const database = await testDatabase()
  const { db } = database
  const clock = fixedClock(STORY_BEGINS)
  const house: House = {
    db,
    clock,
    origin: 'https://views.westmarch.example',
    demo: false,
    secret: '5'.repeat(64),
    modules,
    threadEnds: modules.flatMap((module) => module.threadEnds ?? []),
  }
  listenTo(modules.flatMap((module) => module.on ?? []))
  const people = new Map<string, Person>()
  const visits = visitsOf(house)
  const app = await buildServer({
    db,
    clock,
    origin: house.origin,
    routes: modules.flatMap((module) => module.routes?.(house) ?? []),
    whoIs: async (cookies) => {
      const person = people.get(cookies['story'] ?? '')
      return person && { person, sessionId: person.id }
    },
    around: async ({ title, body }) => `<!DOCTYPE html><title>${title}</title><main>${body.value}</main>`,
    languages: () => languagesOffered(db),
    watchViews: visits.seen,
    findLost: visits.lost,
    signInUrl: (back) => `/staff/sign-in?back=${back}`,
  })
  app.addHook('onClose', () => visits.stop())
  after(() => app.close())

  return {
    house,
    app,
    /** Writes down what was counted of the public website. */
    count: () => visits.stop(),
    /** Its database, to be backed up. */
    database,
    clock,
    /** Serves on a port of this machine, for what only a real connection shows. Returns the origin. */
    listen: () => app.listen({ port: 0, host: '127.0.0.1' }),
    /** A visitor who has not signed in. */
    public: () => browser(app),
    /** A member of staff who holds these permissions. */
    staff(...permissions: readonly Permission[]) {
      const id = people.size + 1
      people.set(String(id), {
        id,
        name: `Officer ${id}`,
        email: `officer${id}@westmarch-pcc.example`,
        kind: 'staff',
        job: 'Officer',
        permissions: new Set(permissions),
        places: [],
        coversFor: [],
      })
      const visitor = browser(app)
      visitor.cookies.set('story', String(id))
      return visitor
    },
  }
}
