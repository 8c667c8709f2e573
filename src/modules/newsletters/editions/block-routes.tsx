import { z } from 'zod'
import type { Db } from '#platform/db'
import { AreaField, type Choice, formRoute, optional, RadioField, TextField, TickField, version } from '#platform/forms'
import { type House, newsSourcesOf } from '#platform/module'
import { doneAt, type Form, type Route } from '#platform/web'
import { writerOf } from '#modules/identity'
import { anyNewsletter } from '../newsletters/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { itemsFor } from './compose.js'
import { blockAt, editionAt, someEdition } from './queries.js'
import { MARKS } from './staff-routes.js'
import { addBlock, changeBlock, removeBlock } from './write.js'

const sheet = {
  heading: optional(120),
  body: optional(8000),
  contributor: optional(120),
}
const LABELS = { heading: 'Heading', body: 'Words', contributor: 'Who wrote it', tell: 'What it tells' }
const TEXT = 'text'

function WordFields({ form, optionalBody }: { form: Form; optionalBody: boolean }) {
  return (
    <>
      <TextField form={form} name="heading" label="Heading (optional)" />
      <AreaField form={form} name="body" label={optionalBody ? 'A few words before the news (optional)' : 'Words'} hint={MARKS} rows={10} />
      <TextField
        form={form}
        name="contributor"
        label="Who wrote it? (optional)"
        hint="Where somebody else than the office did: “Community Safety Ambassador, Carrowdale”"
      />
    </>
  )
}

/** Staff write an edition part by part: their own words, or what is new, pulled by itself. */
export function blockRoutes(house: House): readonly Route[] {
  const { db } = house
  const writing = { may: 'newsletters:write' } as const
  const sources = (): readonly Choice[] => newsSourcesOf(house).map(({ kind, label }) => ({ value: kind, text: label }))
  const somePart = async (given: typeof db) => {
    const row = await own(given)
      .selectFrom('newsletters.block as b')
      .innerJoin('newsletters.edition as e', 'e.id', 'b.edition')
      .select(['b.id', 'b.edition'])
      .where('e.state', '=', 'draft')
      .orderBy('b.id')
      .executeTakeFirst()
    return { edition: String(row?.edition ?? 0), id: String(row?.id ?? 0) }
  }

  return [
    formRoute(house, '/staff/newsletters/editions/:id/blocks/new', {
      ...writing,
      example: someEdition('draft'),
      title: 'Add a part',
      back: ({ id }) => urls.edition(Number(id)),
      schema: z
        .object({ ...sheet, source: z.string({ error: 'Choose what this part is' }).min(1, 'Choose what this part is').max(60) })
        .refine(({ source, body }) => source !== TEXT || body !== '', { path: ['body'], error: 'Enter the words of this part' }),
      fields: (form) => (
        <>
          <RadioField
            form={form}
            name="source"
            label="What is this part?"
            choices={[
              { value: TEXT, text: 'Words of your own', hint: 'Also what somebody sent you: an ambassador, a funded group' },
              ...sources(),
            ]}
          />
          <WordFields form={form} optionalBody={false} />
        </>
      ),
      check: async ({ source }): Promise<Record<string, string>> =>
        source === TEXT || sources().some(({ value }) => value === source) ? {} : { source: 'Choose what this part is' },
      save: async (tx, { source, ...words }, { params, person }) => {
        const kind = source === TEXT ? 'text' : 'news'
        const known = newsSourcesOf(house).find((one) => one.kind === source)
        const heading = words.heading || (known?.heading('en') ?? '')
        await addBlock(
          tx,
          (await editionAt(tx, params.id)).id,
          { ...words, heading, kind, source: kind === 'text' ? '' : source, leftOut: [] },
          writerOf(person),
        )
        return doneAt(urls.edition(Number(params.id)), 'Added')
      },
    }),

    formRoute(house, '/staff/newsletters/editions/:edition/blocks/:id', {
      ...writing,
      example: somePart,
      title: async ({ params }) => `Change ${(await blockAt(db, params.edition, params.id)).heading || 'this part'}`,
      back: ({ edition }) => urls.edition(Number(edition)),
      schema: z.object({
        ...sheet,
        tell: z
          .union([z.string(), z.array(z.string())])
          .default([])
          .transform((sent) => [sent].flat()),
        stays: z.enum(['yes', 'no'], 'Choose whether it stays in the edition'),
        version: version(),
      }),
      labels: LABELS,
      start: async ({ params }) => {
        const block = await blockAt(db, params.edition, params.id)
        const { heading, body, contributor, leftOut } = block
        const items = await itemsOf(db, params.edition, params.id)
        return {
          heading,
          body,
          contributor,
          tell: items.filter(({ key }) => !leftOut.includes(key)).map(({ key }) => key),
          stays: 'yes',
          version: String(block.version),
        }
      },
      fields: async (form, { params }) => {
        const block = await blockAt(db, params.edition, params.id)
        const items = await itemsOf(db, params.edition, params.id)
        return (
          <>
            <WordFields form={form} optionalBody={block.kind === 'news'} />
            {block.kind === 'news' &&
              (items.length === 0 ? (
                <p class="govuk-body">Nothing is new here today. Without news and words, this part is left out.</p>
              ) : (
                <TickField
                  form={form}
                  name="tell"
                  label="What it tells"
                  hint="Untick what you want to leave out"
                  choices={items.map(({ key, title, summary }) => ({ value: key, text: title, ...(summary && { hint: summary }) }))}
                />
              ))}
            <RadioField
              form={form}
              name="stays"
              label="Does it stay in the edition?"
              choices={[
                { value: 'yes', text: 'Yes' },
                { value: 'no', text: 'No, take it out' },
              ]}
            />
          </>
        )
      },
      save: async (tx, { version: seen, stays, tell, ...words }, { params, person }) => {
        const block = await blockAt(tx, params.edition, params.id)
        const offered = (await itemsOf(tx, params.edition, params.id)).map(({ key }) => key)
        const leftOut = [...block.leftOut.filter((key) => !offered.includes(key)), ...offered.filter((key) => !tell.includes(key))]
        if (stays === 'no') await removeBlock(tx, block, writerOf(person))
        else await changeBlock(tx, block, { ...words, leftOut: block.kind === 'news' ? leftOut : [] }, seen, writerOf(person))
        return doneAt(urls.edition(block.edition), stays === 'no' ? 'Taken out' : 'Saved')
      },
    }),
  ]

  async function itemsOf(handle: Db, edition: string, id: string) {
    const found = await editionAt(handle, edition)
    return await itemsFor(handle, house, await anyNewsletter(handle, found.newsletter), await blockAt(handle, found.id, id))
  }
}
