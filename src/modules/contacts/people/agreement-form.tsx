import { z } from 'zod'
import { AreaField, optional, RadioField, required, TextField } from '#platform/forms'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'
import { type Agreeing, type Basis, BASES, BASES_OF, type How, HOWS, type Purpose, PURPOSE_LIST, PURPOSES } from './contact.js'

/** How staff can have been told: what comes by the website or by a list has its own way in. */
const TOLD: readonly How[] = ['paper', 'phone', 'email', 'in-person', 'office']

/** The questions about why the office may write to somebody. */
export const agreementFields = {
  purpose: z.enum(PURPOSE_LIST.filter((one) => one !== 'victims') as [Purpose, ...Purpose[]], 'Choose what we may write about'),
  basis: z.enum(Object.keys(BASES) as [Basis, ...Basis[]], 'Choose the lawful basis'),
  how: z.enum(TOLD as [How, ...How[]], 'Choose how we know'),
  wording: required(1000, 'Enter the words they agreed to, or the reason of the office'),
  evidence: optional(300),
}

type Answers = { purpose: Purpose; basis: Basis; how: How; wording: string; evidence: string }

/** What does not go together: field to message. */
export function agreementProblems({ purpose, basis, how, evidence }: Answers): Record<string, string> {
  const may = BASES_OF[purpose]
  return {
    ...(!may.includes(basis) && {
      basis: `“${PURPOSES[purpose]}” rests on ${may.map((one) => BASES[one].charAt(0).toLowerCase() + BASES[one].slice(1)).join(' or ')} only`,
    }),
    ...(basis === 'consent' && how === 'office' && { how: 'Consent is given by the person: choose how they told us' }),
    ...(basis === 'consent' &&
      evidence === '' && { evidence: 'Enter where the proof lies, like “Signed sheet, Aldermoor market, 4 November”' }),
  }
}

/** What the form says, as the ledger keeps it. The edition of the words is the day they were written down. */
export const agreeingFrom = ({ purpose, basis, wording, evidence }: Answers, today: string): Agreeing => ({
  purpose,
  basis,
  wording,
  evidence,
  wordingVersion: today,
})

/** The questions about why the office may write to somebody, on screen. */
export function AgreementFields({ form }: { form: Form }): Html {
  return (
    <>
      <RadioField
        form={form}
        name="purpose"
        label="What may we write to them about?"
        choices={PURPOSE_LIST.filter((one) => one !== 'victims').map((value) => ({ value, text: PURPOSES[value] }))}
      />
      <HowField form={form} label="How do we know?" of={TOLD} />
      <GroundFields form={form} />
    </>
  )
}

/** How somebody told the office, of these ways. */
export function HowField({ form, label, of }: { form: Form; label: string; of: readonly How[] }): Html {
  return <RadioField form={form} name="how" label={label} choices={of.map((value) => ({ value, text: howInWords(value) }))} />
}

/** How somebody told the office, as the beginning of a line. */
export const howInWords = (how: How): string => HOWS[how].replace(/^./, (first) => first.toUpperCase())

/** On which basis the office may write to somebody, in which words, and where the proof lies. */
export function GroundFields({ form }: { form: Form }): Html {
  return (
    <>
      <RadioField
        form={form}
        name="basis"
        label="On which lawful basis?"
        choices={[
          { value: 'consent', text: BASES.consent, hint: 'They said yes, and can say no at any time. Always for newsletters and alerts.' },
          {
            value: 'public-task',
            text: BASES['public-task'],
            hint: 'A body, a representative or a journalist with whom the office works as part of its duties',
          },
          {
            value: 'legal-obligation',
            text: BASES['legal-obligation'],
            hint: 'The law names them, as it does ratepayers’ representatives',
          },
        ]}
      />
      <AreaField
        form={form}
        name="wording"
        label="The words they agreed to"
        hint="For a public task or legal obligation: why the office writes to them"
        rows={2}
      />
      <TextField
        form={form}
        name="evidence"
        label="Where the proof lies"
        hint="For consent. Never name a single answer or card: say the sheet, the place and the day"
      />
    </>
  )
}
