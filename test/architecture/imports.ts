import path from 'node:path'

/** Who may use whom. */
export type Uses = Readonly<Record<string, readonly string[]>>

/** The house is made of rooms: each module and each part of the platform is one, entered by its front door. */
interface Room {
  readonly floor: 'modules' | 'platform'
  readonly name: string
}

function roomOf(place: string): Room | undefined {
  const [, floor, name] = /^(?:#|src\/)(modules|platform)\/([^/.]+)(?=\/|$)/.exec(place) ?? []
  return floor && name ? { floor: floor === 'modules' ? 'modules' : 'platform', name } : undefined
}

/** What a file imports, whether for values or for types, at the top or on demand. */
export const importsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([.#][^'"]+)['"]/g)].map((match) => match[1] ?? '')

/** What is wrong with one import, or undefined when nothing is. */
export function complaintAbout(file: string, target: string, uses: Uses): string | undefined {
  const from = roomOf(file)
  const to = roomOf(target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target)
  if (!to || (from?.floor === to.floor && from.name === to.name)) return undefined
  if (from?.floor === 'platform' && to.floor === 'modules') return `${file}: the platform must not know about modules (${to.name})`
  // The list of modules is the one place that sees manifests, which no module shows to another.
  if (file === 'src/modules/index.ts' && target === `./${to.name}/module.js`) return undefined
  if (target !== `#${to.floor}/${to.name}`) return `${file}: import ${to.name} as '#${to.floor}/${to.name}', by its front door`
  if (from?.floor !== 'modules' || to.floor !== 'modules' || uses[from.name]?.includes(to.name)) return undefined
  return `${file}: ${from.name} may not use ${to.name}: see src/modules/uses.ts`
}

/** Whether a module comes back to itself through those it uses. */
export function canReach(start: string, goal: string, uses: Uses, seen = new Set<string>()): boolean {
  return (uses[start] ?? []).some((next) => next === goal || (!seen.has(next) && canReach(next, goal, uses, seen.add(next))))
}
