import { z } from 'zod'
import { actorOf } from '#platform/access'
import { dayOrNone, DayField, day, dayValues, formRoute, ListField, optional, RadioField, TextField } from '#platform/forms'
import type { Db } from '#platform/db'
import type { House } from '#platform/module'
import { doneAt, type Route } from '#platform/web'
import { places } from '#modules/office'
import { someContact } from '../people/example.js'
import { eyesOf } from '../people/list-routes.js'
import { asEmail } from '../people/normalise.js'
import { contactAt, findContact } from '../people/queries.js'
import { findByName } from '../people/find-by-name.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { endRole, giveRole } from './keep-roles.js'
import { roleAt } from './queries.js'
import { ELECTED, type Post, POST_LIST, POSTS, roleInWords } from './role.js'

/** A post to show the role matrix. */
async function someRole(db: Db): Promise<Record<string, string>> {
  const row = await own(db).selectFrom('contacts.role').select('id').where('until', 'is', null).orderBy('id').executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}

/** Staff note what somebody is in an organisation or elected as, and when that ends. */
export function roleRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  /** The other one, as the form names it: by its exact name or its e-mail address. */
  const other = async (handle: Db, typed: string, kind: 'person' | 'organisation', eyes: number) => {
    const email = asEmail(typed)
    const found = email === undefined ? await findByName(handle, typed, kind, eyes) : [await findContact(handle, { email }, eyes)]
    return found.flatMap((one) => (one && one.kind === kind ? [one] : []))
  }
  return [
    formRoute(house, '/staff/contacts/:id/roles/new', {
      may: 'contacts:change',
      example: someContact,
      title: async ({ params, person }) => {
        const one = await contactAt(db, params.id, eyesOf(person))
        return one.kind === 'person' ? `What is ${one.name || 'this person'}?` : `Who works at ${one.name || 'this organisation'}?`
      },
      back: ({ id }) => urls.contact(Number(id)),
      schema: z.object({
        post: z.enum(POST_LIST as [Post, ...Post[]], 'Choose the post'),
        title: optional(120),
        other: optional(254),
        area: optional(20).transform((code) => code || null),
        since: dayOrNone(),
      }),
      days: ['since'],
      fields: async (form, { params, person }) => {
        const one = await contactAt(db, params.id, eyesOf(person))
        const open = await places(db, { on: clock.today() })
        return (
          <>
            <RadioField form={form} name="post" label="Which post?" choices={POST_LIST.map((value) => ({ value, text: POSTS[value] }))} />
            <TextField form={form} name="title" label="Its own name (optional)" hint="Such as “Cabinet member for safer communities”" />
            <TextField
              form={form}
              name="other"
              label={one.kind === 'person' ? 'In which organisation?' : 'Who holds it?'}
              hint="The exact name or the e-mail address, as it stands under Contacts. Somebody elected needs no organisation."
            />
            <ListField
              form={form}
              name="area"
              label="For which place? (optional)"
              none="The whole area, or none"
              choices={open.map(({ code, name }) => ({ value: code, text: name }))}
            />
            <DayField form={form} name="since" label="Since when? (optional)" />
          </>
        )
      },
      check: async (data, { params, person }) => {
        const eyes = eyesOf(person)
        const one = await contactAt(db, params.id, eyes)
        const seeks = one.kind === 'person' ? 'organisation' : 'person'
        if (data.other === '') {
          const mayStandAlone = one.kind === 'person' && ELECTED.includes(data.post)
          const missing: Record<string, string> = mayStandAlone
            ? {}
            : { other: seeks === 'person' ? 'Enter who holds the post' : 'Enter the organisation' }
          return missing
        }
        const found = await other(db, data.other, seeks, eyes)
        const problem: Record<string, string> =
          found.length === 1
            ? {}
            : {
                other:
                  found.length === 0
                    ? `No ${seeks} has this name: add them under Contacts first`
                    : 'Several have this name: enter the e-mail address',
              }
        return problem
      },
      save: async (tx, data, { params, person }) => {
        const eyes = eyesOf(person)
        const one = await contactAt(tx, params.id, eyes)
        const [there] = data.other === '' ? [] : await other(tx, data.other, one.kind === 'person' ? 'organisation' : 'person', eyes)
        const { post, title, area, since } = data
        const pair =
          one.kind === 'person' ? { person: one.id, organisation: there?.id ?? null } : { person: there?.id ?? 0, organisation: one.id }
        await giveRole(tx, { ...pair, post, title, area, since }, actorOf(person))
        return doneAt(urls.contact(one.id), 'The post is noted')
      },
    }),

    formRoute(house, '/staff/contacts/roles/:id/end', {
      may: 'contacts:change',
      example: someRole,
      title: async ({ params, person }) => {
        const role = await roleAt(db, params.id, eyesOf(person))
        return `When does ${role.personName || 'this person'} stop being ${roleInWords(role)}?`
      },
      back: urls.list,
      schema: z.object({ until: day('Enter the last day') }),
      days: ['until'],
      start: async ({ params, person }) => {
        await roleAt(db, params.id, eyesOf(person))
        return dayValues('until', clock.today())
      },
      fields: (form) => <DayField form={form} name="until" label="The last day" />,
      button: 'End the post',
      save: async (tx, { until }, { params, person }) => {
        const role = await roleAt(tx, params.id, eyesOf(person))
        await endRole(tx, role.id, until, actorOf(person))
        return doneAt(urls.contact(role.person), 'The post has ended')
      },
    }),
  ]
}
