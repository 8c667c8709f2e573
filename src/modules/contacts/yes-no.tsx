import { RadioField } from '#platform/forms'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'

/** The question before something large is done, under the name `sure`. */
export function YesNo({ form, label }: { form: Form; label: string }): Html {
  return (
    <RadioField
      form={form}
      name="sure"
      label={label}
      choices={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ]}
    />
  )
}
