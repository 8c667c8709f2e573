import { TextField } from '#platform/forms'
import { govukInsetText, govukWarningText } from '#platform/govuk'
import { blankForm, type Form, type PageContent, Reading } from '#platform/web'
import { Send } from '../fields.js'
import { A, formPage } from '../form-page.js'
import { urls } from '../urls.js'
import { keyInGroups } from './authenticator.js'
import { waitWords } from './sign-in-page.js'

interface Options {
  readonly form?: Form
  readonly back: string
  readonly wait?: number
}

/** The page that asks for the code from the authenticator app. */
export function codePage({ form = blankForm(), back, wait }: Options): PageContent {
  return formPage({
    title: 'Enter the code from your authenticator app',
    form,
    back: urls.signIn(back),
    before: wait !== undefined && govukWarningText({ text: waitWords(wait), iconFallbackText: 'Important' }),
    fields: (
      <>
        <input type="hidden" name="back" value={back} />
        <TextField
          form={form}
          name="code"
          label="Code"
          hint="Six digits. Without your phone, enter one of your backup codes."
          autocomplete="one-time-code"
          width="20"
        />
        <Send words="Continue" />
      </>
    ),
    after: <p class="govuk-body">If you have neither, ask a system administrator to let you set up the app again.</p>,
  })
}

/** The page on which somebody sets up their authenticator app. */
export function authenticatorPage({ form = blankForm(), back, key, wait }: Options & { key: string }): PageContent {
  return formPage({
    title: 'Set up your authenticator app',
    form,
    before: (
      <>
        {wait !== undefined && govukWarningText({ text: waitWords(wait), iconFallbackText: 'Important' })}
        <p class="govuk-body">
          Besides your password you need a code from an app on your phone, such as Microsoft Authenticator, Google Authenticator or Aegis.
          You set it up once.
        </p>
        <ol class="govuk-list govuk-list--number">
          <li>Open the app and add an account.</li>
          <li>Scan this picture, or type the key below it.</li>
          <li>Enter the code that the app shows.</li>
        </ol>
        <img src={urls.picture} alt="Picture for your authenticator app. The key below says the same." width="240" height="240" />
        {govukInsetText({
          html: (
            <>
              Key: <strong>{keyInGroups(key)}</strong>
            </>
          ),
        })}
      </>
    ),
    fields: (
      <>
        <input type="hidden" name="back" value={back} />
        <TextField form={form} name="code" label="Code from the app" hint="Six digits" autocomplete="one-time-code" numeric width="20" />
        <Send words="Continue" />
      </>
    ),
  })
}

/** The page that shows backup codes, once. */
export function backupCodesPage(codes: readonly string[], back: string): PageContent {
  return {
    title: 'Keep your backup codes',
    personal: true,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">Keep your backup codes</h1>
        <p class="govuk-body">
          Each of these works once in place of a code from your phone. Print them or write them down now: we cannot show them again.
        </p>
        <ul class="govuk-list">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <A href={back}>I have kept them: go on</A>
        </p>
      </Reading>
    ),
  }
}
