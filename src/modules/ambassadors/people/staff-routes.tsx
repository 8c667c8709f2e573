import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { Temporal } from '#platform/clock'
import { day, DayField, dayValues, formRoute, required, TextField, version } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { Conflict, DataTable, DateText, doneAt, LinkList, page, Pager, type Route, route, Tag } from '#platform/web'
import { issuesFrom } from '#modules/accountability'
import { everyPlace, places } from '#modules/office'
import { reportsBy } from '../reports/queries.js'
import { plansOf } from '../support/plans.js'
import { volunteersOf } from '../support/volunteers.js'
import { urls } from '../urls.js'
import { AmbassadorPage } from './ambassador-page.js'
import { type Ambassador, ambassadorRef, type AmbassadorSheet, KINDS, STATES } from './ambassador.js'
import { AMBASSADOR_DAYS, AMBASSADOR_LABELS, ambassadorFields, ambassadorProblems, ambassadorQuestions, ambassadorValues } from './form.js'
import { addAmbassador, changeAmbassador, leave } from './keep-ambassador.js'
import { ambassadorAt, ambassadorsIn, leftAmbassadors, safeguards, scheme, someAmbassador } from './queries.js'

const MOST = 50

/** Staff see who speaks for which part of the area, where nobody does, and who left. */
export function peopleRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const sheetOf = (data: AmbassadorSheet): AmbassadorSheet => data
  return [
    route(urls.staff, {
      may: 'ambassadors:see',
      get: async ({ query, person }) => {
        const below = /^\d{1,9}$/.test(query['below'] ?? '') ? Number(query['below']) : undefined
        const { level } = await scheme(db)
        const seats = await places(db, { level, on: clock.today() })
        const [here, left, all] = [
          await ambassadorsIn(db, ['in-post', 'recruiting'], person),
          await leftAmbassadors(db, person, below),
          await everyPlace(db),
        ]
        const named = (code: string | null) => (code === null ? 'All of it' : (all.find((one) => one.code === code)?.name ?? code))
        const taken = new Set(here.filter(({ kind, state }) => kind === 'local' && state === 'in-post').map(({ place }) => place))
        const empty = seats.filter(({ code }) => !taken.has(code))
        const link = (one: Ambassador) => (
          <a class="govuk-link" href={urls.ambassador(one.id)}>
            {one.name || 'Forgotten'}
          </a>
        )
        return page({
          title: 'Community Ambassadors',
          wide: true,
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Community Ambassadors</h1>
              {may(person, 'ambassadors:keep') && govukButton({ text: 'Add an ambassador', href: urls.newAmbassador })}
              <LinkList
                links={[
                  { text: 'Reports of the quarter', href: urls.reports },
                  { text: 'Summary for the Commissioner', href: urls.summary },
                  { text: 'Briefings', href: urls.briefings },
                  { text: 'Local network', href: urls.network },
                  ...(may(person, 'ambassadors:keep') ? [{ text: 'How the scheme works', href: urls.scheme }] : []),
                  { text: 'What residents see', href: urls.public },
                ]}
              />
              <p class="govuk-body">
                {taken.size} of {seats.length} places have an ambassador in post.
                {empty.length > 0 && ` Nobody speaks for ${empty.map(({ name }) => name).join(', ')}.`}
              </p>
              <DataTable
                caption="In post and being recruited"
                captionSize="m"
                columns={[{ text: 'Who' }, { text: 'Where' }, { text: 'What they do' }, { text: 'Where they stand' }, { text: 'Since' }]}
                rows={here.map((one) => [
                  link(one),
                  named(one.place),
                  KINDS[one.kind],
                  <Tag {...STATES[one.state]} />,
                  one.startedOn ? <DateText date={one.startedOn} /> : '',
                ])}
                empty="Nobody yet."
              />
              {left.length > 0 && (
                <DataTable
                  caption="Left"
                  captionSize="m"
                  columns={[{ text: 'Who' }, { text: 'Where' }, { text: 'Left' }]}
                  rows={left.slice(0, MOST).map((one) => [link(one), named(one.place), one.leftOn ? <DateText date={one.leftOn} /> : ''])}
                />
              )}
              <Pager older={left.length > MOST ? `${urls.staff}?below=${left[MOST - 1]?.id ?? 0}` : undefined} />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newAmbassador, {
      may: 'ambassadors:keep',
      title: 'Add an ambassador',
      back: urls.staff,
      days: AMBASSADOR_DAYS,
      schema: z.object(ambassadorFields),
      start: async () => ({ kind: 'local', state: 'recruiting' }),
      fields: (form, { person }) => ambassadorQuestions(form, house, safeguards(person)),
      check: async (data, { person }) => await ambassadorProblems(house, data, safeguards(person)),
      button: 'Add',
      save: async (tx, data, { person }) => {
        const id = await addAmbassador(tx, house, sheetOf(data), actorOf(person))
        return doneAt(urls.ambassador(id), data.state === 'in-post' && data.email !== '' ? 'Added, and told how to sign in' : 'Added')
      },
    }),

    route('/staff/ambassadors/:id', {
      may: 'ambassadors:see',
      example: someAmbassador,
      get: async ({ params, person }) => {
        const one = await ambassadorAt(db, params.id, person)
        return page({
          title: one.name || 'An ambassador',
          back: urls.staff,
          personal: true,
          body: (
            <AmbassadorPage
              one={one}
              places={await everyPlace(db)}
              reports={await reportsBy(db, one.id)}
              plans={await plansOf(db, one.id)}
              volunteers={await volunteersOf(db, one.id)}
              issues={may(person, 'accountability:see-issues') ? await issuesFrom(db, ambassadorRef(one.id), person) : undefined}
              today={clock.today()}
              mayKeep={may(person, 'ambassadors:keep')}
            />
          ),
        })
      },
    }),

    formRoute(house, '/staff/ambassadors/:id/details', {
      may: 'ambassadors:keep',
      example: someAmbassador,
      title: async ({ params, person }) => `Change ${(await ambassadorAt(db, params.id, person)).name}`,
      back: ({ id }) => urls.ambassador(Number(id)),
      days: AMBASSADOR_DAYS,
      schema: z.object({ ...ambassadorFields, version: version() }),
      labels: AMBASSADOR_LABELS,
      words: { ...KINDS, recruiting: 'Being recruited', 'in-post': 'In post' },
      start: async ({ params, person }) => ambassadorValues(await ambassadorAt(db, params.id, person)),
      fields: (form, { person }) => ambassadorQuestions(form, house, safeguards(person)),
      check: async (data, { params, person }) =>
        await ambassadorProblems(house, data, safeguards(person), await ambassadorAt(db, params.id, person)),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const one = await ambassadorAt(tx, params.id, person)
        await changeAmbassador(tx, house, one, sheetOf(data), seen, actorOf(person))
        return urls.ambassador(one.id)
      },
    }),

    formRoute(house, '/staff/ambassadors/:id/leaving', {
      may: 'ambassadors:keep',
      example: someAmbassador,
      title: async ({ params, person }) => `${(await ambassadorAt(db, params.id, person)).name} leaves`,
      back: ({ id }) => urls.ambassador(Number(id)),
      days: ['leftOn'],
      schema: z.object({ leftOn: day('Enter the last day'), leftWhy: required(500, 'Say why they leave'), version: version() }),
      labels: { leftOn: 'Last day', leftWhy: 'Why' },
      start: async ({ params, person }) => {
        const { version: seen } = await ambassadorAt(db, params.id, person)
        return { ...dayValues('leftOn', clock.today()), version: String(seen) }
      },
      fields: (form) => (
        <>
          <p class="govuk-body">
            From now on they sign in no more, and nothing of theirs is public. Their reports stay; one that was not sent waits under Reports
            of the quarter.
          </p>
          <DayField form={form} name="leftOn" label="Last day" />
          <TextField form={form} name="leftWhy" label="Why do they leave?" />
        </>
      ),
      check: async ({ leftOn }) => ({
        ...(Temporal.PlainDate.compare(leftOn, clock.today()) > 0 && {
          leftOn: 'Enter a day that is not ahead: they can do everything until then',
        }),
      }),
      button: 'They leave',
      warning: true,
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const one = await ambassadorAt(tx, params.id, person)
        if (one.state === 'left') throw new Conflict('They left already')
        await leave(tx, clock, one, data, seen, actorOf(person))
        return doneAt(urls.ambassador(one.id), 'They have left')
      },
    }),
  ]
}
