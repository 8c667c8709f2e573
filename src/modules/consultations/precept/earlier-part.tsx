import type { Html } from '#platform/html'
import { DataTable } from '#platform/web'
import { urls } from '../urls.js'
import type { Words } from '../words/index.js'
import type { EarlierPrecept } from './earlier.js'

/** What earlier years said, each from its published figures. */
export function EarlierYears({ earlier, words }: { earlier: readonly EarlierPrecept[]; words: Words }): Html {
  if (earlier.length === 0) return <></>
  const say = words.planning.precept
  return (
    <>
      <h2 class="govuk-heading-m">{say.earlierTitle}</h2>
      {earlier.map(({ exercise, question, base, lines }) => (
        <>
          <h3 class="govuk-heading-s">
            <a class="govuk-link" lang="en" href={urls.results(exercise.slug)}>
              {exercise.title}
            </a>
          </h3>
          <p class="govuk-body">
            <span lang="en">{question}</span> {words.results.base(base)}
          </p>
          <DataTable
            caption={exercise.title}
            hideCaption
            columns={[{ text: words.results.answer }, { text: words.results.share, numeric: true }]}
            rows={lines.map(({ text, percent }) => [
              <span lang="en">{text}</span>,
              percent === null ? words.results.hiddenCell : `${percent}%`,
            ])}
          />
        </>
      ))}
      <p class="govuk-body">{say.chose}</p>
    </>
  )
}
