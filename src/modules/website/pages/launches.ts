import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { heldBy, type Period, scheduledLaunches } from '#modules/elections'
import { urls } from '../urls.js'
import { PAGE, type WebPage, WITHDRAWAL } from './page.js'
import { leavingPages, neverPublic } from './queries.js'

/**
 * The pre-election period that holds a page back today; undefined when none does. Only a page that was never public is held: what the public
 * reads already may be put right at any time.
 */
export async function heldOn(db: Db, { id, state }: Pick<WebPage, 'id' | 'state'>, today: Temporal.PlainDate): Promise<Period | undefined> {
  return state === 'draft' ? await heldBy(db, { kind: PAGE, id }, today) : undefined
}

/** Pages that were never public: nothing publishes them by itself, and in a period they wait until it is over or somebody lets them out. */
export const pageLaunches = scheduledLaunches(PAGE, 'Page of the website, once it is published', async (db) =>
  (await neverPublic(db)).map(({ id, title, writers }) => ({ id, title, writers, href: urls.staffPage(id), at: null })),
)

/** The pre-election period that holds back the withdrawal of a page today: the public would read less than before. Undefined when none does. */
export const withdrawalHeldOn = async (db: Db, { id }: Pick<WebPage, 'id'>, today: Temporal.PlainDate): Promise<Period | undefined> =>
  await heldBy(db, { kind: WITHDRAWAL, id }, today)

/** Withdrawals of pages that were asked for in a period. */
export const withdrawalLaunches = scheduledLaunches(WITHDRAWAL, 'Withdrawal of a page of the website', async (db) =>
  (await leavingPages(db)).map(({ id, title, leavingBy }) => ({
    id,
    title: `Withdrawal: ${title}`,
    writers: leavingBy === null ? [] : [leavingBy],
    href: urls.staffPage(id),
    at: null,
  })),
)
