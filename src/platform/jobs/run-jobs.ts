import type { House } from '#platform/module'
import { claim } from './claim.js'
import { perform } from './perform.js'

/**
 * Does everything that is due now, one job after another in the order it was asked for, and what that causes; returns how many
 * handlers ran. For tests and for the demo's seeds. Throws what a handler threw, after the rest is done, unless failures are expected.
 */
export async function runJobs(house: House, options: { readonly expectFailures?: boolean } = {}): Promise<number> {
  const errors: unknown[] = []
  let ran = 0
  for (;;) {
    const [next] = await claim(house.db, house.clock.now(), 1)
    if (!next) break
    const error = await perform(house, next)
    ran += 1
    if (error !== undefined) errors.push(error)
  }
  if (errors.length > 0 && !options.expectFailures)
    throw errors.length === 1 ? errors[0] : new AggregateError(errors, 'Several jobs failed')
  return ran
}
