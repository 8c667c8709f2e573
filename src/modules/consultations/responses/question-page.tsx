import { govukButton } from '#platform/govuk'
import { type Form, formIn, type PageContent } from '#platform/web'
import { hangsOn, isReached, pathOf } from '../questionnaires/path.js'
import { QuestionField } from '../questionnaires/question-field.js'
import { isAnswerable, isFreeText, type Question } from '../questionnaires/question.js'
import { IfInDanger } from '#modules/triage'
import { maySave } from '../saving/save.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { answeringPage, type Asking, Undertaking } from './answer-pages.js'
import type { Answers } from '../questionnaires/answer.js'

/** The first page of a questionnaire that is asked question by question. */
export function startPage(asking: Asking): PageContent {
  const words = wordsIn(asking.language)
  const { exercise } = asking
  return answeringPage(
    asking,
    exercise.title,
    <>
      <h1 class="govuk-heading-l">{exercise.title}</h1>
      {exercise.sheet.summary && <p class="govuk-body-l">{exercise.sheet.summary}</p>}
      <p class="govuk-body">{words.responding.startIntro(asking.questions.filter(isAnswerable).length)}</p>
      <p class="govuk-body">{words.responding.keepsADay}</p>
      {maySave(exercise) && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.saved(exercise.slug)}>
            {words.saving.linkBack}
          </a>
        </p>
      )}
      <Undertaking asking={asking} />
      <form method="post" action={asking.url} novalidate>
        {govukButton({ text: words.responding.start, isStartButton: true, preventDoubleClick: true })}
      </form>
    </>,
    { back: urls.exercise(exercise.slug) },
  )
}

/** One question on a page of its own. `changing` is the question whose answer is changed from the check of all answers. */
export function questionPage(asking: Asking, asked: Question, given: Form, back: string, changing?: string): PageContent {
  const words = wordsIn(asking.language)
  const form = formIn(asking.language, given)
  return answeringPage(
    asking,
    asked.text,
    <form method="post" action={urls.question(asking.exercise.slug, asked.id, changing)} novalidate>
      <QuestionField asked={asked} form={form} places={asking.places} words={words} alone />
      {isFreeText(asked) && <IfInDanger language={asking.language} />}
      {govukButton({ text: words.responding.next, preventDoubleClick: true })}
      {maySave(asking.exercise) && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.saving(asking.exercise.slug)}>
            {words.saving.link}
          </a>
        </p>
      )}
    </form>,
    { form, back },
  )
}

/** The address before this question on the person's own path; the check of all answers for somebody who came from there. */
export function addressBefore(asking: Asking, asked: Question, answers: Answers, changing?: string): string {
  if (changing) return urls.check(asking.exercise.slug)
  const path = pathOf(asking.questions, answers)
  const before = path[path.findIndex(({ id }) => id === asked.id) - 1]
  return before ? urls.question(asking.exercise.slug, before.id) : urls.response(asking.exercise.slug)
}

/** The address after this question on the person's own path: the next question, or the check of all answers. */
export function addressAfter(asking: Asking, asked: Question, answers: Answers): string {
  const path = pathOf(asking.questions, answers)
  const next = path[path.findIndex(({ id }) => id === asked.id) + 1]
  return next ? urls.question(asking.exercise.slug, next.id) : urls.check(asking.exercise.slug)
}

/** The address after a changed answer: a question that the change opened and nobody has answered yet, or else the check of all answers again. */
export function addressAfterChange(asking: Asking, asked: Question, before: Answers, answers: Answers, changing: string): string {
  const { exercise, questions } = asking
  const path = pathOf(questions, answers)
  const opened = path
    .slice(path.findIndex(({ id }) => id === asked.id) + 1)
    .filter((one) => isAnswerable(one) && !answers[one.id] && hangsOn(one, questions, changing))
  const next = opened.find((one) => asked.id !== changing || !isReached(one, questions, before))
  return next ? urls.question(exercise.slug, next.id, changing) : urls.check(exercise.slug)
}
