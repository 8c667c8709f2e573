import type { House } from '#platform/module'
import { govukDetails } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, dayInWords, type Language, page, type PageContent, type Route, route, wordsIn as shellWords } from '#platform/web'
import { TOPIC } from '../exercises/publish.js'
import type { Outcome } from '../outcome/outcome.js'
import { type Published, publishedResults } from '../results/published.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { frozenTooLate } from '../results/method-lines.js'
import { Contents, partsOf, ToContents } from './contents.js'
import { answeredExample } from './examples.js'
import type { BodyFigures } from './figures.js'
import { BodiesAsked, bodyCounts } from '../bodies/public-part.js'
import { own } from '../tables.js'
import { quotesShown } from '../quotes/quote.js'
import { FiguresView, type Quotes } from './results-page.js'

/** Published results: what people said, what was decided point by point, and the figures to download. */
export function resultRoutes(house: House): readonly Route[] {
  return [
    route('/consultations/:slug/results', {
      may: 'everyone',
      cache: [TOPIC, 'office'],
      example: answeredExample,
      get: async ({ params, language }) => {
        const published = await publishedResults(house, params.slug, language)
        const { exercise } = published
        const [bodies, quotes] = [await bodyCounts(own(house.db), exercise), await quotesShown(own(house.db), exercise.id)]
        return page(resultsPage(published, language, bodies, quotes))
      },
    }),
  ]
}

function resultsPage(
  { exercise, outcome, set, saidFindings }: Published,
  language: Language,
  bodies: readonly BodyFigures[],
  quotes: Quotes,
): PageContent {
  const { report, results: say } = wordsIn(language)
  const parts = [
    { id: 'decision', text: say.decision },
    { id: 'said', text: say.saidTitle },
    ...partsOf(set.figures, language),
    { id: 'download', text: say.download },
  ]
  return {
    title: `${say.title}: ${exercise.title}`,
    ...(exercise.bilingual ? {} : { only: 'en' as const }),
    crumbs: [
      { text: wordsIn(language).exercise.listTitle, href: urls.list },
      { text: exercise.title, href: urls.exercise(exercise.slug) },
    ],
    ...(exercise.sensitive ? { quickExit: true } : {}),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">{say.title}</h1>
          <Contents parts={parts} language={language} />
          <Decision
            outcome={outcome}
            late={frozenTooLate({ figures: set.figures, decision: { on: outcome.decided.when } }, language)}
            language={language}
          />
          <h2 class="govuk-heading-l" id="said">
            {say.saidTitle}
          </h2>
          {saidFindings.length > 0 && (
            <ul class="govuk-list govuk-list--bullet">
              {saidFindings.map(({ text, lang }) => (
                <li lang={lang}>{text}</li>
              ))}
            </ul>
          )}
          {paragraphs(outcome.said)}
          <FiguresView figures={set.figures} language={language} quotes={quotes} toRead={set.held} />
          <BodiesAsked counts={bodies} words={wordsIn(language)} over />
          <ToContents language={language} />
          <h2 class="govuk-heading-m" id="download">
            {say.download}
          </h2>
          <ul class="govuk-list">
            {[
              { href: urls.report(exercise.slug), text: report.toPrint },
              { href: urls.resultsFile(exercise.slug, 'docx'), text: report.docx },
              { href: urls.resultsFile(exercise.slug, 'pptx'), text: report.pptx },
            ].map(({ href, text }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
            {(['xlsx', 'csv', 'json'] as const).map((kind) => (
              <li>
                <a class="govuk-link" href={urls.resultsFile(exercise.slug, kind)} hreflang="en">
                  {say[kind]}
                  {language === 'cy' && ` (${shellWords(language).onlyInEnglish})`}
                </a>
              </li>
            ))}
          </ul>
          <p class="govuk-body">
            <a class="govuk-link" href={urls.method(exercise.slug)}>
              {report.methodLink}
            </a>
          </p>
          {govukDetails({ summaryText: say.hashTitle, text: say.hash(set.setHash) })}
        </div>
      </div>
    ),
  }
}

function Decision({ outcome, late, language }: { outcome: Outcome; late: string | undefined; language: Language }): Html {
  const say = wordsIn(language).results
  const { decided, doing } = outcome
  return (
    <>
      <h2 class="govuk-heading-m" id="decision">
        {say.decision}
      </h2>
      <p class="govuk-body">{dayInWords(decided.when, language)}</p>
      {late && <p class="govuk-body">{late}</p>}
      {paragraphs(decided.summary)}
      {decided.answers.length > 0 && (
        <DataTable
          caption={say.influenceTitle}
          captionSize="m"
          columns={[{ text: say.point }, { text: say.outcome }]}
          rows={decided.answers.map(({ item, answer, influence }) => [
            <span lang="en">{item}</span>,
            <>
              <strong>{say.influence[influence ?? 'not-decided-yet']}.</strong> <span lang="en">{answer}</span>
            </>,
          ])}
        />
      )}
      {doing && (
        <>
          <h2 class="govuk-heading-m">{say.nextSteps}</h2>
          {paragraphs(doing.summary)}
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={decided.href}>
          {say.record}
        </a>
      </p>
    </>
  )
}

function paragraphs(text: string): Html {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p class="govuk-body" lang="en">
          {paragraph}
        </p>
      ))}
    </>
  )
}
