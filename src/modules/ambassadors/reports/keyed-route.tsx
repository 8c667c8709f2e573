import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, formRoute, optional, RadioField, version } from '#platform/forms'
import { govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { doneAt, type Form, type Route } from '#platform/web'
import { ambassadorAt, someAmbassador } from '../people/queries.js'
import { urls } from '../urls.js'
import { saveReport } from './keep-report.js'
import { quarterIn, quarterText } from './quarter.js'
import { reportOf } from './queries.js'
import { BLANK, FORUM, QUESTIONS, type ReportQuestion, saysSomething } from './report.js'

const texts = Object.fromEntries(Object.keys(QUESTIONS).map((name) => [name, optional(4000)])) as Record<
  ReportQuestion,
  ReturnType<typeof optional>
>
const LABELS = { ...QUESTIONS, forum: 'At the forum', send: 'Sent' }

/** Staff key a report that was given on the phone, or send what somebody who left had written. */
export function keyedRoute(house: House): Route {
  const { db, clock } = house
  const questions = (form: Form): Html => (
    <>
      {Object.entries(QUESTIONS).map(([name, label]) => (
        <AreaField form={form} name={name} label={label} rows={4} />
      ))}
      <RadioField
        form={form}
        name="forum"
        label="Were they at their forum?"
        choices={Object.entries(FORUM).map(([value, text]) => ({ value, text }))}
      />
    </>
  )
  return formRoute(house, '/staff/ambassadors/:id/report', {
    may: 'ambassadors:keep',
    example: someAmbassador,
    title: async ({ params, person, query }) =>
      `Key the report of ${(await ambassadorAt(db, params.id, person)).name}, ${quarterText(quarterIn(query['quarter'], clock.today()))}`,
    back: ({ id }) => urls.ambassador(Number(id)),
    schema: z.object({
      ...texts,
      forum: z.enum(['yes', 'no', 'none', '']).default(''),
      send: z.enum(['yes', 'nothing', 'no'], 'Choose whether it is complete'),
      version: version(),
    }),
    labels: LABELS,
    words: { ...FORUM },
    start: async ({ params, person, query }) => {
      const one = await ambassadorAt(db, params.id, person)
      const report = await reportOf(db, one.id, quarterIn(query['quarter'], clock.today()))
      const { concerns, tensions, good, policeWell, partnersWell, contacts, forum } = report ?? BLANK
      return { concerns, tensions, good, policeWell, partnersWell, contacts, forum, version: String(report?.version ?? 0) }
    },
    fields: async (form, { params, person, query }) => {
      const one = await ambassadorAt(db, params.id, person)
      const report = await reportOf(db, one.id, quarterIn(query['quarter'], clock.today()))
      return (
        <>
          {report?.state === 'sent' && govukInsetText({ text: 'It was sent already. What you key is not kept beside it.' })}
          {report?.state === 'draft' && govukInsetText({ text: 'What they wrote so far stands in the form.' })}
          {questions(form)}
          <RadioField
            form={form}
            name="send"
            label="Is it complete?"
            choices={[
              { value: 'yes', text: 'Yes, it is their report' },
              { value: 'nothing', text: 'They have nothing to report' },
              { value: 'no', text: 'No, keep it so far' },
            ]}
          />
        </>
      )
    },
    check: async ({ send, ...data }) => {
      const problem: Record<string, string> = {
        ...(send === 'yes' && !saysSomething(data) && { concerns: 'Enter what they said, or choose that they have nothing to report' }),
        ...(send === 'nothing' && saysSomething(data) && { send: 'Something is written: choose that it is their report' }),
      }
      return problem
    },
    save: async (tx, { send, version: seen, ...saved }, { params, person, query }) => {
      const one = await ambassadorAt(tx, params.id, person)
      const how = { seen, at: clock.now(), send: send !== 'no', nothing: send === 'nothing', keyedBy: person?.id ?? 0 }
      await saveReport(tx, one, quarterIn(query['quarter'], clock.today()), saved, how, actorOf(person))
      return doneAt(urls.ambassador(one.id), send === 'no' ? 'It is kept so far' : 'The report is in')
    },
  })
}
