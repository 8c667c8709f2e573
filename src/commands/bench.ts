import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { systemClock } from '#platform/clock'
import { measureBurst } from '../../bench/burst.js'
import { measureExport } from '../../bench/export.js'
import { measureImport } from '../../bench/import.js'
import { informing, informingPages, putInto } from '../../bench/informing.js'
import { measureCards, measureMany, measurePages } from '../../bench/measure.js'
import { type Engine, serverVersion } from '../../bench/places.js'
import { type Figures, report } from '../../bench/report.js'

const RESPONSES = 100_000
const AIMS: Readonly<Record<Engine, number>> = { embedded: 10, PostgreSQL: 20 }

/**
 * Measures this machine with this version, on both engines where a PostgreSQL server is given, and writes docs/performance.md; with `informing` or
 * `informing-pages`, only that section of it.
 */
export async function main(args: readonly string[] = []): Promise<number> {
  const server = process.env['BENCH_DATABASE_URL'] || process.env['TEST_DATABASE_URL'] || undefined
  const version = await serverVersion(server)
  const file = path.resolve(import.meta.dirname, '../../../docs/performance.md')
  if (args[0] === 'informing') {
    putInto(file, await informing(server, version))
    return 0
  }
  if (args[0] === 'informing-pages') {
    putInto(file, await informingPages(server, version))
    return 0
  }
  const before = os.loadavg()[0] ?? 0
  const figures: Figures[] = []
  for (const engine of version ? (['embedded', 'PostgreSQL'] as const) : (['embedded'] as const)) {
    console.log(`${engine}: public pages`)
    const pages = await measurePages(engine, server, 1)
    console.log(`${engine}: cards`)
    const cards = await measureCards(engine, server, 3)
    console.log(`${engine}: a burst`)
    const burst = await measureBurst(engine, server)
    console.log(`${engine}: ${RESPONSES} responses`)
    const many = await measureMany(engine, server, RESPONSES)
    console.log(`${engine}: an import`)
    const imported = await measureImport(engine, server, 5000)
    console.log(`${engine}: an export`)
    const exported = await measureExport(engine, server, 250_000)
    const named = engine === 'PostgreSQL' ? `PostgreSQL ${version}` : 'Embedded database'
    figures.push({ engine: named, pages, cards, burst, many, imported, exported, aim: AIMS[engine] })
  }
  const section = `${await informing(server, version)}\n\n${await informingPages(server, version)}`
  const missing = version ? [] : ['No PostgreSQL server was given in `BENCH_DATABASE_URL`, so only the embedded database was measured.']
  const load = [before, os.loadavg()[0] ?? 0] as const
  const text = report(figures, { date: systemClock.today().toString(), responses: RESPONSES, missing, load, informing: section })
  writeFileSync(file, text)
  console.log(`\n${text}`)
  return 0
}
