import { z } from 'zod'
import { AreaField, optional, required, TextField, version } from '#platform/forms'
import type { Html } from '#platform/html'
import { contrastWithWhite, type Form } from '#platform/web'
import { accountLines, asLines, type OfficeCard, readAccounts } from './card.js'
import type { CardDetails } from './change-card.js'

const LEAST_CONTRAST = 4.5

/** A typed colour as `#rrggbb`, or undefined when it is none. */
export function asColour(typed: string): string | undefined {
  const short = /^#?([0-9a-f]{3})$/i.exec(typed.trim())?.[1]
  const long = short ? [...short].map((digit) => digit + digit).join('') : /^#?([0-9a-f]{6})$/i.exec(typed.trim())?.[1]
  return long && `#${long.toLowerCase()}`
}

const colour = z.string({ error: 'Enter a colour' }).transform((typed, context) => {
  const found = asColour(typed)
  const message = !found
    ? 'Enter a colour as # and six letters or digits, like #1d4f76'
    : contrastWithWhite(found) < LEAST_CONTRAST
      ? `Choose a darker colour: white words on this one would be hard to read (contrast ${contrastWithWhite(found).toFixed(1)}, at least 4.5 is needed)`
      : undefined
  if (found && !message) return found
  context.addIssue({ code: 'custom', message: message ?? '' })
  return z.NEVER
})

const lines = (most: number, message?: string) => (message ? required(most, message) : optional(most)).transform(asLines)

/** The questions of the identity card. */
export const cardSchema = z.object({
  name: required(200, 'Enter the name of the office'),
  shortName: required(80, 'Enter a short name'),
  officeHolder: optional(200),
  deputy: optional(200),
  address: lines(500, 'Enter the postal address or PO box'),
  phone: required(40, 'Enter a phone number').regex(/^[+()\d][\d\s()+-]{5,}$/, 'Enter a phone number, like 01632 960001'),
  email: required(254, 'Enter an e-mail address').pipe(z.email('Enter an e-mail address, like office@area-pcc.example')),
  website: optional(300).refine(
    (address) => address === '' || /^https?:\/\/[^\s/]+/.test(address),
    'Enter a web address that begins with https://',
  ),
  social: optional(1000).transform((text, context) => {
    const { accounts, wrong } = readAccounts(text)
    if (wrong === undefined) return accounts
    context.addIssue({
      code: 'custom',
      message: `Write one account a line: its name, then its address that begins with https://. This line has none: ${wrong.slice(0, 60)}`,
    })
    return z.NEVER
  }),
  colour,
  hours: lines(1000),
  version: version(),
})

/** What each question is called when two versions are compared. */
export const cardLabels = {
  name: 'Name of the office',
  shortName: 'Short name',
  officeHolder: 'Office-holder',
  deputy: 'Deputy',
  address: 'Postal address',
  phone: 'Phone',
  email: 'E-mail',
  website: 'Website',
  social: 'Accounts elsewhere',
  colour: 'Accent colour',
  hours: 'Opening hours',
} as const

/** The card as the form shows it. */
export function cardValues(card: OfficeCard): Record<string, string> {
  const { address, hours, social, version, ...rest } = card
  return { ...rest, social: accountLines(social), address: address.join('\n'), hours: hours.join('\n'), version: String(version) }
}

/** What was asked for, without the version. */
export function cardDetails({ version: _seen, ...details }: z.output<typeof cardSchema>): CardDetails {
  return details
}

/** The questions of the identity card on screen. */
export function CardFields({ form }: { form: Form }): Html {
  return (
    <>
      <TextField form={form} name="name" label={cardLabels.name} hint="As it stands on letters" />
      <TextField form={form} name="shortName" label={cardLabels.shortName} hint="For subject lines and narrow screens" width="20" />
      <TextField
        form={form}
        name="officeHolder"
        label={cardLabels.officeHolder}
        hint="Their own name. Leave empty while the post is vacant"
      />
      <TextField form={form} name="deputy" label={cardLabels.deputy} hint="Their own name, if there is a deputy" />
      <AreaField form={form} name="address" label={cardLabels.address} hint="One line each, the postcode last" />
      <TextField form={form} name="phone" label={cardLabels.phone} type="tel" width="20" />
      <TextField form={form} name="email" label={cardLabels.email} type="email" />
      <TextField form={form} name="website" label={cardLabels.website} type="url" hint="Begins with https://" />
      <AreaField
        form={form}
        name="social"
        label={cardLabels.social}
        hint="Such as social media, one a line: Facebook https://www.facebook.com/westmarch. They stand at the foot of all mail and of each public page"
      />
      <TextField form={form} name="colour" label={cardLabels.colour} hint="Dark enough for white words, like #1d4f76" width="10" />
      <AreaField form={form} name="hours" label={cardLabels.hours} hint="When the phone is answered, one line for each" />
    </>
  )
}
