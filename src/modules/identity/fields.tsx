import type { Choice, Field } from '#platform/forms'
import { govukButton, govukCheckboxes, govukPasswordInput } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, ticked } from '#platform/web'

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

/** Any number of choices. */
export function TickField({ form, name, label, hint, choices, small }: Field & { choices: readonly Choice[]; small?: boolean }): Html {
  const chosen = ticked(form, name)
  return govukCheckboxes({
    idPrefix: name,
    name,
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    ...(hint !== undefined && { hint: { text: hint } }),
    ...(small && { classes: 'govuk-checkboxes--small' }),
    errorMessage: errorFor(form, name),
    items: choices.map((choice) => ({
      value: choice.value,
      text: choice.text,
      checked: chosen.includes(choice.value),
      ...(choice.hint !== undefined && { hint: { text: choice.hint } }),
    })),
  })
}

/** The button that sends a form. */
export function Send({ words, look }: { words: string; look?: 'secondary' | 'warning' }): Html {
  return govukButton({ text: words, preventDoubleClick: true, ...(look && { classes: `govuk-button--${look}` }) })
}
