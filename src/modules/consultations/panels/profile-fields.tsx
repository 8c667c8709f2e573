import { govukCheckboxes, govukRadios, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import { type Form, type Language, ticked, typed } from '#platform/web'
import type { Body } from '#platform/web'
import { wordsIn } from '../words/index.js'
import { AGE_KEYS, AGES, GROUP_KEYS, GROUPS, type Profile } from './panel.js'

interface Properties {
  readonly form: Form
  readonly places: ReadonlyMap<string, string>
  readonly language?: Language
}

/** The optional questions about a member, the same on the public page and for staff. */
export function ProfileFields({ form, places, language = 'en' }: Properties): Html {
  const words = wordsIn(language).panels
  const { ages, describes } = words
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
        items: [...AGE_KEYS.map((value) => ({ value, text: ages[value] })), { value: '', text: words.noDistrict }],
      })}
      {govukCheckboxes({
        name: 'groups',
        idPrefix: 'groups',
        fieldset: { legend: { text: words.groups } },
        values: [...ticked(form, 'groups')],
        items: GROUP_KEYS.map((value) => ({ value, text: describes[value] })),
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
