import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { Temporal } from '#platform/clock'
import { AreaField, dayOrNone, DayField, dayValues, formRoute, optional, RadioField, required, TextField, version } from '#platform/forms'
import { govukButton, govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import { Conflict, DataTable, DateText, dayInWords, doneAt, momentInWords, page, Pager, type Route, route, Tag } from '#platform/web'
import { Written } from '#platform/written'
import { namesOf } from '#modules/identity'
import { newsUrls, storyBody, storyTitles } from '#modules/publishing'
import { outletsById } from '../coverage/routes.js'
import { outletAt } from '../outlets/queries.js'
import { urls } from '../urls.js'
import { changePlacement, movePlacement, planPlacement, reviewPlacement } from './keep-placement.js'
import { PLACEMENT_LABELS, placementFields, placementProblems, placementQuestions, placementValues } from './placement-form.js'
import { AGAIN, type Again, money, PLACEMENT_STATES, type PlacementState, saved } from './placement.js'
import { PLACEMENT_PAGE, placementAt, placementsOf, somePlacement } from './queries.js'

const STEP_LABELS = {
  state: 'How far it is',
  printedOn: 'Printed on',
  why: 'Why it was dropped',
  review: 'What came of it',
  again: 'Do it again',
}

/** Staff plan articles for other papers, with their price, and say afterwards whether it was worth it. */
export function placementRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.placements, {
      may: 'media:see',
      get: async ({ query, person }) => {
        const below = /^\d{1,9}$/.test(query['below'] ?? '') ? Number(query['below']) : undefined
        const [found, known] = [await placementsOf(db, { below }), await outletsById(db)]
        const rows = found.slice(0, PLACEMENT_PAGE)
        return page({
          title: 'Articles for other papers',
          back: urls.home,
          body: (
            <>
              <h1 class="govuk-heading-l">Articles for other papers</h1>
              <p class="govuk-body">
                What the office writes for parish magazines, district papers and newsletters, fitted to their readers.
              </p>
              {may(person, 'media:keep') && govukButton({ text: 'Plan an article', href: urls.newPlacement })}
              <DataTable
                caption="Newest first"
                captionSize="m"
                columns={[
                  { text: 'Title' },
                  { text: 'Paper' },
                  { text: 'State' },
                  { text: 'Needed by or printed' },
                  { text: 'Price', numeric: true },
                ]}
                rows={rows.map((one) => [
                  <a class="govuk-link" href={urls.placement(one.id)}>
                    {one.title}
                  </a>,
                  known.get(one.outlet)?.name ?? '',
                  <Tag {...PLACEMENT_STATES[one.state]} />,
                  one.printedOn ? <DateText date={one.printedOn} /> : one.due ? <DateText date={one.due} /> : '',
                  money(one.agreed ?? one.asked),
                ])}
                empty="None yet."
              />
              <Pager older={found.length > PLACEMENT_PAGE ? `${urls.placements}?below=${rows.at(-1)?.id ?? 0}` : undefined} />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newPlacement, {
      may: 'media:keep',
      title: 'Plan an article for another paper',
      back: urls.placements,
      schema: z.object(placementFields),
      days: ['due'],
      start: async ({ person }) => ({ owner: String(person?.id ?? '') }),
      fields: (form) => placementQuestions(form, db),
      check: async (data) => await placementProblems(db, data),
      save: async (tx, data, { person }) => {
        const body = data.body === '' && data.story !== null ? ((await storyBody(tx, data.story)) ?? '') : data.body
        return doneAt(urls.placement(await planPlacement(tx, { ...data, body }, actorOf(person))), 'It is planned')
      },
    }),

    route('/staff/media/articles/:id', {
      may: 'media:see',
      example: somePlacement(),
      get: async ({ params, person }) => {
        const one = await placementAt(db, params.id)
        const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
        const names = await namesOf(db, [`person:${one.owner}`])
        const story = one.story === null ? undefined : (await storyTitles(db, [one.story])).get(one.story)
        const less = saved(one)
        return page({
          title: one.title,
          back: urls.placements,
          body: (
            <>
              <h1 class="govuk-heading-l">{one.title}</h1>
              <p class="govuk-body">
                <Tag {...PLACEMENT_STATES[one.state]} />
              </p>
              {govukSummaryList({
                rows: [
                  row('Paper', (await outletAt(db, one.outlet)).name),
                  ...(one.story === null || story === undefined
                    ? []
                    : [
                        {
                          key: { text: 'Made of' },
                          value: {
                            html: (
                              <a class="govuk-link" href={newsUrls.staffStory(one.story)}>
                                {story}
                              </a>
                            ),
                          },
                        },
                      ]),
                  row('Needed by', one.due ? dayInWords(one.due) : 'No day said'),
                  ...(one.printedOn ? [row('Printed on', dayInWords(one.printedOn))] : []),
                  row('Price asked', money(one.asked)),
                  row('Price agreed', money(one.agreed)),
                  ...(less === undefined ? [] : [row('Saved', less)]),
                  ...(one.alternatives ? [row('What else was considered', one.alternatives)] : []),
                  ...(one.why ? [row('Why it was dropped', one.why)] : []),
                  row('Looks after it', names.get(`person:${one.owner}`) ?? 'Somebody'),
                  ...(one.reviewedAt && one.again
                    ? [row('What came of it', `${one.review} (${momentInWords(one.reviewedAt)})`), row('Do it again?', AGAIN[one.again])]
                    : []),
                ],
              })}
              {may(person, 'media:keep') && (
                <div class="govuk-button-group">
                  {one.state === 'printed' &&
                    govukButton({
                      text: one.reviewedAt ? 'Change what came of it' : 'Say what came of it',
                      href: urls.placementReview(one.id),
                    })}
                  {govukButton({
                    text: 'Say how far it is',
                    href: urls.placementStep(one.id),
                    ...(one.state === 'printed' && { classes: 'govuk-button--secondary' }),
                  })}
                  {govukButton({ text: 'Change it', href: urls.placementDetails(one.id), classes: 'govuk-button--secondary' })}
                </div>
              )}
              {one.body && (
                <>
                  <h2 class="govuk-heading-m">The text</h2>
                  <Written text={one.body} origin={house.origin} />
                </>
              )}
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/media/articles/:id/details', {
      may: 'media:keep',
      example: somePlacement('planned'),
      title: async ({ params }) => `Change “${(await placementAt(db, params.id)).title}”`,
      back: ({ id }) => urls.placement(Number(id)),
      schema: z.object({ ...placementFields, version: version() }),
      days: ['due'],
      labels: PLACEMENT_LABELS,
      start: async ({ params }) => placementValues(await placementAt(db, params.id)),
      fields: (form) => placementQuestions(form, db),
      check: async (data, { params }) => await placementProblems(db, data, await placementAt(db, params.id)),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const one = await placementAt(tx, params.id)
        await changePlacement(tx, one, data, seen, actorOf(person))
        return urls.placement(one.id)
      },
    }),

    formRoute(house, '/staff/media/articles/:id/next-step', {
      may: 'media:keep',
      example: somePlacement('planned'),
      title: async ({ params }) => `How far is “${(await placementAt(db, params.id)).title}”?`,
      back: ({ id }) => urls.placement(Number(id)),
      schema: z
        .object({
          state: z.enum(Object.keys(PLACEMENT_STATES) as [PlacementState, ...PlacementState[]], 'Choose how far it is'),
          printedOn: dayOrNone(),
          why: optional(500),
          version: version(),
        })
        .refine(({ state, printedOn }) => state !== 'printed' || printedOn !== null, { path: ['printedOn'], message: 'Enter the day' })
        .refine(({ printedOn }) => printedOn === null || Temporal.PlainDate.compare(printedOn, clock.today()) <= 0, {
          path: ['printedOn'],
          message: 'The day cannot lie ahead',
        })
        .refine(({ state, why }) => state !== 'dropped' || why !== '', { path: ['why'], message: 'Say why it was dropped' }),
      days: ['printedOn'],
      labels: STEP_LABELS,
      start: async ({ params }) => {
        const one = await placementAt(db, params.id)
        return { state: one.state, ...dayValues('printedOn', one.printedOn), why: one.why, version: String(one.version) }
      },
      fields: (form) => (
        <>
          <RadioField
            form={form}
            name="state"
            label="How far is it?"
            choices={Object.entries(PLACEMENT_STATES).map(([value, { word }]) => ({ value, text: word }))}
          />
          <DayField form={form} name="printedOn" label="Printed on (only when printed)" />
          <TextField form={form} name="why" label="Why it was dropped (only then)" />
        </>
      ),
      save: async (tx, { version: seen, state, printedOn, why }, { params, person }) => {
        const one = await placementAt(tx, params.id)
        const to = { state, printedOn: state === 'printed' ? printedOn : null, why: state === 'dropped' ? why : '' }
        await movePlacement(tx, one, to, seen, actorOf(person))
        return urls.placement(one.id)
      },
    }),

    formRoute(house, '/staff/media/articles/:id/review', {
      may: 'media:keep',
      example: somePlacement('printed'),
      title: async ({ params }) => `What came of “${(await placementAt(db, params.id)).title}”?`,
      back: ({ id }) => urls.placement(Number(id)),
      schema: z.object({
        review: required(2000, 'Enter what came of it'),
        again: z.enum(Object.keys(AGAIN) as [Again, ...Again[]], 'Choose whether to do it again'),
        version: version(),
      }),
      labels: STEP_LABELS,
      start: async ({ params }) => {
        const one = await placementAt(db, params.id)
        if (one.state !== 'printed') throw new Conflict('It has not been printed')
        return { review: one.review, again: one.again ?? '', version: String(one.version) }
      },
      fields: (form) => (
        <>
          <AreaField
            form={form}
            name="review"
            label="What came of it?"
            hint="Calls, sign-ups, answers that came with it, what readers said"
            rows={5}
          />
          <RadioField
            form={form}
            name="again"
            label="Do it again?"
            choices={Object.entries(AGAIN).map(([value, text]) => ({ value, text }))}
          />
        </>
      ),
      save: async (tx, { version: seen, ...found }, { params, person }) => {
        const one = await placementAt(tx, params.id)
        await reviewPlacement(tx, one, found, seen, actorOf(person), clock.now())
        return urls.placement(one.id)
      },
    }),
  ]
}
