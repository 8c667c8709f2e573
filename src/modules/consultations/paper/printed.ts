import type { House } from '#platform/module'
import type { Language } from '#platform/web'
import { officeCard } from '#modules/office'
import type { Exercise } from '../exercises/exercise.js'
import { plainQuestion } from '../questionnaires/piping.js'
import { placeChoices } from '../questionnaires/places.js'
import type { Question } from '../questionnaires/question.js'
import { questionnairePdf } from './questionnaire-pdf.js'
import type { Size } from './sheet.js'

/** The questionnaire of an exercise as a PDF, as it was translated: one copy for anybody, or one for each code. */
export async function printed(
  house: House,
  exercise: Exercise,
  asked: readonly Question[],
  { size, language, codes }: { readonly size: Size; readonly language: Language; readonly codes?: readonly string[] | undefined },
): Promise<Buffer> {
  const questions = asked.map(plainQuestion)
  const [places, office] = await Promise.all([
    placeChoices(house.db, questions, house.clock.today(), language),
    officeCard(house.db, language),
  ])
  const { origin } = house
  return questionnairePdf({ exercise, questions, places, office, origin, language, size, ...(codes && { codes }) })
}

/** How large the two files are that residents can print, in bytes. */
export interface PaperSizes {
  readonly standard: number
  readonly large: number
}

/** Kept for the latest few questionnaires, since the size is known only when the file is made. It says roughly how large, so a changed address on it does not matter. */
const known = new Map<string, PaperSizes>()
const KEPT = 50

/** How large the files of a published questionnaire are. */
export async function paperSizes(
  house: House,
  exercise: Exercise,
  questionnaire: { readonly id: number; readonly questions: readonly Question[] },
  language: Language,
): Promise<PaperSizes> {
  const key = `${house.origin} ${questionnaire.id} ${exercise.title} ${language}`
  const before = known.get(key)
  if (before) return before
  const bytesOf = async (size: Size) => (await printed(house, exercise, questionnaire.questions, { size, language })).length
  const sizes = { standard: await bytesOf('standard'), large: await bytesOf('large') }
  const [oldest] = known.keys()
  if (known.size >= KEPT && oldest !== undefined) known.delete(oldest)
  known.set(key, sizes)
  return sizes
}
