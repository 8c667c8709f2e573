import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute, RadioField } from '#platform/forms'
import { govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { NotFound, type Route } from '#platform/web'
import { CONCERNS, type ConcernKind, isHeld, raise } from '#modules/triage'
import { RESPONSE } from '../responses/response.js'
import { type ConsultationsDb, type ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { askedInWords } from './asked.js'
import { textExample } from './examples.js'
import { readableText, type TextToCode } from './texts.js'

/** What a reader can see in a text; a language they cannot read is found by rule. */
const SEEN = CONCERNS.filter((kind) => kind !== 'unread-language')
const KINDS: Readonly<Record<Exclude<ConcernKind, 'unread-language'>, string>> = {
  'threat-to-life': 'Somebody’s life may be in danger',
  'child-at-risk': 'A child may be at risk',
  'domestic-abuse': 'Somebody may be hurt or controlled at home',
  'vulnerable-adult': 'An adult who needs care may be hurt, robbed or left alone',
  'named-suspect': 'It names somebody who may have done something',
  'crime-report': 'It tells of a crime',
}

/** Whoever reads a text and sees that it cannot wait hands it to the named person, out of every queue and count. */
export function notWaitRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const theText = async (from: ConsultationsDb, params: { id: string; question: string; response: string }): Promise<TextToCode> => {
    const { exercise, asked } = await askedInWords(from, params.id, params.question)
    const text = await readableText(from, exercise.id, asked.id, Number(params.response))
    if (!text) throw new NotFound(`answer ${params.response}`)
    return text
  }
  return [
    formRoute(house, '/staff/consultations/:id/coding/:question/texts/:response/not-wait', {
      may: 'consultations:code',
      example: textExample,
      title: 'This must not wait',
      back: ({ id, question }) => urls.coding(Number(id), question),
      schema: z.object({ kind: z.enum(SEEN, { error: 'Say what you see in it' }) }),
      button: 'Hand it over now',
      said: 'Handed over',
      warning: true,
      fields: async (form, { params }) => (
        <>
          <p class="govuk-body">
            The named person is told at once and has a time limit. The text leaves every queue, count and export until they have handled it.
          </p>
          {govukInsetText({ text: (await theText(db, params)).text })}
          <RadioField
            form={form}
            name="kind"
            label="What do you see in it?"
            choices={SEEN.map((value) => ({ value, text: KINDS[value] }))}
          />
        </>
      ),
      save: async (tx, { kind }, { params, person }) => {
        const { responseId } = await theText(tx.withTables<ConsultationsTables>(), params)
        const contribution = { kind: RESPONSE, id: String(responseId) }
        const concerns = [{ kind, rule: 'reader', reason: 'A member of staff who read it asks for it to be looked at' }]
        // What was handled and let go before is handed over anew: the earlier record stays as it was.
        for (let time = 1; time === 1 || !(await isHeld(tx, contribution)); time += 1) {
          const field = time === 1 ? params.question : `${params.question}#${time}`
          await raise(tx, { contribution, field, concerns, at: house.clock.now() }, actorOf(person))
        }
        return urls.coding(Number(params.id), params.question)
      },
    }),
  ]
}
