import { z } from 'zod'
import { actorOf } from '#platform/access'
import { dayValues, formRoute, optional, TextField, version } from '#platform/forms'
import { isMailAddress } from '#platform/mail'
import type { House } from '#platform/module'
import { doneAt, page, type Route, route } from '#platform/web'
import { namesOf } from '#modules/identity'
import { everyPlace } from '#modules/office'
import { receiptOf, showCode } from '#modules/thread'
import { urls } from '../urls.js'
import { chiefOffice, keepChiefOffice } from './chief-office.js'
import { ISSUE_LABELS, issueFields, issueProblems, issueQuestions, issueValues } from './form.js'
import { IssuePage } from './issue-page.js'
import { issueRef, SOURCES } from './issue.js'
import { issueAt, opensRestricted, someIssue, stepsOf } from './queries.js'
import { changeIssue, type Origin, raiseIssue } from './raise.js'

/** The record that an issue is raised from, as the address of the form names it; anything that is none of ours is nothing. */
export function originIn(query: Readonly<Record<string, string | undefined>>): Origin | undefined {
  const { kind = '', id = '', at = '' } = query
  return /^[a-z-]+\.[a-z-]+$/.test(kind) && /^\d{1,9}$/.test(id) && /^\/staff(\/[\w-]+)+$/.test(at) ? { kind, id, href: at } : undefined
}

/** Where an issue is raised that comes of a record of another module. */
export const raiseFrom = (
  { kind, id, href }: Origin,
  { source, place, restricted }: { readonly source: keyof typeof SOURCES; readonly place: string | null; readonly restricted: boolean },
): string =>
  `${urls.newIssue}?${new URLSearchParams({ kind, id, at: href, source, ...(place !== null && { place }), ...(restricted && { restricted: 'yes' }) }).toString()}`

/** Staff raise issues for the Chief Constable, change what was written down, and say where the Chief Constable's office gets them. */
export function issueRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, urls.newIssue, {
      may: 'accountability:raise-issues',
      title: 'Raise an issue for the Chief Constable',
      back: urls.issues,
      days: ['raisedOn'],
      schema: z.object(issueFields),
      start: async ({ query }) => ({
        source: query['source'] ?? '',
        place: query['place'] ?? '',
        ...(query['restricted'] === 'yes' && { restricted: 'yes' }),
        ...dayValues('raisedOn', clock.today()),
      }),
      fields: (form) => issueQuestions(form, house),
      check: async (data) => await issueProblems(house, data),
      button: 'Raise it',
      save: async (tx, data, { person, query }) => {
        const id = await raiseIssue(tx, clock, data, actorOf(person), originIn(query))
        const hidden = (data.restricted || data.source === 'complaint') && !opensRestricted(person)
        return hidden
          ? doneAt(urls.issues, 'It is raised and restricted: it is with those who may open restricted issues')
          : doneAt(urls.issue(id), 'It is raised')
      },
    }),

    formRoute(house, urls.chiefOffice, {
      may: 'accountability:route-issues',
      title: 'The Chief Constable’s office',
      back: urls.issues,
      schema: z.object({
        name: optional(120),
        email: optional(254).refine((email) => email === '' || isMailAddress(email), 'Enter an e-mail address like name@example.com'),
        version: version(),
      }),
      labels: { name: 'How it is addressed', email: 'E-mail address' },
      start: async () => {
        const { name, email, version: seen } = await chiefOffice(db)
        return { name, email, version: String(seen) }
      },
      fields: (form) => (
        <>
          <TextField form={form} name="name" label="How is it addressed?" hint="Such as “Staff officer to the Chief Constable”" />
          <TextField form={form} name="email" label="E-mail address" hint="Links to reply to issues are sent there" type="email" />
        </>
      ),
      save: async (tx, { version: seen, ...data }, { person }) => {
        await keepChiefOffice(tx, data, seen, actorOf(person))
        return urls.issues
      },
    }),

    route('/staff/accountability/issues/:id', {
      may: 'accountability:see-issues',
      example: someIssue(),
      get: async ({ params, person }) => {
        const one = await issueAt(db, params.id, person)
        const steps = await stepsOf(db, one.id)
        const receipt = await receiptOf(db, issueRef(one.id))
        return page({
          title: one.title,
          back: urls.issues,
          personal: true,
          body: (
            <IssuePage
              one={one}
              steps={steps}
              names={await namesOf(
                db,
                steps.map(({ by }) => by),
              )}
              place={one.place === null ? 'All of it' : ((await everyPlace(db)).find(({ code }) => code === one.place)?.name ?? one.place)}
              today={clock.today()}
              person={person}
              code={receipt && showCode(receipt.code)}
            />
          ),
        })
      },
    }),

    formRoute(house, '/staff/accountability/issues/:id/details', {
      may: 'accountability:raise-issues',
      example: someIssue(),
      title: async ({ params, person }) => `Change “${(await issueAt(db, params.id, person)).title}”`,
      back: ({ id }) => urls.issue(Number(id)),
      days: ['raisedOn'],
      schema: z.object({ ...issueFields, version: version() }),
      labels: ISSUE_LABELS,
      words: { ...SOURCES, yes: 'Yes', no: 'No' },
      start: async ({ params, person }) => issueValues(await issueAt(db, params.id, person)),
      fields: (form) => issueQuestions(form, house),
      check: async (data, { params, person }) => await issueProblems(house, data, await issueAt(db, params.id, person)),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const one = await issueAt(tx, params.id, person)
        await changeIssue(tx, one, data, seen, actorOf(person))
        const hidden = (data.restricted || data.source === 'complaint') && !opensRestricted(person)
        return hidden ? doneAt(urls.issues, 'Saved, and restricted now') : urls.issue(one.id)
      },
    }),
  ]
}
