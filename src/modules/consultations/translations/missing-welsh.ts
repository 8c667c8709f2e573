import type { Exercise } from '../exercises/exercise.js'
import type { InfluenceItem } from '../exercises/influence.js'
import type { Missing } from '../exercises/missing.js'
import type { Question } from '../questionnaires/question.js'
import { urls } from '../urls.js'
import { textsOfExercise, textsOfQuestions, untranslated } from './texts.js'

/** What an exercise in two languages still lacks before residents see it: it is published in both or not at all. */
export function welshMissing(exercise: Exercise, influence: readonly InfluenceItem[], questions: readonly Question[]): readonly Missing[] {
  if (!exercise.bilingual) return []
  const texts = [...textsOfExercise(exercise, influence), ...textsOfQuestions(questions)]
  const lacks = untranslated(texts, exercise.welsh)
  if (lacks.length === 0) return []
  const first = lacks[0]?.where ?? ''
  const text = lacks.length === 1 ? `Write the Welsh of one text: ${first}` : `Write the Welsh of ${lacks.length} texts, first: ${first}`
  return [{ text, href: urls.welsh(exercise.id) }]
}
