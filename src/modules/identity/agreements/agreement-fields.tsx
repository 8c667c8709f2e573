import { z } from 'zod'
import { Temporal } from '#platform/clock'
import { AreaField, type Choice, day, DayField, type Field, RadioField, required, TextField } from '#platform/forms'
import type { Html } from '#platform/html'
import { DateText } from '#platform/web'
import { AGREED_HOW } from './agreement.js'
import type { Agreement, RecordedAgreement } from './record-agreement.js'

/** The questions about somebody who agreed off the system: fields `who`, `agreed` (a day), `how`, `evidence`. Where only some may agree, `among` names them. `yesterday` is the example of a day. */
export function AgreementFields({
  form,
  among,
  yesterday,
}: Pick<Field, 'form'> & { readonly among?: readonly Choice[]; readonly yesterday?: Temporal.PlainDate }): Html {
  return (
    <>
      {among ? (
        <RadioField form={form} name="who" label="Who agreed" choices={among} />
      ) : (
        <TextField form={form} name="who" label="Who agreed" hint="Name and job" />
      )}
      <DayField
        form={form}
        name="agreed"
        label="When"
        {...(yesterday && { hint: `For example, ${yesterday.day} ${yesterday.month} ${yesterday.year}` })}
      />
      <RadioField
        form={form}
        name="how"
        label="How"
        choices={AGREED_HOW.map((how) => ({ value: how, text: how.charAt(0).toUpperCase() + how.slice(1) }))}
      />
      <AreaField
        form={form}
        name="evidence"
        label="Where the proof is"
        hint="For example: e-mail of 3 March, in the project folder"
        rows={2}
      />
    </>
  )
}

/** What `AgreementFields` sends, for a form's schema: `z.object({ ..., ...agreementFields })`, with the day `agreed` among its days. */
export const agreementFields = {
  who: required(200, 'Enter who agreed'),
  agreed: day('Enter the day they agreed'),
  how: z.enum(AGREED_HOW, 'Choose how they agreed'),
  evidence: required(1000, 'Say where the proof is'),
}

/** Why an agreement cannot stand as it was typed, field to message: nobody agrees in the future. */
export const agreementProblems = ({ agreed }: { agreed: Temporal.PlainDate }, today: Temporal.PlainDate): Record<string, string> =>
  Temporal.PlainDate.compare(agreed, today) > 0 ? { agreed: 'The day they agreed must be today or earlier' } : {}

/** What the form said, as an agreement to `what`. */
export const agreementFrom = (
  what: string,
  { who, agreed, how, evidence }: { who: string; agreed: Temporal.PlainDate; how: Agreement['how']; evidence: string },
): Agreement => ({ what, whoName: who, agreedOn: agreed, how, evidence })

/** An agreement in a sentence: who, when, how and where the proof is. */
export function AgreementText({ agreement }: { agreement: RecordedAgreement }): Html {
  return (
    <>
      {agreement.whoName} agreed {agreement.how} on <DateText date={agreement.agreedOn} />. Proof: {agreement.evidence}
    </>
  )
}
