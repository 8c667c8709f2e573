import { createInterface } from 'node:readline'
import { Temporal } from '#platform/clock'
import { type AddedDay, calendarsWith, dueOn, explain, REGIME_CODES, regimeOn, type RegimeCode } from '#modules/office'
import { officeDays } from './beside/office-days.js'

const USAGE = `Say when something received on a day is due: bin/deadline [--explain] REGIME [DATE...]
Regimes: ${REGIME_CODES.join(', ')}. Dates are written as 2026-06-12; without any, one a line is read from standard input.`

/**
 * Answers `received,due` a line for dates given as arguments or on standard input; 2 when it could not answer everything. Where there is
 * an office it counts with the days that office has added.
 */
export async function main(args: readonly string[]): Promise<number> {
  const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--explain' && arg !== '--help')
  const [code, ...dates] = args.filter((arg) => !arg.startsWith('--'))
  if (args.includes('--help')) return say(process.stdout, USAGE, 0)
  if (unknown.length > 0) return say(process.stderr, `There is no option ${unknown.join(', ')}: only --explain and --help.`, 2)
  if (!isRegime(code))
    return say(process.stderr, `${code ? `There is no regime "${code}".` : 'Which regime?'} There are: ${REGIME_CODES.join(', ')}.`, 2)

  const { days, unknown: missing } = await officeDays()
  if (missing) process.stderr.write(`${missing}\n`)
  const answer = answerer(code, args.includes('--explain'), days)
  let exit = 0
  for await (const typed of dates.length > 0 ? dates : createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (typed.trim() === '') continue
    const { text, mistake } = answer(typed.trim())
    if (mistake) exit = say(process.stderr, mistake, 2)
    if (text) say(process.stdout, text, exit)
  }
  return exit
}

function say(stream: NodeJS.WritableStream, text: string, exit: number): number {
  stream.write(`${text}\n`)
  return exit
}

const isRegime = (code: string | undefined): code is RegimeCode => REGIME_CODES.some((one) => one === code)

function answerer(
  code: RegimeCode,
  explained: boolean,
  added: readonly AddedDay[],
): (typed: string) => { text?: string; mistake?: string } {
  const calendars = calendarsWith(added)
  return (typed) => {
    const received = dayOf(typed)
    if (!received) return { mistake: `"${typed}" is not a date: write it as 2026-06-12.` }
    const regime = regimeOn(code, received)
    if (!regime) return { mistake: `${typed}: the regime "${code}" had not begun on that day.` }
    const { due, provisional } = dueOn(regime, received, calendars)
    const line = [typed, due?.toString(), ...(provisional ? ['provisional'] : [])].join(',')
    if (!explained) return { text: line }
    return { text: [line, ...explain(regime, received, { calendars }).sentences.map((sentence) => `  ${sentence}`)].join('\n') }
  }
}

function dayOf(typed: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return undefined
  try {
    return Temporal.PlainDate.from(typed, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
