import { z } from 'zod'
import { may } from '#platform/access'
import { formRoute, momentOf, TickField, WhenFields, whenFields, whenProblems } from '#platform/forms'
import { govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { doneAt, momentInWords, type Route } from '#platform/web'
import { listAtAll, listsFor } from '#modules/contacts'
import { HoldWarning } from '#modules/elections'
import { secondPersonRoutes, writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import { heldOn } from './launches.js'
import { someStory, someUnsent, storyAt } from './queries.js'
import { type Story, STORY } from './story.js'
import { StoryWords } from './story-page.js'
import { approveStory, finishStory, storyBackToDraft } from './write.js'

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
      schema: z.object({
        ...whenFields,
        advance: z.string().optional(),
        lists: z
          .union([z.string(), z.array(z.string())])
          .default([])
          .transform((sent) => [sent].flat().map(Number).filter(Number.isInteger)),
      }),
      fields: async (form, { params, person }) => {
        const story = await storyAt(db, params.id)
        return (
          <>
            <p class="govuk-body">From now on its words are fixed: what is approved is what goes out.</p>
            <WhenFields form={form} now="As soon as it is approved" />
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
      check: async ({ lists, advance, ...when }, { params, person }): Promise<Record<string, string>> => {
        const { release } = await storyAt(db, params.id)
        const known = new Set((await listsOf(person?.id ?? 0)).map(({ id }) => id))
        return {
          ...whenProblems(when, clock.now()),
          ...(advance === 'yes' && when.when === 'now' && { advance: 'An embargo needs a time at which it ends' }),
          ...(release && lists.filter((id) => known.has(id)).length === 0 && { lists: 'Choose who gets the press release' }),
        }
      },
      save: async (tx, { advance, lists, ...when }, { params, person }) => {
        const story = await storyAt(tx, params.id)
        const known = new Set((await listsFor(tx, person?.id ?? 0)).filter(({ closed }) => !closed).map(({ id }) => id))
        const state = await finishStory(
          tx,
          story,
          {
            publicAt: momentOf(when),
            inAdvance: advance === 'yes',
            lists: lists.filter((id) => known.has(id)),
          },
          { ...writerOf(person), mayIssue: may(person, 'publishing:issue') },
          clock.now(),
        )
        return doneAt(urls.staffStory(story.id), state === 'waiting' ? 'It waits for approval' : 'It is approved')
      },
    }),

    ...secondPersonRoutes(house, {
      at: '/staff/news/:id',
      mayApprove: 'publishing:issue',
      mayWrite: 'publishing:write',
      waiting: someStory('waiting'),
      underWay: someUnsent,
      find: storyAt,
      title: ({ title }) => title,
      isWaiting: ({ state }) => state === 'waiting',
      facts: (story) => factsOf(story),
      back: urls.staffStory,
      outcome: 'it becomes public at the time its writers chose',
      kind: STORY,
      what: 'issue',
      approve: approveStory,
      sendBack: storyBackToDraft,
    }),
  ]

  async function factsOf(story: Story): Promise<Html> {
    const lists = await Promise.all(story.lists.map((list) => listAtAll(db, list)))
    const named = lists.map((list) => (list ? `${list.name} (${list.count.toLocaleString('en-GB')})` : 'a list that has ended'))
    const release = `${story.inAdvance ? 'At once, under embargo' : 'When it is public'}, to ${named.join(', ')}`
    const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
    return (
      <>
        <HoldWarning period={await heldOn(db, story, clock.today())} />
        {govukSummaryList({
          rows: [
            row('Public', story.publicAt ? momentInWords(story.publicAt) : 'As soon as it is approved'),
            row('Press release', story.release ? release : 'No'),
          ],
        })}
        <StoryWords story={story} origin={house.origin} />
      </>
    )
  }
}
