import { z } from 'zod'
import { may } from '#platform/access'
import { LONDON, Temporal } from '#platform/clock'
import {
  AreaField,
  DayField,
  dayOrNone,
  formRoute,
  optional,
  RadioField,
  readTime,
  required,
  TextField,
  TickField,
  timeOrNone,
} from '#platform/forms'
import { govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import { doneAt, momentInWords, type Route } from '#platform/web'
import { listAtAll, listsFor } from '#modules/contacts'
import { AgreementFields, agreementFields, agreementFrom, agreementProblems, namesOf, recordAgreement } from '#modules/identity'
import { urls } from '../urls.js'
import { someStory, storyAt } from './queries.js'
import { writerOf } from './staff-routes.js'
import { STORY } from './story.js'
import { StoryWords } from './story-page.js'
import { approvedBy, approveStory, finishStory, storyBackToDraft } from './write.js'

/** A day and a time of the office as a moment; where the clocks go back the earlier one, where they go forward the next that exists. */
export const embargoAt = (day: Temporal.PlainDate, typed: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: LONDON, plainTime: readTime(typed) }).toInstant()

/** Staff finish a story, say when it becomes public and who gets the release, and have it approved. */
export function issueRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const listsOf = async (person: number) => (await listsFor(db, person)).filter(({ closed }) => !closed)

  return [
    formRoute(house, '/staff/news/:id/issue', {
      may: 'publishing:write',
      example: someStory('draft'),
      title: async ({ params }) => `When is “${(await storyAt(db, params.id)).title}” public?`,
      back: ({ id }) => urls.staffStory(Number(id)),
      days: ['day'],
      schema: z
        .object({
          when: z.enum(['now', 'later'], 'Choose when it becomes public'),
          day: dayOrNone(),
          time: timeOrNone(),
          advance: z.string().optional(),
          lists: z
            .union([z.string(), z.array(z.string())])
            .default([])
            .transform((sent) => [sent].flat().map(Number).filter(Number.isInteger)),
        })
        .refine(({ when, day }) => when === 'now' || day !== null, { path: ['day'], error: 'Enter the day on which it becomes public' })
        .refine(({ when, time: typed }) => when === 'now' || typed !== '', {
          path: ['time'],
          error: 'Enter the time at which it becomes public',
        }),
      fields: async (form, { params, person }) => {
        const story = await storyAt(db, params.id)
        return (
          <>
            <p class="govuk-body">From now on its words are fixed: what is approved is what goes out.</p>
            <RadioField
              form={form}
              name="when"
              label="When?"
              choices={[
                { value: 'now', text: 'As soon as it is approved' },
                { value: 'later', text: 'At a certain time' },
              ]}
            />
            <DayField form={form} name="day" label="Day (only for a certain time)" />
            <TextField form={form} name="time" label="Time (only for a certain time)" hint="To the minute, like 9:30 or 14:05" width="5" />
            {story.release && (
              <>
                <TickField
                  form={form}
                  name="advance"
                  label="Embargo"
                  choices={[
                    { value: 'yes', text: 'Those who get the release get it as soon as it is approved, under embargo until that time' },
                  ]}
                />
                <TickField
                  form={form}
                  name="lists"
                  label="Who gets the press release?"
                  hint="Whoever stands on two lists gets it once. Only those the ledger lets us write to"
                  choices={(await listsOf(person?.id ?? 0)).map(({ id, name, count }) => ({
                    value: String(id),
                    text: name,
                    hint: `${count.toLocaleString('en-GB')} when last counted`,
                  }))}
                />
              </>
            )}
          </>
        )
      },
      button: 'Continue',
      check: async ({ when, day, time: typed, lists, advance }, { params, person }): Promise<Record<string, string>> => {
        const { release } = await storyAt(db, params.id)
        const known = new Set((await listsOf(person?.id ?? 0)).map(({ id }) => id))
        const past = when === 'later' && day && Temporal.Instant.compare(embargoAt(day, typed), clock.now()) <= 0
        return {
          ...(past && { day: 'This time is past. Enter a later one' }),
          ...(advance === 'yes' && when === 'now' && { advance: 'An embargo needs a time at which it ends' }),
          ...(release && lists.filter((id) => known.has(id)).length === 0 && { lists: 'Choose who gets the press release' }),
        }
      },
      save: async (tx, { when, day, time: typed, advance, lists }, { params, person }) => {
        const story = await storyAt(tx, params.id)
        const known = new Set((await listsFor(tx, person?.id ?? 0)).filter(({ closed }) => !closed).map(({ id }) => id))
        const state = await finishStory(
          tx,
          story,
          {
            publicAt: when === 'later' && day ? embargoAt(day, typed) : null,
            inAdvance: advance === 'yes',
            lists: lists.filter((id) => known.has(id)),
          },
          { ...writerOf(person), mayIssue: may(person, 'publishing:issue') },
          clock.now(),
        )
        return doneAt(urls.staffStory(story.id), state === 'waiting' ? 'It waits for approval' : 'It is approved')
      },
    }),

    formRoute(house, '/staff/news/:id/approval', {
      may: 'publishing:issue',
      example: someStory('waiting'),
      title: async ({ params }) => `Approve “${(await storyAt(db, params.id)).title}”?`,
      back: ({ id }) => urls.staffStory(Number(id)),
      schema: z
        .object({ what: z.enum(['approve', 'back'], 'Choose whether to approve it'), why: optional(500) })
        .refine(({ what, why }) => what === 'approve' || why !== '', { path: ['why'], error: 'Say what should change' }),
      fields: async (form, { params }) => {
        const story = await storyAt(db, params.id)
        const lists = await Promise.all(story.lists.map((list) => listAtAll(db, list)))
        const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
        return (
          <>
            {govukSummaryList({
              rows: [
                row('Public', story.publicAt ? momentInWords(story.publicAt) : 'As soon as it is approved'),
                row(
                  'Press release',
                  story.release
                    ? `${story.inAdvance ? 'At once, under embargo' : 'When it is public'}, to ${lists.map((list) => `${list?.name ?? 'a list that has ended'} (${(list?.count ?? 0).toLocaleString('en-GB')})`).join(', ')}`
                    : 'No',
                ),
              ],
            })}
            <StoryWords story={story} origin={house.origin} />
            <RadioField
              form={form}
              name="what"
              label="What do you decide?"
              choices={[
                { value: 'approve', text: 'Approve it: it becomes public at the time its writers chose' },
                { value: 'back', text: 'Send it back to its writers' },
              ]}
            />
            <AreaField form={form} name="why" label="If you send it back: what should change?" rows={3} />
          </>
        )
      },
      button: 'Decide',
      check: async (_data, { params, person }): Promise<Record<string, string>> => {
        const story = await storyAt(db, params.id)
        const own = story.writers.includes(person?.id ?? 0) || story.askedBy === person?.id
        return own ? { what: 'You wrote this: somebody else must approve it' } : {}
      },
      save: async (tx, { what, why }, { params, person }) => {
        const story = await storyAt(tx, params.id)
        if (what === 'approve') await approveStory(tx, story, writerOf(person), clock.now())
        else await storyBackToDraft(tx, story, why, writerOf(person))
        return doneAt(urls.staffStory(story.id), what === 'approve' ? 'Approved' : 'Sent back')
      },
    }),

    formRoute(house, '/staff/news/:id/agreement', {
      may: 'publishing:issue',
      example: someStory('waiting'),
      title: async ({ params }) => `Record that somebody approved “${(await storyAt(db, params.id)).title}”`,
      back: ({ id }) => urls.staffStory(Number(id)),
      days: ['agreed'],
      schema: z.object(agreementFields),
      fields: (form) => <AgreementFields form={form} yesterday={clock.today().subtract({ days: 1 })} />,
      check: async (data, { params }): Promise<Record<string, string>> => {
        const { writers } = await storyAt(db, params.id)
        const names = (
          await namesOf(
            db,
            writers.map((id) => `person:${id}`),
          )
        ).values()
        const own = [...names].some((name) => data.who.toLowerCase().includes(name.toLowerCase()))
        return { ...agreementProblems(data, clock.today()), ...(own && { who: 'They wrote this: somebody else must approve it' }) }
      },
      save: async (tx, data, { params, person }) => {
        const story = await storyAt(tx, params.id)
        const by = writerOf(person)
        await recordAgreement(tx, clock, { kind: STORY, id: String(story.id) }, agreementFrom('issue', data), by.actor)
        await approvedBy(tx, story, by, clock.now())
        return doneAt(urls.staffStory(story.id), 'Recorded: it is approved')
      },
    }),

    formRoute(house, '/staff/news/:id/back-to-draft', {
      may: 'publishing:write',
      example: someStory('ready', 'waiting'),
      title: async ({ params }) => `Take “${(await storyAt(db, params.id)).title}” back to a draft?`,
      back: ({ id }) => urls.staffStory(Number(id)),
      schema: z.object({ why: required(500, 'Say why, for your colleagues') }),
      fields: (form) => <AreaField form={form} name="why" label="Why?" hint="An approval is lost: it must be approved again" rows={3} />,
      button: 'Take it back',
      save: async (tx, { why }, { params, person }) => {
        await storyBackToDraft(tx, await storyAt(tx, params.id), why, writerOf(person))
        return doneAt(urls.staffStory(Number(params.id)), 'It is a draft again')
      },
    }),
  ]
}
