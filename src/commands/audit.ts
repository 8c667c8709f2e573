import { runDeed } from './beside/run-deed.js'

const USAGE = 'Usage: bin/audit verify'

/** Verifies the audit's chain and says what was found, beside the running office too. Exit code 1: broken; 2: could not look. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== 'verify') {
    console.error(USAGE)
    return 2
  }
  return runDeed('audit', [], 2)
}
