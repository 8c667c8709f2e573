import { brokenPipes, pipedInto, plainWording } from './piping.js'
import { asksPlace, choicesOf, isCoded, type Question } from './question.js'

/**
 * What is wrong between questions, in sentences: a condition or a wording that needs a question which is gone, comes later, or lost the
 * choice. A version with any of it cannot be put in use.
 */
export function brokenLinks(questions: readonly Question[]): readonly string[] {
  return [...brokenBranches(questions), ...brokenPipes(questions)]
}

function brokenBranches(questions: readonly Question[]): readonly string[] {
  return questions.flatMap((asked, index) => {
    if (!asked.showIf) return []
    const { question, anyOf } = asked.showIf
    const earlier = questions.slice(0, index).find(({ id }) => id === question)
    const label = `“${plainWording(asked)}”`
    if (!earlier) return [`${label} depends on a question that does not come before it.`]
    if (!isCoded(earlier)) return [`${label} depends on “${plainWording(earlier)}”, whose answers are no choices.`]
    // Places come and go with the office's own list, so their codes are not judged here.
    const codes = new Set(choicesOf(earlier).map(({ code }) => code))
    return asksPlace(earlier) || anyOf.every((code) => codes.has(code))
      ? []
      : [`${label} depends on a choice that “${plainWording(earlier)}” no longer has.`]
  })
}

/** The questions that need this one: shown only after a certain answer to it, or with the answer in their wording. */
export function dependentsOf(questions: readonly Question[], id: string): readonly Question[] {
  return questions.filter((asked) => asked.showIf?.question === id || pipedInto(asked).includes(id))
}
