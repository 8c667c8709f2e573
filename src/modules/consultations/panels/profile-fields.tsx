import { govukCheckboxes, govukRadios, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import { type Form, ticked, typed } from '#platform/web'
import type { Body } from '#platform/web'
import { wordsIn } from '../words/index.js'
import { AGES, GROUPS, type Profile } from './panel.js'

/** The optional questions about a member, the same on the public page and for staff. */
export function ProfileFields({ form, places }: { form: Form; places: ReadonlyMap<string, string> }): Html {
  const words = wordsIn('en').panels
  return (
    <>
      <h2 class="govuk-heading-m">{words.about}</h2>
      <p class="govuk-body">{words.optional}</p>
      {govukSelect({
        name: 'district',
        id: 'district',
        label: { text: words.district },
        value: typed(form, 'district'),
        items: [{ value: '', text: words.noDistrict }, ...[...places].map(([value, text]) => ({ value, text }))],
      })}
      {govukRadios({
        name: 'age',
        idPrefix: 'age',
        fieldset: { legend: { text: words.age } },
        value: typed(form, 'age'),
        items: [...Object.entries(AGES).map(([value, text]) => ({ value, text })), { value: '', text: words.noDistrict }],
      })}
      {govukCheckboxes({
        name: 'groups',
        idPrefix: 'groups',
        fieldset: { legend: { text: words.groups } },
        values: [...ticked(form, 'groups')],
        items: Object.entries(GROUPS).map(([value, text]) => ({ value, text })),
      })}
    </>
  )
}

/** Reads the profile; what is not one of the choices is left out. */
export function readProfile(body: Body, places: ReadonlyMap<string, string>): Profile {
  const text = (name: string) => [body[name] ?? ''].flat()[0] ?? ''
  return {
    district: places.has(text('district')) ? text('district') : null,
    age: Object.hasOwn(AGES, text('age')) ? text('age') : null,
    groups: [body['groups'] ?? []].flat().filter((code) => Object.hasOwn(GROUPS, code)),
  }
}
