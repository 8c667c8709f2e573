/** The longest address that is carried through signing in; of a longer one the query is left behind. */
const LONGEST = 1500

/** Where somebody who must sign in first was going, as one of our own addresses: the same page of a list, with what they had searched for. */
export function wayBack(asked: string): string {
  const path = asked.split('?')[0] ?? ''
  if (!/^\/(?!\/)/.test(path)) return '/' // a whole address of somebody's own, as only a program sends
  return asked.length <= LONGEST ? asked : path
}
