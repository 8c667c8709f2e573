import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, formRoute, optional, required, TextField } from '#platform/forms'
import { govukCheckboxes, govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { Conflict, NotFound, type Route, ticked } from '#platform/web'
import { askedInWords } from '../coding/asked.js'
import { textExample } from '../coding/examples.js'
import { readableText, type TextToCode } from '../coding/texts.js'
import { codingUrls } from '../coding/urls.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { chooseQuote } from './quote.js'
import { IN_PLACE, isVerbatim, suggestions, withoutThese } from './redact.js'

type Named = { id: string; question: string; response: string }

const list = z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.string().max(300)).max(100))

/** Somebody chooses words to show with the results, and what must be left out of them. */
export function chooseRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const look = async (from: ConsultationsDb, params: Named): Promise<{ text: TextToCode; closed: boolean; exerciseId: number }> => {
    const { exercise, asked } = await askedInWords(from, params.id, params.question)
    const text = await readableText(from, exercise.id, asked.id, Number(params.response))
    if (!text) throw new NotFound(`answer ${params.response}`)
    return { text, closed: exercise.sensitive || exercise.subject === 'victims', exerciseId: exercise.id }
  }
  return [
    formRoute(house, '/staff/consultations/:id/coding/:question/texts/:response/quote', {
      may: 'consultations:code',
      example: textExample,
      title: 'Quote from this answer',
      back: ({ id, question, response }) => codingUrls.one(Number(id), question, Number(response)),
      schema: z.object({
        part: required(2000, 'Enter the words to quote'),
        leave: list,
        also: optional(300),
      }),
      button: 'Keep it, and see how it looks',
      said: 'Kept. Nobody sees it until you press “Show it to everybody”',
      start: async ({ params }) => {
        const { text } = await look(db, params)
        return { part: text.text, leave: suggestions(text.text).map(({ words }) => words) }
      },
      fields: async (form, { params }) => {
        const { text, closed } = await look(db, params)
        const found = suggestions(text.text)
        return (
          <>
            {closed && govukInsetText({ text: 'This exercise is about victims or is sensitive: nobody’s words are quoted from it.' })}
            <p class="govuk-body">
              Nobody may be known by what you quote: neither the person who wrote it nor anybody they write about. Leave out more rather
              than less.
            </p>
            <AreaField
              form={form}
              name="part"
              rows={6}
              label="The words to quote"
              hint="Shorten it as you like, in the person’s own words and order. Put […] where you leave something out."
            />
            {found.length > 0 &&
              govukCheckboxes({
                name: 'leave',
                classes: 'govuk-checkboxes--small',
                fieldset: { legend: { text: 'Leave these out', classes: 'govuk-fieldset__legend--s' } },
                hint: { text: 'Suggested by a program, which misses some and finds too many. You decide.' },
                values: [...ticked(form, 'leave')],
                items: found.map(({ sign, words }) => ({ value: words, text: words, hint: { text: `becomes ${IN_PLACE[sign]}` } })),
              })}
            <TextField form={form} name="also" label="Leave out these words too" hint="Parted by commas. Each becomes […]." />
          </>
        )
      },
      check: async ({ part }, { params }) => {
        const { text, closed } = await look(db, params)
        const problems: Record<string, string> = {}
        if (closed) problems['part'] = 'Nobody’s words are quoted from a sensitive exercise'
        else if (!isVerbatim(part, text.text))
          problems['part'] = 'Quote only the person’s own words, in their order; put […] where you leave something out'
        return problems
      },
      save: async (tx, { part, leave, also }, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const { text, closed, exerciseId } = await look(own, params)
        if (closed) throw new Conflict('Nobody’s words are quoted from a sensitive exercise')
        const out = suggestions(text.text).filter(({ words }) => leave.includes(words))
        const more = also.split(',').map((one) => one.trim())
        const { question } = params
        const words = withoutThese(part, out, more).slice(0, 2000)
        const at = house.clock.now()
        await chooseQuote(own, { exerciseId, question, responseId: text.responseId, words, personId: person?.id ?? 0, at }, actorOf(person))
        return codingUrls.quotes(exerciseId)
      },
    }),
  ]
}
