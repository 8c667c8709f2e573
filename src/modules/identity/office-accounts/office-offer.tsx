import type { Html } from '#platform/html'
import { urls } from '../urls.js'

/** The way there from the sign-in page. */
export const OfficeOffer = ({ label, back }: { label: string; back: string }): Html => (
  <a class="govuk-button govuk-button--secondary" role="button" draggable="false" data-module="govuk-button" href={urls.officeSignIn(back)}>
    {`Sign in with ${label}`}
  </a>
)
