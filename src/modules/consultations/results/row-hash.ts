import { createHash, type Hash } from 'node:crypto'
import type { Counted } from '../analysis/counted.js'

const inOrder = (of: object): [string, unknown][] => Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1))

/**
 * The hash of one counted answer: what it says, how it came in and which themes were found in it. Erasing the answer leaves the hash,
 * which says nothing once its `salt` is gone.
 */
export function hashOfResponse({ id, channel, place, answers, themes }: Counted, salt: string): string {
  const said = inOrder(answers).map(([question, answer]) => [question, inOrder(answer as object)])
  return createHash('sha256')
    .update(JSON.stringify([salt, id, channel, place, said, inOrder(themes)]))
    .digest('hex')
}

/** Takes in the hashes of a set's answers in order, and gives the hash of the whole set: SHA-256 over them, one a line. */
export function setHashing(): { add(rowHash: string): void; end(): string } {
  const hash: Hash = createHash('sha256')
  let first = true
  return {
    add(rowHash) {
      hash.update(first ? rowHash : `\n${rowHash}`)
      first = false
    },
    end: () => hash.digest('hex'),
  }
}
