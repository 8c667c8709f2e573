import { govukButton, govukInsetText, govukRadios } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, errorFor, type Form, FormErrors, momentInWords, type PageContent, PostForm, typed } from '#platform/web'
import type { Theme } from '#modules/thread'
import { codingUrls } from '../coding/urls.js'
import type { Exercise } from '../exercises/exercise.js'
import type { Question } from '../questionnaires/question.js'
import { urls } from '../urls.js'
import { LEAST_TEXTS, SHARES } from './draw.js'
import { type Agreement, agreementOn, agreementOnAll, sameFinding } from './kappa.js'
import type { Reading, SampleText } from './reading.js'

/** What the page on the second reading shows. */
export interface SecondReading {
  readonly exercise: Exercise
  readonly asked: Question
  readonly texts: number
  readonly reading: Reading | undefined
  readonly sample: readonly SampleText[]
  readonly themes: readonly Theme[]
  readonly personId: number
}

/** Whether a second reading makes sense, how far it is, and what it shows. */
export function agreementPage(of: SecondReading, form: Form): PageContent {
  const { exercise, asked, reading } = of
  return {
    title: 'Second reading',
    back: urls.coding(exercise.id, asked.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors form={form} />
          <span class="govuk-caption-l">{asked.text}</span>
          <h1 class="govuk-heading-l">Second reading</h1>
          {reading ? <Drawn of={of} reading={reading} /> : <NotDrawn of={of} form={form} />}
        </div>
      </div>
    ),
  }
}

function NotDrawn({ of: { texts }, form }: { of: SecondReading; form: Form }): Html {
  if (texts < LEAST_TEXTS)
    return govukInsetText({
      text: `There are ${texts} texts. A second reading of a part is for ${LEAST_TEXTS} texts or more: with fewer, the part would be too small to say anything. Read all of them with a colleague instead.`,
    })
  return (
    <>
      <p class="govuk-body">
        A second person reads a part of the texts, drawn by lot, without seeing what the first one found. Where the two differ, the codebook
        is not clear enough yet, or somebody slipped.
      </p>
      <PostForm>
        {govukRadios({
          name: 'percent',
          idPrefix: 'percent',
          fieldset: { legend: { text: `How many of the ${texts} texts?`, classes: 'govuk-fieldset__legend--m' } },
          errorMessage: errorFor(form, 'percent'),
          value: typed(form, 'percent'),
          items: SHARES.map((share) => ({ value: String(share), text: `${share}%: ${Math.round((texts * share) / 100)} texts` })),
        })}
        {govukButton({ text: 'Draw the texts', preventDoubleClick: true })}
      </PostForm>
    </>
  )
}

function Drawn({ of, reading }: { of: SecondReading; reading: Reading }): Html {
  const { sample, personId, exercise, asked } = of
  const open = sample.filter(({ themes }) => themes === null)
  const [unread, mine] = [open.filter(({ coder }) => coder === null), open.filter(({ coder }) => coder === personId)]
  const forMe = open.length - unread.length - mine.length
  return (
    <>
      <p class="govuk-body">
        {sample.length} texts, {reading.percent}% of {reading.drawnFrom}, were drawn by lot on {momentInWords(reading.drawnAt)}. The seed{' '}
        <code>{reading.seed}</code> draws the same ones again.
      </p>
      {open.length > 0 && (
        <>
          <p class="govuk-body">
            <strong>
              {sample.length - open.length} of {sample.length} read a second time.
            </strong>{' '}
            {unread.length > 0 && `${unread.length} wait until somebody has read them the first time. `}
            {mine.length > 0 && `${mine.length} you have coded yourself, so a colleague reads them.`}
          </p>
          {forMe > 0 && govukButton({ text: 'Read the next', href: codingUrls.second(exercise.id, asked.id) })}
          <p class="govuk-body">How far the two readers agree is shown when all of them have been read, so that nobody is led by it.</p>
        </>
      )}
      {open.length === 0 && sample.length > 0 && <Result of={of} />}
    </>
  )
}

const percent = (share: number): string => `${Math.round(share * 100)}%`
const kappaText = ({ kappa }: Agreement): string => (kappa === null ? 'cannot be said' : kappa.toFixed(2))

function Result({ of }: { of: SecondReading }): Html {
  const pairs = of.sample.map(({ themes, firstThemes, ...text }) => ({ ...text, first: firstThemes ?? [], second: themes ?? [] }))
  const used = [...new Set(pairs.flatMap(({ first, second }) => [...first, ...second]))]
  const name = (code: string) => of.themes.find((theme) => theme.code === code)?.name ?? code
  const all = agreementOnAll(used, pairs)
  const same = pairs.filter(sameFinding).length
  const differ = pairs.filter((pair) => !sameFinding(pair))
  const rows = used.map((theme) => ({ theme, ...agreementOn(theme, pairs) })).sort((a, b) => b.first + b.second - a.first - a.second)
  return (
    <>
      <p class="govuk-body">
        The two readers found exactly the same in {same} of {pairs.length} texts ({percent(same / pairs.length)}). Over all themes together,
        Cohen’s kappa is <strong>{kappaText(all)}</strong>, from {all.base} decisions ({used.length} themes in {pairs.length} texts), of
        which {percent(all.same)} were the same.
      </p>
      <p class="govuk-body">
        Kappa is 1 when both always agree and 0 when they agree no more often than by chance. Many take 0.6 as enough to publish counts;
        that is a custom and not a rule. Where a theme is rare, kappa jumps about: look at how often each reader found it.
      </p>
      <DataTable
        caption="Agreement by theme"
        captionSize="m"
        columns={[
          { text: 'Theme' },
          { text: 'First reader', numeric: true },
          { text: 'Second reader', numeric: true },
          { text: 'Texts', numeric: true },
          { text: 'Same', numeric: true },
          { text: 'Kappa', numeric: true },
        ]}
        rows={rows.map((row) => [name(row.theme), row.first, row.second, row.base, percent(row.same), kappaText(row)])}
      />
      <DataTable
        caption={`Where they differ (${differ.length})`}
        captionSize="m"
        columns={[{ text: 'Text' }, { text: 'First reader' }, { text: 'Second reader' }, { text: '' }]}
        rows={differ.map(({ responseId, text, first, second, settled }) => [
          text === '' ? 'No longer kept' : text.slice(0, 160),
          first.map(name).join(', ') || 'None',
          second.map(name).join(', ') || 'None',
          settled ? (
            'Settled'
          ) : (
            <a class="govuk-link" href={codingUrls.settle(of.exercise.id, of.asked.id, responseId)}>
              Settle<span class="govuk-visually-hidden"> text {responseId}</span>
            </a>
          ),
        ])}
        empty="They differ nowhere."
      />
    </>
  )
}
