import { z } from 'zod'
import { actorOf } from '#platform/access'
import type { Db } from '#platform/db'
import { AreaField, formRoute, optional, RadioField, required, TextField } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, dayInWords, NotFound, page, type Route, route } from '#platform/web'
import { exerciseIn } from '../exercises/examples.js'
import { exerciseById } from '../exercises/queries.js'
import { type ConsultationsDb, type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import { decideOverlap, join, part } from './keep-partners.js'
import { OVERLAP_CHOICES, type OverlapChoice } from './overlap.js'
import { partnersPage } from './pages.js'
import { jointPartners, overlapsOf } from './queries.js'

const CHOICES = Object.keys(OVERLAP_CHOICES) as [OverlapChoice, ...OverlapChoice[]]

/** Where an exercise meets what partners plan, and who asks together with us (catalogue CON-15, CON-22). */
export function partnerRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const back = ({ id }: { id: string }) => urls.partners(Number(id))
  const overlap = async (handle: ConsultationsDb, { id, partner }: { id: string; partner: string }) => {
    const found = (await overlapsOf(handle, await exerciseById(handle, id))).find(({ theirs }) => String(theirs.id) === partner)
    if (!found) throw new NotFound(`overlap of ${id} with ${partner}`)
    return found
  }
  const named = async (handle: ConsultationsDb, { id, partner }: { id: string; partner: string }) => {
    const found = (await jointPartners(handle, (await exerciseById(handle, id)).id)).find((one) => String(one.id) === partner)
    if (!found) throw new NotFound(`joint partner ${partner} of ${id}`)
    return found
  }

  return [
    route('/staff/consultations/:id/partners', {
      may: 'consultations:see',
      example: exerciseIn(),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        return page(partnersPage(exercise, await overlapsOf(db, exercise), await jointPartners(db, exercise.id)))
      },
    }),

    formRoute(house, '/staff/consultations/:id/partners/overlaps/:partner', {
      may: 'consultations:plan',
      example: overlapExample,
      title: 'What do we do about it?',
      back,
      schema: z.object({ choice: z.enum(CHOICES, 'Select what you do about it'), because: required(600, 'Say why') }),
      start: async ({ params }) => {
        const { decided } = await overlap(db, params)
        const values: Record<string, string> = decided ? { ...decided } : {}
        return values
      },
      fields: async (form, { params }) => {
        const { theirs, why } = await overlap(db, params)
        return (
          <>
            <p class="govuk-body">
              {theirs.organisation} plans “{theirs.title}” from {dayInWords(theirs.opensOn)} to {dayInWords(theirs.closesOn)}. {why}.
            </p>
            <RadioField
              form={form}
              name="choice"
              label="What do you do?"
              choices={CHOICES.map((choice) => ({ value: choice, text: OVERLAP_CHOICES[choice] }))}
            />
            <AreaField form={form} name="because" label="Why?" rows={3} />
          </>
        )
      },
      save: async (tx, data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const { theirs } = await overlap(own, params)
        await decideOverlap(own, Number(params.id), theirs, data, actorOf(person), house.clock)
        return urls.partners(Number(params.id))
      },
    }),

    formRoute(house, '/staff/consultations/:id/partners/new', {
      may: 'consultations:plan',
      example: exerciseIn(),
      title: 'Who asks together with us?',
      back,
      schema: z.object({
        organisation: required(120, 'Enter the partner'),
        does: optional(300),
        runs: z.enum(['yes', 'no'], 'Select whether they run it'),
      }),
      start: async ({ params }) => {
        await exerciseById(db, params.id)
        return {}
      },
      fields: (form) => (
        <>
          <p class="govuk-body">Residents read who asks together, and who runs it.</p>
          <TextField
            form={form}
            name="organisation"
            label="Partner"
            hint="For example another commissioner’s office, or an insight service"
          />
          <TextField
            form={form}
            name="does"
            label="What do they do? (optional)"
            hint="For example: asks the same questions in their area"
          />
          <RadioField
            form={form}
            name="runs"
            label="Do they run it?"
            choices={[
              { value: 'yes', text: 'Yes: they collect the answers' },
              { value: 'no', text: 'No' },
            ]}
          />
        </>
      ),
      save: async (tx, { organisation, does, runs }, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const { id } = await exerciseById(own, params.id)
        await join(own, id, { organisation, does, runs: runs === 'yes' }, actorOf(person))
        return doneAt(urls.partners(id), 'Added')
      },
    }),

    formRoute(house, '/staff/consultations/:id/partners/:partner/removal', {
      may: 'consultations:plan',
      example: jointExample,
      title: 'Remove this partner?',
      back,
      button: 'Remove',
      said: 'Removed',
      warning: true,
      schema: z.object({}),
      start: async ({ params }) => {
        await named(db, params)
        return {}
      },
      fields: async (_form, { params }) => (
        <p class="govuk-body">{(await named(db, params)).organisation} no longer asks together with us.</p>
      ),
      save: async (tx, _data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const { id } = await named(own, params)
        await part(own, Number(params.id), id, actorOf(person))
        return urls.partners(Number(params.id))
      },
    }),
  ]
}

/** An overlap that was decided on, for trying the address. */
async function overlapExample(handle: Db): Promise<{ id: string; partner: string }> {
  const row = await own(handle)
    .selectFrom('consultations.overlap_decision')
    .select(['exercise_id', 'partner_exercise_id'])
    .executeTakeFirstOrThrow()
  return { id: String(row.exercise_id), partner: String(row.partner_exercise_id) }
}

/** A partner who asks together with us, for trying the address. */
async function jointExample(handle: Db): Promise<{ id: string; partner: string }> {
  const row = await own(handle).selectFrom('consultations.joint_partner').select(['exercise_id', 'id']).executeTakeFirstOrThrow()
  return { id: String(row.exercise_id), partner: String(row.id) }
}
