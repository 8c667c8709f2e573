import { z } from 'zod'
import { actorOf } from '#platform/access'
import {
  AreaField,
  day,
  DayField,
  dayOrNone,
  dayValues,
  formRoute,
  optional,
  RadioField,
  required,
  TextField,
  version,
  whole,
} from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, dayInWords, type Form, NotFound, type Route, Tag } from '#platform/web'
import { urls } from '../urls.js'
import { en } from '../words/en.js'
import { accessibilityFacts, accessibilityProblems, changeAccessibility, PROBLEM_REASONS, recordProblem } from './statements.js'

const STATUSES = [
  { value: 'fully', text: 'Everything meets WCAG 2.2 AA' },
  { value: 'partially', text: 'Most of it does' },
  { value: 'not', text: 'Much of it does not' },
]

const problemSchema = z.object({
  what: required(600, 'Enter what people cannot use'),
  reason: z.enum(PROBLEM_REASONS, 'Choose why'),
  criterion: optional(120),
  instead: optional(600),
  foundOn: day('Enter the day it was found'),
  fixBy: dayOrNone(),
  fixedOn: dayOrNone(),
})

const problemFields = (form: Form) => (
  <>
    <AreaField form={form} name="what" label="What can some people not use?" rows={3} />
    <RadioField
      form={form}
      name="reason"
      label="Why?"
      choices={PROBLEM_REASONS.map((reason) => ({ value: reason, text: en.accessibility.reasons[reason] }))}
    />
    <TextField form={form} name="criterion" label="Which WCAG criterion?" hint="Such as 1.1.1 (non-text content)" />
    <AreaField form={form} name="instead" label="What can they use instead?" rows={2} />
    <DayField form={form} name="foundOn" label="Found on" />
    <DayField form={form} name="fixBy" label="To be put right by" hint="Leave empty when it is not known" />
    <DayField form={form} name="fixedOn" label="Put right on" hint="Leave empty while it is still so" />
  </>
)

/** Staff keep the facts of the accessibility statement. */
export function accessibilityRoutes(house: House): readonly Route[] {
  const may = 'office:manage-identity'
  const { db } = house
  const problem = {
    may,
    back: urls.manageAccessibility,
    days: ['foundOn', 'fixBy', 'fixedOn'],
    schema: problemSchema,
    fields: problemFields,
  } as const
  return [
    formRoute(house, urls.manageAccessibility, {
      may,
      title: 'Accessibility statement',
      back: urls.office,
      days: ['preparedOn', 'reviewedOn'],
      schema: z.object({
        status: z.enum(['fully', 'partially', 'not'], 'Choose how far the site complies'),
        responseDays: whole(1, 60, 'Enter a number of working days from 1 to 60'),
        contact: optional(600),
        testedHow: optional(1000),
        preparedOn: dayOrNone(),
        reviewedOn: dayOrNone(),
        version: version(),
      }),
      labels: { status: 'Compliance', responseDays: 'Reply within', contact: 'Other formats', testedHow: 'How it was tested' },
      start: async () => {
        const { status, responseDays, contact, testedHow, preparedOn, reviewedOn, version } = await accessibilityFacts(db)
        const days = { ...dayValues('preparedOn', preparedOn), ...dayValues('reviewedOn', reviewedOn) }
        return { status, responseDays: String(responseDays), contact, testedHow, ...days, version: String(version) }
      },
      fields: async (form) => (
        <>
          <RadioField form={form} name="status" label="How far does the site comply?" choices={STATUSES} />
          <TextField
            form={form}
            name="responseDays"
            label="We reply to a request for another format within"
            width="3"
            numeric
            suffix="working days"
          />
          <AreaField form={form} name="contact" label="Anything else on how to ask for another format" rows={3} />
          <AreaField form={form} name="testedHow" label="How was it tested, when and by whom?" />
          <DayField form={form} name="preparedOn" label="Statement prepared on" />
          <DayField form={form} name="reviewedOn" label="Statement last reviewed on" />
          <DataTable
            caption="Known problems"
            captionSize="m"
            columns={[{ text: 'Problem' }, { text: 'Found' }, { text: 'State' }]}
            rows={(await accessibilityProblems(db)).map((one) => [
              <a class="govuk-link" href={urls.problem(one.id)}>
                {one.what}
              </a>,
              dayInWords(one.foundOn),
              one.fixedOn ? <Tag word="Put right" tone="good" /> : <Tag word="Still so" tone="waiting" />,
            ])}
            empty="None is known."
          />
          {govukButton({ text: 'Add a problem', href: urls.newProblem, classes: 'govuk-button--secondary' })}
        </>
      ),
      save: async (tx, { version: seen, ...facts }, visit) => {
        await changeAccessibility(tx, facts, seen, actorOf(visit.person))
        return urls.manageAccessibility
      },
    }),
    formRoute(house, urls.newProblem, {
      ...problem,
      title: 'Add an accessibility problem',
      start: async () => dayValues('foundOn', house.clock.today()),
      save: async (tx, data, visit) => {
        await recordProblem(tx, data, actorOf(visit.person))
        return urls.manageAccessibility
      },
    }),
    formRoute(house, '/staff/office/accessibility/problems/:id', {
      ...problem,
      title: 'An accessibility problem',
      example: async (given) => ({ id: String((await accessibilityProblems(given))[0]?.id ?? 0) }),
      start: async (visit) => {
        const found = (await accessibilityProblems(db)).find((one) => String(one.id) === visit.params.id)
        if (!found) throw new NotFound(`accessibility problem ${visit.params.id}`)
        const { what, reason, criterion, instead, foundOn, fixBy, fixedOn } = found
        return {
          what,
          reason,
          criterion,
          instead,
          ...dayValues('foundOn', foundOn),
          ...dayValues('fixBy', fixBy),
          ...dayValues('fixedOn', fixedOn),
        }
      },
      save: async (tx, data, visit) => {
        await recordProblem(tx, data, actorOf(visit.person), Number(visit.params.id))
        return urls.manageAccessibility
      },
    }),
  ]
}
