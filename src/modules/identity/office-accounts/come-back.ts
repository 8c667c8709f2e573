import { record } from '#platform/audit'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import type { SetCookie, Visit } from '#platform/web'
import { hashOf } from '../links/token.js'
import type { SessionPolicy } from '../sessions/policy.js'
import { sessionPolicy } from '../sessions/queries.js'
import { askForCode, completeSignIn, needsNoCode } from '../sign-in/steps.js'
import { type IdentityTx, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import type { Account } from './account.js'
import { type Flow, flowOf } from './flow.js'
import type { OfficeSignIn } from './provider.js'
import type { Trouble } from './trouble.js'
import { connectAccount, noteUse, type Whose, whoseAccount } from './whose.js'

/** What came of an answer: where to go on with which cookies, or why not. */
export type CameBack =
  | { readonly to: string; readonly cookies: readonly SetCookie[] }
  | { readonly why: 'late' | Trouble['kind'] | NonNullable<Whose['refused']>; readonly back?: string; readonly code?: string }

/** Whether the office's policy takes what the service says as a second factor. */
const countsAsFactor = ({ office_factor, office_signs }: SessionPolicy, { signs }: Account): boolean =>
  office_factor === 'always' || (office_factor === 'said' && signs.some((sign) => office_signs.includes(sign)))

/** Each answer counts once, even when two arrive at the same moment. */
async function takeOnce(tx: IdentityTx, house: House, { state }: Flow): Promise<boolean> {
  const now = house.clock.now()
  const taken = await tx
    .insertInto('identity.token')
    .values({
      purpose: 'office-account',
      token_hash: hashOf(state),
      person_id: null,
      created_at: now,
      expires_at: now,
      used_at: now,
      way: null,
    })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .executeTakeFirst()
  return (taken.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes the answer somebody brings back from the office's sign-in service: signs them in, asks for a code, or connects the account. */
export async function comeBack(house: House, service: OfficeSignIn, answer: URLSearchParams, visit: Visit): Promise<CameBack> {
  const flow = flowOf(house, visit, answer.get('state'))
  if (!flow || !(await inTransaction(house.db, (tx) => takeOnce(txInIdentity(tx), house, flow)))) return { why: 'late' }
  const came = await service.finish(answer, flow)
  return inTransaction(house.db, async (platformTx): Promise<CameBack> => {
    const tx = txInIdentity(platformTx)
    const refuse = async (why: Exclude<CameBack, { to: string }>['why'], detail: string, person: number | 'unknown' = 'unknown') => {
      const deed = {
        did: 'identity:sign-in-refused',
        kind: 'identity:person',
        id: person,
        detail: { at: 'office-account', why: detail },
      } as const
      await record(tx, { by: 'public', ...deed })
      return { why, back: flow.back, code: detail }
    }
    if ('trouble' in came) return refuse(came.trouble.kind, came.trouble.why)
    const { account } = came
    const { issuer } = service

    if (flow.connect !== undefined) {
      if (visit.person?.id !== flow.connect) return refuse('late', 'signed-out')
      if (!(await connectAccount(tx, house, issuer, account, flow.connect))) return refuse('other-account', 'other-account', flow.connect)
      return { to: `${urls.account}?done=connected`, cookies: [] }
    }

    const whose = await whoseAccount(tx, house, issuer, account)
    if (whose.refused !== undefined) return refuse(whose.refused, whose.refused)
    await noteUse(tx, house, issuer, account.subject)
    const done = async (way: 'office-account' | 'office-account-and-factor') => ({
      to: flow.back,
      cookies: await completeSignIn(tx, house, whose.person, visit, way),
    })
    if (countsAsFactor(await sessionPolicy(tx), account)) return done('office-account-and-factor')
    if (house.demo || (await needsNoCode(tx, house, whose.person, visit))) return done('office-account')
    const { authenticator_since } = await tx
      .selectFrom('identity.person')
      .select('authenticator_since')
      .where('id', '=', whose.person)
      .executeTakeFirstOrThrow()
    const next = authenticator_since ? urls.code(flow.back) : urls.authenticator(flow.back)
    return { to: next, cookies: [await askForCode(tx, house, whose.person, 'office-account-and-app')] }
  })
}
