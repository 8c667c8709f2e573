import { LONDON, type Temporal } from '#platform/clock'
import { accountabilityUrls, answersOf, decisionAbout, type Influence } from '#modules/accountability'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import type { ConsultationsDb } from '../tables.js'

/** What the office decided about an exercise, as residents read it. */
export interface Outcome {
  readonly decisionId: number
  readonly said: string
  readonly decided: {
    readonly when: Temporal.PlainDate
    readonly summary: string
    readonly href: string
    readonly answers: readonly { readonly item: string; readonly answer: string; readonly influence: Influence | null }[]
  }
  /** The day on which it was published, so that every receipt page shows it and those who asked were written to. */
  readonly toldOn: Temporal.PlainDate
  /** What happens next. */
  readonly doing?: { readonly summary: string }
}

/** The published decision about an exercise; undefined until there is one. */
export async function outcomeOf(db: ConsultationsDb, exercise: Exercise): Promise<Outcome | undefined> {
  if (exercise.state !== 'answered') return undefined
  const decision = await decisionAbout(db, { kind: EXERCISE, id: String(exercise.id) })
  if (!decision || decision.state !== 'published') return undefined
  const answers = await answersOf(db, decision.id)
  const published = (decision.publishedAt ?? (exercise.answeredAt as Temporal.Instant)).toZonedDateTimeISO(LONDON).toPlainDate()
  return {
    decisionId: decision.id,
    said: decision.said,
    decided: {
      when: decision.decidedOn ?? published,
      summary: decision.decided,
      href: accountabilityUrls.decision(decision.id),
      answers: answers.map(({ item, answer, influence }) => ({ item, answer, influence })),
    },
    toldOn: published,
    ...(decision.next === '' ? {} : { doing: { summary: decision.next } }),
  }
}
