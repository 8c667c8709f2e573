import { verify } from '#platform/audit'
import { writeBackup } from '#platform/db'
import { recount } from '#modules/consultations'
import { recountClosed } from '#modules/engagement'
import { addedDays } from '#modules/office'
import type { Deed } from './deed.js'

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

const backup: Deed = async ({ database }, [file = ''], say) => {
  const { rows, tables } = await writeBackup(database, file)
  say(`Backed up ${rows.toLocaleString('en-GB')} rows of ${tables} tables to ${file}.`)
  return 0
}

const audit: Deed = async ({ db }, _args, say) => {
  const { broken, seals, sealed, unsealed, head } = await verify(db)
  const soFar = `${counted(sealed, 'entry', 'entries')} under ${counted(seals, 'seal', 'seals')}`
  say(broken ? `BROKEN: ${broken}` : `The audit is whole: ${soFar}.`)
  if (broken) say(`As it was sealed, before that place: ${soFar}.`)
  const [first] = unsealed
  if (first !== undefined) say(`Not sealed yet: ${counted(unsealed.length, 'entry', 'entries')}, from ${first} to ${unsealed.at(-1)}.`)
  say(`Head: ${head}`)
  return broken ? 1 : 0
}

const recountAll: Deed = async ({ db, house }, _args, say) => {
  const found = await recount(await house())
  for (const { title, base, differences, notes } of found) {
    say(`${differences.length === 0 ? 'the same' : 'DIFFERENT'}  ${title} (${base} answers)`)
    for (const line of [...differences, ...notes]) say(`           ${line}`)
  }
  const closed = await recountClosed(db)
  for (const { year, published, derived } of closed) {
    say(`${published === derived ? 'the same' : 'DIFFERENT'}  Closed events in the year from 1 April ${year} (${published})`)
    if (published !== derived) say(`           ${derived} are derived from the records`)
  }
  if (found.length + closed.length === 0) say('No figures have been published yet.')
  return found.some(({ differences }) => differences.length > 0) || closed.some((one) => one.published !== one.derived) ? 1 : 0
}

// `bin/deadline` counts for itself: it needs only to know which days the office has added.
const closures: Deed = async ({ db }, _args, say) => {
  for (const { id: _id, ...day } of await addedDays(db)) say(JSON.stringify(day))
  return 0
}

/** Everything a command can ask of a running office. Nothing here changes a record. */
export const DEEDS = { backup, audit, recount: recountAll, closures } as const satisfies Readonly<Record<string, Deed>>

/** The name of one of them. */
export type DeedName = keyof typeof DEEDS
