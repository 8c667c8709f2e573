import { offered, type PlaceChoice } from '../questionnaires/places.js'
import { choicesOf, declaredOf, isAnswerable, type Question, topOf } from '../questionnaires/question.js'
import type { Words } from '../words/index.js'
import { goToAfter, numbersOf } from './go-to.js'
import type { Sheet } from './sheet.js'

/** From so many places on a name is written instead of a box ticked. */
const MOST_BOXES = 14

/** So many boxes are kept on one page with their question. */
const KEPT = 12

/** What setting a question needs. */
export interface OnPaper {
  readonly questions: readonly Question[]
  readonly places: readonly PlaceChoice[]
  readonly words: Words
}

/** Sets one question: its number and wording, for whom it is, how it is answered, and the boxes or lines for that. */
export function setQuestion(sheet: Sheet, asked: Question, on: OnPaper): void {
  const { questions, words } = on
  const say = words.paper
  const number = numbersOf(questions).get(asked.id)
  const heading = number === undefined ? asked.text : `${number}. ${asked.text}`
  const notes = [onlyIf(asked, on), asked.hint, instruction(asked, on)].filter((note) => note !== undefined && note !== '')
  const lines = linesFor(asked, on)
  // A question stands on one page with its lines or boxes, unless there are very many; of a table of ratings, each line with its boxes.
  sheet.keep(
    sheet.heightOf('H2', heading) + notes.reduce((sum, note) => sum + sheet.heightOf('P', note ?? ''), 0) + heightBelow(sheet, asked, on),
  )
  sheet.text('H2', heading)
  for (const note of notes) sheet.text('P', note ?? '')
  if (!isAnswerable(asked)) {
    if (asked.body) sheet.text('P', asked.body)
    return
  }
  if (asked.type === 'scales') {
    const points = [...choicesOf(asked, words).map((choice) => choice.text), ...declared(asked, words)]
    for (const { text } of asked.items ?? []) {
      sheet.keep(sheet.heightOf('H3', text) + sheet.heightOfBoxes(points))
      sheet.text('H3', text)
      sheet.boxes(points)
    }
    return
  }
  if (lines > 0) {
    sheet.lines(lines)
    if (declaredOf(asked).length > 0) sheet.boxes(declared(asked, words))
    return
  }
  const led = (code: string) => {
    const to = goToAfter(asked, code, questions)
    if (to === undefined) return ''
    return ` – ${to === 'end' ? say.goToEnd : say.goTo(numbersOf(questions).get(to.question) ?? 0)}`
  }
  sheet.boxes([
    ...offered(asked, on.places, words).map(({ code, text }) => `${text}${led(code)}`),
    ...declaredOf(asked).map((code) => `${words.answering.declared[code]}${led(code)}`),
  ])
}

/** How much of what stands below the wording is kept on the same page with it. */
function heightBelow(sheet: Sheet, asked: Question, on: OnPaper): number {
  const lines = linesFor(asked, on)
  const reasons = declared(asked, on.words)
  if (lines > 0) return sheet.heightOfLines(lines) + sheet.heightOfBoxes(reasons)
  if (asked.type !== 'scales')
    return sheet.heightOfBoxes([...offered(asked, on.places, on.words).map(({ text }) => text), ...reasons].slice(0, KEPT))
  const points = choicesOf(asked, on.words).map(({ text }) => text)
  return sheet.heightOf('H3', asked.items?.[0]?.text ?? '') + sheet.heightOfBoxes([...points, ...reasons])
}

function declared(asked: Question, words: Words): string[] {
  return declaredOf(asked).map((code) => words.answering.declared[code])
}

/** Lines to write on; none where boxes are ticked. */
function linesFor(asked: Question, on: OnPaper): number {
  switch (asked.type) {
    case 'long-text':
      return 6
    case 'short-text':
    case 'number':
    case 'money':
    case 'date':
    case 'postcode':
      return 1
    case 'place':
      return offered(asked, on.places).length > MOST_BOXES ? 1 : 0
    case 'single':
    case 'multiple':
    case 'ranking':
    case 'yes-no':
    case 'scale':
    case 'scales':
    case 'consent':
    case 'statement':
      return 0
  }
}

/** How a question is answered with a pen. */
function instruction(asked: Question, on: OnPaper): string | undefined {
  const say = on.words.paper
  switch (asked.type) {
    case 'single':
    case 'yes-no':
    case 'scale':
      return say.tickOne
    case 'place':
      return linesFor(asked, on) > 0 ? say.placeName : say.tickOne
    case 'multiple':
      return say.tickAll
    case 'consent':
      return say.tickIf
    case 'ranking':
      return say.rank(topOf(asked))
    case 'scales':
      return say.rows
    case 'number':
      return say.number(asked.number?.unit ?? '')
    case 'money':
      return say.money
    case 'date':
      return say.date
    case 'postcode':
      return say.postcode
    case 'short-text':
    case 'long-text':
      return say.words
    case 'statement':
      return undefined
  }
}

/** For whom a question is, where not everybody is asked. */
function onlyIf(asked: Question, { questions, places, words }: OnPaper): string | undefined {
  const earlier = asked.showIf && questions.find(({ id }) => id === asked.showIf?.question)
  if (!asked.showIf || !earlier) return undefined
  const choices = offered(earlier, places, words)
  const answers = asked.showIf.anyOf.map((code) => `“${choices.find((choice) => choice.code === code)?.text ?? code}”`)
  const last = answers.at(-1) ?? ''
  const list = answers.length < 2 ? last : `${answers.slice(0, -1).join(', ')} ${words.paper.or} ${last}`
  return words.paper.onlyIf(numbersOf(questions).get(earlier.id) ?? 0, list)
}
