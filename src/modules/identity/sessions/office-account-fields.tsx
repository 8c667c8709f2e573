import { RadioField, TextField } from '#platform/forms'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'

/** The part of the policy about the office's own sign-in service. */
export function OfficeAccountFields({ form, service }: { form: Form; service: string }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">The office’s own accounts</h2>
      <RadioField
        form={form}
        name="officeFactor"
        label={`When signing in with ${service} counts as a second factor here`}
        hint="Otherwise a code from the authenticator app is asked afterwards."
        choices={[
          { value: 'never', text: 'Never', hint: 'Safe, whatever the service does.' },
          { value: 'said', text: 'When the service says that it asked for one' },
          { value: 'always', text: 'Always', hint: 'Only if the service asks everybody for a second factor, without exception.' },
        ]}
      />
      <TextField
        form={form}
        name="officeSigns"
        label="What the service says when it asked for one"
        hint="Values of amr or acr, with spaces between them. Most services say mfa."
        autocomplete="off"
      />
    </>
  )
}
