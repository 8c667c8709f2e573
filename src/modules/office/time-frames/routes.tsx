import { z } from 'zod'
import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import { day, DayField, dayValues, formRoute, ListField, required, TextField, version } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, dayInWords, type Form, NotFound, page, route, type Route } from '#platform/web'
import { crumbs } from '../screens/crumbs.js'
import { urls } from '../urls.js'
import { addTimeFrame, changeTimeFrame, FRAME_KINDS, type FrameDetails, type FrameKind, overlapping, timeFrames } from './time-frames.js'

const kinds = Object.entries(FRAME_KINDS).map(([value, text]) => ({ value, text }))
const schema = z.object({
  kind: z.enum(Object.keys(FRAME_KINDS) as [FrameKind, ...FrameKind[]], 'Choose what kind of period it is'),
  name: required(120, 'Enter a name for the period'),
  from: day('Enter the first day'),
  to: day('Enter the last day'),
})

const fields = (form: Form) => (
  <>
    <ListField form={form} name="kind" label="Kind" none="Choose a kind" choices={kinds} />
    <TextField form={form} name="name" label="Name" hint="Such as Police and crime plan 2025 to 2029" />
    <DayField form={form} name="from" label="First day" />
    <DayField form={form} name="to" label="Last day" />
  </>
)

/** Staff keep the periods by which the office plans and reports. */
export function timeFrameRoutes(house: House): readonly Route[] {
  const may = 'office:manage-standards'
  const check = async (frame: FrameDetails, itself?: number): Promise<Record<string, string>> => {
    if (Temporal.PlainDate.compare(frame.from, frame.to) > 0) return { to: 'The last day must not be before the first' }
    const other = await overlapping(house.db, frame, itself)
    return other ? { from: `This shares days with ${other.name} (${dayInWords(other.from)} to ${dayInWords(other.to)})` } : {}
  }
  const find = async (id: string) => {
    const found = (await timeFrames(house.db)).find((frame) => String(frame.id) === id)
    if (!found) throw new NotFound(`time frame ${id}`)
    return found
  }
  const common = { may, back: urls.timeFrames, days: ['from', 'to'], fields } as const
  return [
    route(urls.timeFrames, {
      may,
      get: async () => {
        const body = (
          <>
            <h1 class="govuk-heading-l">Terms, plans and years</h1>
            <p class="govuk-body">
              The financial year (from 1 April) and the cadet year (from 1 September) are known without being recorded.
            </p>
            {govukButton({ text: 'Add a period', href: urls.newTimeFrame })}
            <DataTable
              caption="Recorded periods"
              hideCaption
              columns={[{ text: 'Name' }, { text: 'Kind' }, { text: 'First day' }, { text: 'Last day' }]}
              rows={(await timeFrames(house.db)).map((frame) => [
                <a class="govuk-link" href={urls.timeFrame(frame.id ?? 0)}>
                  {frame.name}
                </a>,
                FRAME_KINDS[frame.kind],
                dayInWords(frame.from),
                dayInWords(frame.to),
              ])}
              empty="No period is recorded yet."
            />
          </>
        )
        return page({ title: 'Terms, plans and years', body, crumbs: crumbs() })
      },
    }),
    formRoute(house, urls.newTimeFrame, {
      ...common,
      title: 'Add a period',
      schema,
      check: (data) => check(data),
      save: async (tx, data, visit) => {
        await addTimeFrame(tx, data, actorOf(visit.person))
        return urls.timeFrames
      },
    }),
    formRoute(house, '/staff/office/time-frames/:id', {
      ...common,
      title: 'Correct a period',
      example: async (db) => ({ id: String((await timeFrames(db))[0]?.id ?? 0) }),
      schema: schema.extend({ version: version() }),
      labels: { kind: 'Kind', name: 'Name' },
      start: async (visit) => {
        const frame = await find(visit.params.id)
        return {
          kind: frame.kind,
          name: frame.name,
          ...dayValues('from', frame.from),
          ...dayValues('to', frame.to),
          version: String(frame.version),
        }
      },
      check: (data, visit) => check(data, Number(visit.params.id)),
      save: async (tx, data, visit) => {
        await changeTimeFrame(tx, Number(visit.params.id), data, data.version, actorOf(visit.person))
        return urls.timeFrames
      },
    }),
  ]
}
