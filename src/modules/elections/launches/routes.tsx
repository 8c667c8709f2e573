import { z } from 'zod'
import { AreaField, formRoute, required } from '#platform/forms'
import type { Db } from '#platform/db'
import { govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { Conflict, dayInWords, doneAt, NotFound, type Route, type Visit } from '#platform/web'
import { writerOf } from '#modules/identity'
import { periodAt, periodsAhead } from '../periods/queries.js'
import { urls } from '../urls.js'
import { letOut } from './let-out.js'
import { type Waiting, waitingIn } from './waiting.js'

const OWN = 'You wrote in it: somebody else must let it go out'

/** Somebody who may lets one thing go out in a pre-election period, and says why. */
export function launchRoutes(house: House): readonly Route[] {
  const { clock } = house
  const find = async (db: Db, { params }: Visit<{ id: string; kind: string; record: string }>) => {
    const period = await periodAt(db, params.id)
    const found = (await waitingIn(house, db, period, clock.today())).find(
      ({ source, launch }) => source.kind === params.kind && String(launch.id) === params.record,
    )
    if (!found) throw new NotFound(`launch ${params.kind} ${params.record}`)
    return { period, found }
  }
  const open = async (visit: Visit<{ id: string; kind: string; record: string }>) => {
    const { period, found } = await find(house.db, visit)
    if (found.allowed) throw new Conflict('It may go out already')
    return { period, found }
  }
  return [
    formRoute(house, '/staff/elections/:id/going-out/:kind/:record', {
      may: 'elections:allow',
      example: async (db) => await someHeld(house, db),
      title: async (visit) => `Let “${(await find(house.db, visit)).found.launch.title}” go out before the election?`,
      back: ({ id }) => urls.period(Number(id)),
      schema: z.object({ why: required(500, 'Say why it cannot wait') }),
      start: async (visit) => {
        await open(visit)
        return {}
      },
      fields: async (form, visit) => {
        const { period, found } = await find(house.db, visit)
        return (
          <>
            {govukInsetText({
              text: `${found.source.label}, on ${dayInWords(found.launch.day)}. “${period.name}” is from ${dayInWords(period.from)} to ${dayInWords(period.to)}.`,
            })}
            {found.launch.outAlready && <p class="govuk-body">{found.launch.outAlready}.</p>}
            <AreaField
              form={form}
              name="why"
              label="Why can it not wait?"
              hint="Such as “The law sets the day” or “Facts on public safety; names no candidate and no party”. It stands in the log"
              rows={3}
            />
          </>
        )
      },
      button: 'Let it go out',
      check: async (_data, visit): Promise<Record<string, string>> =>
        (await open(visit)).found.launch.writers.includes(visit.person?.id ?? 0) ? { why: OWN } : {},
      save: async (tx, { why }, visit) => {
        const { period, found } = await find(tx, visit)
        await letOut(tx, period, { kind: found.source.kind, launch: found.launch }, why, writerOf(visit.person), clock.now())
        return doneAt(urls.period(period.id), 'It may go out')
      },
    }),
  ]
}

async function someHeld(house: House, db: Db): Promise<Record<string, string>> {
  for (const period of await periodsAhead(db, house.clock.today())) {
    const held: Waiting | undefined = (await waitingIn(house, db, period, house.clock.today())).find(({ allowed }) => !allowed)
    if (held) return { id: String(period.id), kind: held.source.kind, record: String(held.launch.id) }
  }
  return { id: '0', kind: 'none', record: '0' }
}
