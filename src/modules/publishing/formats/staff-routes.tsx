import { z } from 'zod'
import { day, DayField, dayValues, formRoute, ListField, optional, RadioField, TextField, AreaField } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, DateText, doneAt, LinkList, page, Pager, type Route, route, Tag } from '#platform/web'
import { asEmail } from '#modules/contacts'
import { namesOf, writerOf } from '#modules/identity'
import { otherFormatsOf } from '../publications/files.js'
import { publicationAt, publicPublications } from '../publications/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { askForFormat } from './ask.js'
import { type Channel, CHANNELS, FORMATS, type FormatRequest, REQUEST_STATES } from './format.js'
import { doneRequests, openRequests, PAGE, requestAt, someRequest } from './queries.js'
import { RequestPage } from './request-page.js'

const { formats } = wordsIn('en').formats
const number = (text: string | undefined): number | undefined => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined)

/** Staff see who asked for which format, and key what came by phone or letter. */
export function formatStaffRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const named = (rows: readonly FormatRequest[]) =>
    namesOf(
      db,
      rows.flatMap(({ doer, doneBy }) => [doer, doneBy].flatMap((id) => (id === null ? [] : [`person:${id}`]))),
    )
  const row = (one: FormatRequest, names: ReadonlyMap<string, string>) => {
    const late = one.state === 'open' && clock.today().since(one.dueOn).sign > 0
    return [
      <a class="govuk-link" href={urls.formatRequest(one.id)}>
        {one.reference}
      </a>,
      `${one.title}, ${wordsIn('en').formats.inside[one.format]}`,
      late ? <Tag word="Overdue" tone="late" /> : one.held ? <Tag word="Held" tone="waiting" /> : <Tag {...REQUEST_STATES[one.state]} />,
      <DateText date={one.state === 'open' ? one.dueOn : (one.doneOn ?? one.dueOn)} />,
      doerIn(one, names),
    ]
  }
  // Whoever sent or declined it did it, where nobody was named before.
  const doerIn = ({ doer, doneBy }: FormatRequest, names: ReadonlyMap<string, string>) => {
    const id = doer ?? doneBy
    return id === null ? 'Nobody yet' : (names.get(`person:${id}`) ?? 'Somebody')
  }
  const columns = (when: string) => [{ text: 'Reference' }, { text: 'What' }, { text: 'State' }, { text: when }, { text: 'Who does it' }]

  return [
    route(urls.formats, {
      may: 'publishing:answer-formats',
      get: async ({ query }) => {
        const found = await openRequests(db, { after: number(query['after']) })
        const rows = found.slice(0, PAGE)
        const names = await named(rows)
        return page({
          title: 'Requests for other formats',
          back: urls.manage,
          body: (
            <>
              <h1 class="govuk-heading-l">Requests for other formats</h1>
              {govukButton({ text: 'Add a request', href: urls.newFormat })}
              <LinkList links={[{ text: 'Sent and declined', href: urls.formatsDone }]} />
              <DataTable
                caption="To do, due first at the top"
                captionSize="m"
                columns={columns('Due')}
                rows={rows.map((one) => row(one, names))}
                empty="Nothing to do."
              />
              <Pager onward={found.length > PAGE ? `${urls.formats}?after=${rows.at(-1)?.id ?? 0}` : undefined} />
            </>
          ),
        })
      },
    }),

    route(urls.formatsDone, {
      may: 'publishing:answer-formats',
      get: async ({ query }) => {
        const found = await doneRequests(db, number(query['before']))
        const rows = found.slice(0, PAGE)
        const names = await named(rows)
        return page({
          title: 'Formats sent and declined',
          back: urls.formats,
          body: (
            <>
              <h1 class="govuk-heading-l">Formats sent and declined</h1>
              <DataTable
                caption="Newest first"
                captionSize="m"
                columns={columns('Sent or declined')}
                rows={rows.map((one) => row(one, names))}
                empty="None yet."
              />
              <Pager older={found.length > PAGE ? `${urls.formatsDone}?before=${rows.at(-1)?.id ?? 0}` : undefined} />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newFormat, {
      may: 'publishing:answer-formats',
      title: 'Add a request for another format',
      back: urls.formats,
      days: ['askedOn'],
      schema: z
        .object({
          publication: z
            .string()
            .regex(/^\d{0,9}$/, 'Choose a publication')
            .default(''),
          title: optional(160).refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line'),
          format: z.enum(FORMATS, 'Choose the format'),
          details: optional(1000),
          channel: z.enum(['phone', 'email', 'letter', 'person'], 'Choose how it came'),
          askedOn: day('Enter the day on which they asked'),
          name: optional(120).refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line'),
          email: optional(254),
          address: optional(500),
        })
        .refine(({ email, address }) => email !== '' || address !== '', {
          path: ['email'],
          error: 'Enter an e-mail address, or a postal address below',
        })
        .refine(({ email }) => email === '' || asEmail(email) !== undefined, {
          path: ['email'],
          error: 'Enter an e-mail address, like name@example.org',
        })
        .refine(({ publication, title }) => publication !== '' || title !== '', {
          path: ['title'],
          error: 'Choose a publication above, or enter what it is called',
        }),
      start: async () => dayValues('askedOn', clock.today()),
      fields: async (form) => (
        <>
          <ListField
            form={form}
            name="publication"
            label="Which publication?"
            none="None of these"
            choices={(await publicPublications(db, { most: 200 })).map(({ id, title }) => ({ value: String(id), text: title }))}
          />
          <TextField form={form} name="title" label="What is it called? (only if it is none of these)" />
          <RadioField form={form} name="format" label="Which format?" choices={FORMATS.map((value) => ({ value, text: formats[value] }))} />
          <AreaField form={form} name="details" label="What else do they need? (optional)" rows={3} />
          <RadioField
            form={form}
            name="channel"
            label="How did they ask?"
            choices={(Object.keys(CHANNELS) as Channel[])
              .filter((value) => value !== 'web')
              .map((value) => ({ value, text: CHANNELS[value] }))}
          />
          <DayField form={form} name="askedOn" label="When did they ask?" hint="The promise counts from this day" />
          <TextField form={form} name="name" label="Name (optional)" />
          <TextField form={form} name="email" label="E-mail (optional)" type="email" />
          <AreaField form={form} name="address" label="Postal address (optional)" rows={4} />
        </>
      ),
      button: 'Add it',
      check: async ({ publication, askedOn }): Promise<Record<string, string>> => {
        const today = clock.today()
        const known = publication === '' || (await isPublic(publication))
        return {
          ...(!known && { publication: 'Choose a publication from the list' }),
          ...(askedOn.since(today).sign > 0 && { askedOn: 'Enter today or an earlier day' }),
          ...(askedOn.since(today.subtract({ years: 1 })).sign < 0 && { askedOn: 'Enter a day in the last year' }),
        }
      },
      save: async (tx, { publication, email, ...data }, { person }) => {
        const about = publication === '' ? undefined : await publicationAt(tx, publication)
        const asked = {
          ...data,
          email: email === '' ? '' : (asEmail(email) ?? ''),
          publication: about?.id ?? null,
          title: about?.title ?? data.title,
          language: 'en' as const,
          held: false,
        }
        const id = await askForFormat(tx, house, asked, { by: writerOf(person).actor, at: clock.now() })
        return doneAt(urls.formatRequest(id), 'The request is added')
      },
    }),

    route('/staff/formats/:id', {
      may: 'publishing:answer-formats',
      example: someRequest('open'),
      get: async ({ params }) => {
        const one = await requestAt(db, params.id)
        const about = one.publication === null ? undefined : await publicationAt(db, one.publication)
        const there = about ? (await otherFormatsOf(db, about.id)).filter(({ format }) => format === one.format) : []
        return page({
          title: `Request ${one.reference}`,
          back: urls.formats,
          body: <RequestPage one={one} about={about} names={await named([one])} today={clock.today()} there={there} />,
        })
      },
    }),
  ]

  async function isPublic(id: string): Promise<boolean> {
    const found = await own(db)
      .selectFrom('publishing.publication')
      .select('id')
      .where('id', '=', Number(id))
      .where('state', '=', 'public')
      .executeTakeFirst()
    return found !== undefined
  }
}
