import type { Html } from '#platform/html'
import type { ConsultationsDb } from '../tables.js'
import type { Words } from '../words/index.js'
import type { BodyFigures } from '../analysis/figures.js'
import { frozenFigures } from '../analysis/freeze-figures.js'
import type { Exercise } from '../exercises/exercise.js'
import { countsByKind } from './body.js'
import { bodiesOf } from './queries.js'

/** How many bodies of each kind were asked and replied: once the office has answered, as it stood when the figures were frozen. */
export async function bodyCounts(db: ConsultationsDb, exercise: Pick<Exercise, 'id' | 'state'>): Promise<readonly BodyFigures[]> {
  const frozen = exercise.state === 'answered' ? (await frozenFigures(db, exercise.id))?.figures.bodies : undefined
  return frozen ?? countsByKind(await bodiesOf(db, exercise.id))
}

/** "28 of 60 parish and town councils replied"; nothing where no body was asked. */
export function BodiesAsked({ counts, words, over }: { counts: readonly BodyFigures[]; words: Words; over: boolean }): Html {
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
