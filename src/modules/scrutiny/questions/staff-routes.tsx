import { z } from 'zod'
import { Temporal } from '#platform/clock'
import {
  AreaField,
  day,
  DayField,
  dayValues,
  formRoute,
  ListField,
  optional,
  RadioField,
  required,
  TextField,
  version,
  whole,
} from '#platform/forms'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { doneAt, type Route } from '#platform/web'
import { staffToChoose } from '#modules/identity'
import { isHeld } from '#modules/triage'
import { urls } from '../urls.js'
import { CHOICES, oneOf } from './choices.js'
import { end, type Ending, moderate } from './decide.js'
import { questionAt, questionsOf, someQuestion } from './queries.js'
import { type Ground, GROUNDS, type Question, QUESTION, secondsOf, type Whom, WHOMS } from './question.js'
import { UNREAD } from './staff-list-routes.js'

/** Days in which a promise is usually kept. */
const USUAL_DAYS = 28

/** Staff decide which are put, and see each to its end. */
export function questionRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const back = ({ id }: { readonly id: string }) => urls.question(Number(id))
  const start = async ({ params }: { readonly params: { readonly id: string } }) => ({
    version: String((await questionAt(db, params.id)).version),
  })
  const asked = async (id: string): Promise<Html> => {
    const one = await questionAt(db, id)
    const closed = await isHeld(db, { kind: QUESTION, id: String(one.id) })
    return <p class="govuk-inset-text written">{closed ? UNREAD : one.text}</p>
  }
  /** Why a question cannot be ended in this way, if it cannot: under the first field of the form. */
  const cannot = async (id: string, field: string, outcome: Ending['outcome']): Promise<Record<string, string>> => {
    const one: Question = await questionAt(db, id)
    if (one.standing === 'grouped') return { [field]: 'It is grouped with another: answer that one' }
    if (one.outcome === 'answered' || one.outcome === 'declined') return { [field]: 'Somebody has ended it already' }
    if (outcome !== 'declined' && one.standing !== 'shown') return { [field]: 'Show it first: only what is shown is answered' }
    return {}
  }
  const told = ({ email }: Question, what: string) => (email === '' ? what : `${what}, and whoever asked is told by e-mail`)
  const finish = async (tx: Parameters<typeof end>[0], id: string, ending: Ending, seen: number, by: number, what: string) => {
    const one = await questionAt(tx, id)
    await end(tx, one, ending, seen, { house, by: { id: by }, at: clock.now() })
    return doneAt(urls.question(one.id), told(one, what))
  }
  return [
    formRoute(house, '/staff/scrutiny/questions/:id/moderation', {
      may: 'scrutiny:moderate',
      example: someQuestion('waiting'),
      title: 'Is this question put?',
      back,
      schema: z.object({
        to: z.enum(['shown', 'held', 'grouped'], 'Choose what is done with it'),
        ground: z.union([z.literal(''), oneOf<Ground>(GROUNDS, 'Choose a reason from the list')]).default(''),
        with: optional(9),
        version: version(),
      }),
      labels: { to: 'What is done', ground: 'Why it is held', with: 'Grouped with' },
      words: { shown: 'Show it', held: 'Hold it', grouped: 'Group it', ...GROUNDS },
      start: async ({ params }) => {
        const one = await questionAt(db, params.id)
        return {
          to: one.standing === 'waiting' ? '' : one.standing,
          ground: one.ground ?? '',
          with: one.groupedWith === null ? '' : String(one.groupedWith),
          version: String(one.version),
        }
      },
      fields: async (form, { params }) => {
        const one = await questionAt(db, params.id)
        const shown = (await questionsOf(db, one.meeting)).filter(({ id, standing }) => standing === 'shown' && id !== one.id)
        return (
          <>
            {await asked(params.id)}
            <RadioField
              form={form}
              name="to"
              label="What is done with it?"
              choices={[
                { value: 'shown', text: 'Show it', hint: 'Everybody reads it on the page of the meeting; nobody reads who asked' },
                { value: 'held', text: 'Hold it', hint: 'Nobody reads it until somebody decides' },
                { value: 'grouped', text: 'Group it with one that asks the same', hint: 'Whoever asked gets the answer to that one' },
              ]}
            />
            <ListField form={form} name="ground" label="Why is it held? (only where it is)" none="Choose" choices={CHOICES(GROUNDS)} />
            <ListField
              form={form}
              name="with"
              label="Which asks the same? (only to group it)"
              none="Choose"
              choices={shown.map(({ id, text }) => ({ value: String(id), text: text.slice(0, 100) }))}
            />
          </>
        )
      },
      check: async ({ to, ground, with: other }, { params }) => {
        const one = await questionAt(db, params.id)
        const all = await questionsOf(db, one.meeting)
        const grouped = all.some(({ groupedWith }) => groupedWith === one.id)
        return {
          ...(one.outcome !== null && { to: 'Somebody has ended it already' }),
          ...(to !== 'shown' && grouped && { to: 'Others are grouped with it. Show it' }),
          ...(to !== 'held' && (await isHeld(db, { kind: QUESTION, id: String(one.id) })) && { to: UNREAD }),
          ...(to === 'held' && ground === '' && { ground: 'Choose why it is held' }),
          ...(to === 'grouped' &&
            !all.some(({ id, standing }) => String(id) === other && standing === 'shown' && id !== one.id) && {
              with: 'Choose a question that is shown',
            }),
        }
      },
      save: async (tx, { to, ground, with: other, version: seen }, { params, person }) => {
        const one = await questionAt(tx, params.id)
        const moderated =
          to === 'held'
            ? ({ to, ground: ground === '' ? 'other' : ground } as const)
            : to === 'grouped'
              ? ({ to, with: Number(other) } as const)
              : ({ to } as const)
        await moderate(tx, one, moderated, seen, { house, by: { id: person?.id ?? 0 }, at: clock.now() })
        const said = { shown: 'It is shown', held: 'It is held', grouped: 'It is grouped' }
        return doneAt(urls.question(one.id), said[to])
      },
    }),

    formRoute(house, '/staff/scrutiny/questions/:id/answer', {
      may: 'scrutiny:moderate',
      example: someQuestion('open'),
      title: 'Answer the question',
      back,
      schema: z.object({
        answer: required(4000, 'Enter the answer'),
        answeredBy: oneOf<Whom>(WHOMS, 'Choose who answered'),
        at: optional(8).refine(
          (typed) => typed === '' || secondsOf(typed) !== undefined,
          'Enter a time in the recording, like 1:02:30 or 12:05',
        ),
        version: version(),
      }),
      labels: { answer: 'Answer', answeredBy: 'Who answered', at: 'In the recording' },
      words: WHOMS,
      start: async ({ params }) => {
        const { whom, version: seen } = await questionAt(db, params.id)
        return { answeredBy: whom, version: String(seen) }
      },
      fields: async (form, { params }) => (
        <>
          {await asked(params.id)}
          <AreaField
            form={form}
            name="answer"
            label="Answer"
            hint="Everybody reads it. In the words that were spoken, or what they came to"
            rows={8}
          />
          <RadioField form={form} name="answeredBy" label="Who answered?" choices={CHOICES(WHOMS)} />
          <TextField form={form} name="at" label="Where in the recording? (optional)" hint="Like 1:02:30 or 12:05" width="10" />
        </>
      ),
      check: async (_data, { params }) => await cannot(params.id, 'answer', 'answered'),
      button: 'Answer, and tell them',
      save: async (tx, { answer, answeredBy, at, version: seen }, { params, person }) =>
        await finish(
          tx,
          params.id,
          { outcome: 'answered', answer, answeredBy, atSecond: secondsOf(at) ?? null },
          seen,
          person?.id ?? 0,
          'It is answered',
        ),
    }),

    formRoute(house, '/staff/scrutiny/questions/:id/promise', {
      may: 'scrutiny:moderate',
      example: someQuestion('last-open'),
      title: 'Promise an answer',
      back,
      days: ['promisedFor'],
      schema: z.object({
        promise: required(1000, 'Enter what is promised'),
        owner: whole(1, 999_999_999, 'Choose who sees to it'),
        promisedFor: day('Enter by when'),
        version: version(),
      }),
      labels: { promise: 'Promise', owner: 'Who sees to it', promisedFor: 'By when' },
      start: async (visit) => ({
        ...(await start(visit)),
        owner: String(visit.person?.id ?? ''),
        ...dayValues('promisedFor', clock.today().add({ days: USUAL_DAYS })),
      }),
      fields: async (form, { params }) => (
        <>
          {await asked(params.id)}
          <AreaField
            form={form}
            name="promise"
            label="What is promised?"
            hint="“The Chief Constable sends the figures for each station”"
            rows={4}
          />
          <ListField
            form={form}
            name="owner"
            label="Who sees to it?"
            none="Choose"
            choices={(await staffToChoose(db)).map(({ id, name }) => ({ value: String(id), text: name }))}
          />
          <DayField form={form} name="promisedFor" label="By when?" />
        </>
      ),
      check: async ({ owner, promisedFor }, { params }) => ({
        ...(await cannot(params.id, 'promise', 'promised')),
        ...(!(await staffToChoose(db)).some(({ id }) => id === owner) && { owner: 'Choose somebody from the list' }),
        ...(Temporal.PlainDate.compare(promisedFor, clock.today()) < 0 && { promisedFor: 'Enter a day that is not past' }),
      }),
      button: 'Promise it, and tell them',
      save: async (tx, { version: seen, ...promised }, { params, person }) =>
        await finish(tx, params.id, { outcome: 'promised', ...promised }, seen, person?.id ?? 0, 'It is promised'),
    }),

    formRoute(house, '/staff/scrutiny/questions/:id/decline', {
      may: 'scrutiny:moderate',
      example: someQuestion('waiting'),
      title: 'Decline the question',
      back,
      schema: z.object({
        ground: oneOf<Ground>(GROUNDS, 'Choose why'),
        reason: required(1000, 'Say why, and what they can do instead: they read it'),
        version: version(),
      }),
      labels: { ground: 'Why', reason: 'What they are told' },
      words: GROUNDS,
      start,
      fields: async (form, { params }) => (
        <>
          {await asked(params.id)}
          <RadioField form={form} name="ground" label="Why?" choices={CHOICES(GROUNDS)} />
          <AreaField
            form={form}
            name="reason"
            label="What they are told"
            hint="“We did not ask your question because it names someone in a live case; change it by 5pm Tuesday and we will look again.”"
            rows={4}
          />
        </>
      ),
      check: async (_data, { params }) => await cannot(params.id, 'ground', 'declined'),
      button: 'Decline it, and tell them',
      warning: true,
      save: async (tx, { ground, reason, version: seen }, { params, person }) =>
        await finish(tx, params.id, { outcome: 'declined', ground, reason }, seen, person?.id ?? 0, 'It is declined'),
    }),
  ]
}
