import { entries } from '#platform/audit'
import type { Db } from '#platform/db'
import { namesOf } from '#modules/identity'
import { DEEDS } from './deeds.js'
import type { Done } from './overview-page.js'

/** The latest deeds on an exercise, newest first (catalogue ORG-13). */
export async function whoDidWhat(db: Db, exerciseId: number): Promise<readonly Done[]> {
  const rows = await entries(db, { kind: 'consultations.exercise', subject: String(exerciseId) })
  const names = await namesOf(
    db,
    rows.map(({ actor }) => actor),
  )
  const done = rows.map(({ at, actor, did }) => ({ at, who: names.get(actor) ?? 'Regard', what: DEEDS[did] ?? 'changed something else' }))
  // The same deed several times in a row is one line, with its latest time.
  const lines: (Done & { times: number })[] = []
  for (const deed of done) {
    const last = lines.at(-1)
    if (last && last.who === deed.who && last.what === deed.what) lines[lines.length - 1] = { ...last, times: last.times + 1 }
    else lines.push({ ...deed, times: 1 })
  }
  return lines.slice(0, 12).map(({ at, who, what, times }) => ({ at, who, what: times === 1 ? what : `${what}, ${times} times` }))
}
