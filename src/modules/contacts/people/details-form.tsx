import { z } from 'zod'
import { AreaField, type Choice, ListField, optional, RadioField, TextField, TickField, version } from '#platform/forms'
import type { Db } from '#platform/db'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'
import type { Temporal } from '#platform/clock'
import { staffToChoose } from '#modules/identity'
import { places } from '#modules/office'
import { wordlist } from '../wordlists/wordlists.js'
import type { Contact } from './contact.js'
import { asEmail, asPhone } from './normalise.js'

const normal = (most: number, read: (typed: string) => string | undefined, message: string) =>
  optional(most).transform((typed, context) => {
    const found = typed === '' ? '' : read(typed)
    if (found !== undefined) return found
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const orNull = (most: number) => optional(most).transform((code) => (code === '' ? null : code))

/** The questions about how to reach somebody, and what sort of contact it is. */
export const detailFields = {
  kind: z.enum(['person', 'organisation'], 'Choose a person or an organisation'),
  name: optional(200),
  email: normal(254, asEmail, 'Enter an e-mail address, like name@example.org'),
  phone: normal(40, asPhone, 'Enter a phone number, like 01632 960001'),
  address: optional(500),
  preferred: z.enum(['email', 'phone', 'post'], 'Choose how they prefer to hear from us'),
  place: orNull(20),
  bodySort: orNull(40),
  lead: optional(9).transform((id) => (/^\d+$/.test(id) ? Number(id) : null)),
  interests: z.preprocess((ticked) => (ticked === undefined ? [] : [ticked].flat()), z.array(z.string().max(40))),
}

/** Whether there is any way to reach them. */
export const reachable = ({ email, phone, address }: { email: string; phone: string; address: string }): boolean =>
  email + phone + address !== ''

/** What stands at the e-mail address when there is none. */
export const UNREACHABLE = { path: ['email'], error: 'Leave at least one way to reach them' }

/** The questions about contact details that exist already. */
export const detailsSchema = z.object({ ...detailFields, version: version() }).refine(reachable, UNREACHABLE)

/** What each question is called when two versions are compared. */
export const detailsLabels = {
  kind: 'Kind',
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  address: 'Postal address',
  preferred: 'Prefers',
  place: 'Place',
  bodySort: 'Sort of body',
  lead: 'Lead officer',
  interests: 'Groups',
} as const

/** A contact as the form shows it. */
export function detailsValues(contact: Contact, interests: readonly string[]): Record<string, string | string[]> {
  const { kind, name, email, phone, address, preferred, place, bodySort, lead, version } = contact
  return {
    kind,
    name,
    email,
    phone,
    address,
    preferred,
    place: place ?? '',
    bodySort: bodySort ?? '',
    lead: lead === null ? '' : String(lead),
    interests: [...interests],
    version: String(version),
  }
}

/** What can be chosen in the lists of the form. */
export interface DetailChoices {
  readonly places: readonly Choice[]
  readonly bodySorts: readonly Choice[]
  readonly interests: readonly Choice[]
  readonly staff: readonly Choice[]
}

/** What can be chosen today. */
export async function detailChoices(db: Db, today: Temporal.PlainDate): Promise<DetailChoices> {
  const [open, sorts, interests, staff] = await Promise.all([
    places(db, { on: today }),
    wordlist(db, 'body_sort'),
    wordlist(db, 'interest'),
    staffToChoose(db),
  ])
  return {
    places: open.map(({ code, name }) => ({ value: code, text: name })),
    bodySorts: sorts.map(({ code, name }) => ({ value: code, text: name })),
    interests: interests.map(({ code, name, meaning }) => ({ value: code, text: name, ...(meaning && { hint: meaning }) })),
    staff: staff.map(({ id, name, job }) => ({ value: String(id), text: `${name}, ${job}` })),
  }
}

/** What was chosen from a list and is not in it: field to message. */
export function notListed(
  data: { place: string | null; bodySort: string | null; lead: number | null; interests: readonly string[] },
  choices: DetailChoices,
): Record<string, string> {
  const has = (list: readonly Choice[], value: string) => list.some((one) => one.value === value)
  return {
    ...(data.place !== null && !has(choices.places, data.place) && { place: 'Select a place from the list' }),
    ...(data.bodySort !== null && !has(choices.bodySorts, data.bodySort) && { bodySort: 'Select a sort of body from the list' }),
    ...(data.lead !== null && !has(choices.staff, String(data.lead)) && { lead: 'Select a member of staff from the list' }),
    ...(data.interests.some((code) => !has(choices.interests, code)) && { interests: 'Tick groups from the list only' }),
  }
}

/** The questions about contact details on screen. */
export function DetailsFields({ form, choices }: { form: Form; choices: DetailChoices }): Html {
  return (
    <>
      <WhoFields form={form} />
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
      <ListField form={form} name="place" label="Place" none="Not known" choices={choices.places} />
      <ListField
        form={form}
        name="bodySort"
        label="Sort of body"
        hint="For an organisation"
        none="Not a body"
        choices={choices.bodySorts}
      />
      <ListField
        form={form}
        name="lead"
        label="Lead officer"
        hint="Who in the office looks after dealings with them"
        none="Nobody in particular"
        choices={choices.staff}
      />
      <TickField
        form={form}
        name="interests"
        label="Groups they belong to or speak for"
        hint="Only what they told us themselves, or what a body is there for"
        choices={choices.interests}
        small
      />
    </>
  )
}

/** Who it is, with an e-mail address and a phone number. */
export function WhoFields({ form }: { form: Form }): Html {
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
    </>
  )
}
