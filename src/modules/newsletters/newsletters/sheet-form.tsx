import { z } from 'zod'
import type { Db } from '#platform/db'
import { ListField, optional, RadioField, required, TextField, TickField, whole } from '#platform/forms'
import type { Html } from '#platform/html'
import type { Form } from '#platform/web'
import { asEmail, listsFor } from '#modules/contacts'
import { rolesToChoose } from '#modules/identity'
import { type Cadence, MONTH_CHOICES } from './cadence.js'
import type { NewsletterSheet } from './keep-newsletters.js'
import type { Newsletter } from './newsletter.js'

const months = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((sent) =>
    [sent]
      .flat()
      .map(Number)
      .filter((month) => Number.isInteger(month) && month >= 1 && month <= 12)
      .sort((a, b) => a - b),
  )

const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((sent) => [sent].flat())

/** What staff type of a newsletter. */
export const sheetSchema = z
  .object({
    name: required(80, 'Enter the name of the newsletter'),
    about: required(300, 'Enter what is in it, in a sentence'),
    welshName: optional(80),
    welshAbout: optional(300),
    audience: z.string({ error: 'Choose who gets it' }).min(1, 'Choose who gets it').max(20),
    roles: several,
    main: z.string().optional(),
    senderName: optional(80).refine((text) => !/\p{Cc}/u.test(text), 'Write the name in one line'),
    replyTo: optional(254).refine((text) => text === '' || asEmail(text) !== undefined, 'Enter an e-mail address, like name@example.org'),
    secondPerson: z.enum(['yes', 'no'], 'Choose whether a second person approves each edition'),
    countsLinks: z.enum(['yes', 'no'], 'Choose whether to count how often links are followed'),
    often: z.enum(['weeks', 'months', 'in-months'], 'Choose how often it appears'),
    every: z.union([z.literal('').transform(() => null), whole(1, 24, 'Enter a whole number from 1 to 24')]).default(null),
    months,
  })
  .refine(({ often, every }) => often === 'in-months' || every !== null, {
    path: ['every'],
    error: 'Enter every how many weeks or months it appears',
  })
  .refine(({ often, months: chosen }) => often !== 'in-months' || chosen.length > 0, {
    path: ['months'],
    error: 'Choose the months in which it appears',
  })
  .refine(({ welshName, welshAbout }) => (welshName === '') === (welshAbout === ''), {
    path: ['welshAbout'],
    error: 'Give both the name and the sentence in Welsh, or neither',
  })

/** What was typed, as it is kept. */
export const sheetFrom = ({
  audience,
  roles,
  main,
  often,
  every,
  months: chosen,
  secondPerson,
  countsLinks,
  ...rest
}: z.output<typeof sheetSchema>): NewsletterSheet => {
  const cadence: Cadence = often === 'in-months' ? { months: chosen } : { every: every ?? 1, unit: often === 'weeks' ? 'week' : 'month' }
  const list = audience === 'subscribers' || audience === 'staff' ? null : Number(audience)
  return {
    ...rest,
    audience: list !== null ? 'list' : audience === 'staff' ? 'staff' : 'subscribers',
    list,
    roles: audience === 'staff' ? roles : [],
    main: main === 'yes' && audience === 'subscribers',
    secondPerson: secondPerson === 'yes',
    countsLinks: countsLinks === 'yes',
    cadence,
  }
}

/** What is kept, to fill the form with. */
export const sheetValues = (one: Newsletter): Record<string, string | string[]> => ({
  name: one.name,
  about: one.about,
  welshName: one.welshName,
  welshAbout: one.welshAbout,
  audience: one.list === null ? one.audience : String(one.list),
  roles: [...one.roles],
  main: one.main ? 'yes' : '',
  senderName: one.senderName,
  replyTo: one.replyTo,
  secondPerson: one.secondPerson ? 'yes' : 'no',
  countsLinks: one.countsLinks ? 'yes' : 'no',
  often: 'months' in one.cadence ? 'in-months' : `${one.cadence.unit}s`,
  every: 'months' in one.cadence ? '' : String(one.cadence.every),
  months: 'months' in one.cadence ? one.cadence.months.map(String) : [],
  version: String(one.version),
})

/** What each field is called where two versions stand side by side. */
export const SHEET_LABELS = {
  name: 'Name',
  about: 'What is in it',
  welshName: 'Name in Welsh',
  welshAbout: 'What is in it, in Welsh',
  audience: 'Who gets it',
  roles: 'Roles of those who get it',
  main: 'The usual newsletter',
  senderName: 'Who it comes from',
  replyTo: 'Where replies go',
  secondPerson: 'A second person approves',
  countsLinks: 'Links are counted',
  often: 'How often',
  every: 'Every',
  months: 'Months',
}

/** The questions about a newsletter. */
export async function sheetFields(form: Form, db: Db, person: number): Promise<Html> {
  const lists = (await listsFor(db, person)).filter(({ closed }) => !closed)
  return (
    <>
      <TextField form={form} name="name" label="Name" hint="As readers see it: “Westmarch News”" />
      <TextField form={form} name="about" label="What is in it?" hint="One sentence, for those who think of signing up" />
      <TextField form={form} name="welshName" label="Name in Welsh (optional)" lang="cy" />
      <TextField form={form} name="welshAbout" label="What is in it, in Welsh (optional)" lang="cy" />
      <ListField
        form={form}
        name="audience"
        label="Who gets it?"
        hint="Those on a list get it under the list’s own purpose, and can leave it"
        none="Choose"
        choices={[
          { value: 'subscribers', text: 'Whoever signs up on the website, on a form or on paper' },
          { value: 'staff', text: 'Those who work in the office: everybody with an account, as it is when an edition goes out' },
          ...lists.map(({ id, name }) => ({ value: String(id), text: `Those on the list “${name}”` })),
        ]}
      />
      <TickField
        form={form}
        name="roles"
        label="Only those with certain roles?"
        hint="Only where those who work in the office get it. None ticked: everybody of the office itself. Tick a role to reach others with an account too, such as volunteers"
        choices={(await rolesToChoose(db)).map(({ key, name }) => ({ value: key, text: name }))}
        small
      />
      <TickField
        form={form}
        name="main"
        label="The usual newsletter"
        choices={[{ value: 'yes', text: 'Whoever ticks “Send me the newsletter” on a form gets this one' }]}
      />
      <RadioField
        form={form}
        name="often"
        label="How often does it appear?"
        choices={[
          { value: 'weeks', text: 'Every so many weeks' },
          { value: 'months', text: 'Every so many months' },
          { value: 'in-months', text: 'In certain months of the year' },
        ]}
      />
      <TextField
        form={form}
        name="every"
        label="Every how many weeks or months?"
        hint="1 for every week or month, 2 for every second"
        width="3"
        numeric
      />
      <TickField
        form={form}
        name="months"
        label="In which months?"
        hint="Only where it appears in certain months"
        choices={MONTH_CHOICES}
        small
      />
      <TextField
        form={form}
        name="senderName"
        label="Who does it come from? (optional)"
        hint="The name readers see beside the office’s address, such as “Westmarch rural crime team”. Empty: the office’s own name"
      />
      <TextField
        form={form}
        name="replyTo"
        label="Where do replies go? (optional)"
        hint="The office’s own address unless you say"
        type="email"
      />
      <RadioField
        form={form}
        name="secondPerson"
        label="Must somebody else than its writer approve each edition?"
        choices={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No: whoever may send newsletters sends it' },
        ]}
      />
      <RadioField
        form={form}
        name="countsLinks"
        label="Count how often links in it are followed?"
        hint="All readers together, never by whom. The mail says so at its foot"
        choices={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
    </>
  )
}
