import type { Html } from '#platform/html'
import type { Form, PageContent } from '#platform/web'
import { PasswordField } from '../fields.js'
import { A, wordsPage } from '../form-page.js'
import { LIFETIME, type TokenPurpose } from '../links/token.js'
import { urls } from '../urls.js'

/** The question for a new password. */
export const NewPasswordField = ({ form }: { form: Form }): Html => (
  <PasswordField
    form={form}
    name="password"
    label="Choose a password"
    hint="At least 12 characters. Three random words make a good one."
    isNew
  />
)

const newOne = (purpose: TokenPurpose): Html | string =>
  purpose === 'invitation' ? 'Ask the person who invited you for a new one.' : <A href={urls.forgottenPassword}>Ask for a new one</A>

/** The page of a link that was used or is too old, with what to do next. */
export const deadPage = (purpose: TokenPurpose): PageContent =>
  wordsPage(
    'This link no longer works',
    purpose === 'first-administrator'
      ? ['It works once, for 24 hours, and only the newest one works. Start Regard again to get a new one.']
      : [`A link like this works once, for ${LIFETIME[purpose].words}.`, newOne(purpose)],
    { personal: true },
  )
