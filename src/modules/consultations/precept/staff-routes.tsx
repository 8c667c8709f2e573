import { z } from 'zod'
import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { AreaField, day, DayField, dayValues, formRoute, required, version } from '#platform/forms'
import type { House } from '#platform/module'
import { dayInWords, NotFound, type Route } from '#platform/web'
import { stageOf } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import { NOTICE_BY, panelDueOn } from './notice.js'
import { panelSubmission, recordSubmission } from './submission.js'

/** That the results of a precept consultation went to the Panel. */
export function preceptRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const precept = async (id: string) => {
    const exercise = await exerciseById(db, id)
    if (exercise.subject !== 'precept' || !['closed', 'answered'].includes(stageOf(exercise, house.clock.today())))
      throw new NotFound(`closed precept consultation ${id}`)
    return exercise
  }
  return [
    formRoute(house, '/staff/consultations/:id/panel', {
      may: 'consultations:answer',
      example: preceptExample,
      title: 'Results to the Police and Crime Panel',
      back: ({ id }) => urls.overview(Number(id)),
      schema: z.object({
        version: version(),
        sentOn: day('Enter the day they were sent'),
        meetingOn: day('Enter the day of the Panel’s meeting'),
        evidence: required(600, 'Say where the proof is'),
      }),
      days: ['sentOn', 'meetingOn'],
      labels: { evidence: 'Where the proof is' },
      start: async ({ params }) => {
        const sent = await panelSubmission(db, (await precept(params.id)).id)
        return {
          version: String(sent?.version ?? 0),
          ...dayValues('sentOn', sent?.sentOn),
          ...dayValues('meetingOn', sent?.meetingOn),
          evidence: sent?.evidence ?? '',
        }
      },
      fields: async (form, { params }) => {
        const due = panelDueOn(await precept(params.id))
        const rule = NOTICE_BY.at(-1)
        return (
          <>
            <p class="govuk-body">
              The Panel scrutinises the precept, and reads what people said about it. {due && `It must be told by ${dayInWords(due)}: `}
              {due && rule && `${rule.source} (${rule.mark}).`} Residents see both days on the page of this exercise.
            </p>
            <DayField form={form} name="sentOn" label="When were the method and the results sent to the Panel?" />
            <DayField form={form} name="meetingOn" label="On which day does the Panel meet about them?" />
            <AreaField form={form} name="evidence" label="Where the proof is" hint="For example: e-mail to the Panel’s clerk" rows={2} />
          </>
        )
      },
      check: async ({ sentOn, meetingOn }): Promise<Record<string, string>> => {
        if (Temporal.PlainDate.compare(sentOn, house.clock.today()) > 0)
          return { sentOn: 'The day they were sent must be today or earlier' }
        return Temporal.PlainDate.compare(meetingOn, sentOn) < 0 ? { meetingOn: 'The Panel meets on or after the day they were sent' } : {}
      },
      save: async (tx, data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const exercise = await exerciseById(own, params.id)
        await recordSubmission(own, exercise, data, actorOf(person))
        return urls.overview(exercise.id)
      },
    }),
  ]
}

/** A precept consultation that was answered, for trying the address. */
async function preceptExample(handle: Db): Promise<{ id: string }> {
  const { id } = await own(handle)
    .selectFrom('consultations.exercise')
    .select('id')
    .where('subject', '=', 'precept')
    .where('state', '=', 'answered')
    .executeTakeFirstOrThrow()
  return { id: String(id) }
}
