import { z } from 'zod'
import { required } from '#platform/forms'
import { isMailAddress } from '#platform/mail'

const EMAIL = 'Enter an e-mail address, like name@example.com'

const list = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.coerce.number().int().positive()))
const codes = z
  .string()
  .max(2000, 'Shorten this to 2000 characters or fewer')
  .default('')
  .transform((text) => [...new Set(text.split(/[\s,]+/).filter(Boolean))])

/** What a form says of a member of staff. */
export const PersonForm = z.object({
  name: required(120, 'Enter their name'),
  job: required(120, 'Enter their job, as the office says it'),
  roles: list,
  places: codes,
  work: z
    .string()
    .default('')
    .transform((chosen) => (/^\d{1,9}$/.test(chosen) ? Number(chosen) : null)),
})

/** The same with the address that the invitation goes to. */
export const InvitationForm = PersonForm.extend({ email: z.string(EMAIL).trim().max(254, EMAIL).refine(isMailAddress, EMAIL) })

/** Who takes over from somebody who leaves. */
export const LeavingForm = z.object({
  successor: z
    .string('Choose who takes their work')
    .regex(/^\d{1,15}$/, 'Choose who takes their work')
    .transform(Number),
})
