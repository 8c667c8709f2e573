import { z } from 'zod'
import { may } from '#platform/access'
import { AreaField, formRoute, ListField, RadioField, required, TextField, TickField, version, whole } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, DateText, dayInWords, doneAt, type Form, LinkList, page, type Route, route, Tag } from '#platform/web'
import { writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import {
  addLink,
  addTopic,
  changeLink,
  changeTopic,
  checkLinks,
  linkAt,
  links,
  linksToCheck,
  someLink,
  someTopic,
  topicAt,
  topics,
} from './keep.js'
import { CHECK_MONTHS, type Link } from './topic.js'

const oneLine = (most: number, message: string) => required(most, message).refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line')

const SHOWN = z.enum(['yes', 'no'], 'Choose whether the public sees it').transform((said) => said === 'yes')

const topicFields = {
  title: oneLine(80, 'Enter a title'),
  intro: required(2000, 'Enter a few sentences of advice'),
  position: whole(1, 999, 'Enter a whole number from 1 to 999'),
  shown: SHOWN,
}

/** An address on another website, as a browser shows it. */
function isWebAddress(typed: string): boolean {
  const url = URL.parse(typed)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.hostname.includes('.') && !/[\s\\]/.test(typed)
}

const linkFields = {
  topic: z
    .string()
    .regex(/^\d{1,9}$/, 'Choose a topic')
    .transform(Number),
  title: oneLine(120, 'Enter what the page is called'),
  partner: oneLine(120, 'Enter whose page it is'),
  url: required(500, 'Enter the address of the page')
    .refine(isWebAddress, 'Enter the whole address, such as https://www.example.org/bicycles')
    .transform((typed) => new URL(typed).href),
  description: oneLine(300, 'Enter what somebody finds there'),
  shown: SHOWN,
}

const LINK_LABELS = { topic: 'Topic', title: 'Title', partner: 'Partner', url: 'Address', description: 'Description', shown: 'Shown' }

const shownAs = (shown: boolean): string => (shown ? 'yes' : 'no')

/** Staff look after the advice on preventing crime and the links to partners. */
export function preventionRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const now = () => ({ at: clock.now(), checked: clock.today() })
  const due = () => linksToCheck(db, clock.today().subtract({ months: CHECK_MONTHS }))
  const linkQuestions = async (form: Form): Promise<Html> => (
    <>
      <ListField
        form={form}
        name="topic"
        label="Topic"
        none="Choose"
        choices={(await topics(db)).map(({ id, title }) => ({ value: String(id), text: title }))}
      />
      <TextField form={form} name="title" label="What is the page called?" />
      <TextField form={form} name="partner" label="Whose page is it?" />
      <TextField form={form} name="url" label="Its address" type="url" hint="Saving says that you have looked at it today" />
      <AreaField form={form} name="description" label="What does somebody find there?" rows={3} />
      <Shown form={form} />
    </>
  )
  const topicThere = async (topic: number): Promise<Record<string, string>> =>
    (await topics(db)).some(({ id }) => id === topic) ? {} : { topic: 'Choose a topic' }

  return [
    route(urls.staffPrevention, {
      may: 'website:see',
      get: async ({ person }) => {
        const [all, every, old] = [await topics(db), await links(db), await due()]
        const writes = may(person, 'website:write')
        return page({
          title: 'Crime prevention',
          back: urls.staff,
          body: (
            <>
              <h1 class="govuk-heading-l">Crime prevention</h1>
              {writes && (
                <div class="govuk-button-group">
                  {govukButton({ text: 'Add a link', href: urls.newLink })}
                  {govukButton({ text: 'Add a topic', href: urls.newTopic, classes: 'govuk-button--secondary' })}
                </div>
              )}
              <LinkList
                links={[
                  ...(writes ? [{ text: `Links to look at: ${old.length}`, href: urls.linkCheck }] : []),
                  { text: 'What residents see', href: urls.prevention },
                ]}
              />
              {all.map((topic) => (
                <>
                  <h2 class="govuk-heading-m">
                    {topic.title} {!topic.shown && <Tag word="Not shown" tone="closed" />}
                  </h2>
                  {writes && (
                    <p class="govuk-body">
                      <a class="govuk-link" href={urls.staffTopic(topic.id)}>
                        Change the topic<span class="govuk-visually-hidden"> {topic.title}</span>
                      </a>
                    </p>
                  )}
                  <DataTable
                    caption={`Links of ${topic.title}`}
                    hideCaption
                    columns={[{ text: 'Link' }, { text: 'Partner' }, { text: 'Last looked at' }, { text: 'State' }]}
                    rows={every
                      .filter((one) => one.topic === topic.id)
                      .map((one) => [
                        writes ? (
                          <a class="govuk-link" href={urls.staffLink(one.id)}>
                            {one.title}
                          </a>
                        ) : (
                          one.title
                        ),
                        one.partner,
                        <DateText date={one.checkedOn} />,
                        <LinkState link={one} old={old} />,
                      ])}
                    empty="No links yet."
                  />
                </>
              ))}
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newTopic, {
      may: 'website:write',
      title: 'Add a topic',
      back: urls.staffPrevention,
      schema: z.object(topicFields),
      start: async () => ({ shown: 'yes', position: String(((await topics(db)).at(-1)?.position ?? 0) + 1) }),
      fields: topicQuestions,
      save: async (tx, words, { person }) => {
        await addTopic(tx, words, writerOf(person), clock.now())
        return urls.staffPrevention
      },
    }),

    formRoute(house, '/staff/website/crime-prevention/topics/:id', {
      may: 'website:write',
      example: someTopic,
      title: async ({ params }) => `Change “${(await topicAt(db, params.id)).title}”`,
      back: urls.staffPrevention,
      schema: z.object({ ...topicFields, version: version() }),
      labels: { title: 'Title', intro: 'Advice', position: 'Place', shown: 'Shown' },
      start: async ({ params }) => {
        const { title, intro, position, shown, version: seen } = await topicAt(db, params.id)
        return { title, intro, position: String(position), shown: shownAs(shown), version: String(seen) }
      },
      fields: topicQuestions,
      save: async (tx, { version: seen, ...words }, { params, person }) => {
        await changeTopic(tx, (await topicAt(tx, params.id)).id, words, seen, writerOf(person), clock.now())
        return urls.staffPrevention
      },
    }),

    formRoute(house, urls.newLink, {
      may: 'website:write',
      title: 'Add a link',
      back: urls.staffPrevention,
      schema: z.object(linkFields),
      start: async () => ({ shown: 'yes' }),
      fields: linkQuestions,
      check: ({ topic }) => topicThere(topic),
      save: async (tx, words, { person }) => {
        await addLink(tx, words, writerOf(person), now())
        return urls.staffPrevention
      },
    }),

    formRoute(house, '/staff/website/crime-prevention/links/:id', {
      may: 'website:write',
      example: someLink,
      title: async ({ params }) => `Change “${(await linkAt(db, params.id)).title}”`,
      back: urls.staffPrevention,
      schema: z.object({ ...linkFields, version: version() }),
      labels: LINK_LABELS,
      start: async ({ params }) => {
        const { topic, title, partner, url, description, shown, version: seen } = await linkAt(db, params.id)
        return { topic: String(topic), title, partner, url, description, shown: shownAs(shown), version: String(seen) }
      },
      fields: linkQuestions,
      check: ({ topic }) => topicThere(topic),
      save: async (tx, { version: seen, ...words }, { params, person }) => {
        await changeLink(tx, await linkAt(tx, params.id), words, seen, writerOf(person), now())
        return urls.staffPrevention
      },
    }),

    formRoute(house, urls.linkCheck, {
      may: 'website:write',
      title: 'Are the links still there and right?',
      back: urls.staffPrevention,
      schema: z.object({
        right: z.union([z.string(), z.array(z.string())], 'Tick the links that are still right').transform((sent) =>
          [sent]
            .flat()
            .filter((one) => /^\d{1,9}$/.test(one))
            .map(Number),
        ),
      }),
      fields: async (form) => {
        const old = await due()
        if (old.length === 0) return <p class="govuk-body">Each link was looked at in the last {CHECK_MONTHS} months.</p>
        return (
          <>
            <p class="govuk-body">Open each, and tick those that are still right. Change or hide the others.</p>
            <LinkList links={old.map(({ title, url }) => ({ text: title, href: url }))} look="spaced" />
            <TickField
              form={form}
              name="right"
              label="Which are still right?"
              choices={old.map(({ id, title, partner, checkedOn }) => ({
                value: String(id),
                text: title,
                hint: `${partner}. Last looked at on ${dayInWords(checkedOn)}`,
              }))}
            />
          </>
        )
      },
      button: 'They are still right',
      save: async (tx, { right }, { person }) => {
        await checkLinks(tx, right, clock.today(), writerOf(person))
        return doneAt(urls.staffPrevention, right.length === 1 ? '1 link is still right' : `${right.length} links are still right`)
      },
    }),
  ]
}

function LinkState({ link, old }: { link: Link; old: readonly Link[] }): Html {
  if (!link.shown) return <Tag word="Not shown" tone="closed" />
  return old.some(({ id }) => id === link.id) ? <Tag word="Look at it again" tone="late" /> : <Tag word="Shown" tone="good" />
}

function topicQuestions(form: Form): Html {
  return (
    <>
      <TextField form={form} name="title" label="Title" />
      <AreaField
        form={form}
        name="intro"
        label="Advice"
        hint="What somebody can do today. Leave an empty line between paragraphs, and write - before each point of a list"
        rows={8}
      />
      <TextField form={form} name="position" label="Its place among the topics" hint="The lowest number stands first" width="3" numeric />
      <Shown form={form} />
    </>
  )
}

function Shown({ form }: { form: Form }): Html {
  return (
    <RadioField
      form={form}
      name="shown"
      label="Does the public see it?"
      choices={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ]}
    />
  )
}
