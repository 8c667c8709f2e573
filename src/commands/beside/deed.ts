import type { Database, Db } from '#platform/db'
import type { House } from '#platform/module'

/** The office's data as a command finds it: opened by the running server, or by the command itself. */
export interface Office {
  readonly database: Database
  readonly db: Db
  /** The product put together over it; only when something asks for it. */
  house(): Promise<House>
}

/** What a command does with the office's data: says its lines and returns the exit code. Throws what it cannot do. */
export type Deed = (office: Office, args: readonly string[], say: (line: string) => void) => Promise<number>
