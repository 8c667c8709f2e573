import { z } from 'zod'
import type { Db } from '#platform/db'
import { type Choice, type Field, ListField, TickField } from '#platform/forms'
import type { Html } from '#platform/html'
import { activeStaff } from '../people/queries.js'
import { allRoles } from '../roles/queries.js'
import { inIdentity } from '../tables.js'
import { type Owners, ownerValue, readOwner } from './ownership.js'

/** Who can be chosen as an owner: everybody who works here, each role, all staff, and each locality officer for their own area. */
export async function ownerChoices(db: Db): Promise<Choice[]> {
  const [people, roles] = await Promise.all([activeStaff(inIdentity(db)), allRoles(inIdentity(db))])
  return [
    ...people.map(({ id, name, job }) => ({ value: ownerValue({ kind: 'person', id }), text: `${name}, ${job}` })),
    { value: 'own-area', text: 'Each locality officer for their own area' },
    { value: 'all-staff', text: 'All staff' },
    ...roles
      .filter(({ holders }) => holders > 0)
      .map(({ id, name }) => ({ value: ownerValue({ kind: 'role', id }), text: `Whoever is ${name}` })),
  ]
}

/** The questions "who owns this?" and "who else?": fields `owner` and `joint`. Pass `await ownerChoices(db)`. */
export function OwnerPicker({
  form,
  label = 'Who owns this',
  choices,
}: Pick<Field, 'form'> & { label?: string; choices: readonly Choice[] }): Html {
  return (
    <>
      <ListField form={form} name="owner" label={label} none="Choose" choices={choices} />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">Joint owners</span>
        </summary>
        <div class="govuk-details__text">
          <TickField form={form} name="joint" label="Who else owns this" choices={choices} small />
        </div>
      </details>
    </>
  )
}

const owner = (message: string) => z.string(message).refine((value) => readOwner(value) !== undefined, message)

/** What `OwnerPicker` sends; join it to a form's schema with `.extend(ownerFields)` and read it with `ownersFrom`. */
export const ownerFields = {
  owner: owner('Choose who owns this'),
  joint: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(owner('Choose joint owners from the list'))),
}

/** The owners that a form named, the primary one first. */
export const ownersFrom = ({ owner: primary, joint }: { owner: string; joint: readonly string[] }): Owners =>
  [...new Set([primary, ...joint])].flatMap((value) => readOwner(value) ?? [])

/** What `OwnerPicker` shows for the owners a record has. */
export const ownerValues = (owners: Owners): { owner: string; joint: string[] } => ({
  owner: owners[0] ? ownerValue(owners[0]) : '',
  joint: owners.slice(1).map(ownerValue),
})
