import { verify } from '#platform/audit'
import { DataDirInUse, type Db, openDatabase } from '#platform/db'

const USAGE = 'Usage: bin/audit verify'

/** Verifies the audit's chain and says what was found. Exit code 1: broken; 2: could not look. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== 'verify') {
    console.error(USAGE)
    return 2
  }
  try {
    const database = await openDatabase({ url: process.env['DATABASE_URL'], dataDir: process.env['DATA_DIR'] ?? './data' })
    try {
      return await sayVerdict(database.db, (line) => console.log(line))
    } finally {
      await database.close()
    }
  } catch (error) {
    if (!(error instanceof DataDirInUse)) throw error
    console.error(error.message)
    return 2
  }
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

/** Verifies an opened database, one line a finding. */
export async function sayVerdict(db: Db, say: (line: string) => void): Promise<0 | 1> {
  const { broken, seals, sealed, unsealed, head } = await verify(db)
  const soFar = `${counted(sealed, 'entry', 'entries')} under ${counted(seals, 'seal', 'seals')}`
  say(broken ? `BROKEN: ${broken}` : `The audit is whole: ${soFar}.`)
  if (broken) say(`As it was sealed, before that place: ${soFar}.`)
  const [first] = unsealed
  if (first !== undefined) say(`Not sealed yet: ${counted(unsealed.length, 'entry', 'entries')}, from ${first} to ${unsealed.at(-1)}.`)
  say(`Head: ${head}`)
  return broken ? 1 : 0
}
