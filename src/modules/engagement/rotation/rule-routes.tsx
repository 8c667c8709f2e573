import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import {
  day,
  DayField,
  dayValues,
  formRoute,
  ListField,
  optional,
  RadioField,
  required,
  TextField,
  TickField,
  version,
  whole,
} from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, doneAt, type Form, page, type Route, route, Tag } from '#platform/web'
import { type EventKind, KINDS } from '../events/event.js'
import { ticks } from '../events/form.js'
import { SERIES, type Series } from '../meetings/meeting.js'
import { urls } from '../urls.js'
import { neverKept } from './due.js'
import { targetsOf } from './needs.js'
import { type Rule, type RuleSheet, ruleText, type TargetKind, TARGETS, type Who, WHO } from './rule.js'
import { addRule, changeRule, ruleAt, rules, someRule } from './rules.js'

const months = z.union([z.literal('').transform(() => null), whole(1, 60, 'Enter a number of months from 1 to 60')], {
  error: 'Enter a number of months from 1 to 60',
})
const fields = {
  name: required(160, 'Enter the rule in a sentence'),
  source: optional(200),
  target: z.enum(Object.keys(TARGETS) as [TargetKind, ...TargetKind[]], 'Choose what is to be met'),
  series: optional(20),
  kinds: ticks,
  openAccess: z.string().optional(),
  who: z.enum(Object.keys(WHO) as [Who, ...Who[]], 'Choose who meets it'),
  times: whole(1, 60, 'Enter a number from 1 to 60'),
  everyMonths: months,
  withinMonths: months,
  starts: day('Enter the first day'),
}
type Asked = z.output<z.ZodObject<typeof fields>>

const isKind = (text: string): text is EventKind => Object.hasOwn(KINDS, text)
const isSeries = (text: string): text is Series => Object.hasOwn(SERIES, text)

const sheetFrom = ({ series, kinds, openAccess, ...rest }: Asked): RuleSheet => ({
  ...rest,
  series: isSeries(series) ? series : null,
  kinds: kinds.filter(isKind),
  openAccess: openAccess === 'yes',
})

const problemsOf = (data: Asked): Record<string, string> => ({
  ...(data.target === 'meeting' && !isSeries(data.series) && { series: 'Choose which kind of meeting' }),
  ...(data.who === 'ambassador' &&
    data.target !== 'meeting' && { who: 'Ambassadors go to meetings only: choose “Each meeting of a kind” above' }),
  ...((data.everyMonths === null) === (data.withinMonths === null) && {
    everyMonths: 'Enter either the months after which it comes again, or the months within which it is done once',
  }),
})

const LABELS = {
  name: 'The rule',
  source: 'Where it was promised',
  target: 'What is to be met',
  series: 'Kind of meeting',
  kinds: 'Events that count',
  openAccess: 'Open to everybody',
  who: 'Who meets it',
  times: 'How often',
  everyMonths: 'Months of one cycle',
  withinMonths: 'Months for what is done once',
  starts: 'First day',
  ended: 'State',
}

function Questions({ form }: { form: Form }): Html {
  return (
    <>
      <TextField
        form={form}
        name="name"
        label="What is the rule?"
        hint="“The Commissioner or the deputy is at every forum once in two years”"
      />
      <TextField form={form} name="source" label="Where was it promised? (optional)" hint="“Engagement strategy, section 2”" />
      <RadioField
        form={form}
        name="target"
        label="What is to be met?"
        choices={Object.entries(TARGETS).map(([value, text]) => ({ value, text }))}
      />
      <ListField
        form={form}
        name="series"
        label="Which kind of meeting? (only for meetings)"
        none="Choose"
        choices={Object.entries(SERIES).map(([value, { name }]) => ({ value, text: name }))}
      />
      <TickField
        form={form}
        name="kinds"
        label="Which events count? (not for meetings)"
        hint="None ticked: every kind counts"
        choices={Object.entries(KINDS).map(([value, text]) => ({ value, text }))}
        small
      />
      <TickField
        form={form}
        name="openAccess"
        label="Only events that are open to everybody?"
        choices={[{ value: 'yes', text: 'Yes, others do not count' }]}
      />
      <RadioField form={form} name="who" label="Who meets it?" choices={Object.entries(WHO).map(([value, text]) => ({ value, text }))} />
      <TextField form={form} name="times" label="How often in one cycle?" width="3" numeric />
      <TextField
        form={form}
        name="everyMonths"
        label="After how many months does it come again?"
        hint="12 for once a year, 24 for a cycle of two years. Empty where it is done once"
        width="3"
        numeric
      />
      <TextField form={form} name="withinMonths" label="Within how many months is it done, where it is done once?" width="3" numeric />
      <DayField form={form} name="starts" label="First day of the first cycle" />
    </>
  )
}

const valuesOf = (rule: Rule): Record<string, string | string[]> => ({
  name: rule.name,
  source: rule.source,
  target: rule.target,
  series: rule.series ?? '',
  kinds: [...rule.kinds],
  openAccess: rule.openAccess ? 'yes' : '',
  who: rule.who,
  times: String(rule.times),
  everyMonths: rule.everyMonths === null ? '' : String(rule.everyMonths),
  withinMonths: rule.withinMonths === null ? '' : String(rule.withinMonths),
  ...dayValues('starts', rule.starts),
  ended: rule.ended ? 'yes' : '',
  version: String(rule.version),
})

/** Staff keep the rules of the fair programme. */
export function ruleRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.rules, {
      may: 'engagement:see',
      get: async ({ person }) => {
        const all = await rules(db, { ended: true })
        const never = new Map<number, string | undefined>()
        for (const rule of all) never.set(rule.id, rule.ended ? undefined : neverKept(rule, await targetsOf(db, rule, clock.today())))
        return page({
          title: 'Rules of the programme',
          back: urls.due,
          body: (
            <>
              <h1 class="govuk-heading-l">Rules of the programme</h1>
              <p class="govuk-body">Whom the office promised to meet, and how often. “Who is due” is counted by these rules.</p>
              {may(person, 'engagement:keep') && govukButton({ text: 'Add a rule', href: urls.newRule })}
              <DataTable
                caption="Rules"
                hideCaption
                columns={[{ text: 'Rule' }, { text: 'How often' }, { text: 'Who' }, { text: 'Promised in' }, { text: 'State' }]}
                rows={all.map((rule) => [
                  may(person, 'engagement:keep') ? (
                    <a class="govuk-link" href={urls.rule(rule.code)}>
                      {rule.name}
                    </a>
                  ) : (
                    rule.name
                  ),
                  ruleText(rule),
                  WHO[rule.who],
                  rule.source,
                  rule.ended ? (
                    <Tag word="Ended" tone="closed" />
                  ) : never.get(rule.id) ? (
                    <>
                      <Tag word="Can never be kept" tone="late" /> {never.get(rule.id)}
                    </>
                  ) : (
                    <Tag word="In force" tone="good" />
                  ),
                ])}
                empty="None yet."
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newRule, {
      may: 'engagement:keep',
      title: 'Add a rule',
      back: urls.rules,
      days: ['starts'],
      schema: z.object(fields),
      start: async () => ({ times: '1', ...dayValues('starts', clock.today()) }),
      fields: (form) => <Questions form={form} />,
      check: async (data) => problemsOf(data),
      button: 'Add it',
      save: async (tx, data, { person }) => {
        await addRule(tx, sheetFrom(data), actorOf(person))
        return doneAt(urls.rules, 'The rule is added')
      },
    }),

    formRoute(house, '/staff/who-is-due/rules/:code', {
      may: 'engagement:keep',
      example: someRule,
      title: async ({ params }) => `Change “${(await ruleAt(db, params.code)).name}”`,
      back: urls.rules,
      days: ['starts'],
      schema: z.object({ ...fields, ended: z.string().optional(), version: version() }),
      labels: LABELS,
      start: async ({ params }) => valuesOf(await ruleAt(db, params.code)),
      fields: (form) => (
        <>
          <Questions form={form} />
          <TickField form={form} name="ended" label="In force" choices={[{ value: 'yes', text: 'It is no longer in force' }]} />
        </>
      ),
      check: async (data) => problemsOf(data),
      save: async (tx, { version: seen, ended, ...data }, { params, person }) => {
        await changeRule(tx, await ruleAt(tx, params.code), { ...sheetFrom(data), ended: ended === 'yes' }, seen, actorOf(person))
        return urls.rules
      },
    }),
  ]
}
