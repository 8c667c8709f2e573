import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { LONDON } from '#platform/clock'
import { formRoute, RadioField, version } from '#platform/forms'
import { govukButton, govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, DateText, dayInWords, doneAt, page, type Route, route, Tag } from '#platform/web'
import { STATES } from '../editions/edition.js'
import { editionsOf, lastEdition } from '../editions/queries.js'
import { urls } from '../urls.js'
import { audienceInWords } from './audience-words.js'
import { cadenceInWords, nextDue } from './cadence.js'
import { addNewsletter, changeNewsletter, endNewsletter, slugOf } from './keep-newsletters.js'
import type { Newsletter } from './newsletter.js'
import { allNewsletters, newsletterAt, someNewsletter } from './queries.js'
import { SHEET_LABELS, sheetFields, sheetFrom, sheetSchema, sheetValues } from './sheet-form.js'

const BASIS =
  'Our public task: it tells those who work here about their work, so nobody signs up or leaves. Who no longer works here gets no more'

/** Staff keep the office's newsletters: what they are, who gets them, how often, and their editions. */
export function newsletterRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const due = async (one: Newsletter) => {
    const last = (await lastEdition(db, one.id))?.beganAt?.toZonedDateTimeISO(LONDON).toPlainDate() ?? null
    return { last, next: nextDue(one.cadence, last, one.createdAt.toZonedDateTimeISO(LONDON).toPlainDate()) }
  }
  const nameTaken = async (name: string, but?: number): Promise<Record<string, string>> =>
    (await allNewsletters(db)).some((one) => one.id !== but && slugOf(one.name) === slugOf(name))
      ? { name: 'There is a newsletter of this name already' }
      : {}
  const seen = { may: 'newsletters:see', example: someNewsletter } as const
  const kept = { may: 'newsletters:keep', example: someNewsletter } as const

  return [
    route(urls.staff, {
      may: 'newsletters:see',
      get: async ({ person }) => {
        const all = await allNewsletters(db)
        const today = clock.today()
        const rows = await Promise.all(
          all.map(async (one) => {
            const { last, next } = await due(one)
            return [
              <a class="govuk-link" href={urls.newsletter(one.id)}>
                {one.name}
              </a>,
              cadenceInWords(one.cadence),
              await audienceInWords(house, one),
              last ? <DateText date={last} /> : 'None yet',
              <>
                <DateText date={next} /> {next.toString() < today.toString() && <Tag word="Late" tone="late" />}
              </>,
            ]
          }),
        )
        return page({
          title: 'Newsletters',
          body: (
            <>
              <h1 class="govuk-heading-l">Newsletters</h1>
              <p class="govuk-body">
                What residents see:{' '}
                <a class="govuk-link" href={urls.subscribe}>
                  Get news by e-mail
                </a>{' '}
                and{' '}
                <a class="govuk-link" href={urls.public}>
                  earlier editions
                </a>
                .
              </p>
              {may(person, 'newsletters:keep') && govukButton({ text: 'Add a newsletter', href: urls.newNewsletter })}
              <DataTable
                caption="Newsletters, the usual one first"
                captionSize="m"
                columns={[
                  { text: 'Newsletter' },
                  { text: 'How often' },
                  { text: 'Who gets it' },
                  { text: 'Last edition' },
                  { text: 'Next due' },
                ]}
                rows={rows}
                empty="None yet."
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newNewsletter, {
      may: 'newsletters:keep',
      title: 'Add a newsletter',
      back: urls.staff,
      schema: sheetSchema,
      start: async () => ({ secondPerson: 'yes', countsLinks: 'yes' }),
      fields: (form, { person }) => sheetFields(form, db, person?.id ?? 0),
      check: ({ name }) => nameTaken(name),
      save: async (tx, data, { person }) =>
        doneAt(urls.newsletter(await addNewsletter(tx, sheetFrom(data), actorOf(person), clock.now())), 'Added'),
    }),

    route('/staff/newsletters/:id', {
      ...seen,
      get: async ({ params, person }) => {
        const one = await newsletterAt(db, params.id)
        const [{ next }, editions, who] = [await due(one), await editionsOf(db, one.id), await audienceInWords(house, one)]
        const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
        return page({
          title: one.name,
          back: urls.staff,
          body: (
            <>
              <h1 class="govuk-heading-l">{one.name}</h1>
              {govukSummaryList({
                rows: [
                  row('What is in it', one.about),
                  row('Who gets it', who),
                  ...(one.audience === 'staff'
                    ? [row('On which basis', BASIS), row('To read in the browser', 'Under “Office news”, for those who get it')]
                    : []),
                  row('How often', cadenceInWords(one.cadence)),
                  row('Next edition due by', dayInWords(next)),
                  row('Comes from', one.senderName || 'The office’s own name'),
                  row('Replies go to', one.replyTo || 'The office’s own address'),
                  row('Approved by a second person', one.secondPerson ? 'Yes' : 'No'),
                  row('Links that are followed', one.countsLinks ? 'Counted, all readers together' : 'Not counted'),
                  ...(one.main ? [row('On forms', 'Whoever ticks “Send me the newsletter” gets this one')] : []),
                ],
              })}
              <div class="govuk-button-group">
                {may(person, 'newsletters:write') && govukButton({ text: 'Begin an edition', href: urls.newEdition(one.id) })}
                {may(person, 'newsletters:keep') &&
                  govukButton({ text: 'Change this newsletter', href: urls.details(one.id), classes: 'govuk-button--secondary' })}
              </div>
              <DataTable
                caption="Editions, newest first"
                captionSize="m"
                columns={[{ text: 'Edition' }, { text: 'State' }, { text: 'Went out' }]}
                rows={editions.map((edition) => [
                  <a class="govuk-link" href={urls.edition(edition.id)}>
                    {edition.subject}
                  </a>,
                  <Tag {...STATES[edition.state]} />,
                  edition.beganAt ? <DateText date={edition.beganAt} /> : '',
                ])}
                empty="No edition has been begun."
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/newsletters/:id/details', {
      ...kept,
      title: async ({ params }) => `Change ${(await newsletterAt(db, params.id)).name}`,
      back: ({ id }) => urls.newsletter(Number(id)),
      schema: sheetSchema.and(z.object({ used: z.enum(['yes', 'no'], 'Choose whether it still appears'), version: version() })),
      labels: SHEET_LABELS,
      start: async ({ params }) => ({ ...sheetValues(await newsletterAt(db, params.id)), used: 'yes' }),
      fields: async (form, { person }) => (
        <>
          {await sheetFields(form, db, person?.id ?? 0)}
          <RadioField
            form={form}
            name="used"
            label="Does it still appear?"
            choices={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No: nobody gets it any more, and what went out stays on the website' },
            ]}
          />
        </>
      ),
      check: async ({ name, audience }, { params }) => {
        const one = await newsletterAt(db, params.id)
        const opens = one.audience !== 'subscribers' && audience === 'subscribers'
        const crosses = (one.audience === 'staff') !== (audience === 'staff')
        return {
          ...(await nameTaken(name, one.id)),
          // What went out to some would stand in public, or what was public would be gone.
          ...((opens || crosses) &&
            (await lastEdition(db, one.id)) && {
              audience: 'Editions have gone out to those who get it now: add another newsletter instead',
            }),
        }
      },
      save: async (tx, { used, version: was, ...data }, { params, person }) => {
        const one = await newsletterAt(tx, params.id)
        await changeNewsletter(tx, one.id, sheetFrom(data), was, actorOf(person))
        if (used === 'no') await endNewsletter(tx, one.id, actorOf(person), clock.now())
        return doneAt(used === 'no' ? urls.staff : urls.newsletter(one.id), 'Saved')
      },
    }),
  ]
}
