import path from 'node:path'
import type { SignInProvider } from '#platform/module'

/** How this Regard runs, read once when it starts and passed on from there. */
export interface Config {
  readonly port: number
  readonly host: string
  /** An absolute folder. */
  readonly dataDir: string
  /** Undefined: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined
  /** Undefined: e-mails wait and are not sent. */
  readonly smtpUrl: string | undefined
  /** How many mails are handed over side by side, at most. */
  readonly smtpConnections: number
  /** Undefined: nobody looks for mail that came back. */
  readonly imapUrl: string | undefined
  /** How many mails go in a minute at most; undefined: as fast as the server takes them. */
  readonly mailPerMinute: number | undefined
  /** The same for the mails of one edition to addresses of one domain; 0: no limit. */
  readonly mailPerDomain: number
  /** The address residents see, without a slash at the end. */
  readonly publicOrigin: string
  /** 64 hexadecimal characters; undefined: the one kept in the database. */
  readonly secret: string | undefined
  /** How many reverse proxies stand in front. */
  readonly trustProxy: number
  /** Undefined: staff have no other accounts. */
  readonly signInProvider: SignInProvider | undefined
  readonly role: Role
  readonly logLevel: LogLevel
}

const ROLES = ['web', 'worker', 'both'] as const
const LOG_LEVELS = ['warn', 'info'] as const

/** What this process does: answer the web, do the jobs, or both. */
export type Role = (typeof ROLES)[number]
/** How much goes into the log. */
export type LogLevel = (typeof LOG_LEVELS)[number]

/** The settings of an environment, or what is wrong with them: every mistake at once, a sentence each. */
export type Reading =
  | { readonly config: Config; readonly mistakes?: undefined }
  | { readonly config?: undefined; readonly mistakes: readonly string[] }

interface Setting<Value> {
  /** The variable. */
  readonly name: string
  /** What it is for, in one sentence, as `docs/running/settings.md` gives it. */
  readonly meaning: string
  /** What happens when it is not set, in words. */
  readonly unset: string
  /** What it must be; follows "must be". */
  readonly must: string
  /** Undefined when the text is not what it must be. */
  read(text: string): Value | undefined
}

const setting = <Value>(one: Setting<Value>): Setting<Value> => one

const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (text: string): Value | undefined =>
    values.find((value) => value === text)

const listed = (values: readonly string[]): string =>
  values
    .map((value) => `\`${value}\``)
    .join(', ')
    .replace(/, (\S+)$/, ' or $1')

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number | undefined =>
    /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined

const address =
  (...protocols: readonly string[]) =>
  (text: string): string | undefined =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).host !== '' ? text : undefined

function originOf(text: string): string | undefined {
  const url = address('http:', 'https:')(text) && new URL(text)
  return url && url.pathname === '/' && !url.search && !url.hash && !url.username ? url.origin : undefined
}

function mailboxOf(text: string): string | undefined {
  const url = address('imap:', 'imaps:')(text) && new URL(text)
  return url && url.username && url.password && !url.search && !url.hash ? text : undefined
}

/** The issuer as it calls itself; an address that stands for the accounts of everybody is none. */
function issuerOf(text: string): string | undefined {
  const url = address('https:', 'http:')(text) && new URL(text)
  if (!url || url.search || url.hash || url.username) return undefined
  if (url.protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) return undefined
  return /^\/(common|organizations|consumers)(\/|$)/.test(url.pathname) ? undefined : text
}

/** Every setting there is, in the order an administrator meets them. */
export const SETTINGS = {
  port: setting({
    name: 'PORT',
    meaning: 'The port the web server listens on.',
    unset: '3000',
    must: 'a port from 1 to 65535',
    read: wholeNumber(1, 65_535),
  }),
  host: setting({
    name: 'HOST',
    meaning: 'The address it listens on; `0.0.0.0` lets other machines in, so put a reverse proxy with HTTPS in front first.',
    unset: '127.0.0.1, this machine alone',
    must: 'an address or a host name without spaces',
    read: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
  }),
  dataDir: setting({
    name: 'DATA_DIR',
    meaning: 'The folder that holds the embedded database and the uploaded files; only one Regard can use it at a time.',
    unset: 'the folder `data` beside the product',
    must: 'a folder',
    read: (text) => (text.includes('\0') ? undefined : path.resolve(text)),
  }),
  databaseUrl: setting({
    name: 'DATABASE_URL',
    meaning: 'A PostgreSQL server, version 15 or newer, as `postgres://user:password@host:5432/name`.',
    unset: 'the embedded database in `DATA_DIR`',
    must: 'an address that begins with postgres:// or postgresql://',
    read: address('postgres:', 'postgresql:'),
  }),
  smtpUrl: setting({
    name: 'SMTP_URL',
    meaning: 'The mail server that takes our e-mails, as `smtps://user:password@host:465` or `smtp://host:587`.',
    unset: 'e-mails are kept and wait until there is one',
    must: 'an address that begins with smtp:// or smtps://',
    read: address('smtp:', 'smtps:'),
  }),
  smtpConnections: setting({
    name: 'SMTP_CONNECTIONS',
    meaning: 'How many connections to that server are open at the same time, at most; Microsoft 365, for one, takes 3.',
    unset: '10',
    must: 'a number from 1 to 50',
    read: wholeNumber(1, 50),
  }),
  imapUrl: setting({
    name: 'IMAP_URL',
    meaning:
      'The mailbox to which mail that cannot be delivered comes back, as `imaps://user:password@host/INBOX`; see [Mail that comes back](returned-mail.md).',
    unset: 'mail that came back is recorded by hand',
    must: 'an address such as imaps://user:password@host/INBOX, with name and password',
    read: mailboxOf,
  }),
  mailPerMinute: setting({
    name: 'MAIL_PER_MINUTE',
    meaning: 'How many e-mails go out in a minute at most, as your mail provider allows; all processes share it.',
    unset: 'as many as the mail server takes',
    must: 'a number from 1 to 100000',
    read: wholeNumber(1, 100_000),
  }),
  mailPerDomain: setting({
    name: 'MAIL_PER_MINUTE_DOMAIN',
    meaning:
      'How many e-mails of one edition go in a minute at most to addresses of the same domain, such as gmail.com; `0` for no limit. A domain that asks for less gets less in any case.',
    unset: '1200',
    must: 'a number from 0 to 100000',
    read: wholeNumber(0, 100_000),
  }),
  publicOrigin: setting({
    name: 'PUBLIC_ORIGIN',
    meaning: 'The address that residents see, which every link in an e-mail begins with, as `https://views.westmarch.example`.',
    unset: '`http://localhost` with the port',
    must: 'an address such as https://views.westmarch.example, with nothing after the host',
    read: originOf,
  }),
  secret: setting({
    name: 'SECRET',
    meaning: 'What signs our links and tokens; changing it makes every link that was sent useless.',
    unset: 'one is made and kept in the database',
    must: '64 hexadecimal characters, as "openssl rand -hex 32" prints them',
    read: (text) => (/^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined),
  }),
  trustProxy: setting({
    name: 'TRUST_PROXY',
    meaning: 'How many reverse proxies stand in front, so that a visitor’s own address is known and floods are told apart.',
    unset: '0: none',
    must: 'a number from 0 to 9',
    read: wholeNumber(0, 9),
  }),
  oidcIssuer: setting({
    name: 'OIDC_ISSUER',
    meaning: 'The office’s own sign-in service (OpenID Connect), by the address it calls itself; see [Signing in](sign-in.md).',
    unset: 'staff sign in with a password or a passkey',
    must: 'an address that begins with https:// (on this machine also http://), of one organisation: not /common, /organizations or /consumers',
    read: issuerOf,
  }),
  oidcClientId: setting({
    name: 'OIDC_CLIENT_ID',
    meaning: 'Under which id that service knows Regard.',
    unset: 'needed with `OIDC_ISSUER`',
    must: 'an id without spaces, of at most 300 characters',
    read: (text) => (/^\S{1,300}$/.test(text) ? text : undefined),
  }),
  oidcClientSecret: setting({
    name: 'OIDC_CLIENT_SECRET',
    meaning: 'The secret that goes with the id.',
    unset: 'needed with `OIDC_ISSUER`',
    must: 'a secret without spaces, of at most 1000 characters',
    read: (text) => (/^\S{1,1000}$/.test(text) ? text : undefined),
  }),
  oidcLabel: setting({
    name: 'OIDC_LABEL',
    meaning: 'What staff call these accounts, as it stands on the button: “Sign in with Westmarch account”.',
    unset: '“your office account”',
    must: 'at most 60 characters',
    read: (text) => (text.length <= 60 ? text : undefined),
  }),
  role: setting({
    name: 'ROLE',
    meaning: 'What this process does: `web` answers visitors, `worker` does the jobs such as sending mail, `both` does both.',
    unset: '`both`',
    must: listed(ROLES),
    read: oneOf(ROLES),
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    meaning: 'How much is written to the log: `warn` for what went wrong, `info` for a line a request; neither holds personal data.',
    unset: '`warn`',
    must: listed(LOG_LEVELS),
    read: oneOf(LOG_LEVELS),
  }),
} as const

// Compiled to dist/src, so the product's own folder is two up.
const HOME = path.resolve(import.meta.dirname, '../..')

/** Reads the settings. What is empty counts as not set. A mistake never repeats what was typed: it may be a password. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Reading {
  const mistakes: string[] = []
  function read<Value>({ name, must, read: reading }: Setting<Value>): Value | undefined {
    const text = env[name]?.trim()
    if (!text) return undefined
    const value = reading(text)
    if (value === undefined) mistakes.push(`${name} must be ${must}.`)
    return value
  }
  /** The sign-in service: all of it or nothing. */
  function readProvider(): SignInProvider | undefined {
    const [issuer, clientId, clientSecret] = [read(SETTINGS.oidcIssuer), read(SETTINGS.oidcClientId), read(SETTINGS.oidcClientSecret)]
    const label = read(SETTINGS.oidcLabel) ?? 'your office account'
    const parts = [SETTINGS.oidcIssuer, SETTINGS.oidcClientId, SETTINGS.oidcClientSecret].map(({ name }) => name)
    const missing = parts.filter((name) => !env[name]?.trim())
    const wanted = missing.length < parts.length || Boolean(env[SETTINGS.oidcLabel.name]?.trim())
    if (wanted) mistakes.push(...missing.map((name) => `${name} must be set too: the office's own accounts need ${parts.join(', ')}.`))
    return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, label } : undefined
  }
  const port = read(SETTINGS.port) ?? 3000
  const config: Config = {
    port,
    host: read(SETTINGS.host) ?? '127.0.0.1',
    dataDir: read(SETTINGS.dataDir) ?? path.join(HOME, 'data'),
    databaseUrl: read(SETTINGS.databaseUrl),
    smtpUrl: read(SETTINGS.smtpUrl),
    smtpConnections: read(SETTINGS.smtpConnections) ?? 10,
    imapUrl: read(SETTINGS.imapUrl),
    mailPerMinute: read(SETTINGS.mailPerMinute),
    mailPerDomain: read(SETTINGS.mailPerDomain) ?? 1200,
    publicOrigin: read(SETTINGS.publicOrigin) ?? `http://localhost:${port}`,
    secret: read(SETTINGS.secret),
    trustProxy: read(SETTINGS.trustProxy) ?? 0,
    signInProvider: readProvider(),
    role: read(SETTINGS.role) ?? 'both',
    logLevel: read(SETTINGS.logLevel) ?? 'warn',
  }
  // Two processes cannot share the embedded database, so each would do half of the work.
  if (config.role !== 'both' && !config.databaseUrl && !mistakes.some((one) => one.startsWith('DATABASE_URL'))) {
    mistakes.push(`ROLE can be ${config.role} only with DATABASE_URL: the embedded database serves one process, which does both.`)
  }
  return mistakes.length > 0 ? { mistakes } : { config }
}

/** All mistakes as one message, for whoever starts Regard. */
export function mistakesInWords(mistakes: readonly string[]): string {
  const many = mistakes.length === 1 ? 'One setting is' : `${mistakes.length} settings are`
  return [
    `Regard did not start: ${many} wrong.`,
    ...mistakes.map((mistake) => `- ${mistake}`),
    'docs/running/settings.md explains each one.',
  ].join('\n')
}
