import { inTransaction } from '#platform/db'
import { defineJob } from '#platform/jobs'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { personWhoMay } from '#modules/identity'
import { deskOf } from '../desk/desk-of.js'
import { digestOf } from './digest.js'
import { whoWantsDigest } from './wanted.js'
import { isWorkingDay } from './working-day.js'

/** Sends their desk to those who asked for it, each working morning; an empty desk sends nothing. */
export const sendDigests = defineJob<null>({
  name: 'home.send-digests',
  what: 'Sends staff who asked for it what is on their desk, each working morning',
  every: { dailyAt: '07:30' },
  async handle(house) {
    if (!(await isWorkingDay(house))) return
    const people = await whoWantsDigest(house.db)
    // One person's trouble must not cost the others their mail; the job is tried again for those who had none.
    const sent = await Promise.allSettled(people.map((id) => sendDigest(house, id)))
    const failed = sent.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${people.length} desks could not be sent`)
  },
})

/** Queues one person's mail for today; the key of the mail keeps it from going twice. */
async function sendDigest(house: House, id: number): Promise<void> {
  const person = await personWhoMay(house.db, house.clock, id)
  if (person?.kind !== 'staff') return
  const today = house.clock.today()
  const mail = digestOf(await deskOf(house, person), person, today, house.origin)
  if (!mail) return
  const key = `home:digest:${today}:${id}`
  await inTransaction(house.db, (tx) => queueMail(tx, { key, to: person.email, purpose: 'desk', ...mail }))
}
