import type { Html } from '#platform/html'
import { dayInWords, type Language, Reading } from '#platform/web'
import { cardText, type OfficeCard } from '../card/card.js'
import { type Words, wordsIn } from '../words/index.js'
import { type AccessibilityFacts, type AccessibilityProblem, PROBLEM_REASONS } from './statements.js'

/** In which language a part is written. */
interface Said {
  readonly words: Words['accessibility']
  readonly language: Language
}

function Problem({ problem, words, language }: Said & { problem: AccessibilityProblem }): Html {
  const { what, criterion, instead, fixBy } = problem
  return (
    <li>
      <span lang="en">{what}</span>{' '}
      {[criterion && words.criterion(criterion), instead && words.instead(instead), fixBy && words.fixBy(dayInWords(fixBy, language))]
        .filter(Boolean)
        .join(' ')}
    </li>
  )
}

function Inaccessible({ problems, words, language }: Said & { problems: readonly AccessibilityProblem[] }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">{words.nonAccessible}</h2>
      {problems.length === 0 && <p class="govuk-body">{words.noneKnown}</p>}
      {PROBLEM_REASONS.map((reason) => {
        const these = problems.filter((problem) => problem.reason === reason)
        return (
          these.length > 0 && (
            <>
              <h3 class="govuk-heading-s">{words.reasons[reason]}</h3>
              <ul class="govuk-list govuk-list--bullet">
                {these.map((problem) => (
                  <Problem problem={problem} words={words} language={language} />
                ))}
              </ul>
            </>
          )
        )
      })}
    </>
  )
}

/** How to reach the office, a line each. */
export function ContactLines({ card, language }: { card: OfficeCard; language: Language }): Html {
  return (
    <address class="govuk-body">
      {cardText(card, wordsIn(language))
        .split('\n')
        .map((line) => (
          <>
            {line}
            <br />
          </>
        ))}
    </address>
  )
}

/** The accessibility statement in the model form (SI 2018/952 regulation 8; Commission Implementing Decision (EU) 2018/1523). */
export function AccessibilityPage({
  card,
  facts,
  problems,
  language,
}: {
  card: OfficeCard
  facts: AccessibilityFacts
  problems: readonly AccessibilityProblem[]
  language: Language
}): Html {
  const words = wordsIn(language).accessibility
  return (
    <Reading>
      <h1 class="govuk-heading-xl">{words.title}</h1>
      <p class="govuk-body">{words.runBy(card.name)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {words.able.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{words.compliance}</h2>
      <p class="govuk-body">{words.status[facts.status]}</p>
      <Inaccessible problems={problems.filter((problem) => problem.fixedOn === null)} words={words} language={language} />
      <h2 class="govuk-heading-m">{words.feedback}</h2>
      <p class="govuk-body">{words.otherFormats}</p>
      <ContactLines card={card} language={language} />
      {facts.contact && (
        <p class="govuk-body" lang="en">
          {facts.contact}
        </p>
      )}
      <p class="govuk-body">{words.respond(facts.responseDays)}</p>
      <h2 class="govuk-heading-m">{words.reporting}</h2>
      <p class="govuk-body">{words.reportHow}</p>
      <h2 class="govuk-heading-m">{words.enforcement}</h2>
      <p class="govuk-body">{words.enforced}</p>
      <p class="govuk-body">{words.eass}</p>
      <h2 class="govuk-heading-m">{words.tested}</h2>
      {facts.testedHow ? (
        <p class="govuk-body" lang="en">
          {facts.testedHow}
        </p>
      ) : (
        <p class="govuk-body">{words.untested}</p>
      )}
      <h2 class="govuk-heading-m">{words.preparation}</h2>
      <p class="govuk-body">
        {facts.preparedOn ? words.prepared(dayInWords(facts.preparedOn, language)) : words.notPrepared}{' '}
        {facts.reviewedOn && words.reviewed(dayInWords(facts.reviewedOn, language))}
      </p>
    </Reading>
  )
}
