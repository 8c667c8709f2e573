import { spawn } from 'node:child_process'
import path from 'node:path'

/** The product's own folder. */
export const HOME = path.resolve(import.meta.dirname, '../..')

// The last one makes a test run by a test believe that it is part of ours.
const OURS =
  /^(PORT|HOST|DATA_DIR|DATABASE_URL|SMTP_URL|SMTP_CONNECTIONS|IMAP_URL|MAIL_PER_MINUTE|MAIL_PER_MINUTE_DOMAIN|PUBLIC_ORIGIN|SECRET|TRUST_PROXY|ROLE|LOG_LEVEL|NODE_TEST_CONTEXT)$/

/** What a command said and how it ended. */
export interface Said {
  readonly out: string
  readonly err: string
  readonly exit: number | null
}

/** This environment without any of our settings, and with those given. */
export function onlyWith(env: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name))), ...env }
}

/** Gives the real command, `bin/NAME`, as somebody at a terminal does. */
export async function command(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { home = HOME, cwd = home }: { home?: string; cwd?: string } = {},
): Promise<Said> {
  return run(path.join(home, 'bin', name), args, { cwd, env: onlyWith(env) })
}

/** Runs a program to its end. */
export async function run(
  program: string,
  args: readonly string[],
  { cwd, env }: { cwd: string; env: Record<string, string | undefined> },
): Promise<Said> {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const exit = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
  return { out, err, exit }
}
