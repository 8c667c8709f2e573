import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute, optional, TextField, version } from '#platform/forms'
import { govukCheckboxes, govukInput } from '#platform/govuk'
import type { House } from '#platform/module'
import { type Body, errorFor, page, type Route, route, ticked, typed } from '#platform/web'
import { makeFigures } from '../analysis/make-figures.js'
import { exerciseIn } from '../exercises/examples.js'
import { exerciseById, lockExercise } from '../exercises/queries.js'
import { type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import { keepRanks, setRankWays } from './keep-ranks.js'
import { ranks, rankWaysOf } from './queries.js'
import { heardByRank, METHOD_LIST, METHODS, RANK_QUESTION, type RankWay } from './rank.js'
import { reachPage } from './reach-page.js'

const first = (body: Body, name: string): string => ([body[name] ?? ''].flat()[0] ?? '').trim()

/** Consulting staff of the force: the office's list of ranks, how each is consulted in an exercise, and how far each was heard. */
export function rankRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const may = 'consultations:plan'
  return [
    formRoute(house, urls.rankList, {
      may,
      title: 'Ranks and posts of the force',
      back: urls.staff,
      schema: z.looseObject({ added: optional(80) }),
      start: async () => {
        const all = await ranks(db)
        const named = all.map(({ code, name }) => [`name-${code}`, name])
        const used = all.filter(({ inUse }) => inUse).map(({ code }) => [`used-${code}`, 'yes'])
        return Object.fromEntries([...named, ...used]) as Record<string, string>
      },
      fields: async (form) => (
        <>
          <p class="govuk-body">
            Group them so that a group is never one or two people. What one is called may change; answers of earlier years stay with it.
          </p>
          {(await ranks(db)).map(({ code, name }) => (
            <>
              <TextField form={form} name={`name-${code}`} label={`Name of “${name}”`} />
              {govukCheckboxes({
                name: `used-${code}`,
                idPrefix: `used-${code}`,
                classes: 'govuk-checkboxes--small',
                values: [...ticked(form, `used-${code}`)],
                items: [{ value: 'yes', text: `“${name}” is offered in new exercises` }],
              })}
            </>
          ))}
          <TextField form={form} name="added" label="Add a rank or post" />
        </>
      ),
      check: async (_data, { body }) => {
        const wrong = (await ranks(db)).flatMap(({ code }) => {
          const name = first(body, `name-${code}`)
          return name === '' || name.length > 80 ? [[`name-${code}`, 'Enter a name of at most 80 characters'] as const] : []
        })
        return Object.fromEntries(wrong)
      },
      save: async (given, { added }, { body, person }) => {
        const tx = given.withTables<ConsultationsTables>()
        const list = (await ranks(tx)).map(({ code }) => ({
          code,
          name: first(body, `name-${code}`),
          inUse: body[`used-${code}`] === 'yes',
        }))
        await keepRanks(tx, list, added, actorOf(person))
        return urls.rankList
      },
    }),

    formRoute(house, '/staff/consultations/:id/ranks', {
      may,
      example: exerciseIn('draft'),
      title: 'Staff of the force, by rank',
      back: ({ id }) => urls.overview(Number(id)),
      schema: z.looseObject({ version: version() }),
      words: METHODS,
      labels: async () =>
        Object.fromEntries(
          (await ranks(db)).flatMap(({ code, name }) => [
            [`how-${code}`, name],
            [`people-${code}`, `${name}: people`],
          ]),
        ),
      start: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const ways = await rankWaysOf(db, exercise.id)
        return {
          version: String(exercise.version),
          ...Object.fromEntries(ways.map(({ rank, methods }) => [`how-${rank.code}`, [...methods]])),
          ...Object.fromEntries(ways.map(({ rank, people }) => [`people-${rank.code}`, people === null ? '' : String(people)])),
        }
      },
      fields: async (form, { params }) => {
        const chosen = await rankWaysOf(db, (await exerciseById(db, params.id)).id)
        const offered = (await ranks(db)).filter(({ code, inUse }) => inUse || chosen.some(({ rank }) => rank.code === code))
        return (
          <>
            <p class="govuk-body">
              Tick how staff of each rank are consulted; leave a rank empty that is not. A question about the rank, which may be left out,
              is put at the end of the questions.{' '}
              <a class="govuk-link" href={urls.rankList}>
                Change the list of ranks
              </a>
            </p>
            {offered.map(({ code, name }) => (
              <>
                {govukCheckboxes({
                  name: `how-${code}`,
                  idPrefix: `how-${code}`,
                  classes: 'govuk-checkboxes--small',
                  fieldset: { legend: { text: name, classes: 'govuk-fieldset__legend--m' } },
                  values: [...ticked(form, `how-${code}`)],
                  items: METHOD_LIST.map((method) => ({ value: method, text: METHODS[method] })),
                })}
                {govukInput({
                  name: `people-${code}`,
                  id: `people-${code}`,
                  label: {
                    html: (
                      <>
                        How many people hold it? <span class="govuk-visually-hidden">{name}</span>
                      </>
                    ),
                  },
                  hint: { text: 'If you know. It shows how many of them were heard.' },
                  inputmode: 'numeric',
                  classes: 'govuk-input--width-5',
                  errorMessage: errorFor(form, `people-${code}`),
                  value: typed(form, `people-${code}`),
                })}
              </>
            ))}
          </>
        )
      },
      check: async (_data, { body }) => {
        const wrong = (await ranks(db)).filter(({ code }) => peopleIn(body, code) === undefined)
        return Object.fromEntries(wrong.map(({ code }) => [`people-${code}`, 'Enter a whole number, or leave it empty']))
      },
      save: async (given, { version: seen }, { params, body, person }) => {
        const tx = given.withTables<ConsultationsTables>()
        const exercise = await lockExercise(tx, (await exerciseById(tx, params.id)).id)
        const ways = (await ranks(tx)).map((rank): RankWay => {
          const sent = [body[`how-${rank.code}`] ?? []].flat()
          return { rank, methods: METHOD_LIST.filter((method) => sent.includes(method)), people: peopleIn(body, rank.code) ?? null }
        })
        const wanted = ways.filter(({ methods, people }) => methods.length > 0 || people !== null)
        await setRankWays(tx, exercise, wanted, seen, actorOf(person))
        return urls.overview(exercise.id)
      },
    }),

    route('/staff/consultations/:id/ranks/reach', {
      may: 'consultations:see',
      example: exerciseIn('published'),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const ways = await rankWaysOf(db, exercise.id)
        const figures = await makeFigures(house, exercise)
        const asked = figures.questions.find(({ id }) => id === RANK_QUESTION)
        return page(reachPage(exercise, figures, asked, heardByRank(ways, asked)))
      },
    }),
  ]
}

/** How many people hold a rank, as it was typed: null for nothing, undefined for what is no number. */
function peopleIn(body: Body, code: string): number | null | undefined {
  const text = first(body, `people-${code}`).replaceAll(/[\s,]/g, '')
  if (text === '') return null
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= 100_000 ? number : undefined
}
