import { z } from 'zod'
import { AreaField, formRoute, ListField, optional, required, TextField, version } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { blankForm, doneAt, LinkList, NothingChosen, page, PostForm, Reading, type Route, route, submitOnce } from '#platform/web'
import { writerOf } from '#modules/identity'
import { everyPublicPage } from '../pages/queries.js'
import { urls } from '../urls.js'
import { addEntry, menuChoices, menuEntries, MOST_ENTRIES, moveEntry, type MenuPlace } from './menu.js'
import { addSection, changeSection, movePageInSection, sectionAt, sections, someSection } from './sections.js'

const PLACES: Readonly<Record<MenuPlace, { readonly title: string; readonly add: string; readonly beside: string }>> = {
  head: { title: 'At the head of every page', add: 'Add to the head', beside: 'It stands after what the product itself puts there.' },
  foot: {
    title: 'At the foot of every page',
    add: 'Add to the foot',
    beside: 'It stands before the accessibility statement and the privacy notice.',
  },
}

const WAYS = ['up', 'down', 'out'] as const

const sectionFields = {
  title: required(60, 'Enter a title').refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line'),
  welsh: optional(60),
  intro: optional(300),
}

/** Staff arrange the public menu, and the sections with the order of their pages. */
export function menuRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.menu, {
      may: 'website:see',
      maySend: 'website:publish',
      get: async ({ person }) => {
        const [entries, choices, all] = [await menuEntries(db), await menuChoices(db), await sections(db)]
        const arranges = person?.permissions.has('website:publish') === true
        return page({
          title: 'The public menu',
          back: urls.staff,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">The public menu</h1>
              {(['head', 'foot'] as const).map((place) => (
                <section>
                  <h2 class="govuk-heading-m">{PLACES[place].title}</h2>
                  <p class="govuk-body">{PLACES[place].beside}</p>
                  <Ordered
                    items={entries.filter((one) => one.place === place)}
                    arranges={arranges}
                    ways={WAYS}
                    hidden={{ place }}
                    empty="Nothing yet."
                  />
                  {arranges && entries.filter((one) => one.place === place).length < MOST_ENTRIES[place] && (
                    <PostForm>
                      <input type="hidden" name="place" value={place} />
                      <ListField
                        form={blankForm()}
                        name={`target-${place}`}
                        label="What stands there?"
                        none="Choose"
                        choices={choices.filter(({ value }) => !entries.some((one) => one.place === place && one.target === value))}
                      />
                      {govukButton({ text: PLACES[place].add, classes: 'govuk-button--secondary' })}
                    </PostForm>
                  )}
                </section>
              ))}
              <h2 class="govuk-heading-m">Sections</h2>
              <p class="govuk-body">Each has a page that lists what stands in it, in the order that you choose there.</p>
              <LinkList
                links={[
                  ...all.map(({ id, title }) => ({ text: title, href: urls.staffSection(id) })),
                  ...(arranges ? [{ text: 'Add a section', href: urls.newSection }] : []),
                ]}
              />
            </Reading>
          ),
        })
      },
      post: async (visit) => {
        const place = visit.body['place'] === 'foot' ? 'foot' : 'head'
        const [way, id] = String(visit.body['move'] ?? '').split(':')
        const chosen = WAYS.find((one) => one === way)
        const target = String(visit.body[`target-${place}`] ?? '')
        if (chosen === undefined && target === '') throw new NothingChosen('Choose what to put into the menu')
        return submitOnce(db, clock, visit, async (tx) => {
          const by = writerOf(visit.person)
          if (chosen === undefined) await addEntry(tx, place, target, by)
          else await moveEntry(tx, place, /^\d{1,9}$/.test(id ?? '') ? Number(id) : 0, chosen, by)
          return doneAt(urls.menu, chosen === 'out' ? 'Taken out of the menu' : 'The menu is changed')
        })
      },
    }),

    formRoute(house, urls.newSection, {
      may: 'website:publish',
      title: 'Add a section',
      back: urls.menu,
      schema: z.object(sectionFields),
      fields: sectionQuestions,
      save: async (tx, words, { person }) => urls.staffSection(await addSection(tx, words, writerOf(person))),
    }),

    formRoute(house, '/staff/website/sections/:id/words', {
      may: 'website:publish',
      example: someSection,
      title: async ({ params }) => `Change “${(await sectionAt(db, params.id)).title}”`,
      back: ({ id }) => urls.staffSection(Number(id)),
      schema: z.object({ ...sectionFields, version: version() }),
      labels: { title: 'Title', welsh: 'Title in Welsh', intro: 'What it is about' },
      start: async ({ params }) => {
        const { title, welsh, intro, version: now } = await sectionAt(db, params.id)
        return { title, welsh, intro, version: String(now) }
      },
      fields: sectionQuestions,
      save: async (tx, { version: seen, ...words }, { params, person }) => {
        await changeSection(tx, (await sectionAt(tx, params.id)).id, words, seen, writerOf(person))
        return urls.staffSection(Number(params.id))
      },
    }),

    route('/staff/website/sections/:id', {
      may: 'website:see',
      maySend: 'website:publish',
      example: someSection,
      get: async ({ params, person }) => {
        const section = await sectionAt(db, params.id)
        const items = (await everyPublicPage(db, section.id)).map(({ id, title }) => ({ id, text: title, href: urls.staffPage(id) }))
        const arranges = person?.permissions.has('website:publish') === true
        return page({
          title: section.title,
          back: urls.menu,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{section.title}</h1>
              {section.intro && <p class="govuk-body">{section.intro}</p>}
              {arranges &&
                govukButton({ text: 'Change its title', href: urls.sectionWords(section.id), classes: 'govuk-button--secondary' })}
              <h2 class="govuk-heading-m">Its pages, in their order</h2>
              <Ordered items={items} arranges={arranges} ways={['up', 'down']} hidden={{}} empty="No public page stands in it yet." />
              <p class="govuk-body">
                <a class="govuk-link" href={urls.section(section.slug)}>
                  Its public page
                </a>
              </p>
            </Reading>
          ),
        })
      },
      post: async (visit) => {
        const section = await sectionAt(db, visit.params.id)
        const [, way, id] = /^(up|down):(\d{1,9})$/.exec(String(visit.body['move'] ?? '')) ?? []
        if (way === undefined) throw new NothingChosen('Choose which page to move, and where')
        return submitOnce(db, clock, visit, async (tx) => {
          await movePageInSection(tx, section.id, Number(id), way as 'up' | 'down', writerOf(visit.person))
          return doneAt(urls.staffSection(section.id), 'The order is changed')
        })
      },
    }),
  ]
}

function sectionQuestions(form: Parameters<typeof TextField>[0]['form']): Html {
  return (
    <>
      <TextField form={form} name="title" label="Title" hint="It can stand in the menu, so keep it short: “About us”" />
      <TextField
        form={form}
        name="welsh"
        label="Title in Welsh (optional)"
        hint="Where it is missing, Welsh pages show the English"
        lang="cy"
      />
      <AreaField
        form={form}
        name="intro"
        label="What it is about (optional)"
        hint="One or two sentences at the head of its page"
        rows={3}
      />
    </>
  )
}

const WAY_WORDS = { up: 'Move up', down: 'Move down', out: 'Take out' } as const

/** Things in an order that is changed by buttons, so that no mouse and no script is needed. */
function Ordered({
  items,
  arranges,
  ways,
  hidden,
  empty,
}: {
  items: readonly { readonly id: number; readonly text: string; readonly href: string }[]
  arranges: boolean
  ways: readonly (keyof typeof WAY_WORDS)[]
  hidden: Readonly<Record<string, string>>
  empty: string
}): Html {
  if (items.length === 0) return <p class="govuk-body">{empty}</p>
  return (
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      {items.map(({ id, text, href }, at) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
          {arranges && (
            <PostForm class="website-order">
              {Object.entries(hidden).map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
              {ways
                .filter((way) => (way !== 'up' || at > 0) && (way !== 'down' || at < items.length - 1))
                .map((way) => (
                  <button
                    type="submit"
                    class="govuk-button govuk-button--secondary website-order__button"
                    name="move"
                    value={`${way}:${id}`}
                  >
                    {WAY_WORDS[way]}
                    <span class="govuk-visually-hidden"> {text}</span>
                  </button>
                ))}
            </PostForm>
          )}
        </li>
      ))}
    </ol>
  )
}
