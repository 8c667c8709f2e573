import { z } from 'zod'
import { Temporal } from '#platform/clock'
import { AreaField, DayField, dayOrNone, dayValues, ListField, optional, RadioField, required, TextField } from '#platform/forms'
import type { Html } from '#platform/html'
import { isMailAddress } from '#platform/mail'
import type { House } from '#platform/module'
import type { Form } from '#platform/web'
import { places } from '#modules/office'
import { type Ambassador, type AmbassadorKind, type AmbassadorSheet, KINDS } from './ambassador.js'
import { ambassadors } from './queries.js'

const KIND_CODES = Object.keys(KINDS) as [AmbassadorKind, ...AmbassadorKind[]]

/** What is asked of an ambassador. */
export const ambassadorFields = {
  kind: z.enum(KIND_CODES, 'Choose what they do'),
  name: required(120, 'Enter their name'),
  email: optional(254).refine((email) => email === '' || isMailAddress(email), 'Enter an e-mail address like name@example.com'),
  phone: optional(40),
  place: optional(20).transform((code) => code || null),
  state: z.enum(['recruiting', 'in-post'], 'Choose where they stand'),
  startedOn: dayOrNone(),
  inductedOn: dayOrNone(),
  publicName: optional(120),
  publicReach: optional(200),
  publicOn: dayOrNone(),
  adult: optional(120),
  adultReach: optional(200),
  adultOn: dayOrNone(),
  note: optional(2000),
}

/** The days among them. */
export const AMBASSADOR_DAYS = ['startedOn', 'inductedOn', 'publicOn', 'adultOn'] as const

/** What each question is called when two versions are shown. */
export const AMBASSADOR_LABELS = {
  kind: 'What they do',
  name: 'Name',
  email: 'E-mail address',
  phone: 'Telephone number',
  place: 'Part of the area',
  state: 'Where they stand',
  startedOn: 'In post from',
  inductedOn: 'Introduced on',
  publicName: 'Published name',
  publicReach: 'Published way to reach them',
  publicOn: 'Agreed to publish on',
  adult: 'Named adult',
  adultReach: 'How to reach the adult',
  adultOn: 'The adult agreed on',
  note: 'Note',
}

/** The values of an ambassador in the form. */
export const ambassadorValues = (one: Ambassador): Record<string, string> => ({
  kind: one.kind,
  name: one.name,
  email: one.email,
  phone: one.phone,
  place: one.place ?? '',
  state: one.state,
  ...dayValues('startedOn', one.startedOn),
  ...dayValues('inductedOn', one.inductedOn),
  publicName: one.publicName,
  publicReach: one.publicReach,
  ...dayValues('publicOn', one.publicOn),
  adult: one.adult,
  adultReach: one.adultReach,
  ...dayValues('adultOn', one.adultOn),
  note: one.note,
  version: String(one.version),
})

/** The questions on an ambassador; those on young ones only for whoever safeguards them. */
export async function ambassadorQuestions(form: Form, { db, clock }: House, young: boolean): Promise<Html> {
  return (
    <>
      <RadioField
        form={form}
        name="kind"
        label="What do they do?"
        choices={Object.entries(KINDS)
          .filter(([value]) => young || value !== 'young')
          .map(([value, text]) => ({ value, text }))}
      />
      <TextField form={form} name="name" label="Name" autocomplete="off" />
      <TextField
        form={form}
        name="email"
        label="E-mail address"
        hint="They sign in with a link that is sent there"
        type="email"
        autocomplete="off"
      />
      <TextField form={form} name="phone" label="Telephone number (optional)" type="tel" width="20" autocomplete="off" />
      <ListField
        form={form}
        name="place"
        label="Part of the area"
        none="All of it"
        choices={(await places(db, { on: clock.today() })).map(({ code, name }) => ({ value: code, text: name }))}
      />
      <RadioField
        form={form}
        name="state"
        label="Where do they stand?"
        choices={[
          { value: 'recruiting', text: 'Being recruited' },
          { value: 'in-post', text: 'In post' },
        ]}
      />
      <DayField form={form} name="startedOn" label="In post from" hint="Leave empty while they are being recruited" />
      <DayField form={form} name="inductedOn" label="Introduced on (optional)" hint="The day of their induction" />
      <h2 class="govuk-heading-m">What they agreed to have published</h2>
      <p class="govuk-body">Nothing of somebody young is published.</p>
      <TextField form={form} name="publicName" label="Name (optional)" />
      <TextField form={form} name="publicReach" label="How residents reach them (optional)" hint="An e-mail address or telephone number" />
      <DayField form={form} name="publicOn" label="They agreed on" hint="Nothing is published without this day" />
      {young && (
        <>
          <h2 class="govuk-heading-m">Of somebody young</h2>
          <TextField form={form} name="adult" label="The adult whom the office asks first" />
          <TextField form={form} name="adultReach" label="How to reach that adult" />
          <DayField form={form} name="adultOn" label="The adult agreed on" />
        </>
      )}
      <AreaField form={form} name="note" label="Note (optional)" rows={3} />
    </>
  )
}

/** What else is to be corrected. */
export async function ambassadorProblems(
  { db, clock }: House,
  sheet: AmbassadorSheet,
  young: boolean,
  self?: Ambassador,
): Promise<Record<string, string>> {
  const today = clock.today()
  const ahead = (day: Temporal.PlainDate | null) => day !== null && Temporal.PlainDate.compare(day, today) > 0
  const gone =
    sheet.place !== null && sheet.place !== self?.place && !(await places(db, { on: today })).some(({ code }) => code === sheet.place)
  const same =
    sheet.email === ''
      ? undefined
      : await ambassadors(db)
          .where((is) => is(is.fn('lower', ['email']), '=', sheet.email.toLowerCase()))
          .where('state', '<>', 'left')
          .where('id', '<>', self?.id ?? 0)
          .limit(1)
          .executeTakeFirst()
  const published = sheet.publicName !== '' || sheet.publicReach !== ''
  const own = sheet.kind === 'young'
  return {
    ...(own && !young && { kind: 'Only those who safeguard young ambassadors may do this' }),
    ...(sheet.kind === 'local' && sheet.place === null && { place: 'Choose the part of the area they speak for' }),
    ...(gone && { place: 'Choose a place from the list' }),
    ...(same && { email: 'Another ambassador has this e-mail address' }),
    ...(sheet.state === 'in-post' && sheet.startedOn === null && { startedOn: 'Enter the day from which they are in post' }),
    ...(ahead(sheet.startedOn) && { startedOn: 'Enter a day that is not ahead' }),
    ...(ahead(sheet.publicOn) && { publicOn: 'Enter a day that is not ahead' }),
    ...(!own && published && sheet.publicOn === null && { publicOn: 'Enter the day on which they agreed to have this published' }),
    ...(!own && sheet.publicOn !== null && sheet.publicReach === '' && { publicReach: 'Enter how residents reach them' }),
    ...(own && (published || sheet.publicOn !== null) && { publicName: 'Nothing of somebody young is published' }),
    ...(own && sheet.adult === '' && { adult: 'Enter the adult whom the office asks first' }),
    ...(own && sheet.adultReach === '' && { adultReach: 'Enter how to reach that adult' }),
    ...(own && sheet.adultOn === null && { adultOn: 'Enter the day on which the adult agreed' }),
  }
}
