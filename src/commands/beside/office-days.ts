import { existsSync } from 'node:fs'
import path from 'node:path'
import { Temporal } from '#platform/clock'
import { openDatabase } from '#platform/db'
import { type AddedDay, addedDays } from '#modules/office'
import { readConfig } from '../../config.js'
import { askOffice } from './ask.js'

/** The days an office has added to its calendars, or a sentence on why they could not be asked for. */
export interface OfficeDays {
  readonly days: readonly AddedDay[]
  readonly unknown?: string
}

const unknown = (why: string): OfficeDays => ({
  days: [],
  unknown: `${why}: counted with the built-in calendars, without the office's own days.`,
})

/** Reads the days the office has added: from the one that runs on DATA_DIR, else from its data. Where there is no office there are none, and nothing is made. */
export async function officeDays(): Promise<OfficeDays> {
  const { config } = readConfig(process.env)
  if (!config) return unknown('Some settings are wrong')
  try {
    if (config.databaseUrl) return { days: await read({ url: config.databaseUrl }) }
    if (!existsSync(path.join(config.dataDir, 'db', 'PG_VERSION'))) return { days: [] }
    const lines: string[] = []
    const complaints: string[] = []
    const answer = await askOffice(
      config.dataDir,
      { deed: 'closures', args: [] },
      { say: (line) => lines.push(line), wrong: (line) => complaints.push(line) },
    )
    if (answer === 'nobody') return { days: await read({ dataDir: config.dataDir }) }
    return answer === 0 ? { days: lines.map(dayIn) } : unknown(`The running office did not answer (${complaints.join(' ')})`)
  } catch (error) {
    return unknown(`The office's database could not be asked (${error instanceof Error ? error.message : String(error)})`)
  }
}

async function read(where: { url: string } | { dataDir: string }): Promise<readonly AddedDay[]> {
  const database = await openDatabase(where)
  try {
    return await addedDays(database.db)
  } finally {
    await database.close()
  }
}

function dayIn(line: string): AddedDay {
  const { day, ...rest } = JSON.parse(line) as Omit<AddedDay, 'day'> & { day: string }
  return { ...rest, day: Temporal.PlainDate.from(day) } as AddedDay
}
