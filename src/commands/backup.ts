import path from 'node:path'
import { runDeed } from './beside/run-deed.js'

/** `bin/backup FILE`: copies the whole office, beside it while it runs, into one file. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [file, ...more] = args
  if (!file || more.length > 0) {
    console.error('Say where the backup is to go: bin/backup FILE')
    return 2
  }
  return runDeed('backup', [path.resolve(file)], 1) // the office stands in another folder than whoever asks
}
