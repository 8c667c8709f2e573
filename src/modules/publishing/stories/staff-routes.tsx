import type { Temporal } from '#platform/clock'
import { z } from 'zod'
import { may } from '#platform/access'
import { formRoute, version } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import { besideOf, type House, linkTroubleOf } from '#platform/module'
import { DataTable, DateText, dayInWords, doneAt, LinkList, page, Pager, type Route, route, Tag } from '#platform/web'
import { listAtAll } from '#modules/contacts'
import { HeldNotice } from '#modules/elections'
import { namesOf, writerOf } from '#modules/identity'
import { placeByCode } from '#modules/office'
import { urls } from '../urls.js'
import { correctionsOf, PAGE, someStory, staffStories, storyAt } from './queries.js'
import { SHEET_LABELS, sheetFields, sheetFrom, sheetValues, storyFields } from './sheet-form.js'
import { heldOn } from './launches.js'
import { STATES, STORY, type StoryState } from './story.js'
import { StoryPage } from './story-page.js'
import { beginStory, changeStory } from './write.js'

/** Staff write what the office says in public, once, for the website, newsrooms and newsletters. */
export function storyRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.staff, {
      may: 'publishing:see',
      get: async ({ query, person }) => {
        const state = Object.keys(STATES).find((one) => one === query['state']) as StoryState | undefined
        const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined
        const found = await staffStories(db, { ...(state && { state }), ...(before !== undefined && { before }) })
        const rows = found.slice(0, PAGE)
        const held = new Map<number, Temporal.PlainDate>()
        for (const one of rows) {
          const period = await heldOn(db, one, clock.today())
          if (period) held.set(one.id, period.to)
        }
        const at = (more: string) => `${urls.staff}?${state ? `state=${state}&` : ''}${more}`
        return page({
          title: 'News and press releases',
          body: (
            <>
              <h1 class="govuk-heading-l">News and press releases</h1>
              {may(person, 'publishing:write') && govukButton({ text: 'Write something new', href: urls.newStory })}
              <LinkList
                links={[
                  { text: 'What residents see', href: urls.news },
                  { text: 'Campaigns', href: urls.staffCampaigns },
                  ...(state ? [{ text: 'All of them', href: urls.staff }] : []),
                  ...(Object.keys(STATES) as StoryState[])
                    .filter((one) => one !== state)
                    .map((one) => ({ text: `Only: ${STATES[one].word.toLowerCase()}`, href: `${urls.staff}?state=${one}` })),
                ]}
              />
              <DataTable
                caption={state ? `${STATES[state].word}, newest first` : 'Newest first'}
                captionSize="m"
                columns={[{ text: 'Title' }, { text: 'State' }, { text: 'What' }, { text: 'Public' }]}
                rows={rows.map((one) => [
                  <a class="govuk-link" href={urls.staffStory(one.id)}>
                    {one.title}
                  </a>,
                  <>
                    <Tag {...STATES[one.state]} /> {held.has(one.id) && <Tag word="Held back" tone="waiting" />}
                  </>,
                  [one.kind === 'blog' ? 'Blog' : 'News', one.release ? 'press release' : ''].filter(Boolean).join(', '),
                  one.publishedAt ? (
                    <DateText date={one.publishedAt} />
                  ) : held.has(one.id) ? (
                    `After ${dayInWords(held.get(one.id) ?? clock.today())}`
                  ) : one.publicAt ? (
                    <DateText date={one.publicAt} />
                  ) : (
                    ''
                  ),
                ])}
                empty="None yet."
              />
              <Pager older={found.length > PAGE ? at(`before=${rows.at(-1)?.id ?? 0}`) : undefined} />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newStory, {
      may: 'publishing:write',
      title: 'Write something new',
      back: urls.staff,
      schema: z.object(sheetFields),
      start: async () => ({ kind: 'news' }),
      fields: (form) => storyFields(form, house),
      button: 'Save the draft',
      save: async (tx, data, { person }) =>
        doneAt(urls.staffStory(await beginStory(tx, sheetFrom(data), writerOf(person), clock.now())), 'The draft is saved'),
    }),

    route('/staff/news/:id', {
      may: 'publishing:see',
      example: someStory('public'),
      get: async ({ params, person }) => {
        const story = await storyAt(db, params.id)
        const ids = [...story.writers, story.approvedBy].flatMap((id) => (id === null ? [] : [`person:${id}`]))
        const corrections = await correctionsOf(db, story.id)
        const period = await heldOn(db, story, clock.today())
        const lists = await Promise.all(story.lists.map(async (list) => (await listAtAll(db, list))?.name ?? 'A list that has ended'))
        return page({
          title: story.title,
          back: urls.staff,
          body: (
            <StoryPage
              story={story}
              corrections={corrections}
              lists={lists}
              place={story.place === null ? 'The whole area' : ((await placeByCode(db, story.place))?.name ?? story.place)}
              held={<HeldNotice period={period} record={{ kind: STORY, id: story.id }} person={person} />}
              heldUntil={period?.to}
              trouble={await linkTroubleOf(house, STORY, story.id)}
              beside={await besideOf(house, STORY, story.id, person)}
              names={await namesOf(db, [...ids, ...corrections.map(({ by }) => `person:${by}`)])}
              origin={house.origin}
              me={person?.id ?? 0}
              mayWrite={may(person, 'publishing:write')}
              mayIssue={may(person, 'publishing:issue')}
            />
          ),
        })
      },
    }),

    formRoute(house, '/staff/news/:id/details', {
      may: 'publishing:write',
      example: someStory('draft'),
      title: async ({ params }) => `Change “${(await storyAt(db, params.id)).title}”`,
      back: ({ id }) => urls.staffStory(Number(id)),
      schema: z.object({ ...sheetFields, version: version() }),
      labels: SHEET_LABELS,
      start: async ({ params }) => sheetValues(await storyAt(db, params.id)),
      fields: (form) => storyFields(form, house),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const story = await storyAt(tx, params.id)
        await changeStory(tx, story, sheetFrom(data), seen, writerOf(person))
        return urls.staffStory(story.id)
      },
    }),
  ]
}
