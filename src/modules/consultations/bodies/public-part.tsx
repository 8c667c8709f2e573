import type { Html } from '#platform/html'
import type { ConsultationsDb } from '../tables.js'
import type { Words } from '../words/index.js'
import { countsByKind, type KindCounts } from './body.js'
import { bodiesOf } from './queries.js'

/** How many bodies of each kind were asked and replied. */
export const bodyCounts = async (db: ConsultationsDb, exerciseId: number): Promise<readonly KindCounts[]> =>
  countsByKind(await bodiesOf(db, exerciseId))

/** "28 of 60 parish and town councils replied"; nothing where no body was asked. */
export function BodiesAsked({ counts, words, over }: { counts: readonly KindCounts[]; words: Words; over: boolean }): Html {
  if (counts.length === 0) return <></>
  const say = words.bodies
  return (
    <>
      <h2 class="govuk-heading-m">{say.title}</h2>
      <ul class="govuk-list">
        {counts.map(({ kind, asked, replied }) => (
          <li>{(over ? say.replied : say.soFar)(replied, asked, say.many[kind])}</li>
        ))}
      </ul>
    </>
  )
}
