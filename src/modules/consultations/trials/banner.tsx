import { govukNotificationBanner } from '#platform/govuk'
import type { Html } from '#platform/html'
import { LANGUAGE_NAMES } from '#platform/web'
import type { TrialSteps } from '../responses/steps.js'

/** Stands above every page of a trial, which otherwise looks as residents see it. Only staff read it. */
export function TrialBanner({ trial: { leave, other } }: { trial: TrialSteps }): Html {
  return (
    <div lang="en">
      {govukNotificationBanner({
        titleText: 'Trial',
        html: (
          <p class="govuk-notification-banner__heading">
            You see what residents see, and nothing is kept.{' '}
            <a class="govuk-notification-banner__link" href={leave}>
              Leave the trial
            </a>
            {other && (
              <>
                {' '}
                <a class="govuk-notification-banner__link" href={other.href} hreflang={other.language} lang={other.language}>
                  {LANGUAGE_NAMES[other.language]}
                </a>
              </>
            )}
          </p>
        ),
      })}
    </div>
  )
}
