import type { Field } from '#platform/forms'
import { govukButton, govukPasswordInput } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor } from '#platform/web'

/** A password; what was typed is never sent back. */
export function PasswordField({ form, name, label, hint, isNew }: Field & { isNew?: boolean }): Html {
  return govukPasswordInput({
    id: name,
    name,
    label: { text: label },
    ...(hint !== undefined && { hint: { text: hint } }),
    errorMessage: errorFor(form, name),
    autocomplete: isNew ? 'new-password' : 'current-password',
  })
}

/** The button that sends a form. */
export function Send({ words, look }: { words: string; look?: 'secondary' | 'warning' }): Html {
  return govukButton({ text: words, preventDoubleClick: true, ...(look && { classes: `govuk-button--${look}` }) })
}
