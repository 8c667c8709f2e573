import type { ResultSet } from '../analysis/freeze-figures.js'
import type { Exercise } from '../exercises/exercise.js'
import { inWords } from '../questionnaires/piping.js'
import { questionnaireById } from '../questionnaires/queries.js'
import type { Question } from '../questionnaires/question.js'
import type { ConsultationsDb } from '../tables.js'
import { type Dictionary, welshOf } from './dictionary.js'

/** The Welsh for the texts in a frozen set of figures: that of its exercise, and what was frozen with its questions. */
export async function welshOfSet(db: ConsultationsDb, set: Pick<ResultSet, 'method'>, exercise: Exercise): Promise<Dictionary> {
  const asked = set.method ? await questionnaireById(db, set.method.questionnaire.id) : undefined
  const welsh = { ...exercise.welsh, ...asked?.welsh }
  return asked ? { ...welsh, ...wordingsWithAnswers(asked.questions, welsh) } : welsh
}

/** The Welsh of wordings in which an earlier answer stands, by how they read in English figures. */
function wordingsWithAnswers(questions: readonly Question[], welsh: Dictionary): Dictionary {
  const inWelsh = questions.map((asked) => {
    const instead = asked.instead === undefined ? undefined : (welshOf(welsh, asked.instead) ?? asked.instead)
    return { ...asked, text: welshOf(welsh, asked.text) ?? asked.text, ...(instead === undefined ? {} : { instead }) }
  })
  const read = inWords(inWelsh, 'cy')
  return Object.fromEntries(
    inWords(questions).flatMap((asked, at) => (asked.text === questions[at]?.text ? [] : [[asked.text, read[at]?.text ?? asked.text]])),
  )
}
