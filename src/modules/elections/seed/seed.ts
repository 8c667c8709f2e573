import { SYSTEM } from '#platform/access'
import { LONDON, Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { staffNames } from '#modules/identity'
import { letOut } from '../launches/let-out.js'
import { periodAt } from '../periods/queries.js'
import { setPeriod } from '../periods/set-period.js'

const NOTE = 'Ask Ruth Penhale before you publish anything that names a candidate, a party or a promise.'

/** The first Thursday in May of a year: the usual day of elections. */
const pollIn = (year: number): Temporal.PlainDate => {
  const first = Temporal.PlainDate.from({ year, month: 5, day: 1 })
  return first.add({ days: (4 - first.dayOfWeek + 7) % 7 })
}

/** Fills the demo with the period of the last elections, in which one thing was let out, and the next one. */
export async function seedElections({ db, clock }: House, say: (step: string) => void): Promise<void> {
  const today = clock.today()
  const thisYear = pollIn(today.year)
  const last = Temporal.PlainDate.compare(today, thisYear) > 0 ? thisYear : pollIn(today.year - 1)
  const chief = (await staffNames(db)).find(({ name }) => name === 'Ruth Penhale')?.id ?? 0
  await inTransaction(db, async (tx) => {
    for (const poll of [last, pollIn(last.year + 1)]) {
      const sheet = { name: `Council elections, ${dayInWords(poll)}`, from: poll.subtract({ days: 41 }), to: poll, note: NOTE }
      const id = await setPeriod(tx, sheet, SYSTEM)
      if (poll !== last) continue
      await letOut(
        tx,
        await periodAt(tx, id),
        { kind: 'noted-on-paper', launch: { id: 0, title: 'Missing: what to do in the first hour', writers: [] } },
        'Facts on public safety that cannot wait; it names no candidate and no party.',
        { id: chief, actor: `person:${chief}` },
        poll.subtract({ days: 12 }).toZonedDateTime({ timeZone: LONDON, plainTime: '09:40' }).toInstant(),
      )
    }
  })
  say('The pre-election periods of the last and the next elections')
}
