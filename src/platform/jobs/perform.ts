import type { House } from '#platform/module'
import { type Claimed, finish, giveBack } from './claim.js'
import { jobNamed } from './job.js'

/** How an error reads on the failures page: its kind and its first line. */
const inWords = (error: unknown): string => {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return text.split('\n', 1)[0] ?? text
}

/** Does one claimed job and writes down how it went. Returns the error of a handler that threw; throws only when the database is gone. */
export async function perform(house: House, claimed: Claimed): Promise<unknown> {
  const job = jobNamed(claimed.name)
  if (!job) return undefined
  const { promise: expired, reject } = Promise.withResolvers<never>()
  const seconds = job.expireIn ?? 300
  const timer = setTimeout(() => reject(new Error(`It did not finish within ${seconds} seconds.`)), seconds * 1000)
  try {
    await Promise.race([job.handle(house, claimed.data), expired])
  } catch (error) {
    await giveBack(house.db, house.clock.now(), claimed, inWords(error))
    return error
  } finally {
    clearTimeout(timer)
  }
  await finish(house.db, claimed)
  return undefined
}
