import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { systemClock } from '#platform/clock'
import { measureContacts } from './contacts.js'
import { measureInforming } from './informing-pages.js'
import { measureMail } from './mail.js'
import { type Engine } from './places.js'

/** What changed in what the pages ask of the database, measured when it did. */
const SINCE = `On 2026-11-27, what these pages ask of PostgreSQL before and after each table was counted once from an index that holds all that is counted, as the median of
25 on the same rows: the figures for the Panel 15.3 and 3.7 ms (0.24 of it), its press releases twice 7.7 and once 1.5 ms (0.10), and the Welsh
that is older than its English, which every desk asks for, 1.8 and 0.3 ms (0.17). The first page of a fresh server, news for staff, bears its
warming up: eight of eleven more openings took 5 to 11 ms. The desk took 15 to 38 ms when warm, the Panel 25 to 61, on a machine with other work.
`

/** Readers of one edition, and contacts of an office that keeps very many. */
const EDITION = 40_000
const CONTACTS = 1_000_000
const AIM_MS = 200
/** Stories, reports, interviews and enquiries, of each so many. */
const ROWS = 100_000
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

/** Measures the pages of news, coverage, publications and the website with very many rows, and says so in a section of its own. */
export async function informingPages(server: string | undefined, version: string | undefined): Promise<string> {
  const before = load()
  const tables: string[] = []
  for (const engine of version ? (['embedded', 'PostgreSQL'] as const) : (['embedded'] as const)) {
    console.log(`${engine}: ${whole(ROWS)} stories and reports`)
    const opened = await measureInforming(engine, server, ROWS)
    tables.push(`| ${engine === 'PostgreSQL' ? `PostgreSQL ${version}` : 'Embedded database'} | the first time | the slowest of three more |
| --- | ---: | ---: |
${opened.map(({ what, first, slowest }) => `| ${what} | ${whole(first)} ms | ${whole(slowest)} ms |`).join('\n')}`)
  }
  return `<!-- informing-pages: from here -->

### News, coverage, publications, website

Measured on ${systemClock.today().toString()} by \`npm run bench informing-pages\` with ${whole(ROWS)} each of stories, reports, interviews, enquiries, events, requests to come and dates of meetings, and
a twentieth of that in publications and pages; the load average was ${before} before and ${load()} after. Lists open in 20 ms and searches in 200 ms is the aim.

${tables.join('\n\n')}

${SINCE}
<!-- informing-pages: to here -->`
}

/** Puts a section into the page, in the place of the one before. */
export function putInto(file: string, section: string): void {
  const page = readFileSync(file, 'utf8')
  const [first, last] = [section.slice(0, section.indexOf('\n')), section.slice(section.lastIndexOf('\n') + 1)]
  const [from, to] = [page.indexOf(first), page.indexOf(last)]
  const at = page.indexOf('\n## How\n')
  if (from >= 0 && to > from) writeFileSync(file, page.slice(0, from) + section + page.slice(to + last.length))
  else writeFileSync(file, `${page.slice(0, at)}\n${section}\n${page.slice(at)}`)
}
