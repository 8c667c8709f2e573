import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import type { Db } from '#platform/db'
import { AreaField, formRoute, TextField, version } from '#platform/forms'
import { govukDetails, govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { doneAt, NotFound, type Route } from '#platform/web'
import { offersWelsh } from '#modules/office'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { changeDecisionWelsh } from './change-welsh.js'
import type { Decision } from './decision.js'
import { Paragraphs } from './paragraphs.js'
import { answersOf, decisionById } from './queries.js'

const MOST = 5000
const MOST_TITLE = 300
const TEXTS = [
  ['welshSaid', 'said', 'What people said, in Welsh'],
  ['welshDecided', 'decided', 'What was decided, in Welsh'],
  ['welshNext', 'next', 'What happens next, in Welsh'],
] as const
const TITLE = 'Title in Welsh'

const answerField = (id: number): string => `welsh-${id}`
const typedIn = (data: Readonly<Record<string, unknown>>, field: string): string => {
  const value = data[field]
  return typeof value === 'string' ? value.trim().replaceAll('\r\n', '\n') : ''
}

/** Staff write a decision in Welsh too, beside its English: all of it or nothing. A decision that is public may get its Welsh later. */
export function decisionWelshRoute(house: House): Route {
  const { db } = house
  const find = async (given: Db, id: string): Promise<Decision> => {
    const decision = /^\d{1,9}$/.test(id) ? await decisionById(given, Number(id)) : undefined
    if (!decision) throw new NotFound(`decision ${id}`)
    return decision
  }
  return formRoute(house, '/staff/accountability/decisions/:id/welsh', {
    may: 'accountability:write-decisions',
    example: async (given) => {
      const row = await own(given).selectFrom('accountability.decision').select('id').orderBy('id').executeTakeFirst()
      return { id: String(row?.id ?? 0) }
    },
    title: async ({ params }) => `“${(await find(db, params.id)).title}” in Welsh`,
    back: ({ id }) => urls.record(Number(id)),
    schema: z.looseObject({ version: version() }),
    limit: 512 * 1024,
    labels: async ({ params }) => ({
      welshTitle: TITLE,
      ...Object.fromEntries(TEXTS.map(([field, , label]) => [field, label])),
      ...Object.fromEntries((await answersOf(db, Number(params.id))).map(({ id, item }) => [answerField(id), item])),
    }),
    start: async ({ params }) => {
      const { id, welshTitle, welshSaid, welshDecided, welshNext, welshVersion } = await find(db, params.id)
      const answers = (await answersOf(db, id)).map((one) => [answerField(one.id), one.welshAnswer])
      return { welshTitle, welshSaid, welshDecided, welshNext, ...Object.fromEntries(answers), version: String(welshVersion) }
    },
    fields: async (form, { params }) => {
      const decision = await find(db, params.id)
      return (
        <>
          {!(await offersWelsh(db)) &&
            govukInsetText({
              text: 'Your public pages are in English only: nobody reads this until that is changed under The office, Languages of the public pages.',
            })}
          <TextField form={form} name="welshTitle" label={TITLE} hint={decision.title} lang="cy" />
          {TEXTS.map(([field, english, label]) => (
            <>
              {govukDetails({
                summaryText: `The English: ${label.replace(', in Welsh', '').toLowerCase()}`,
                html: <Paragraphs text={decision[english]} />,
              })}
              <AreaField form={form} name={field} label={label} rows={6} lang="cy" />
            </>
          ))}
          {(await answersOf(db, decision.id)).map(({ id, item, answer }) => (
            <AreaField form={form} name={answerField(id)} label={`Answer in Welsh: ${item}`} hint={answer} rows={4} lang="cy" />
          ))}
          <p class="govuk-body">Leave everything empty to take the Welsh away.</p>
        </>
      )
    },
    button: 'Save the Welsh',
    check: async (data, { params, person }): Promise<Record<string, string>> => {
      const decision = await find(db, params.id)
      if (decision.state === 'published' && !may(person, 'accountability:publish-decisions'))
        return { welshTitle: 'It is published: ask somebody who publishes decisions' }
      const fields = [
        { field: 'welshTitle', english: decision.title, most: MOST_TITLE },
        ...TEXTS.map(([field, english]) => ({ field, english: decision[english], most: MOST })),
        ...(await answersOf(db, decision.id)).map(({ id, answer }) => ({ field: answerField(id), english: answer, most: MOST })),
      ]
      const none = fields.every(({ field }) => typedIn(data, field) === '')
      const errors: Record<string, string> = {}
      for (const { field, english, most } of fields) {
        const text = typedIn(data, field)
        if (!none && text === '' && english !== '') errors[field] = 'Enter this in Welsh too, or leave everything empty'
        if ([...text].length > most) errors[field] = `Shorten the text to ${most} characters or fewer`
      }
      return errors
    },
    save: async (tx, data, { params, person }) => {
      const decision = await find(tx, params.id)
      const answers = await answersOf(tx, decision.id)
      const welsh = {
        welshTitle: typedIn(data, 'welshTitle'),
        welshSaid: typedIn(data, 'welshSaid'),
        welshDecided: typedIn(data, 'welshDecided'),
        welshNext: typedIn(data, 'welshNext'),
        answers: answers.map(({ id }) => ({ id, welshAnswer: typedIn(data, answerField(id)) })),
      }
      await changeDecisionWelsh(tx, decision, welsh, data.version, actorOf(person))
      return doneAt(urls.record(decision.id), 'The Welsh is saved')
    },
  })
}
