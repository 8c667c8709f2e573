import { z } from 'zod'
import { AreaField, ListField, optional, RadioField, TextField, version } from '#platform/forms'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'
import type { Place } from '#modules/office'
import type { Contact } from './contact.js'
import { asEmail, asPhone } from './normalise.js'

const normal = (most: number, read: (typed: string) => string | undefined, message: string) =>
  optional(most).transform((typed, context) => {
    const found = typed === '' ? '' : read(typed)
    if (found !== undefined) return found
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** The questions about contact details. */
export const detailsSchema = z
  .object({
    kind: z.enum(['person', 'organisation'], 'Choose a person or an organisation'),
    name: optional(200),
    email: normal(254, asEmail, 'Enter an e-mail address, like name@example.org'),
    phone: normal(40, asPhone, 'Enter a phone number, like 01632 960001'),
    address: optional(500),
    preferred: z.enum(['email', 'phone', 'post'], 'Choose how they prefer to hear from us'),
    place: optional(20).transform((code) => (code === '' ? null : code)),
    version: version(),
  })
  .refine(({ email, phone, address }) => email + phone + address !== '', { path: ['email'], error: 'Leave at least one way to reach them' })

/** What each question is called when two versions are compared. */
export const detailsLabels = {
  kind: 'Kind',
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  address: 'Postal address',
  preferred: 'Prefers',
  place: 'Place',
} as const

/** A contact as the form shows it. */
export function detailsValues({ kind, name, email, phone, address, preferred, place, version }: Contact): Record<string, string> {
  return { kind, name, email, phone, address, preferred, place: place ?? '', version: String(version) }
}

/** The questions about contact details on screen. */
export function DetailsFields({ form, places }: { form: Form; places: readonly Place[] }): Html {
  return (
    <>
      <RadioField
        form={form}
        name="kind"
        label="Who is it?"
        choices={[
          { value: 'person', text: 'A person' },
          { value: 'organisation', text: 'An organisation' },
        ]}
      />
      <TextField form={form} name="name" label="Name" />
      <TextField form={form} name="email" label="E-mail" type="email" />
      <TextField form={form} name="phone" label="Phone" type="tel" width="20" />
      <AreaField form={form} name="address" label="Postal address" />
      <RadioField
        form={form}
        name="preferred"
        label="How do they prefer to hear from us?"
        choices={[
          { value: 'email', text: 'E-mail' },
          { value: 'phone', text: 'Phone' },
          { value: 'post', text: 'Post' },
        ]}
      />
      <ListField
        form={form}
        name="place"
        label="Place"
        none="Not known"
        choices={places.map(({ code, name }) => ({ value: code, text: name }))}
      />
    </>
  )
}
