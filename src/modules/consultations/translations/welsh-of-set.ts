import type { ResultSet } from '../analysis/freeze-figures.js'
import type { Exercise } from '../exercises/exercise.js'
import { questionnaireById } from '../questionnaires/queries.js'
import type { ConsultationsDb } from '../tables.js'
import type { Dictionary } from './dictionary.js'

/** The Welsh for the texts in a frozen set of figures: that of its exercise, and what was frozen with its questions. */
export async function welshOfSet(db: ConsultationsDb, set: Pick<ResultSet, 'method'>, exercise: Exercise): Promise<Dictionary> {
  const asked = set.method ? await questionnaireById(db, set.method.questionnaire.id) : undefined
  return { ...exercise.welsh, ...asked?.welsh }
}
