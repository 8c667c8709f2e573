import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, formRoute, version } from '#platform/forms'
import { govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { doneAt, NotFound, type Route } from '#platform/web'
import { exerciseById } from '../exercises/queries.js'
import { type ConsultationsDb, type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import { type Finding, problemInWelsh } from './finding.js'
import { changeFindingWelsh, findingsOf } from './keep-finding.js'

const LABEL = 'The finding in Welsh'

/** Officers give a headline finding its Welsh, before the answer or after it. */
export function findingWelshRoute(house: House): Route {
  const find = async (db: ConsultationsDb, { id, finding }: { id: string; finding: string }): Promise<Finding> => {
    const found = (await findingsOf(db, (await exerciseById(db, id)).id)).find((one) => String(one.id) === finding)
    if (!found) throw new NotFound(`finding ${finding} of consultation ${id}`)
    return found
  }
  const db = own(house.db)
  return formRoute(house, '/staff/consultations/:id/findings/:finding/welsh', {
    may: 'consultations:answer',
    example: async (any) => {
      const row = await own(any).selectFrom('consultations.finding').select(['id', 'exercise_id']).orderBy('id').executeTakeFirst()
      return { id: String(row?.exercise_id ?? 0), finding: String(row?.id ?? 0) }
    },
    title: LABEL,
    back: ({ id }) => urls.findings(Number(id)),
    schema: z.object({ welsh: z.string().trim().max(300, 'A finding has at most 300 characters').default(''), version: version() }),
    labels: { welsh: LABEL },
    start: async ({ params }) => {
      const { welsh, welshVersion } = await find(db, params)
      return { welsh, version: String(welshVersion) }
    },
    fields: async (form, { params }) => (
      <>
        {govukInsetText({ text: (await find(db, params)).text })}
        <AreaField
          form={form}
          name="welsh"
          label={LABEL}
          hint="With [1] and [2] where the figures belong. Leave it empty to take the Welsh away"
          rows={3}
          lang="cy"
        />
      </>
    ),
    check: async ({ welsh }, { params }): Promise<Record<string, string>> => {
      const wrong = problemInWelsh(welsh, (await find(db, params)).picks)
      return wrong === undefined ? {} : { welsh: wrong }
    },
    save: async (tx, { welsh, version: seen }, { params, person }) => {
      const mine = tx.withTables<ConsultationsTables>()
      await changeFindingWelsh(mine, Number(params.id), await find(mine, params), welsh, seen, actorOf(person))
      return doneAt(urls.findings(Number(params.id)), 'The Welsh is saved')
    },
  })
}
