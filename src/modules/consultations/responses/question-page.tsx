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
import { progressAt } from './progress.js'
import { stepsOf } from './steps.js'
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
      <p class="govuk-body">
        {words.responding.startIntro(
          asking.questions.filter(isAnswerable).length,
          asking.questions.every((asked) => asked.showIf === undefined),
        )}
      </p>
      <p class="govuk-body">{words.responding.keepsADay}</p>
      {!asking.trial && maySave(exercise) && (
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
    { back: stepsOf(asking).leave },
  )
}

/** One question on a page of its own, with how many there are where that is known. `changing` is the question whose answer is changed from the check of all answers. */
export function questionPage(
  asking: Asking,
  asked: Question,
  given: Form,
  on: { answers: Answers; changing?: string | undefined },
): PageContent {
  const words = wordsIn(asking.language)
  const form = formIn(asking.language, given)
  const progress = on.changing ? undefined : progressAt(asking.questions, asked, on.answers)
  return answeringPage(
    asking,
    asked.text,
    <form method="post" action={stepsOf(asking).question(asked.id, on.changing)} novalidate>
      {progress && (
        <p class="govuk-caption-l govuk-!-margin-bottom-2">{words.responding.progress(progress.at, progress.most, progress.sure)}</p>
      )}
      <QuestionField asked={asked} form={form} places={asking.places} words={words} alone />
      {isFreeText(asked) && <IfInDanger language={asking.language} />}
      {govukButton({ text: words.responding.next, preventDoubleClick: true })}
      {!asking.trial && maySave(asking.exercise) && (
        <p class="govuk-body">
          <button type="submit" name="_step" value="save" class="govuk-button govuk-button--secondary" data-module="govuk-button">
            {words.saving.link}
          </button>
        </p>
      )}
    </form>,
    { form, back: addressBefore(asking, asked, on.answers, on.changing) },
  )
}

/** The address before this question on the person's own path; the check of all answers for somebody who came from there. */
function addressBefore(asking: Asking, asked: Question, answers: Answers, changing?: string): string {
  const steps = stepsOf(asking)
  if (changing) return steps.check
  const path = pathOf(asking.questions, answers)
  const before = path[path.findIndex(({ id }) => id === asked.id) - 1]
  return before ? steps.question(before.id) : steps.start
}

/** The address after this question on the person's own path: the next question, or the check of all answers. */
export function addressAfter(asking: Asking, asked: Question, answers: Answers): string {
  const path = pathOf(asking.questions, answers)
  const next = path[path.findIndex(({ id }) => id === asked.id) + 1]
  return next ? stepsOf(asking).question(next.id) : stepsOf(asking).check
}

/** The address after a changed answer: a question that the change opened and nobody has answered yet, or else the check of all answers again. */
export function addressAfterChange(asking: Asking, asked: Question, before: Answers, answers: Answers, changing: string): string {
  const { questions } = asking
  const path = pathOf(questions, answers)
  const opened = path
    .slice(path.findIndex(({ id }) => id === asked.id) + 1)
    .filter((one) => isAnswerable(one) && !answers[one.id] && hangsOn(one, questions, changing))
  const next = opened.find((one) => asked.id !== changing || !isReached(one, questions, before))
  return next ? stepsOf(asking).question(next.id, changing) : stepsOf(asking).check
}
