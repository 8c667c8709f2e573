import os from 'node:os'
import { BURST, type measureBurst } from './burst.js'
import type { measureExport } from './export.js'
import type { measureImport } from './import.js'
import type { measureCards, measureMany, measurePages } from './measure.js'

/** What was measured on one engine. */
export interface Figures {
  readonly engine: string
  readonly pages: Awaited<ReturnType<typeof measurePages>>
  readonly cards: Awaited<ReturnType<typeof measureCards>>
  readonly burst: Awaited<ReturnType<typeof measureBurst>>
  readonly many: Awaited<ReturnType<typeof measureMany>>
  readonly imported: Awaited<ReturnType<typeof measureImport>>
  readonly exported: Awaited<ReturnType<typeof measureExport>>
  /** What a comparable survey tool published, and how many times that is aimed at. */
  readonly aim: number
}

/** LimeSurvey 6.14 on another machine with two cores: complete one-page responses a second. */
export const LIMESURVEY = 12.1

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB')
const ratio = (value: number): string => value.toFixed(2)

/** The page `docs/performance.md`. */
export function report(
  figures: readonly Figures[],
  facts: { date: string; responses: number; missing: readonly string[]; load: readonly [number, number]; informing: string },
): string {
  const cpus = os.cpus()
  return `<!-- Written by npm run bench. Do not edit. -->

# Performance

Measured on ${facts.date} by \`npm run bench\` on ${cpus.length} cores (${cpus[0]?.model.trim() ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GB, Linux ${os.release()},
Node ${process.version}. Server, database and load generator share the machine; its load average was ${facts.load[0].toFixed(1)} before and ${facts.load[1].toFixed(1)} after.
Absolute numbers change with the machine and with what else it does: **only the ratios, taken in one run, mean anything.**
${facts.missing.map((one) => `\n${one}\n`).join('')}
${figures.map(engineReport(facts.responses)).join('\n')}
${facts.informing}

## How

- **Pages**: 16 keep-alive connections over loopback, one request at a time on each, from a process of its own that uses plain sockets. Each page
  is measured between two measurements of a bare Fastify that answers \`{"hello":"world"}\`; the ratio is to their mean. The aim is half.
- **Cards**: 8 clients. Each turn is GET of the card, POST of the answers, and the confirming POST of a card that was checked two seconds
  earlier, because anything quicker is held for review. Every response comes from a household of its own (\`X-Forwarded-For\`, \`TRUST_PROXY=1\`).
  The run fails unless every response was counted and none held. It is short, because a site takes 600 in one busy moment before it holds any.
  Beside it: the same three requests to a bare Fastify, the third with one INSERT through the same driver. Three fresh databases each; the median.
- **Published figures of others** were measured on other hardware and are given for orientation only: LimeSurvey 6.14 took ${LIMESURVEY} complete
  one-page responses a second on two cores.
- **A burst**: ${BURST} cards that were checked before are confirmed at once, each on a connection of its own.
- **An edition**: a run to a mail server of the bench in a process of its own, which takes everything, over 10 connections, at the pace of a generous limit
  for each domain. Beside it, before and after: nodemailer with a pool of 10 and the same mail, which keeps nothing. The run fails unless everybody has it once.
- **Many responses**: made-up answers written by SQL; once nothing waits for a worker and the figures are counted, each page is asked for four
  times, the median of the last three, seen from the client.
`
}

const engineReport =
  (responses: number) =>
  ({ engine, pages, cards, burst, many, imported, exported, aim }: Figures): string =>
    `## ${engine}

| public page | pages/s | to bare Fastify (${whole(pages.bare)}/s) | half is the aim |
| --- | ---: | ---: | --- |
${pages.rows.map((row) => `| \`${row.path}\` | ${whole(row.rate)} | ${ratio(row.ratio)} | ${row.ratio >= 0.5 ? 'met' : 'not met'} |`).join('\n')}

| one complete card | a second |
| --- | ---: |
| Regard: GET, POST, confirm | ${whole(cards.cards)} |
| Fastify: the same three requests, one INSERT | ${whole(cards.inserts)} |
| **ratio** | **${ratio(cards.ratio)}** |
| to LimeSurvey’s published ${LIMESURVEY} (other hardware; the aim is ${aim} times) | ${(cards.cards / LIMESURVEY).toFixed(1)} times: ${cards.cards / LIMESURVEY >= aim ? 'met' : 'not met'} |

${whole(cards.counted)} cards were sent in these runs: all were counted, none held.

| ${BURST} people confirm their card in the same moment | until all have an answer | the slowest |
| --- | ---: | ---: |
| Regard | ${burst.cards.seconds.toFixed(2)} s | ${whole(burst.cards.slowest)} ms |
| Fastify with one INSERT | ${burst.inserts.seconds.toFixed(2)} s | ${whole(burst.inserts.slowest)} ms |
| **ratio** | **${ratio(burst.ratio)}** | |

All ${BURST} were counted, none held, none lost.

| with ${whole(responses)} responses | milliseconds | bytes | times as long as with ${whole(responses / 100)} |
| --- | ---: | ---: | ---: |
${many.rows.map((row) => `| ${row.what} | ${row.ms.toFixed(1)} | ${whole(row.bytes)} | ${ratio(row.ratio)} |`).join('\n')}
| Once: counting all figures, beside the requests | ${whole(many.counting.ms)} | | ${ratio(many.counting.ratio)} |
| Once: freezing all figures and publishing the decision | ${whole(many.freezing.ms)} | | ${ratio(many.freezing.ratio)} |
| Once: counting everybody as told on their receipt page, in the background | ${whole(many.telling.ms)} | | ${ratio(many.telling.ratio)} |

| a file with ${whole(imported.rows)} rows and twelve questions is imported | seconds (15 is the aim) | transactions | the longest, in ms (100 is the aim) |
| --- | ---: | ---: | ---: |
| from the press to the last row | ${imported.seconds.toFixed(1)} | ${imported.transactions} | ${whole(imported.slowest)} |

| ${whole(exported.responses)} answers are exported as CSV | seconds | MB of file | MB of memory before | at most in the first half | at most |
| --- | ---: | ---: | ---: | ---: | ---: |
| as it is sent | ${exported.seconds.toFixed(1)} | ${whole(exported.bytes / 2 ** 20)} | ${whole(exported.before)} | ${whole(exported.halfWay)} | ${whole(exported.most)} |
`
