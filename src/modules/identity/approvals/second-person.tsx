import { z } from 'zod'
import { type Actor, actorOf, type Permission, type Person } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { AreaField, formRoute, optional, RadioField, required } from '#platform/forms'
import type { Html } from '#platform/html'
import type { Example, House } from '#platform/module'
import { Conflict, doneAt, page, type PageContent, Reading, type Route, sentAlready, type Visit } from '#platform/web'
import { A } from '../form-page.js'
import { AgreementFields, agreementFields, agreementFrom, agreementProblems } from '../agreements/agreement-fields.js'
import { recordAgreement } from '../agreements/record-agreement.js'
import { staffWhoMay } from '../people/person-for.js'
import { namesOf } from '../people/queries.js'

/** Who writes or decides: the member of staff, and as the audit names them. */
export interface Writer {
  readonly id: number
  readonly actor: Actor
}

/** Who is at work. */
export const writerOf = (person: Person | undefined): Writer => ({ id: person?.id ?? 0, actor: actorOf(person) })

/** Something that somebody else than its writers must approve. */
export interface Approvable {
  readonly id: number
  readonly writers: readonly number[]
  readonly askedBy: number | null
}

/** Whether somebody wrote it or asked for its approval, and so cannot be the second person. */
export const isOwn = ({ writers, askedBy }: Approvable, person: number): boolean => writers.includes(person) || askedBy === person

/** What the owner of a kind of record says, so that its records are approved by a second person. */
export interface SecondPerson<One extends Approvable> {
  /** The address of a record's page, with `:id`. */
  readonly at: string
  /** Who may approve, and who may take it back to a draft. */
  readonly mayApprove: Permission
  readonly mayWrite: Permission
  /** Examples that wait, and that wait or are ready. */
  readonly waiting: Example
  readonly underWay: Example
  find(db: Db, id: string): Promise<One>
  title(one: One): string
  /** Everything that whoever approves must see first: the words, whom they reach, and when. */
  facts(one: One): Promise<Html>
  back(id: number): string
  /** Whether it waits for somebody to decide. */
  isWaiting(one: One): boolean
  /** What approving sets off: "it goes out at the time its writers chose". */
  readonly outcome: string
  /** How agreements given elsewhere name it: the record's kind, and what was agreed to. */
  readonly kind: string
  readonly what: string
  approve(tx: Tx, one: One, by: Writer, at: Temporal.Instant): Promise<void>
  sendBack(tx: Tx, one: One, why: string, by: Writer): Promise<void>
}

const OWN = 'You wrote in this: somebody else must approve it'

/** The pages on which a second person approves or sends back, an approval given elsewhere is recorded with its proof, and its writers take it back. */
export function secondPersonRoutes<One extends Approvable>(house: House, of: SecondPerson<One>): readonly Route[] {
  const { db, clock } = house
  type Asked = Visit<{ id: string }>
  const named = async ({ params }: Asked) => of.title(await of.find(db, params.id))
  const back = ({ id }: { id: string }) => of.back(Number(id))
  const decided = (one: One): PageContent => ({
    title: of.title(one),
    back: of.back(one.id),
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{of.title(one)}</h1>
        <p class="govuk-body">
          It does not wait for approval: somebody has decided on it already, or nobody has asked.{' '}
          <A href={of.back(one.id)}>See how it stands</A>
        </p>
      </Reading>
    ),
  })
  const approval = formRoute(house, `${of.at}/approval` as '/:id/approval', {
    may: of.mayApprove,
    example: of.waiting,
    title: async (visit) => `Approve “${await named(visit)}”?`,
    back,
    schema: z
      .object({ what: z.enum(['approve', 'back'], 'Choose whether to approve it'), why: optional(500) })
      .refine(({ what, why }) => what === 'approve' || why !== '', { path: ['why'], error: 'Say what should change' }),
    fields: async (form, { params }) => (
      <>
        {await of.facts(await of.find(db, params.id))}
        <RadioField
          form={form}
          name="what"
          label="What do you decide?"
          choices={[
            { value: 'approve', text: `Approve it: ${of.outcome}` },
            { value: 'back', text: 'Send it back to its writers' },
          ]}
        />
        <AreaField form={form} name="why" label="If you send it back: what should change?" rows={3} />
      </>
    ),
    button: 'Decide',
    check: async (_data, { params, person }): Promise<Record<string, string>> =>
      isOwn(await of.find(db, params.id), person?.id ?? 0) ? { what: OWN } : {},
    save: async (tx, { what, why }, { params, person }) => {
      const one = await of.find(tx, params.id)
      if (what === 'approve' && isOwn(one, person?.id ?? 0)) throw new Conflict(OWN)
      if (what === 'approve') await of.approve(tx, one, writerOf(person), clock.now())
      else await of.sendBack(tx, one, why, writerOf(person))
      return doneAt(of.back(one.id), what === 'approve' ? 'Approved' : 'Sent back')
    },
  })
  return [
    {
      ...approval,
      // Its writers are told at once, not after they have pressed.
      get: async (visit) => {
        const one = await of.find(db, visit.params['id'] ?? '')
        if (!of.isWaiting(one)) return page(decided(one))
        if (!isOwn(one, visit.person?.id ?? 0)) return approval.get!(visit)
        const others = (await staffWhoMay(db, clock, of.mayApprove)).filter(({ id }) => !isOwn(one, id))
        return page({
          title: of.title(one),
          back: of.back(one.id),
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{of.title(one)}</h1>
              <p class="govuk-body">{OWN}.</p>
              {others.length === 0 ? (
                <p class="govuk-body">Nobody else’s role allows that yet: ask an administrator.</p>
              ) : (
                <>
                  <p class="govuk-body">It stands on the to-do list of those who may:</p>
                  <ul class="govuk-list govuk-list--bullet">
                    {others.map(({ name, job }) => (
                      <li>
                        {name}
                        {job !== '' && `, ${job}`}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </Reading>
          ),
        })
      },
      // Whoever left the page open while somebody else decided is told so, rather than asked which words to keep.
      post: async (visit) => {
        const one = await of.find(db, visit.params['id'] ?? '')
        if (of.isWaiting(one)) return approval.post!(visit)
        return (await sentAlready(db, visit)) ?? page(decided(one), { status: 409 })
      },
    },

    formRoute(house, `${of.at}/agreement` as '/:id/agreement', {
      may: of.mayApprove,
      example: of.waiting,
      title: async (visit) => `Record that somebody approved “${await named(visit)}”`,
      back,
      days: ['agreed'],
      schema: z.object(agreementFields),
      fields: (form) => <AgreementFields form={form} yesterday={clock.today().subtract({ days: 1 })} />,
      check: async (data, { params }): Promise<Record<string, string>> => {
        const { writers } = await of.find(db, params.id)
        const actors = writers.map((id) => `person:${id}`)
        const names = [...(await namesOf(db, actors)).values()]
        const own = names.some((name) => data.who.toLowerCase().includes(name.toLowerCase()))
        return { ...agreementProblems(data, clock.today()), ...(own && { who: 'They wrote in this: somebody else must approve it' }) }
      },
      save: async (tx, data, { params, person }) => {
        const one = await of.find(tx, params.id)
        const by = writerOf(person)
        await recordAgreement(tx, clock, { kind: of.kind, id: String(one.id) }, agreementFrom(of.what, data), by.actor)
        await of.approve(tx, one, by, clock.now())
        return doneAt(of.back(one.id), 'Recorded: it is approved')
      },
    }),

    formRoute(house, `${of.at}/back-to-draft` as '/:id/back-to-draft', {
      may: of.mayWrite,
      example: of.underWay,
      title: async (visit) => `Take “${await named(visit)}” back to a draft?`,
      back,
      schema: z.object({ why: required(500, 'Say why, for your colleagues') }),
      fields: (form) => <AreaField form={form} name="why" label="Why?" hint="An approval is lost: it must be approved again" rows={3} />,
      button: 'Take it back',
      save: async (tx, { why }, { params, person }) => {
        const one = await of.find(tx, params.id)
        await of.sendBack(tx, one, why, writerOf(person))
        return doneAt(of.back(one.id), 'It is a draft again')
      },
    }),
  ]
}
