import { barChart } from '#platform/charts'
import { govukButton, govukSummaryList, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { Temporal } from '#platform/clock'
import { DataTable, dayInWords, type Language, type PageContent, LinkList } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { frozenInWords, type MethodFacts, methodLines } from './method-lines.js'
import type { Block, Report, ReportFacts } from './report.js'

/** The report to read and to print, with the ways to take it away. */
export function reportPage(exercise: Exercise, report: Report): PageContent {
  const words = wordsIn(report.language)
  const say = words.report
  const files = (['docx', 'pptx'] as const).map((kind) => ({
    text: say[kind],
    href: report.draft ? urls.draftFile(exercise.id, kind) : urls.resultsFile(exercise.slug, kind),
  }))
  return {
    title: `${say.title}: ${report.title}`,
    ...(report.draft ? { back: urls.results_(exercise.id) } : { crumbs: crumbsTo(exercise, report.language) }),
    ...(exercise.sensitive && !report.draft ? { quickExit: true } : {}),
    body: (
      <div class="govuk-grid-row report">
        <div class="govuk-grid-column-two-thirds">
          {report.draft && <p class="report__draft">{say.draft}</p>}
          <span class="govuk-caption-l">
            {say.title}. {words.methodology.asOf} {dayInWords(Temporal.PlainDate.from(report.made), report.language)}
          </span>
          <h1 class="govuk-heading-l">{report.title}</h1>
          {report.draft && govukWarningText({ text: say.draftText, iconFallbackText: 'Warning' })}
          <div class="no-print">
            {govukButton({ text: say.print, type: 'button', attributes: { 'data-print': true, hidden: true } })}
            <LinkList links={files} />
          </div>
          {report.sections.map(({ heading, blocks, parts }) => (
            <section>
              <h2 class="govuk-heading-l">{heading}</h2>
              {blocks.map((block) => (
                <Piece block={block} />
              ))}
              {parts?.map((part) => (
                <>
                  <h3 class="govuk-heading-m">{part.heading}</h3>
                  {part.blocks.map((block) => (
                    <Piece block={block} />
                  ))}
                </>
              ))}
            </section>
          ))}
        </div>
      </div>
    ),
  }
}

function Piece({ block }: { block: Block }): Html {
  switch (block.kind) {
    case 'text':
      return <p class="govuk-body">{block.text}</p>
    case 'list':
      return (
        <ul class="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )
    case 'chart':
      return (
        <>
          <figure class="chart">
            <figcaption class="chart__caption">{block.bars.title}</figcaption>
            {barChart(block.bars)}
          </figure>
          <Piece block={{ kind: 'table', table: block.table }} />
        </>
      )
    case 'table': {
      const { caption, head, rows, numeric } = block.table
      if (head.length === 0)
        return govukSummaryList({
          rows: rows.map(([label = '', text = '']) => ({ key: { text: label }, value: { text, classes: 'report__value' } })),
        })
      return <DataTable caption={caption} columns={head.map((text, at) => ({ text, numeric: numeric.includes(at) }))} rows={rows} />
    }
  }
}

function crumbsTo(exercise: Exercise, language: Language): NonNullable<PageContent['crumbs']> {
  const words = wordsIn(language)
  return [
    { text: words.exercise.listTitle, href: urls.list },
    { text: exercise.title, href: urls.exercise(exercise.slug) },
    { text: words.results.title, href: urls.results(exercise.slug) },
  ]
}

/** How an exercise was run and counted, for everybody to check (catalogue PUB-08). */
export function methodPage(
  facts: MethodFacts & Pick<ReportFacts, 'decision' | 'panel'> & { readonly exercise: Exercise },
  language: Language,
): PageContent {
  const { exercise } = facts
  const words = wordsIn(language)
  const say = words.methodology
  return {
    title: `${say.title}: ${exercise.title}`,
    crumbs: crumbsTo(exercise, language),
    ...(exercise.sensitive ? { quickExit: true } : {}),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">{say.title}</h1>
          {govukSummaryList({
            rows: methodLines(facts, language).map(({ label, text }) => ({
              key: { text: label },
              value: { text, classes: 'report__value' },
            })),
          })}
          {facts.panel.map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
          <p class="govuk-body">{frozenInWords(facts, language).join(' ')}</p>
          <h2 class="govuk-heading-m">{say.asked}</h2>
          <ol class="govuk-list govuk-list--number">
            {facts.figures.questions.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ol>
        </div>
      </div>
    ),
  }
}
