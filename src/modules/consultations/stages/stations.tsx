import { type Station, threadPicture } from '#platform/charts'
import type { Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import { dayInWords, type Language } from '#platform/web'
import type { PublicAction } from '../actions/action.js'
import { before } from '../exercises/exercise.js'
import { wordsIn } from '../words/index.js'
import type { StepState } from './after-closing.js'

/** What residents see of the way from closing to what is done: the five stations of the thread. */
export function Stations({
  steps,
  actions,
  base,
  decidedOn,
  today,
  language,
}: {
  steps: readonly StepState[]
  actions: readonly PublicAction[]
  /** How many answers the frozen figures rest on; undefined before. */
  base: number | undefined
  /** The day of the decision, once it is published: it may have been taken before. */
  decidedOn: Temporal.PlainDate | undefined
  today: Temporal.PlainDate
  language: Language
}): Html {
  const say = wordsIn(language).planning.stations
  const of = (step: StepState['step']) => steps.find((one) => one.step === step)
  const answered = of('outcome')
  const station = (name: string, state: StepState | undefined, count?: string): Station => ({
    name,
    state: state?.done ? 'reached' : state && state.daysLate > 0 ? 'late' : 'waiting',
    ...(state?.done ? { when: dayInWords(state.done, language), ...(count === undefined ? {} : { count }) } : {}),
    ...(!state?.done && state?.due ? { promise: dayInWords(state.due, language) } : {}),
  })
  const heardOn = of('analysis')?.done
  // An order that looks impossible is told, not hidden: people see the days side by side.
  const late = heardOn && decidedOn && before(decidedOn, heardOn)
  const done = actions.filter((one) => one.doneOn !== null)
  const open = actions.filter((one) => one.doneOn === null).toSorted((a, b) => (before(a.due, b.due) ? -1 : 1))
  const [next] = open
  const doing: Station =
    actions.length === 0
      ? { name: say.doing, state: 'waiting' }
      : {
          name: say.doing,
          state: 'reached',
          count: say.actions(done.length, actions.length),
          ...(next ? { when: say.next(dayInWords(next.due, language)) } : {}),
        }
  return (
    <>
      <h2 class="govuk-heading-m">{say.title}</h2>
      {threadPicture({
        label: say.title,
        language,
        stations: [
          station(say.said, of('closed'), base === undefined ? undefined : say.answers(base)),
          station(say.heard, of('analysis')),
          station(say.decided, answered && decidedOn ? { ...answered, done: decidedOn } : answered),
          doing,
          station(say.told, answered),
        ],
      })}
      {late && (
        <p class="govuk-body">{wordsIn(language).thread.countedAfter(dayInWords(heardOn, language), dayInWords(decidedOn, language))}</p>
      )}
      {actions.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{say.whatWeDo}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {[...open, ...done].map(({ finding, action, due, doneOn }) => (
              <li>
                <span lang={language === 'cy' ? 'en' : undefined}>{wordsIn('en').planning.stations.because(finding, action)}</span>{' '}
                {doneOn
                  ? say.done(dayInWords(doneOn, language))
                  : before(due, today)
                    ? say.late(dayInWords(due, language), due.until(today).days)
                    : say.by(dayInWords(due, language))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
