import { dayInWords, type Language, type OfficeCard } from '#platform/web'
import { showCode } from '#modules/thread'
import type { Exercise } from '../exercises/exercise.js'
import type { PlaceChoice } from '../questionnaires/places.js'
import type { Question } from '../questionnaires/question.js'
import { wordsIn } from '../words/index.js'
import { setQuestion } from './question-on-paper.js'
import { sheetOf, type Size } from './sheet.js'

/** What a printed questionnaire is made from: the same definition that is answered on the website. */
export interface Printed {
  readonly exercise: Exercise
  readonly questions: readonly Question[]
  readonly places: readonly PlaceChoice[]
  readonly office: OfficeCard
  readonly origin: string
  readonly language: Language
  readonly size: Size
  /** A copy for each code, which stands at its top and on a tear-off; left out, one copy without. */
  readonly codes?: readonly string[]
}

/** The languages as PDF names them. */
const LANGUAGES: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy-GB' }

/** The questionnaire as an accessible PDF: tagged, with title and language, in standard or large print (catalogue ACC-03). */
export async function questionnairePdf(printed: Printed): Promise<Buffer> {
  const { exercise, questions, office, language } = printed
  const words = wordsIn(language)
  const say = words.paper
  const sheet = sheetOf(exercise.title, LANGUAGES[language], printed.size)
  for (const [copy, code] of (printed.codes ?? [undefined]).entries()) {
    if (copy > 0) sheet.copy()
    if (code !== undefined) sheet.text('P', say.forOffice(showCode(code)))
    sheet.text('P', office.name)
    sheet.text('H1', exercise.title)
    if (exercise.sheet.summary) sheet.text('P', exercise.sheet.summary)
    const closing = exercise.standing || !exercise.closesOn ? say.standing : say.closing(dayInWords(exercise.closesOn, language))
    sheet.text('P', closing)
    sheet.text('H2', say.how)
    sheet.text('P', say.pen)
    sheet.text('P', `${words.responding.anonymous} ${words.exercise.dataSentence(exercise.sheet.retentionMonths ?? 12, exercise.standing)}`)
    for (const asked of questions) setQuestion(sheet, asked, { questions, places: printed.places, words })

    const address = [office.name, ...office.address]
    sheet.keep(sheet.heightOf('H2', say.endTitle) + address.length * sheet.heightOf('P', 'X') + 3 * sheet.heightOf('P', closing))
    sheet.text('H2', say.endTitle)
    sheet.text('P', `${say.sendTo}\n${address.join('\n')}`)
    sheet.text('P', `${closing} ${say.noStampNeeded(office.phone)}`)
    if (code !== undefined) {
      const keepIt = `${words.responding.yourCode} ${showCode(code)}. ${words.responding.keepIt} ${printed.origin}/receipts`
      sheet.keep(sheet.heightOf('H2', say.tearOff) + sheet.heightOf('P', keepIt) * 2)
      sheet.tear()
      sheet.text('H2', say.tearOff)
      sheet.text('P', keepIt)
    }
  }
  return sheet.end((page, of) => say.page(page, of))
}
