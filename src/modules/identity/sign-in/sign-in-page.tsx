import { TextField } from '#platform/forms'
import { govukInsetText, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Try } from '#platform/module'
import { blankForm, type Form, LinkList, type PageContent, PostForm } from '#platform/web'
import { PasswordField, Send } from '../fields.js'
import { A, formPage } from '../form-page.js'
import type { StaffRow } from '../people/queries.js'
import { OfficeOffer } from '../office-accounts/office-offer.js'
import { PasskeyOffer } from '../passkeys/passkey-offer.js'
import { urls } from '../urls.js'

/** The page on which staff sign in. `demoStaff` is given only in the demo: one button each. */
export function signInPage(options: {
  form?: Form
  back?: string
  demoStaff?: readonly StaffRow[]
  /** What a visitor of the demo can try. */
  tries?: readonly Try[]
  notice?: string
  wait?: number
  /** The office's own sign-in service, where there is one. */
  officeLabel?: string | undefined
}): PageContent {
  const { form = blankForm(), back = '', demoStaff, tries = [], notice, wait, officeLabel } = options
  return formPage({
    title: 'Sign in',
    form,
    action: urls.signIn(),
    before: (
      <>
        {notice && govukInsetText({ text: notice })}
        {wait !== undefined && govukWarningText({ text: waitWords(wait), iconFallbackText: 'Important' })}
      </>
    ),
    fields: (
      <>
        <input type="hidden" name="back" value={back} />
        <TextField form={form} name="email" label="E-mail address" type="email" autocomplete="username" />
        <PasswordField form={form} name="password" label="Password" />
        <Send words="Sign in" />
      </>
    ),
    after: (
      <>
        {officeLabel !== undefined && <OfficeOffer label={officeLabel} back={back} />}
        <PasskeyOffer back={back} />
        <p class="govuk-body">
          <A href={urls.forgottenPassword}>I have forgotten my password</A>
        </p>
        {demoStaff && <DemoStaff people={demoStaff} back={back} />}
        {tries.length > 0 && <Tries tries={tries} />}
      </>
    ),
  })
}

/** How long to wait, in words: honest people see that nothing is locked. */
export const waitWords = (seconds: number): string =>
  `Too many tries in a row. Wait ${seconds} second${seconds === 1 ? '' : 's'}, then try again: nothing is locked, and what you typed was not checked.`

function Tries({ tries }: { tries: readonly Try[] }): Html {
  return (
    <section aria-labelledby="tries">
      <h2 class="govuk-heading-m" id="tries">
        Things to try
      </h2>
      <LinkList links={tries.map(({ what, href }) => ({ text: what, href }))} look="bullet" />
    </section>
  )
}

function DemoStaff({ people, back }: { people: readonly StaffRow[]; back: string }): Html {
  return (
    <section aria-labelledby="demo-staff">
      <h2 class="govuk-heading-m" id="demo-staff">
        Look around as
      </h2>
      <p class="govuk-body">This is the demo: nobody here is real, so one press signs you in.</p>
      {people.map((person) => (
        <PostForm action={urls.demoSignIn(person.id)}>
          <input type="hidden" name="back" value={back} />
          <Send words={`${person.name}, ${person.job}`} look="secondary" />
        </PostForm>
      ))}
    </section>
  )
}
