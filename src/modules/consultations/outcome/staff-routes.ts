import { actorOf, may } from '#platform/access'
import type { House } from '#platform/module'
import { doneAt, Conflict, page, type Route, route, seeOther } from '#platform/web'
import { decisionAbout, decisionRef } from '#modules/accountability'
import { rolesThatMay } from '#modules/identity'
import { toldCounts } from '#modules/thread'
import { frozenFigures } from '../analysis/freeze-figures.js'
import { countsOf, withNamedPerson, withoutCode } from '../exercises/counts.js'
import { exerciseAt } from '../exercises/examples.js'
import { stageOf } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { wishesFor } from './before-publishing.js'
import { beginOutcome } from './begin-outcome.js'
import { EXERCISE } from '../exercises/exercise.js'
import { sinceFrozen, sinceFrozenInWords } from './since-frozen.js'
import { urls } from '../urls.js'
import { outcomePage } from './outcome-page.js'

/** From the answers to the decision, for staff. */
export function outcomeRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  return [
    route('/staff/consultations/:id/outcome', {
      may: 'consultations:answer',
      maySend: 'accountability:write-decisions',
      example: exerciseAt('closed', house.clock),
      get: async ({ params, person }) => {
        const exercise = await exerciseById(db, params.id)
        const about = { kind: EXERCISE, id: String(exercise.id) }
        const [counts, frozen, decision, wishes, since] = await Promise.all([
          countsOf(db, exercise.id),
          frozenFigures(db, exercise.id),
          decisionAbout(house.db, about),
          wishesFor(house.db, exercise.id),
          sinceFrozen(db, exercise.id),
        ])
        const all = decision?.state === 'published' ? await toldCounts(house.db, decisionRef(decision.id)) : undefined
        // As in the counts beside it, what a named person looks at is left out: whoever reads this need not know of it.
        const withSomebody = (await withNamedPerson(db, [exercise.id], 'counted')).get(exercise.id) ?? 0
        const told = all && { ...all, receiptPage: Math.max(0, all.receiptPage - withSomebody) }
        return page(
          outcomePage(exercise, {
            ...counts,
            stage: stageOf(exercise, house.clock.today()),
            frozen,
            decision,
            told,
            uncoded: told ? await withoutCode(db, exercise.id) : 0,
            wishes,
            since: sinceFrozenInWords(since),
            mayWrite: may(person, 'accountability:write-decisions'),
            writers: await rolesThatMay(house.db, 'accountability:write-decisions'),
          }),
        )
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const stage = stageOf(exercise, house.clock.today())
        if (stage !== 'closed' && !(stage === 'open' && exercise.standing))
          throw new Conflict('The decision is written after the last day to answer, and only once.')
        await beginOutcome(house, exercise, actorOf(visit.person))
        const told = 'The figures are frozen. Write the headline findings now, then the decision: nobody outside the office sees them yet'
        return seeOther(doneAt(urls.outcome(exercise.id), told))
      },
    }),
  ]
}
