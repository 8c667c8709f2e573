import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { systemClock } from '#platform/clock'
import { measureContacts } from './contacts.js'
import { measureMail } from './mail.js'
import { type Engine } from './places.js'

/** Readers of one edition, and contacts of an office that keeps very many. */
const EDITION = 40_000
const CONTACTS = 1_000_000
const AIM_MS = 200
const FROM = '<!-- informing: from here -->'
const TO = '<!-- informing: to here -->'

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB')
const load = (): string => (os.loadavg()[0] ?? 0).toFixed(1)

/** Measures sending and the pages over very many contacts, and says so in a section with the load of its own. */
export async function informing(server: string | undefined, version: string | undefined): Promise<string> {
  const before = load()
  const engines: readonly Engine[] = version ? ['embedded', 'PostgreSQL'] : ['embedded']
  const mails: string[] = []
  for (const engine of engines) {
    console.log(`${engine}: an edition`)
    const mail = await measureMail(engine, server, EDITION)
    mails.push(
      `| ${engine === 'PostgreSQL' ? `PostgreSQL ${version}` : 'Embedded database'} | ${whole(mail.rate)} | ${whole(mail.bare)} | ${mail.ratio.toFixed(2)} | ${mail.ratio >= 0.8 ? 'met' : 'not met'} | ${mail.queued.toFixed(1)} s | ${mail.state.toFixed(1)} ms | ${whole(mail.memory / 2 ** 20)} MB |`,
    )
  }
  let pages = 'No PostgreSQL server was given, so pages over very many contacts were not measured.'
  if (version && server) {
    console.log(`PostgreSQL: ${whole(CONTACTS)} contacts`)
    const { rows, counting } = await measureContacts(server, CONTACTS)
    pages = `| with ${whole(CONTACTS)} contacts on PostgreSQL ${version} | the first time | the slowest of three more | ${AIM_MS} ms is the aim |
| --- | ---: | ---: | --- |
${rows.map(({ what, first, slowest }) => `| ${what} | ${whole(first)} ms | ${whole(slowest)} ms | ${Math.max(first, slowest) <= AIM_MS ? 'met' : 'not met'} |`).join('\n')}

Counts come from counters and from what a job counted last, whose time stands beside it; the job took ${(counting / 1000).toFixed(1)} s for both lists. Sending asks a filter afresh.`
  }
  return `${FROM}

## Informing people

Measured on ${systemClock.today().toString()} by \`npm run bench informing\`; the load average was ${before} before and ${load()} after.

| one edition to ${whole(EDITION)} people | mails/s | plain nodemailer | ratio | 0.8 is the aim | into the outbox | each look at how far it is | memory grew by |
| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |
${mails.join('\n')}

Everybody had it once, and each is written down before and after.

${pages}

${TO}`
}

/** Puts the section into the page, in the place of the one before. */
export function putInto(file: string, section: string): void {
  const page = readFileSync(file, 'utf8')
  const [from, to] = [page.indexOf(FROM), page.indexOf(TO)]
  const at = page.indexOf('\n## How\n')
  if (from >= 0 && to > from) writeFileSync(file, page.slice(0, from) + section + page.slice(to + TO.length))
  else writeFileSync(file, `${page.slice(0, at)}\n${section}\n${page.slice(at)}`)
}
