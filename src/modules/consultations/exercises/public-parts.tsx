import type { Html } from '#platform/html'
import { termFor } from '#modules/office'
import { plainQuestion } from '../questionnaires/piping.js'
import { choicesOf, isAnswerable, type Question } from '../questionnaires/question.js'
import type { Words } from '../words/index.js'
import type { ExplainedWord } from './explained-words.js'
import { type Exercise, isOver, type Stage } from './exercise.js'
import type { InfluenceItem } from './influence.js'

/** Whether the texts stand in English on a page in another language. */
interface InEnglish {
  readonly lang?: 'en' | undefined
}

/** Why, which decision, who takes it, how far it has come, and what happens when; once it is over, only what is still true. */
export function Texts({ exercise, words, stage, lang }: { exercise: Exercise; words: Words; stage: Stage } & InEnglish): Html {
  const only = { lang }
  const { sheet } = exercise
  const say = words.exercise
  return (
    <>
      <Part title={isOver(stage) ? say.whyOver : say.why} text={sheet.why} {...only} />
      <Part title={say.decision} text={sheet.decision} {...only} />
      {sheet.decisionBy && (
        <p class="govuk-body" lang={lang}>
          {say.decisionBy(sheet.decisionBy)}
        </p>
      )}
      {sheet.decisionStage && !isOver(stage) && (
        <p class="govuk-body">
          <strong>{say.stageTitle}:</strong> {say.stage[sheet.decisionStage]}
        </p>
      )}
      {stage !== 'answered' && stage !== 'withdrawn' && <Part title={say.when} text={sheet.when} {...only} />}
    </>
  )
}

/** What people can influence, and what they cannot, with the reasons. */
export function Influence({
  items,
  words,
  stage,
  lang,
}: { items: readonly InfluenceItem[]; words: Words; stage: Stage } & InEnglish): Html {
  const can = items.filter((item) => item.can)
  const cannot = items.filter((item) => !item.can)
  const say = words.exercise
  return (
    <>
      {can.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{isOver(stage) ? say.canOver : say.can}</h2>
          <ul class="govuk-list govuk-list--bullet" lang={lang}>
            {can.map(({ what, reason }) => (
              <li>{reason === '' ? what : `${what} (${reason})`}</li>
            ))}
          </ul>
        </>
      )}
      {cannot.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{isOver(stage) ? say.cannotOver : say.cannot}</h2>
          <ul class="govuk-list govuk-list--bullet" lang={lang}>
            {cannot.map(({ what, reason }) => (
              <li>
                {what}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** One heading with its text; nothing where nothing was written. */
export function Part({ title, text, lang }: { title: string; text: string | undefined } & InEnglish): Html {
  if (!text) return <></>
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p class="govuk-body" lang={lang}>
          {paragraph}
        </p>
      ))}
    </>
  )
}

/** Words explained: the sheet’s own, and the office’s that occur on the page. */
export function Terms({ terms, words, lang }: { terms: readonly ExplainedWord[]; words: Words } & InEnglish): Html {
  if (terms.length === 0) return <></>
  return (
    <>
      <h2 class="govuk-heading-m">{words.exercise.words}</h2>
      <dl class="glossary">
        {terms
          // English that is not the reader's language is on a page in Welsh.
          .map((one) => termFor(lang === 'en' ? 'cy' : 'en', { welshTerm: '', welshMeaning: '', ...one }))
          .map((said) => (
            <>
              <dt class="govuk-heading-s" lang={said.lang}>
                {said.term}
              </dt>
              <dd class="govuk-body" lang={said.lang}>
                {said.meaning}
              </dd>
            </>
          ))}
      </dl>
    </>
  )
}

/** The questions as they were asked, to read and not to answer. */
export function QuestionsAsked({ questions, words, lang }: { questions: readonly Question[]; words: Words } & InEnglish): Html {
  if (questions.length === 0) return <></>
  return (
    <>
      <h2 class="govuk-heading-m">{words.exercise.questionsAsked}</h2>
      <ol class="govuk-list govuk-list--number" lang={lang}>
        {questions
          .filter(isAnswerable)
          .map(plainQuestion)
          .map((asked) => (
            <li>
              {asked.text}
              {asked.items && <p class="govuk-body govuk-!-margin-bottom-1">{asked.items.map(({ text }) => text).join(', ')}</p>}
              {choicesOf(asked, words).length > 0 && (
                <ul class="govuk-list govuk-list--bullet">
                  {choicesOf(asked, words).map(({ text }) => (
                    <li>{text}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
      </ol>
    </>
  )
}
