import type { Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import { urls } from '../urls.js'
import type { Words } from '../words/index.js'
import { isPublic, type Way } from './way.js'

/** How the people and the victims are heard about a plan, for residents. */
export function HowHeard({ ways, today, words }: { ways: readonly Way[]; today: Temporal.PlainDate; words: Words }): Html {
  if (ways.length === 0) return <></>
  const say = words.planning
  return (
    <>
      <h2 class="govuk-heading-m">{say.heardTitle}</h2>
      <dl class="govuk-summary-list">
        {ways.map(({ audience, how, linked }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{say.audience[audience]}</dt>
            <dd class="govuk-summary-list__value" lang="en">
              {how}
              {linked && isPublic(linked, today) && (
                <>
                  {how !== '' && <br />}
                  <a class="govuk-link" href={urls.exercise(linked.slug)}>
                    {linked.title}
                  </a>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.victims}>
          {say.victimsLink}
        </a>
      </p>
    </>
  )
}
