import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { type Launch, type LaunchSource, launchSourcesOf, type Module } from '#platform/module'
import type { Period } from '../periods/period.js'
import { allowedIn } from './allowed.js'

/** Something that falls into a period, and whether it was let out. */
export interface Waiting {
  readonly source: Pick<LaunchSource, 'kind' | 'label'>
  readonly launch: Launch
  readonly allowed: boolean
}

/** Everything that would become public within a period and has not yet, the earliest first. */
export async function waitingIn(
  house: { readonly modules: readonly Pick<Module, 'launches'>[] },
  db: Db,
  period: Period,
  today: Temporal.PlainDate,
): Promise<readonly Waiting[]> {
  const allowed = new Set((await allowedIn(db, period.id)).map(({ kind, record }) => `${kind} ${record}`))
  const all = await Promise.all(
    launchSourcesOf(house).map(async (source) =>
      (await source.between(db, period, today)).map((launch) => ({ source, launch, allowed: allowed.has(`${source.kind} ${launch.id}`) })),
    ),
  )
  return all.flat().sort((a, b) => Temporal.PlainDate.compare(a.launch.day, b.launch.day) || a.launch.title.localeCompare(b.launch.title))
}
