import type { Permission, Person } from '#platform/access'
import type { Holding, House } from '#platform/module'

/** What a module holds about people, with the module's name on screen and a key that names it in a form. */
export interface Held {
  readonly key: string
  readonly module: string
  readonly holding: Holding
}

/** One row about the person, and how a form names it. */
export interface Finding {
  readonly item: string
  readonly held: Held
  readonly kind: string
  readonly id: string
  readonly summary: string
}

const RESTRICTED: Permission = 'administration:restricted-data'

/** Everything the product holds about people, in the order of its modules. */
export function everythingHeld(house: House): readonly Held[] {
  return house.modules.flatMap(({ name, title, holds = [] }) =>
    holds.map((holding, at) => ({ key: `${name}.${at}`, module: title, holding })),
  )
}

/** Whether this person may look into these records: the restricted ones need a permission of their own. */
export const mayLook = (person: Person | undefined, { holding }: Held): boolean =>
  !holding.restricted || (person?.permissions.has(RESTRICTED) ?? false)

/** Every row about this e-mail address or name that the asker may see, and the names of what could not be searched. */
export async function findPerson(
  house: House,
  whom: { email?: string; name?: string },
  asker: Person | undefined,
): Promise<{ found: readonly Finding[]; failed: readonly string[] }> {
  const searched = everythingHeld(house).filter((held) => mayLook(asker, held))
  const answers = await Promise.allSettled(searched.map(async ({ holding }) => holding.find(house.db, whom)))
  const found = searched.flatMap((held, at) => {
    const answer = answers[at]
    return answer?.status === 'fulfilled' ? answer.value.map((row) => ({ ...row, held, item: `${held.key}/${row.kind}/${row.id}` })) : []
  })
  return { found, failed: searched.flatMap(({ holding }, at) => (answers[at]?.status === 'rejected' ? [holding.what] : [])) }
}

/** The records that a sent form names, as far as they exist in this product and the asker may see them. */
export function chosen(house: House, items: readonly string[], asker: Person | undefined): readonly Omit<Finding, 'summary'>[] {
  const all = new Map(everythingHeld(house).map((held) => [held.key, held]))
  return items.flatMap((item) => {
    const [key = '', kind, ...rest] = item.split('/')
    const held = all.get(key)
    const id = rest.join('/')
    return held && kind && id && mayLook(asker, held) ? [{ item, held, kind, id }] : []
  })
}
