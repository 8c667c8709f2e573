import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Language } from '#platform/web'
import { own } from '../tables.js'
import { exerciseIn, langOf } from '../translations/in-language.js'
import { onlyFor } from '../modes/mode.js'
import { exercisesForForce } from '../ranks/queries.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { daysLate, daysLeft, type Exercise, stageOf } from './exercise.js'
import { publicExercises, standingCard } from './queries.js'

/** An exercise as other pages list it. */
export interface Listed {
  readonly title: string
  /** The language of its title and summary, where it is not the page's. */
  readonly lang?: 'en' | undefined
  readonly summary: string
  readonly href: string
  /** Who alone can answer it, in a few words; undefined where anybody can. */
  readonly only: string | undefined
  readonly closesOn: Temporal.PlainDate | null
  /** Days left to answer, today included; undefined where it has no end or is not open. */
  readonly daysLeft: number | undefined
  readonly replyBy: Temporal.PlainDate | null
  /** By how many days the promised reply is late. */
  readonly daysLate: number
  readonly answeredAt: Temporal.Instant | null
}

/** What residents are asked, what waits for an answer and what was answered. */
export interface FrontPageList {
  /** Those that anybody can answer first; of them, those that close soonest. */
  readonly open: readonly Listed[]
  /** Closed and not answered, the latest reply first. */
  readonly unanswered: readonly Listed[]
  /** The newest answer first. */
  readonly answered: readonly Listed[]
  /** The card on which anybody says what they think, all year. */
  readonly card: { readonly title: string; readonly href: string } | undefined
}

/** Exercises for the public front page on this day. The standing card stands by itself. */
export async function frontPageList(db: Db, today: Temporal.PlainDate, language: Language = 'en'): Promise<FrontPageList> {
  const [all, card, force] = await Promise.all([publicExercises(own(db)), standingCard(own(db)), exercisesForForce(own(db))])
  const at = (stage: string) =>
    all
      .filter((one) => !one.standing && stageOf(one, today) === stage)
      .map((one) => listed(exerciseIn(language, one), force, today, language))
  return {
    open: at('open').sort(
      (a, b) => Number(a.only !== undefined) - Number(b.only !== undefined) || (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity),
    ),
    unanswered: at('closed').sort((a, b) => b.daysLate - a.daysLate),
    answered: at('answered').sort((a, b) => (b.answeredAt?.epochMilliseconds ?? 0) - (a.answeredAt?.epochMilliseconds ?? 0)),
    card: card && { title: card.title, href: urls.card },
  }
}

function listed(exercise: Exercise, force: ReadonlySet<number>, today: Temporal.PlainDate, language: Language): Listed {
  const { title, sheet, slug, closesOn, replyBy, answeredAt } = exercise
  const open = stageOf(exercise, today) === 'open'
  return {
    title,
    ...langOf(language, exercise),
    summary: sheet.summary ?? '',
    href: urls.exercise(slug),
    only: onlyFor(exercise, force, wordsIn(language)),
    closesOn,
    daysLeft: open && closesOn ? daysLeft(closesOn, today) : undefined,
    replyBy,
    daysLate: daysLate(exercise, today),
    answeredAt,
  }
}
