import { agreementsFor } from '#modules/identity'
import { cameFrom, themeByCode, themeRef } from '#modules/thread'
import { actorOf, may } from '#platform/access'
import type { Db } from '#platform/db'
import type { House } from '#platform/module'
import {
  doneAt,
  blankForm,
  type Body,
  Conflict,
  type Form,
  type Handler,
  invalid,
  mergedWith,
  NotFound,
  page,
  type Route,
  route,
  sentAlready,
  submitOnce,
  toldOf,
} from '#platform/web'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { agreementPage } from './agreement-page.js'
import { changeDecision } from './change-decision.js'
import { answeredFor, consequencesOf, findingsFor, stillMissing, tooEarly, unusuallyEarly } from './consequences.js'
import { type Decision, decisionRef } from './decision.js'
import { listPage } from './list-page.js'
import { agreementTo } from './missing.js'
import { publicationPage } from './publication-page.js'
import { publishDecision } from './publish-decision.js'
import { answersOf, decisionById, decisionsIn } from './queries.js'
import { deciders, publishers, recordDecisionAgreement } from './record-agreement.js'
import { readAgreement } from './read-agreement.js'
import { recordPage } from './record-page.js'
import { readText, textDifferences, textValues } from './text-form.js'
import { textPage } from './text-page.js'

const WRITE = 'accountability:write-decisions'
const PUBLISH = 'accountability:publish-decisions'

/** The pages on which staff write, agree and publish decisions. */
export function staffRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const sending =
    <Named>(work: Handler<Named>): Handler<Named> =>
    async (visit) =>
      (await sentAlready(db, visit)) ?? work(visit)

  return [
    route('/staff/accountability/decisions', {
      may: WRITE,
      get: async () => page(listPage(await decisionsIn(db, 'draft'), await decisionsIn(db, 'published'))),
    }),

    route('/staff/accountability/decisions/:id', {
      may: WRITE,
      example,
      get: async ({ params, person }) => {
        const decision = await found(db, params.id)
        const agreement = await agreementTo(db, decision)
        const all = await agreementsFor(db, decisionRef(decision.id))
        const considered = (await cameFrom(db, decisionRef(decision.id))).filter(({ link }) => link === 'considered-in')
        const codes = considered.filter(({ ref }) => ref.kind === themeRef(ref.id).kind).map(({ ref }) => ref.id)
        const themes = await Promise.all(codes.map(async (code) => (await themeByCode(db, code))?.name ?? code))
        const consequences = decision.state === 'draft' ? await consequencesOf(house, decision) : undefined
        const missing = consequences ? await stillMissing(house, decision, consequences) : []
        const contributions = considered.length - codes.length
        const mayPublish = may(person, PUBLISH)
        const waits = decision.state === 'draft' && missing.length === 0 && !mayPublish
        return page(
          recordPage({
            decision,
            answers: await answersOf(db, decision.id),
            agreement,
            outdated: agreement ? 0 : all.length,
            missing,
            early: consequences && unusuallyEarly(decision.decidedOn, consequences),
            themes,
            contributions,
            mayPublish,
            publishers: waits ? (await publishers(db, clock)).map(({ name }) => name) : [],
          }),
        )
      },
    }),

    route('/staff/accountability/decisions/:id/text', {
      may: WRITE,
      example: exampleDraft,
      get: async ({ params }) => {
        const decision = await draft(db, params.id)
        const answers = await answersOf(db, decision.id)
        return page(textPage(decision, answers, await answeredFor(house, decision), blankForm(textValues(decision, answers))))
      },
      post: sending(async (visit) => {
        const decision = await draft(db, visit.params.id)
        const answers = await answersOf(db, decision.id)
        const { text, errors } = readText(visit.body, answers)
        const form: Form = { values: visit.body as Form['values'], errors }
        const merged = mergedWith(visit.body, textValues(decision, answers))
        if (merged) {
          const told = toldOf(merged, textDifferences(decision, answers, text))
          return page(textPage(decision, answers, await answeredFor(house, decision), blankForm(merged.values), told), { status: 409 })
        }
        const early = tooEarly(text.decidedOn, await consequencesOf(house, decision))
        if (early) errors['decidedOn'] = early
        if (Object.keys(errors).length > 0) return invalid(textPage(decision, answers, await answeredFor(house, decision), form))
        return submitOnce(db, clock, visit, async (tx) => {
          await changeDecision(tx, decision, text, actorOf(visit.person), clock)
          return doneAt(urls.record(decision.id), 'Saved')
        })
      }),
    }),

    route('/staff/accountability/decisions/:id/agreement', {
      may: WRITE,
      example: exampleDraft,
      get: async ({ params }) => page(agreementPage(await draft(db, params.id), await deciders(db, clock), blankForm())),
      post: sending(async (visit) => {
        const decision = await draft(db, visit.params.id)
        const choice = await deciders(db, clock)
        const { form, agreed } = readAgreement(visit.body, choice, decision, clock.today())
        if (!agreed) return invalid(agreementPage(decision, choice, form))
        sameVersion(decision, visit.body)
        return submitOnce(db, clock, visit, async (tx) => {
          await recordDecisionAgreement(tx, clock, decision, agreed.decider, agreed, actorOf(visit.person))
          return doneAt(urls.record(decision.id), 'The agreement is recorded')
        })
      }),
    }),

    route('/staff/accountability/decisions/:id/publication', {
      may: PUBLISH,
      example: exampleDraft,
      get: async ({ params }) => {
        const decision = await draft(db, params.id)
        const [answers, consequences] = await Promise.all([answersOf(db, decision.id), consequencesOf(house, decision)])
        const findings = (await findingsFor(house, decision))?.findings
        return page(publicationPage(decision, answers, await stillMissing(house, decision, consequences), consequences, { findings }))
      },
      post: sending(async (visit) => {
        const decision = await draft(db, visit.params.id)
        const consequences = await consequencesOf(house, decision)
        const missing = await stillMissing(house, decision, consequences)
        if (missing.length > 0) {
          const shown = { findings: (await findingsFor(house, decision))?.findings, refused: true }
          return invalid(publicationPage(decision, await answersOf(db, decision.id), missing, consequences, shown))
        }
        sameVersion(decision, visit.body)
        return submitOnce(db, clock, visit, async (tx) => {
          await publishDecision(tx, decision, actorOf(visit.person), clock)
          return doneAt(may(visit.person, WRITE) ? urls.record(decision.id) : urls.decision(decision.id), 'Published')
        })
      }),
    }),
  ]
}

async function found(db: Db, id: string): Promise<Decision> {
  const decision = /^\d{1,9}$/.test(id) ? await decisionById(db, Number(id)) : undefined
  if (!decision) throw new NotFound(`decision ${id}`)
  return decision
}

async function draft(db: Db, id: string): Promise<Decision> {
  const decision = await found(db, id)
  if (decision.state !== 'draft') throw new Conflict('This decision is published, so it stays as it is.')
  return decision
}

/** What is agreed to or published is the text that the page showed. */
function sameVersion(decision: Decision, body: Body): void {
  if (body['version'] !== String(decision.version))
    throw new Conflict('Somebody else changed the text after you opened the page. Read it again first.')
}

async function example(db: Db): Promise<Record<string, string>> {
  const { id } = await own(db).selectFrom('accountability.decision').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
  return { id: String(id) }
}

async function exampleDraft(db: Db): Promise<Record<string, string>> {
  const { id } = await own(db)
    .selectFrom('accountability.decision')
    .select('id')
    .where('state', '=', 'draft')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { id: String(id) }
}
