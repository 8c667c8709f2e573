import type { Figures, Line } from '../analysis/figures.js'
import { frozenFigures } from '../analysis/freeze-figures.js'
import type { Exercise } from '../exercises/exercise.js'
import { COLUMNS } from '../exercises/queries.js'
import type { ConsultationsDb } from '../tables.js'

/** What an earlier precept consultation found, as it was published. */
export interface EarlierPrecept {
  readonly exercise: Exercise
  readonly question: string
  readonly base: number
  readonly lines: readonly Line[]
}

/** Earlier precept consultations that were answered, with the shares of their frozen figures: never counted anew. The newest first. */
export async function earlierPrecepts(db: ConsultationsDb, than: Exercise): Promise<readonly EarlierPrecept[]> {
  const exercises = await db
    .selectFrom('consultations.exercise')
    .select(COLUMNS)
    .where('subject', '=', 'precept')
    .where('state', '=', 'answered')
    .where('id', '<>', than.id)
    .$if(than.opensOn !== null, (query) => query.where('opens_on', '<', than.opensOn))
    .orderBy('opens_on', 'desc')
    .limit(10)
    .execute()
  const found = await Promise.all(
    exercises.map(async (exercise) => {
      const set = await frozenFigures(db, exercise.id)
      const asked = set && payQuestion(set.figures)
      return asked && !asked.tooFew ? [{ exercise, question: asked.text, base: asked.base, lines: asked.lines }] : []
    }),
  )
  return found.flat()
}

/** The one clear question: the preset's own, or else the first with choices that is not about the person. */
function payQuestion({ questions }: Figures) {
  return questions.find(({ id }) => id === 'pay') ?? questions.find(({ about, type }) => about === 'choices' && type !== 'place')
}
