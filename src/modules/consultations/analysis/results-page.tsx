import { figure } from '#platform/charts'
import { govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { Temporal } from '#platform/clock'
import { DataTable, dayInWords, type Language } from '#platform/web'
import { asideInWords, lateInWords, toReadInWords } from '../results/beside.js'
import { overHundred, scaleOf } from '../results/left-out.js'
import { type Words, wordsIn } from '../words/index.js'
import { moneyInWords } from '../questionnaires/money.js'
import { ComparisonView } from '../comparisons/comparison-view.js'
import { BreakdownView } from '../crosstabs/breakdown-view.js'
import { CampaignsView } from '../campaigns/figures-view.js'
import { QuotesView } from '../quotes/quotes-view.js'
import { placeOf, ToContents } from './contents.js'
import type { Figures, Line, QuestionFigures } from './figures.js'

/** What is shown: the figures, words that were chosen to be shown, and how many answers a person had still to read; left out where that was not kept. */
interface Viewed {
  readonly figures: Figures
  readonly language: Language
  readonly quotes?: Quotes
  readonly toRead?: number | null
}

/** All figures of an exercise, with their bases, the plain caveat, and a table beside each chart. */
export function FiguresView({ figures, language, quotes, toRead }: Viewed): Html {
  const words = wordsIn(language)
  const say = words.results
  const day = (text: string) => dayInWords(Temporal.PlainDate.from(text), language)
  const example = figures.questions.flatMap(({ lines }) => lines).find(({ percent }) => percent !== null && percent > 0)?.percent ?? 59
  const breakdowns = figures.breakdowns ?? []
  const cells = breakdowns.flatMap(({ columns }) => columns.flatMap(({ lines }) => lines))
  const hidden = [...figures.channels, ...cells, ...figures.questions.flatMap(({ lines, declared }) => [...lines, ...declared])].some(
    ({ count }) => count === null,
  )
  return (
    <>
      {govukInsetText({ text: say.caveat(figures.base, example) })}
      <p class="govuk-body">
        {figures.opened && (figures.closed ? say.dates(day(figures.opened), day(figures.closed)) : say.datesStanding(day(figures.opened)))}
      </p>
      <p class="govuk-body">{say.definition(day(figures.asOf))}</p>
      {[toReadInWords({ figures, held: toRead }, language), lateInWords({ figures }, language)].map(
        (text) => text !== undefined && <p class="govuk-body">{text}</p>,
      )}
      {figures.aside && (
        <>
          <p class="govuk-body">{say.aside}</p>
          <ul class="govuk-list govuk-list--bullet">
            {figures.aside.map((one) => (
              <li>{asideInWords(one, figures, language)}</li>
            ))}
          </ul>
        </>
      )}
      {hidden && <p class="govuk-body">{say.hidden}</p>}
      {figures.questions.map((question) => (
        <QuestionView question={question} words={words} language={language} quotes={quotes?.get(question.id) ?? []} />
      ))}
      {figures.withheld?.map(({ text }) => (
        <p class="govuk-body">{say.withheld(text)}</p>
      ))}
      {breakdowns.length > 0 && (
        <h2 class="govuk-heading-l" id="breakdowns">
          {say.breakdowns}
        </h2>
      )}
      {breakdowns.map((table) => (
        <BreakdownView table={table} language={language} />
      ))}
      {breakdowns.length > 0 && <ToContents language={language} />}
      {figures.comparisons?.map((comparison) => (
        <ComparisonView comparison={comparison} language={language} />
      ))}
      {figures.safetyByPlace && <SafetyByPlace rows={figures.safetyByPlace} words={words} />}
      <h2 class="govuk-heading-m" id="channels">
        {say.channels}
      </h2>
      <Table caption={say.channels} first={say.channel} lines={figures.channels} words={words} />
      {figures.inWelsh !== undefined && (
        <p class="govuk-body">{figures.inWelsh === null ? say.inWelshHidden : say.inWelsh(figures.inWelsh, figures.base)}</p>
      )}
    </>
  )
}

/** Words that staff chose to show, by question. */
export type Quotes = ReadonlyMap<string, readonly string[]>
type Shown = { question: QuestionFigures; words: Words; language: Language; quotes: readonly string[] }

function QuestionView({ question, words, language, quotes }: Shown): Html {
  const say = words.results
  return (
    <section aria-labelledby={placeOf(question.id)}>
      <h2 class="govuk-heading-m" id={placeOf(question.id)}>
        {question.text}
      </h2>
      {question.tooFew ? (
        <p class="govuk-body">{say.tooFew}</p>
      ) : (
        <Answered question={question} words={words} language={language} quotes={quotes} />
      )}
      {!question.tooFew && <QuotesView quotes={quotes} words={words} />}
      <ToContents language={language} />
    </section>
  )
}

function Answered({ question, words, language, quotes }: Shown): Html {
  const say = words.results
  const { average, base, coded, declared, lines } = question
  const read = coded?.read ?? 0
  const amount = (value: number) => (question.unit === '£' ? moneyInWords(Math.round(value * 100)) : value.toLocaleString('en-GB'))
  if (question.about === 'words' && read === 0) {
    return (
      <p class="govuk-body">
        {say.base(base)} {say.noThemes}
      </p>
    )
  }
  return (
    <>
      <p class="govuk-body">
        {question.about === 'words'
          ? `${say.base(base)} ${say.themes(read)} ${quotes.length > 0 ? '' : say.wordsNotShown}`
          : say.base(base)}
      </p>
      {question.about === 'words' && lines.length === 0 && <p class="govuk-body">{say.noneRaised}</p>}
      {overHundred(question) && <p class="govuk-body">{say.severalAnswers}</p>}
      {average && question.about !== 'words' && <p class="govuk-body">{say.average(amount(average.mean), base, scaleOf(question))}</p>}
      {average && question.about === 'numbers' && <p class="govuk-body">{say.median(amount(average.median))}</p>}
      {lines.length > 0 &&
        figure({
          title: question.about === 'words' ? say.raisedShare : say.share,
          description: question.about === 'words' ? say.raisedBy : say.share,
          bars: lines.map(({ text, count, percent }) => ({
            label: text,
            value: percent,
            note: count?.toLocaleString('en-GB') ?? say.hiddenCell,
          })),
          unit: '%',
          base: question.about === 'words' ? read : base,
          language,
        })}
      {question.first && (
        <>
          <h3 class="govuk-heading-s">{say.putFirst}</h3>
          <Table caption={`${say.putFirst}: ${question.text}`} first={say.answer} lines={question.first} words={words} />
        </>
      )}
      <CampaignsView question={question} words={words} />
      {declared.some(({ count }) => count !== 0) && (
        <Table caption={`${say.answers}: ${question.text}`} first={say.answer} lines={declared} words={words} />
      )}
    </>
  )
}

function Table({ caption, first, lines, words }: { caption: string; first: string; lines: readonly Line[]; words: Words }): Html {
  const say = words.results
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={[{ text: first }, { text: say.people, numeric: true }, { text: say.share, numeric: true }]}
      rows={lines.map(({ text, count, percent }) => [
        text,
        count?.toLocaleString('en-GB') ?? say.hiddenCell,
        percent === null ? say.hiddenCell : `${percent}%`,
      ])}
    />
  )
}

function SafetyByPlace({ rows, words }: { rows: NonNullable<Figures['safetyByPlace']>; words: Words }): Html {
  const say = words.results
  return (
    <>
      <h2 class="govuk-heading-m" id="safety">
        {say.safety}: {say.byPlace.toLowerCase()}
      </h2>
      <DataTable
        caption={say.safety}
        hideCaption
        columns={[{ text: say.byPlace }, { text: say.people, numeric: true }, { text: '1–5', numeric: true }]}
        rows={rows.map(({ place, base, mean }) => [
          place,
          base?.toLocaleString('en-GB') ?? say.hiddenCell,
          mean === null ? (base === null ? say.hiddenCell : '–') : mean.toFixed(1),
        ])}
      />
    </>
  )
}
