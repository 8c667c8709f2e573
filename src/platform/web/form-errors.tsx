import type { Html } from '#platform/html'
import type { Form } from './form.js'
import { ErrorSummary } from './pieces/index.js'

/** "There is a problem", with a link to each field of this form that needs correcting; nothing when nothing does. */
export function FormErrors({ form }: { form: Form }): Html {
  const errors = Object.entries(form.errors).map(([field, text]) => ({ field, text: text ?? '' }))
  return <ErrorSummary errors={errors} language={form.language ?? 'en'} />
}
