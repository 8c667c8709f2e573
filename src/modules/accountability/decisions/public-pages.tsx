import type { Html } from '#platform/html'
import type { Rested } from '#platform/module'
import { DataTable, dayInWords, type Language, type PageContent, Reading } from '#platform/web'
import { LONDON } from '#platform/clock'
import { urls } from '../urls.js'
import { issueWordsIn, wordsIn } from '../words/index.js'
import type { Decision, ItemAnswer } from './decision.js'
import { answerIn, decisionIn } from './in-language.js'
import { Paragraphs } from './paragraphs.js'

/** Every published decision, the newest first. */
export function decisionsPage(decisions: readonly Decision[], language: Language): PageContent {
  const words = wordsIn(language)
  const link = (decision: Decision) => {
    const { title, lang } = decisionIn(language, decision)
    return (
      <a class="govuk-link" href={urls.decision(decision.id)} lang={lang}>
        {title}
      </a>
    )
  }
  return {
    title: words.decisions,
    body: (
      <Reading>
        <h1 class="govuk-heading-xl">{words.decisions}</h1>
        <p class="govuk-body-l">{words.intro}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.publicIssues}>
            {issueWordsIn(language).title}
          </a>
        </p>
        {decisions.length === 0 ? (
          <p class="govuk-body">{words.none}</p>
        ) : (
          <DataTable
            caption={words.decisions}
            hideCaption
            columns={[{ text: words.columnDecision }, { text: words.columnDay }]}
            rows={decisions.map((decision) => [link(decision), decision.decidedOn ? dayInWords(decision.decidedOn, language) : ''])}
          />
        )}
      </Reading>
    ),
  }
}

/** The findings that a decision rests on, and the page of all figures where it is public. */
export interface Rests {
  readonly findings: readonly Rested[]
  readonly figures?: string | undefined
}

/** One published decision: what was asked, what people said and which figures that rests on, what was decided, what it changed and what happens next. */
export function decisionPage(decision: Decision, answers: readonly ItemAnswer[], language: Language, rests?: Rests): PageContent {
  const words = wordsIn(language)
  const text = decisionIn(language, decision)
  const lang = text.lang ?? language
  return {
    title: text.title,
    back: urls.decisions,
    body: (
      <Reading>
        <h1 class="govuk-heading-xl" lang={text.lang}>
          {text.title}
        </h1>
        <Days decision={decision} language={language} />
        <h2 class="govuk-heading-l">{words.asked}</h2>
        {answers.length === 0 && !decision.aboutHref && <p class="govuk-body">{words.askedNothing}</p>}
        {answers.length > 0 && (
          <ul class="govuk-list govuk-list--bullet">
            {answers.map(({ item }) => (
              <li lang="en">{item}</li>
            ))}
          </ul>
        )}
        {decision.aboutHref && (
          <p class="govuk-body">
            <a class="govuk-link" href={decision.aboutHref}>
              {words.askedPage}
            </a>
          </p>
        )}
        <h2 class="govuk-heading-l">{words.said}</h2>
        <Paragraphs text={text.said} lang={lang} />
        {rests && <Findings rests={rests} language={language} />}
        <h2 class="govuk-heading-l">{words.decided}</h2>
        <Paragraphs text={text.decided} lang={lang} />
        {answers.length > 0 && <Items answers={answers} language={language} />}
        <h2 class="govuk-heading-l">{words.next}</h2>
        <Paragraphs text={text.next} lang={lang} />
      </Reading>
    ),
  }
}

/** Each finding with the question and answer of its figures: whoever reads the one can check the other. */
function Findings({ rests: { findings, figures }, language }: { rests: Rests; language: Language }): Html {
  const words = wordsIn(language)
  return (
    <>
      {findings.length > 0 && (
        <>
          <h3 class="govuk-heading-m">{words.restsOn}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {findings.map(({ said, welsh, from }) => (
              <li>
                {language === 'cy' && welsh !== undefined ? welsh : <span lang="en">{said}</span>}
                {from.map((source) => (
                  <span class="govuk-hint govuk-!-margin-bottom-0 govuk-!-display-block">
                    {words.from} <span lang="en">{source}</span>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {figures && (
        <p class="govuk-body">
          <a class="govuk-link" href={figures}>
            {words.figures}
          </a>
        </p>
      )}
    </>
  )
}

function Days({ decision, language }: { decision: Decision; language: Language }): Html {
  const words = wordsIn(language)
  const published = decision.publishedAt?.toZonedDateTimeISO(LONDON).toPlainDate()
  return (
    <p class="govuk-body">
      {decision.decidedOn && words.decidedOn(dayInWords(decision.decidedOn, language))}.{' '}
      {published && `${words.publishedOn(dayInWords(published, language))}.`}
    </p>
  )
}

function Items({ answers, language }: { answers: readonly ItemAnswer[]; language: Language }): Html {
  const words = wordsIn(language)
  return (
    <>
      <h2 class="govuk-heading-l">{words.items}</h2>
      {answers.map(({ item, influence, ...one }) => {
        const { text, lang } = answerIn(language, one)
        return (
          <>
            <h3 class="govuk-heading-m" lang="en">
              {item}
            </h3>
            {influence && (
              <p class="govuk-body">
                <strong>{words.influence[influence]}</strong>
              </p>
            )}
            <Paragraphs text={text} lang={lang ?? language} />
          </>
        )
      })}
    </>
  )
}
