import type { House, Try } from './module.js'

/** What a visitor of the demo can try, in the order in which staff see the modules. */
export async function triesIn(house: House): Promise<readonly Try[]> {
  const found = await Promise.all(house.modules.map(async (module) => (await module.tries?.(house)) ?? []))
  return found.flat()
}
