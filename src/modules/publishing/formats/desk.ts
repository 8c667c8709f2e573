import { may, type Person } from '#platform/access'
import type { DeskItem, House } from '#platform/module'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { openRequests } from './queries.js'

/** What people asked for in another format: on the desk of whoever does it, or of everybody who may. */
export async function formatsDesk({ db }: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'publishing:answer-formats')) return []
  const { inside } = wordsIn('en').formats
  return (await openRequests(db, { most: 200 })).map((one) => ({
    key: `publishing:format:${one.id}`,
    title: `Send “${one.title}” ${inside[one.format]}`,
    href: urls.formatRequest(one.id),
    due: one.dueOn,
    owners: one.doer === null ? [] : [one.doer],
    ...(one.doer === null && { permission: 'publishing:answer-formats' as const }),
    why: one.held
      ? 'Many came from one network at once: see whether it is a real request'
      : `Somebody asked for it (${one.reference}), and it is promised by then`,
  }))
}
