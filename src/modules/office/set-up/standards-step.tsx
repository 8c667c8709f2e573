import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute, TextField, whole } from '#platform/forms'
import type { House } from '#platform/module'
import type { Route } from '#platform/web'
import { setStandard, STANDARD_KINDS, standardOn, type StandardKind, STANDARDS } from '../standards/standards.js'
import { urls } from '../urls.js'
import { finishStep, STEPS } from './set-up.js'

const amounts = STANDARD_KINDS.map(
  (kind) => [kind, whole(1, 1000, `Enter a whole number: ${STANDARDS[kind].title.toLowerCase()}`)] as const,
)
const schema = z.object(Object.fromEntries(amounts) as Record<StandardKind, (typeof amounts)[number][1]>)

/** The set-up question about standards: all of them on one page, as they are now. */
export function standardsStep(house: House): Route {
  return formRoute(house, '/staff/set-up/standards', {
    may: 'office:manage-identity',
    back: urls.setUp,
    button: 'Save and go on',
    title: STEPS.standards,
    schema,
    start: async () => {
      const today = house.clock.today()
      return Object.fromEntries(
        await Promise.all(STANDARD_KINDS.map(async (kind) => [kind, String((await standardOn(house.db, kind, today)).amount)] as const)),
      )
    },
    fields: (form) => (
      <>
        <p class="govuk-body">These hold unless you change them. Later changes hold from a day, and the earlier ones are kept.</p>
        {STANDARD_KINDS.map((kind) => (
          <TextField
            form={form}
            name={kind}
            label={STANDARDS[kind].title}
            width="5"
            numeric
            suffix={STANDARDS[kind].unit.replace('-', ' ')}
          />
        ))}
      </>
    ),
    save: async (tx, data, visit) => {
      const by = actorOf(visit.person)
      const today = house.clock.today()
      for (const kind of STANDARD_KINDS) {
        const now = await standardOn(tx, kind, today)
        if (now.amount !== data[kind])
          await setStandard(
            tx,
            { kind, amount: data[kind], from: today, source: 'Chosen when the office was set up' },
            by,
            house.clock.now(),
          )
      }
      await finishStep(tx, 'standards', by, house.clock.now())
      return urls.setUp
    },
  })
}
