import { DataTable, type PageContent } from '#platform/web'
import type { Figures, QuestionFigures } from '../analysis/figures.js'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { type Heard, type Method, METHODS } from './rank.js'

const waysIn = (methods: readonly Method[]): string =>
  methods.map((method, at) => (at === 0 ? METHODS[method] : METHODS[method].charAt(0).toLowerCase() + METHODS[method].slice(1))).join('; ')

/** How far staff of each rank were heard, and by which ways. Small numbers are hidden: a rank can be one person. */
export function reachPage(exercise: Exercise, figures: Figures, asked: QuestionFigures | undefined, heard: readonly Heard[]): PageContent {
  const below = figures.hideBelowProfile ?? figures.hideBelow
  const shown = (count: number | null) => (count === null ? 'Hidden' : count.toLocaleString('en-GB'))
  const not = heard.filter(({ count }) => count === 0)
  return {
    title: `Heard by rank: ${exercise.title}`,
    back: urls.overview(exercise.id),
    wide: true,
    body: (
      <>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Staff of the force heard, by rank</h1>
        {heard.length === 0 && <p class="govuk-body">No rank was planned for this exercise.</p>}
        {asked?.tooFew && (
          <p class="govuk-body">Fewer than {below} have said their rank, so no number is shown by rank: somebody could be recognised.</p>
        )}
        {heard.length > 0 && (
          <DataTable
            caption="By rank or post"
            captionSize="m"
            columns={[
              { text: 'Rank or post' },
              { text: 'Consulted by' },
              { text: 'People who hold it', numeric: true },
              { text: 'Answers', numeric: true },
              { text: 'Share heard', numeric: true },
            ]}
            rows={heard.map(({ way, count, percent }) => [
              way.rank.name,
              waysIn(way.methods),
              way.people?.toLocaleString('en-GB') ?? 'Not known',
              shown(count),
              percent === null ? '–' : `${percent}%`,
            ])}
          />
        )}
        {(heard.some(({ count }) => count === null) || figures.channels.some(({ count }) => count === null)) && (
          <p class="govuk-body">“Hidden” stands for a number below {below}, or for one from which such a number could be worked out.</p>
        )}
        <h2 class="govuk-heading-m">Not heard yet</h2>
        {not.length === 0 ? (
          <p class="govuk-body">{heard.length === 0 ? 'Nothing to compare.' : 'No rank that can be shown is without an answer.'}</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {not.map(({ way }) => (
              <li>
                {way.rank.name}: try another way than {way.methods.map((method) => METHODS[method].toLowerCase()).join(' or ')}
              </li>
            ))}
          </ul>
        )}
        <DataTable
          caption="By the way the answers came in"
          captionSize="m"
          columns={[{ text: 'Way' }, { text: 'Answers', numeric: true }]}
          rows={figures.channels.map(({ text, count }) => [text, shown(count)])}
          empty="Nobody has answered yet."
        />
        <p class="govuk-body">
          Of {figures.base} answers in all. Those who leave the rank out, or prefer not to say, are in no line by rank. Figures by rank and
          way together are not shown: with few people they would point at somebody.
        </p>
      </>
    ),
  }
}
