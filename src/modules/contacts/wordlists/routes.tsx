import { z } from 'zod'
import { actorOf } from '#platform/access'
import type { Db } from '#platform/db'
import { formRoute, optional, RadioField, required, TextField } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, doneAt, type Form, NotFound, page, type Route, route, Tag } from '#platform/web'
import { urls } from '../urls.js'
import { addListed, changeListed, type Listed, type Wordlist, wordlist } from './wordlists.js'

const TITLES = { groups: 'Groups', bodies: 'Sorts of body' } as const
type Address = keyof typeof TITLES
const WHICH: Readonly<Record<Address, Wordlist>> = { groups: 'interest', bodies: 'body_sort' }

function whichOf(address: string): { address: Address; which: Wordlist } {
  if (address !== 'groups' && address !== 'bodies') throw new NotFound(`wordlist ${address}`)
  return { address, which: WHICH[address] }
}

function NetworkField({ form }: { form: Form }): Html {
  return (
    <RadioField
      form={form}
      name="network"
      label="Does the office reach many people through bodies like that?"
      choices={[
        { value: 'yes', text: 'Yes: they stand under Networks' },
        { value: 'no', text: 'No' },
      ]}
    />
  )
}

/** The office keeps its own lists of groups and of sorts of body. */
export function wordlistRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const entry = async (handle: Db, address: string, code: string): Promise<Listed> => {
    const found = (await wordlist(handle, whichOf(address).which, true)).find((one) => one.code === code)
    if (!found) throw new NotFound(`${address} ${code}`)
    return found
  }
  const nameTaken = async (address: string, name: string, but?: string): Promise<Record<string, string>> => {
    const same = (await wordlist(db, whichOf(address).which, true)).some(
      (one) => one.code !== but && one.name.toLowerCase() === name.toLowerCase(),
    )
    const problem: Record<string, string> = same ? { name: 'The list has this name already' } : {}
    return problem
  }
  const fields = { name: required(80, 'Enter the name'), meaning: optional(300), network: z.enum(['yes', 'no']).default('no') }
  const meaning = (address: string) => address === 'groups'

  return [
    route(urls.wordlists, {
      may: 'contacts:change',
      get: async () => {
        const lists = await Promise.all(
          (['groups', 'bodies'] as const).map(async (address) => ({ address, all: await wordlist(db, WHICH[address], true) })),
        )
        return page({
          title: 'Groups and sorts of body',
          back: urls.list,
          body: (
            <>
              <h1 class="govuk-heading-l">Groups and sorts of body</h1>
              <p class="govuk-body">
                The words by which contacts are found and lists are made. What is no longer used stays with those who have it.
              </p>
              {lists.map(({ address, all }) => (
                <>
                  <DataTable
                    caption={TITLES[address]}
                    captionSize="m"
                    columns={[{ text: 'Name' }, { text: 'Whom it means' }, { text: 'State' }]}
                    rows={all.map((one) => [
                      <a class="govuk-link" href={urls.listed(address, one.code)}>
                        {one.name}
                      </a>,
                      address === 'groups' ? one.meaning : one.network ? 'A network: it stands under Networks' : '',
                      one.ended ? <Tag word="No longer used" /> : <Tag word="In use" tone="good" />,
                    ])}
                  />
                  {govukButton({
                    text: address === 'groups' ? 'Add a group' : 'Add a sort of body',
                    href: urls.newListed(address),
                    classes: 'govuk-button--secondary',
                  })}
                </>
              ))}
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/contacts/wordlists/:which/new', {
      may: 'contacts:change',
      example: async () => ({ which: 'groups' }),
      title: async ({ params }) => (whichOf(params.which).address === 'groups' ? 'Add a group' : 'Add a sort of body'),
      back: urls.wordlists,
      schema: z.object(fields),
      start: async () => ({ network: 'no' }),
      fields: (form, { params }) => (
        <>
          <TextField form={form} name="name" label="Name" />
          {meaning(params.which) ? <TextField form={form} name="meaning" label="Whom it means (optional)" /> : <NetworkField form={form} />}
        </>
      ),
      check: ({ name }, { params }) => nameTaken(params.which, name),
      save: async (tx, data, { params, person }) => {
        await addListed(tx, whichOf(params.which).which, { ...data, network: data.network === 'yes' }, actorOf(person))
        return doneAt(urls.wordlists, 'Added')
      },
    }),

    formRoute(house, '/staff/contacts/wordlists/:which/:code', {
      may: 'contacts:change',
      example: async () => ({ which: 'groups', code: 'young' }),
      title: async ({ params }) => `Change “${(await entry(db, params.which, params.code)).name}”`,
      back: urls.wordlists,
      schema: z.object({ ...fields, used: z.enum(['yes', 'no'], 'Choose whether it is still used') }),
      start: async ({ params }) => {
        const { name, meaning: whom, ended, network } = await entry(db, params.which, params.code)
        return { name, meaning: whom, network: network ? 'yes' : 'no', used: ended ? 'no' : 'yes' }
      },
      fields: (form, { params }) => (
        <>
          <TextField form={form} name="name" label="Name" />
          {meaning(params.which) ? <TextField form={form} name="meaning" label="Whom it means (optional)" /> : <NetworkField form={form} />}
          <RadioField
            form={form}
            name="used"
            label="Is it still used?"
            choices={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No: it stays with those who have it, and nobody new gets it' },
            ]}
          />
        </>
      ),
      check: ({ name }, { params }) => nameTaken(params.which, name, params.code),
      save: async (tx, { used, network, ...data }, { params, person }) => {
        const { code } = await entry(tx, params.which, params.code)
        await changeListed(
          tx,
          whichOf(params.which).which,
          code,
          { ...data, network: network === 'yes', used: used === 'yes' },
          actorOf(person),
          clock.now(),
        )
        return doneAt(urls.wordlists, 'Changed')
      },
    }),
  ]
}
