import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { Temporal } from '#platform/clock'
import { AreaField, day, DayField, dayValues, formRoute, optional, required, TextField, version } from '#platform/forms'
import { govukButton, govukInsetText, govukSummaryList, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, DateText, dayInWords, doneAt, type Form, page, type Route, route, Tag } from '#platform/web'
import { namesOf } from '#modules/identity'
import { allowedIn } from '../launches/allowed.js'
import { waitingIn } from '../launches/waiting.js'
import { urls } from '../urls.js'
import { PLACES, placeOf } from './period.js'
import { allPeriods, periodAt, somePeriod } from './queries.js'
import { changePeriod, setPeriod } from './set-period.js'

/** Days before the poll on which the notice of election comes at the latest. */
const NOTICE_DAYS = 25

const sheet = {
  name: required(120, 'Enter which election it is'),
  from: day('Enter the first day'),
  to: day('Enter the last day'),
  note: optional(1000),
}
const LABELS = { name: 'Which election', from: 'First day', to: 'Last day', note: 'Note' }
const inOrder = { path: ['to'], message: 'The last day is before the first' }
const MOST_DAYS = 120

/** Staff set pre-election periods once, and see what they hold back and what was let out. */
export function periodRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const fields = (form: Form): Html => (
    <>
      <TextField form={form} name="name" label="Which election?" hint="Such as “Council elections, 6 May 2027”" />
      <DayField
        form={form}
        name="from"
        label="First day"
        hint={`The day of the notice of election: no later than the ${NOTICE_DAYS}th working day before the poll`}
      />
      <DayField form={form} name="to" label="Last day" hint="The day of the poll" />
      <AreaField form={form} name="note" label="Note for staff (optional)" hint="Where the guidance is, whom to ask" rows={3} />
    </>
  )
  const tooLong = (from: Temporal.PlainDate, to: Temporal.PlainDate): Record<string, string> =>
    from.until(to, { largestUnit: 'days' }).days > MOST_DAYS ? { to: `A period is ${MOST_DAYS} days long at most` } : {}
  return [
    route(urls.periods, {
      may: 'elections:see',
      get: async ({ person }) => {
        const today = clock.today()
        return page({
          title: 'Pre-election periods',
          body: (
            <>
              <h1 class="govuk-heading-l">Pre-election periods</h1>
              <p class="govuk-body">
                In the days before an election the office publishes with care (Local Government Act 1986, section 2, and the Code of
                Recommended Practice on Local Authority Publicity). News and releases, editions of newsletters, publications, campaigns,
                consultations and new pages of the website that would become public in these days wait until they are over, or until
                somebody lets them go out and says why. What the public reads already can be put right, and a page of the website is not
                withdrawn in these days either.
              </p>
              {may(person, 'elections:set') && govukButton({ text: 'Set a period', href: urls.newPeriod })}
              <DataTable
                caption="Periods, the latest first"
                captionSize="m"
                columns={[{ text: 'Election' }, { text: 'From' }, { text: 'To' }, { text: 'When' }]}
                rows={(await allPeriods(db)).map((one) => [
                  <a class="govuk-link" href={urls.period(one.id)}>
                    {one.name}
                  </a>,
                  <DateText date={one.from} />,
                  <DateText date={one.to} />,
                  <Tag {...PLACES[placeOf(one, today)]} />,
                ])}
                empty="None is set."
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newPeriod, {
      may: 'elections:set',
      title: 'Set a pre-election period',
      back: urls.periods,
      schema: z.object(sheet).refine(({ from, to }) => Temporal.PlainDate.compare(from, to) <= 0, inOrder),
      days: ['from', 'to'],
      fields,
      check: async ({ from, to }) => tooLong(from, to),
      save: async (tx, data, { person }) => doneAt(urls.period(await setPeriod(tx, data, actorOf(person))), 'The period is set'),
    }),

    route('/staff/elections/:id', {
      may: 'elections:see',
      example: somePeriod,
      get: async ({ params, person }) => {
        const period = await periodAt(db, params.id)
        const today = clock.today()
        const [waiting, log] = [await waitingIn(house, db, period, today), await allowedIn(db, period.id)]
        const out = waiting.filter(({ launch, allowed }) => !allowed && launch.outAlready)
        const names = await namesOf(
          db,
          log.map(({ by }) => `person:${by}`),
        )
        return page({
          title: period.name,
          back: urls.periods,
          body: (
            <>
              <h1 class="govuk-heading-l">{period.name}</h1>
              <p class="govuk-body">
                <Tag {...PLACES[placeOf(period, today)]} />
              </p>
              {govukSummaryList({
                rows: [
                  { key: { text: 'First day' }, value: { text: dayInWords(period.from) } },
                  { key: { text: 'Last day' }, value: { text: dayInWords(period.to) } },
                ],
              })}
              {period.note && govukInsetText({ text: period.note })}
              {may(person, 'elections:set') &&
                govukButton({ text: 'Change it', href: urls.details(period.id), classes: 'govuk-button--secondary' })}
              {out.length > 0 && (
                <>
                  {govukWarningText({
                    text: 'Some of what falls into it has left the office already. Let it go out, or tell those who have it the new day.',
                    iconFallbackText: 'Warning',
                  })}
                  <ul class="govuk-list govuk-list--bullet">
                    {out.map(({ launch }) => (
                      <li>
                        <a class="govuk-link" href={launch.href}>
                          {launch.title}
                        </a>
                        : {launch.outAlready}
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <DataTable
                caption="What falls into it"
                captionSize="m"
                columns={[{ text: 'What' }, { text: 'Kind' }, { text: 'Its day' }, { text: 'State' }, { text: '' }]}
                rows={waiting.map(({ source, launch, allowed }) => [
                  <a class="govuk-link" href={launch.href}>
                    {launch.title}
                  </a>,
                  source.label,
                  <DateText date={launch.day} />,
                  allowed ? <Tag word="May go out" tone="good" /> : <Tag word="Held back" tone="waiting" />,
                  !allowed && may(person, 'elections:allow') && (
                    <a class="govuk-link" href={urls.allow(period.id, source.kind, launch.id)}>
                      Let it go out<span class="govuk-visually-hidden">: {launch.title}</span>
                    </a>
                  ),
                ])}
                empty="Nothing."
              />
              <DataTable
                caption="What was let out"
                captionSize="m"
                columns={[{ text: 'What' }, { text: 'Why' }, { text: 'Who' }, { text: 'When' }]}
                rows={log.map((one) => [one.title, one.why, names.get(`person:${one.by}`) ?? 'Somebody', <DateText date={one.at} />])}
                empty={placeOf(period, today) === 'over' ? 'Nothing was let out.' : 'Nothing so far.'}
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/elections/:id/details', {
      may: 'elections:set',
      example: somePeriod,
      title: 'Change the pre-election period',
      back: ({ id }) => urls.period(Number(id)),
      schema: z.object({ ...sheet, version: version() }).refine(({ from, to }) => Temporal.PlainDate.compare(from, to) <= 0, inOrder),
      days: ['from', 'to'],
      labels: LABELS,
      start: async ({ params }) => {
        const { name, from, to, note, version: seen } = await periodAt(db, params.id)
        return { name, note, ...dayValues('from', from), ...dayValues('to', to), version: String(seen) }
      },
      fields,
      check: async ({ from, to }) => tooLong(from, to),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const period = await periodAt(tx, params.id)
        await changePeriod(tx, period, data, seen, actorOf(person))
        return urls.period(period.id)
      },
    }),
  ]
}
