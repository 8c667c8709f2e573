import { govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Words } from '../words/index.js'
import { BARRIER_KEYS, type Reach } from './adjustments.js'

/** What is done so that everybody can take part and prepare, for residents. What the check found stays with staff. */
export function HowReached({ reach, words, lang }: { reach: Reach | undefined; words: Words; lang?: 'en' | undefined }): Html {
  if (!reach) return <></>
  const say = words.planning.reach
  const row = (key: string, text: string | undefined) =>
    text ? [{ key: { text: key }, value: { html: <span lang={lang}>{text}</span> } }] : []
  const everybody = BARRIER_KEYS.flatMap((barrier) => row(say.barriers[barrier], reach.adjustments[barrier]))
  const prepare = [...row(say.notice, reach.notice), ...row(say.background, reach.background), ...row(say.training, reach.training)]
  return (
    <>
      {everybody.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{say.title}</h2>
          {govukSummaryList({ rows: everybody })}
        </>
      )}
      {prepare.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{say.prepare}</h2>
          {govukSummaryList({ rows: prepare })}
        </>
      )}
    </>
  )
}
