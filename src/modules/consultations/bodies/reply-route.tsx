import { z } from 'zod'
import { actorOf } from '#platform/access'
import { day, DayField, formRoute, optional, TextField } from '#platform/forms'
import type { House } from '#platform/module'
import { NotFound, type Route } from '#platform/web'
import { findReceipt, readCode } from '#modules/thread'
import { exerciseById, lockExercise } from '../exercises/queries.js'
import { RESPONSE } from '../responses/response.js'
import { type ConsultationsTables, own } from '../tables.js'
import { type AskedBody, ASKED_HOW } from './body.js'
import { recordReply } from './keep-bodies.js'
import { bodiesOf } from './queries.js'
import { bodyUrls } from './urls.js'

const replyForm = z.object({
  on: day('Enter the day of the reply'),
  how: optional(120),
  code: optional(30),
})

/** Recording that a body replied by letter, by telephone or at a meeting, and which keyed answers are its reply. */
export function bodyReplyRoute(house: House): Route {
  const db = own(house.db)
  const bodyAt = async ({ id, body }: { id: string; body: string }): Promise<AskedBody> => {
    const exercise = await exerciseById(db, id)
    const found = (await bodiesOf(db, exercise.id)).find((one) => String(one.id) === body)
    if (!found) throw new NotFound(`body ${body}`)
    return found
  }
  const responseBy = async (exerciseId: number, code: string): Promise<number | string> => {
    const read = readCode(code)
    const receipt = 'code' in read ? await findReceipt(db, read.code) : undefined
    if (receipt?.state !== 'live' || receipt.contribution.kind !== RESPONSE)
      return 'No answers have this code. Key them first, and copy the code that is shown'
    const id = Number(receipt.contribution.id)
    const row = await db
      .selectFrom('consultations.response as response')
      .leftJoin('consultations.respondent as respondent', 'respondent.response_id', 'response.id')
      .select(['response.exercise_id', 'response.entered_by', 'respondent.for_id'])
      .where('response.id', '=', id)
      .executeTakeFirst()
    if (row?.exercise_id !== exerciseId) return 'These answers belong to another exercise'
    if (row.entered_by === null) return 'These answers came on the website without a name, so they cannot be given one'
    return row.for_id === null ? id : 'These answers are another body’s reply already'
  }

  return formRoute(house, '/staff/consultations/:id/bodies/:body/reply', {
    may: 'consultations:invite',
    example: async (given) => {
      const row = await given
        .withTables<ConsultationsTables>()
        .selectFrom('consultations.body')
        .select(['id', 'exercise_id'])
        .orderBy('id', 'desc')
        .executeTakeFirst()
      return { id: String(row?.exercise_id ?? 0), body: String(row?.id ?? 0) }
    },
    title: async ({ params }) => `The reply of ${(await bodyAt(params)).name}`,
    back: ({ id }) => bodyUrls.bodies(Number(id)),
    schema: replyForm,
    days: ['on'],
    fields: (form) => (
      <>
        <DayField form={form} name="on" label="When did it reply?" />
        <TextField form={form} name="how" label="How?" hint={`Like “${ASKED_HOW.letter.toLowerCase()}”.`} />
        <TextField
          form={form}
          name="code"
          label="The code of its answers, if you have keyed them"
          hint="The answers then count as this body’s."
          width="20"
        />
      </>
    ),
    check: async (data, { params }): Promise<Readonly<Record<string, string>>> => {
      if (data.on.until(house.clock.today()).days < 0) return { on: 'The day of the reply must be today or earlier' }
      if (data.code === '') return {}
      const found = await responseBy(Number(params.id), data.code)
      return typeof found === 'string' ? { code: found } : {}
    },
    save: async (given, data, { params, person }) => {
      const tx = given.withTables<ConsultationsTables>()
      const exercise = await lockExercise(tx, Number(params.id))
      const found = data.code === '' ? undefined : await responseIn(tx, data.code)
      await recordReply(tx, exercise, Number(params.body), { on: data.on, how: data.how, responseId: found }, actorOf(person))
      return bodyUrls.bodies(exercise.id)
    },
  })

  async function responseIn(tx: Parameters<typeof recordReply>[0], code: string): Promise<number | undefined> {
    const read = readCode(code)
    const receipt = 'code' in read ? await findReceipt(tx, read.code) : undefined
    return receipt?.state === 'live' ? Number(receipt.contribution.id) : undefined
  }
}
