import { LEVELS, places } from '#modules/office'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Language } from '#platform/web'
import type { Words } from '../words/index.js'
import { asksPlace, choicesOf, type Option, type Question } from './question.js'

/** A place that can be chosen: its code, its name, and its level where several levels stand in one list. */
export interface PlaceChoice {
  readonly code: string
  readonly text: string
  readonly level?: string
}

/** The places that this question offers, out of all those that a questionnaire needs. */
export function placesOf(asked: Pick<Question, 'level'>, all: readonly PlaceChoice[]): readonly PlaceChoice[] {
  return all.filter(({ level }) => level === undefined || level === levelOf(asked))
}

/** The level of place a question asks for; districts unless it says otherwise. */
export function levelOf(asked: Pick<Question, 'level'>): string {
  return asked.level ?? 'district'
}

/** The places that exist on this day, of every level that these questions ask for. */
export async function placeChoices(
  db: Db,
  questions: readonly Question[],
  today: Temporal.PlainDate,
  language: Language = 'en',
): Promise<readonly PlaceChoice[]> {
  const asked = new Set(questions.filter(asksPlace).map(levelOf))
  const found: PlaceChoice[] = []
  for (const level of LEVELS.filter((one) => asked.has(one))) {
    for (const { code, name, welsh } of await places(db, { level, on: today }))
      found.push({ code, text: language === 'cy' ? welsh : name, level })
  }
  return found
}

/** Everything that can be chosen in a question: its own choices, or the places it offers. */
export function offered(asked: Question, all: readonly PlaceChoice[], words?: Words): readonly Option[] {
  return asksPlace(asked) ? placesOf(asked, all) : choicesOf(asked, words)
}
