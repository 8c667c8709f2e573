import { Temporal } from '#platform/clock'
import { AreaField, day, DayField, dayOrNone, dayValues, optional, required, TextField } from '#platform/forms'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'
import { MARKS } from '../stories/sheet-form.js'
import type { Campaign, CampaignSheet } from './campaign.js'

const oneLine = (most: number, message: string) => required(most, message).refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line')

/** What staff type of a campaign. */
export const campaignFields = {
  name: oneLine(100, 'Enter what it is called'),
  purpose: oneLine(300, 'Enter what it is for, in a sentence or two'),
  body: optional(10_000),
  objective: optional(160).refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line'),
  begins: day('Enter its first day'),
  ends: dayOrNone(),
}

/** The days that the form asks for. */
export const CAMPAIGN_DAYS = ['begins', 'ends'] as const

/** What was typed, as it is kept. */
export const campaignFrom = ({ name, purpose, body, objective, begins, ends }: CampaignSheet): CampaignSheet => ({
  name,
  purpose,
  body,
  objective,
  begins,
  ends,
})

/** What is wrong with its days. */
export const dayProblems = ({ begins, ends }: CampaignSheet): Record<string, string> =>
  ends !== null && Temporal.PlainDate.compare(ends, begins) < 0 ? { ends: 'Enter a last day that is not before the first' } : {}

/** What is kept, to fill the form with. */
export const campaignValues = ({ name, purpose, body, objective, begins, ends, version }: Campaign): Record<string, string> => ({
  name,
  purpose,
  body,
  objective,
  ...dayValues('begins', begins),
  ...dayValues('ends', ends),
  version: String(version),
})

/** What each field is called where two versions stand side by side. */
export const CAMPAIGN_LABELS = {
  name: 'Name',
  purpose: 'What it is for',
  body: 'Text',
  objective: 'In the plan',
  begins: 'First day',
  ends: 'Last day',
}

/** The questions about a campaign. */
export function CampaignFields({ form }: { form: Form }): Html {
  return (
    <>
      <TextField form={form} name="name" label="What is it called?" hint="“Stop Hate Now”, “Cyber Safe”" />
      <TextField form={form} name="purpose" label="What is it for?" hint="One or two sentences. Residents read them first" />
      <AreaField form={form} name="body" label="Text (optional)" hint={MARKS} rows={8} />
      <TextField form={form} name="objective" label="What does it serve in the Police and Crime Plan? (optional)" />
      <DayField form={form} name="begins" label="First day" hint="It becomes public on this day" />
      <DayField form={form} name="ends" label="Last day (optional)" hint="Its page stays. What it brought is counted up to this day" />
    </>
  )
}
