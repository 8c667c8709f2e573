import path from 'node:path'
import type { DeedName } from './deeds.js'

// One line of JSON each. The command asks once; the office answers with lines as they come, then with the exit code.

/** What a command asks of the running office. */
export interface Asked {
  readonly deed: DeedName
  readonly args: readonly string[]
}

/** What the office answers: a line for the screen, a line about what went wrong, or the end. */
export type Answered = { readonly say: string } | { readonly wrong: string } | { readonly exit: number }

/** Where a running office listens for commands: only whoever may write to the folder gets this far, and only the office's own user further. */
export const socketIn = (dataDir: string): string => path.join(dataDir, 'regard.sock')

/** The most bytes an address of this kind can have (104 with its end on some systems): beyond it commands must wait until the office has stopped. */
export const LONGEST_ADDRESS = 100

/** One line of the conversation. */
export const line = (what: Asked | Answered): string => `${JSON.stringify(what)}\n`
