import { govukCheckboxes, govukInput } from '#platform/govuk'
import type { Html } from '#platform/html'
import { type Body, errorFor, type Form, ticked, typed } from '#platform/web'
import type { Words } from '../words/index.js'

/** What somebody asks us to write to them about, with the address for it. */
export interface Wanted {
  readonly name: string
  readonly email: string
  readonly tell: boolean
  readonly future: boolean
  readonly newsletter: boolean
}

/** Reads the optional contact details. Nothing typed is nothing wanted. */
export function readContact(body: Body, words: Words): { wanted?: Wanted; errors: Readonly<Record<string, string>> } {
  const text = (name: string) => ([body[name] ?? ''].flat()[0] ?? '').trim().slice(0, 200)
  const purposes = [body['contact-purposes'] ?? []].flat()
  const email = text('contact-email')
  if (email === '' && purposes.length === 0) return { errors: {} }
  if (email === '') return { errors: { 'contact-email': words.responding.emailMissing } }
  if (!/^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]{2,}$/.test(email)) return { errors: { 'contact-email': words.responding.emailWrong } }
  if (purposes.length === 0) return { errors: { 'contact-purposes': words.responding.purposeMissing } }
  const [tell, future, newsletter] = ['tell', 'future', 'newsletter'].map((purpose) => purposes.includes(purpose)) as [
    boolean,
    boolean,
    boolean,
  ]
  return { wanted: { name: text('contact-name'), email, tell, future, newsletter }, errors: {} }
}

/** The optional contact details, apart from the answers. */
export function ContactFields({ form, words }: { form: Form; words: Words }): Html {
  const say = words.responding
  return (
    <>
      <h2 class="govuk-heading-m">{say.contactTitle}</h2>
      <p class="govuk-hint">{say.contactHint}</p>
      {govukInput({
        name: 'contact-email',
        id: 'contact-email',
        type: 'email',
        autocomplete: 'email',
        spellcheck: false,
        label: { text: say.email },
        errorMessage: errorFor(form, 'contact-email'),
        value: typed(form, 'contact-email'),
      })}
      {govukInput({
        name: 'contact-name',
        id: 'contact-name',
        autocomplete: 'name',
        spellcheck: false,
        label: { text: say.name },
        value: typed(form, 'contact-name'),
      })}
      {govukCheckboxes({
        name: 'contact-purposes',
        fieldset: { legend: { text: say.purposes } },
        errorMessage: errorFor(form, 'contact-purposes'),
        values: [...ticked(form, 'contact-purposes')],
        items: [
          { value: 'tell', text: say.tell },
          { value: 'future', text: say.future },
          { value: 'newsletter', text: say.newsletter },
        ],
      })}
    </>
  )
}
