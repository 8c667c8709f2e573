import { z } from 'zod'
import { actorOf } from '#platform/access'
import { day, DayField, formRoute, optional, required, TextField } from '#platform/forms'
import type { House } from '#platform/module'
import { DataTable, dayInWords, NotFound, page, route, type Route } from '#platform/web'
import { crumbs } from '../screens/crumbs.js'
import { urls } from '../urls.js'
import { lengthInWords, retentionOn, setRetention } from './retention.js'

const months = optional(5).transform((typed, context) => {
  if (typed === '') return null
  if (/^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 1200) return Number(typed)
  context.addIssue({ code: 'custom', message: 'Enter a whole number of months, or leave it empty to keep them for good' })
  return z.NEVER
})

/** Staff keep how long each kind of record is kept. */
export function retentionRoutes(house: House): readonly Route[] {
  const may = 'office:manage-standards'
  const find = async (kind: string) => {
    const rule = (await retentionOn(house.db, house.clock.today())).find((one) => one.kind === kind)
    if (!rule) throw new NotFound(`retention ${kind}`)
    return rule
  }
  return [
    route(urls.retention, {
      may,
      get: async () => {
        const body = (
          <>
            <h1 class="govuk-heading-l">How long records are kept</h1>
            <p class="govuk-body">The privacy notice says the same to the public.</p>
            <DataTable
              caption="Rules today"
              hideCaption
              columns={[{ text: 'Records' }, { text: 'Kept' }, { text: 'Counted from' }, { text: 'Why' }, { text: 'Since' }]}
              rows={(await retentionOn(house.db, house.clock.today())).map((rule) => [
                <a class="govuk-link" href={urls.retentionKind(rule.kind)}>
                  {rule.what}
                </a>,
                lengthInWords(rule.months),
                rule.countedFrom,
                rule.reason,
                dayInWords(rule.from),
              ])}
            />
          </>
        )
        return page({ title: 'How long records are kept', body, crumbs: crumbs(), wide: true })
      },
    }),
    formRoute(house, '/staff/office/retention/:kind', {
      may,
      example: async () => ({ kind: 'contact' }),
      title: async (visit) => `How long do we keep: ${(await find(visit.params.kind)).what}?`,
      back: urls.retention,
      days: ['from'],
      schema: z.object({
        months,
        countedFrom: required(200, 'Enter the event from which the time is counted'),
        reason: required(300, 'Enter why'),
        from: day('Enter the first day of the new rule'),
      }),
      start: async (visit) => {
        const rule = await find(visit.params.kind)
        return { months: rule.months === null ? '' : String(rule.months), countedFrom: rule.countedFrom, reason: rule.reason }
      },
      fields: (form) => (
        <>
          <TextField form={form} name="months" label="How many months?" hint="Leave empty to keep them for good" width="5" numeric />
          <TextField form={form} name="countedFrom" label="Counted from" hint="Such as the day the case was closed" />
          <TextField form={form} name="reason" label="Why so long?" />
          <DayField form={form} name="from" label="From which day does this hold?" />
        </>
      ),
      save: async (tx, data, visit) => {
        const { kind } = visit.params
        const rule = (await retentionOn(tx, house.clock.today())).find((one) => one.kind === kind)
        if (!rule) throw new NotFound(`retention ${kind}`)
        await setRetention(tx, { ...data, kind, what: rule.what }, actorOf(visit.person), house.clock.now())
        return urls.retention
      },
    }),
  ]
}
