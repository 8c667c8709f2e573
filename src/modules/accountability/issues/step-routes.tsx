import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, type FormPage, formRoute, optional, RadioField, required, TextField, version } from '#platform/forms'
import { govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { doneAt, type Form, type Route, type Visit } from '#platform/web'
import { withdrawLinks } from '#modules/identity'
import { urls } from '../urls.js'
import { ANSWER_JOB, chiefOffice, sendToChief } from './chief-office.js'
import { type Issue, ISSUE_STATES, issueRef, type IssueState } from './issue.js'
import { move } from './move.js'
import { issueAt, someIssue } from './queries.js'

const IN_OFFICE = ['raised', 'officer'] as const

/** Each step on the way of an issue, for staff who may take it. */
export function stepRoutes(house: House): readonly Route[] {
  const { db } = house
  type Asked = Pick<Visit<{ id: string }>, 'params' | 'person'>
  const at = async ({ params, person }: Asked): Promise<Issue> => await issueAt(db, params.id, person)
  /** What every step shows: the issue in brief, and that it went on, where it did. */
  const about = (one: Issue, from: readonly IssueState[]): Html => (
    <>
      {!from.includes(one.state) &&
        govukInsetText({ text: `This step was taken already. It now stands: ${ISSUE_STATES[one.state].word.toLowerCase()}.` })}
      <p class="govuk-body">
        <strong>{one.title}</strong>
      </p>
      <p class="govuk-body written">{one.asked || one.what}</p>
    </>
  )
  const noAddress = async (): Promise<Record<string, string>> =>
    (await chiefOffice(db)).email === ''
      ? { to: 'Enter the e-mail address of the Chief Constable’s office first, under Issues for the Chief Constable' }
      : {}
  const shared = (from: readonly IssueState[]) => ({
    example: someIssue(...from),
    back: ({ id }: { id: string }) => urls.issue(Number(id)),
  })
  const tellField = (form: Form) => (
    <AreaField
      form={form}
      name="told"
      label="What is whoever raised it told?"
      hint="They read it on the page of their code, and by mail where they left an address. Name nobody else"
      rows={6}
    />
  )
  const start =
    (more: (one: Issue) => Record<string, string>): NonNullable<FormPage<'/:id', z.ZodType>['start']> =>
    async (visit) => {
      const one = await at(visit)
      return { ...more(one), version: String(one.version) }
    }
  return [
    formRoute(house, '/staff/accountability/issues/:id/preparation', {
      ...shared(IN_OFFICE),
      may: 'accountability:route-issues',
      title: 'Prepare the issue',
      schema: z
        .object({
          next: z.enum(['officer', 'commissioner'], 'Choose what comes next'),
          asked: optional(4000),
          note: optional(2000),
          version: version(),
        })
        .refine(({ next, asked }) => next === 'officer' || asked !== '', {
          path: ['asked'],
          message: 'Enter what the Chief Constable is asked',
        }),
      labels: { next: 'What comes next', asked: 'What the Chief Constable is asked', note: 'Note' },
      words: { officer: 'I look into it first', commissioner: 'The Commissioner or the deputy decides' },
      start: start(({ asked, what }) => ({ asked: asked || what })),
      fields: async (form, visit) => (
        <>
          {about(await at(visit), IN_OFFICE)}
          <AreaField
            form={form}
            name="asked"
            label="What is the Chief Constable asked?"
            hint="In a few sentences, without who raised it: the Chief Constable’s office reads this"
            rows={6}
          />
          <AreaField form={form} name="note" label="What the Commissioner should know (optional)" rows={4} />
          <RadioField
            form={form}
            name="next"
            label="What comes next?"
            choices={[
              { value: 'officer', text: 'I look into it first' },
              { value: 'commissioner', text: 'The Commissioner or the deputy decides' },
            ]}
          />
        </>
      ),
      save: async (tx, { next, asked, note, version: seen }, { params, person }) => {
        const one = await issueAt(tx, params.id, person)
        await move(tx, house, one, { from: IN_OFFICE, to: next, note, changed: { asked }, seen }, actorOf(person))
        return doneAt(urls.issue(one.id), next === 'officer' ? 'It is yours' : 'It waits for the decision')
      },
    }),

    formRoute(house, '/staff/accountability/issues/:id/decision', {
      ...shared(['commissioner']),
      may: 'accountability:decide-issues',
      title: 'Decide on the issue',
      schema: z
        .object({
          next: z.enum(['chief', 'officer', 'dropped'], 'Choose what was decided'),
          asked: required(4000, 'Enter what the Chief Constable is asked'),
          note: optional(2000),
          told: optional(4000),
          version: version(),
        })
        .refine(({ next, told }) => next !== 'dropped' || told !== '', { path: ['told'], message: 'Say why it is not taken further' })
        .refine(({ next, note }) => next !== 'officer' || note !== '', { path: ['note'], message: 'Say what is missing' }),
      labels: { next: 'The decision', asked: 'What the Chief Constable is asked', note: 'Note', told: 'Why not' },
      words: { chief: 'Put it to the Chief Constable', officer: 'Back to the staff officer', dropped: 'Do not take it further' },
      start: start(({ asked }) => ({ asked })),
      fields: async (form, visit) => (
        <>
          {about(await at(visit), ['commissioner'])}
          <RadioField
            form={form}
            name="next"
            label="What is decided?"
            choices={[
              { value: 'chief', text: 'Put it to the Chief Constable', hint: 'Their office gets a link by mail that takes one reply' },
              { value: 'officer', text: 'Back to the staff officer', hint: 'Something is missing' },
              { value: 'dropped', text: 'Do not take it further', hint: 'Whoever raised it is told why' },
            ]}
          />
          <AreaField form={form} name="asked" label="What is the Chief Constable asked?" rows={6} />
          <AreaField form={form} name="note" label="Note for the office (what is missing, where it goes back)" rows={3} />
          <AreaField form={form} name="told" label="Why is it not taken further? (only then; whoever raised it reads this)" rows={4} />
        </>
      ),
      check: async ({ next }) => {
        const { to } = next === 'chief' ? await noAddress() : { to: undefined }
        return to === undefined ? ({} as Record<string, string>) : { next: to }
      },
      save: async (tx, { next, asked, note, told, version: seen }, { params, person }) => {
        const one = await issueAt(tx, params.id, person)
        const step = { from: ['commissioner'] as const, note, seen }
        if (next === 'chief') await sendToChief(tx, house, one, { ...step, changed: { asked } }, actorOf(person))
        else await move(tx, house, one, { ...step, to: next, changed: { asked, ...(next === 'dropped' && { told }) } }, actorOf(person))
        return doneAt(urls.issue(one.id), next === 'chief' ? 'It is with the Chief Constable' : 'The decision is kept')
      },
    }),

    formRoute(house, '/staff/accountability/issues/:id/ending', {
      ...shared(IN_OFFICE),
      may: 'accountability:route-issues',
      title: 'Do not take the issue further',
      schema: z.object({ told: required(4000, 'Say why it is not taken further'), version: version() }),
      labels: { told: 'Why it is not taken further' },
      start: start(() => ({})),
      fields: async (form, visit) => (
        <>
          {about(await at(visit), IN_OFFICE)}
          {tellField(form)}
        </>
      ),
      button: 'End it',
      warning: true,
      save: async (tx, { told, version: seen }, { params, person }) => {
        const one = await issueAt(tx, params.id, person)
        await move(tx, house, one, { from: IN_OFFICE, to: 'dropped', changed: { told }, seen }, actorOf(person))
        return doneAt(urls.issue(one.id), 'It is not taken further')
      },
    }),

    formRoute(house, '/staff/accountability/issues/:id/sending', {
      ...shared(['chief']),
      may: 'accountability:route-issues',
      title: 'Send the Chief Constable’s office a new link',
      schema: z.object({ note: optional(1000), version: version() }),
      labels: { note: 'Note' },
      start: start(() => ({})),
      fields: async (form, visit) => (
        <>
          {about(await at(visit), ['chief'])}
          <p class="govuk-body">The link sent before opens nothing any more, and the reply is due anew.</p>
          <TextField form={form} name="note" label="Why? (optional)" />
        </>
      ),
      button: 'Send a new link',
      check: noAddress,
      save: async (tx, { note, version: seen }, { params, person }) => {
        const one = await issueAt(tx, params.id, person)
        await sendToChief(tx, house, one, { from: ['chief'], note, seen }, actorOf(person))
        return doneAt(urls.issue(one.id), 'A new link is on its way')
      },
    }),

    formRoute(house, '/staff/accountability/issues/:id/reply', {
      ...shared(['chief']),
      may: 'accountability:route-issues',
      title: 'Enter the Chief Constable’s reply',
      schema: z.object({
        reply: required(6000, 'Enter the reply'),
        repliedBy: required(120, 'Enter who replied'),
        replyPublic: z.enum(['yes', 'no'], 'Choose whether it may be told in public').transform((one) => one === 'yes'),
        note: optional(1000),
        version: version(),
      }),
      labels: { reply: 'The reply', repliedBy: 'Who replied', replyPublic: 'May be public', note: 'Note' },
      words: { yes: 'Yes', no: 'No' },
      start: start(({ reply, repliedBy }) => ({ reply, repliedBy })),
      fields: async (form, visit) => (
        <>
          {about(await at(visit), ['chief'])}
          <AreaField form={form} name="reply" label="The reply" rows={8} />
          <TextField form={form} name="repliedBy" label="Who replied?" />
          <RadioField
            form={form}
            name="replyPublic"
            label="May the reply be told in public?"
            choices={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
            ]}
          />
          <TextField form={form} name="note" label="How it came (optional)" hint="“At the weekly meeting”" />
        </>
      ),
      save: async (tx, { note, version: seen, ...changed }, { params, person }) => {
        const one = await issueAt(tx, params.id, person)
        await move(tx, house, one, { from: ['chief'], to: 'replied', note, changed, seen }, actorOf(person))
        await withdrawLinks(tx, house.clock, issueRef(one.id), actorOf(person), ANSWER_JOB)
        return urls.issue(one.id)
      },
    }),

    formRoute(house, '/staff/accountability/issues/:id/closing', {
      ...shared(['replied']),
      may: 'accountability:route-issues',
      title: 'Tell whoever raised it, and close it',
      schema: z
        .object({
          next: z.enum(['closed', 'officer'], 'Choose what comes next'),
          told: optional(4000),
          note: optional(1000),
          version: version(),
        })
        .refine(({ next, told }) => next !== 'closed' || told !== '', { path: ['told'], message: 'Enter what they are told' })
        .refine(({ next, note }) => next !== 'officer' || note !== '', { path: ['note'], message: 'Say what the reply leaves open' }),
      labels: { next: 'What comes next', told: 'What whoever raised it is told', note: 'Note' },
      words: { closed: 'Close it', officer: 'Ask again' },
      start: start(({ told, reply }) => ({ told: told || reply, next: 'closed' })),
      fields: async (form, visit) => (
        <>
          {about(await at(visit), ['replied'])}
          {tellField(form)}
          <RadioField
            form={form}
            name="next"
            label="What comes next?"
            choices={[
              { value: 'closed', text: 'Tell them, and close it' },
              { value: 'officer', text: 'The reply is not enough: prepare it anew' },
            ]}
          />
          <TextField form={form} name="note" label="What the reply leaves open (only then)" />
        </>
      ),
      button: 'Save',
      save: async (tx, { next, told, note, version: seen }, { params, person }) => {
        const one = await issueAt(tx, params.id, person)
        await move(
          tx,
          house,
          one,
          { from: ['replied'], to: next, note, ...(next === 'closed' && { changed: { told } }), seen },
          actorOf(person),
        )
        return doneAt(urls.issue(one.id), next === 'closed' ? 'It is closed, and whoever raised it is told' : 'It is to be prepared anew')
      },
    }),
  ]
}
