import { govukDetails } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Exercise } from '../exercises/exercise.js'
import type { Words } from '../words/index.js'
import { modeOf } from './mode.js'

/** Who can answer, or once it is `over` could, what the office then knows, and what the anonymity of an invitation does not hide. */
export function WhoCanAnswer({ exercise, words, over = false }: { exercise: Exercise; words: Words; over?: boolean }): Html {
  const mode = modeOf(exercise)
  const say = words.modes
  return (
    <>
      <h2 class="govuk-heading-m">{over ? say.titleOver : say.title}</h2>
      <p class="govuk-body">{(over ? say.meaningOver : say.meaning)[mode]}</p>
      {mode === 'invited' &&
        govukDetails({
          summaryText: say.limitsTitle,
          html: (
            <>
              {say.limits.map((limit) => (
                <p class="govuk-body">{limit}</p>
              ))}
            </>
          ),
        })}
    </>
  )
}
