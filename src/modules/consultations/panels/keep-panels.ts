import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { Conflict, type Language } from '#platform/web'
import { type How, keepContact } from '#modules/contacts'
import { queueMail } from '#platform/mail'
import type { ConsultationsTx } from '../tables.js'
import { wordsIn } from '../words/index.js'
import type { Panel, Profile } from './panel.js'

/** How the audit names a panel and a member. */
export const PANEL = 'consultations.citizens-panel'
export const MEMBER = 'consultations.panel-member'

/** Begins a panel, or changes one. `version` guards against two officers at once. */
export async function keepPanel(tx: ConsultationsTx, panel: Omit<Panel, 'id'>, id: number | undefined, by: Actor): Promise<number> {
  const values = {
    name: panel.name,
    host: panel.host,
    purpose: panel.purpose,
    joinable: panel.joinable,
    most_a_quarter: panel.mostAQuarter,
    weeks_between: panel.weeksBetween,
  }
  const row =
    id === undefined
      ? await tx.insertInto('consultations.citizens_panel').values(values).returning('id').executeTakeFirst()
      : await tx
          .updateTable('consultations.citizens_panel')
          .set((column) => ({ ...values, version: column('version', '+', 1) }))
          .where('id', '=', id)
          .where('version', '=', panel.version)
          .returning('id')
          .executeTakeFirst()
  if (!row) throw new Conflict('Somebody else changed this panel first.')
  await record(tx, { by, did: id === undefined ? 'consultations:begin-panel' : 'consultations:change-panel', kind: PANEL, id: row.id })
  return row.id
}

/** Somebody who joins, in the words they agreed to. */
export interface Joining extends Profile {
  readonly name: string
  readonly email: string
  readonly how: How & ('web' | 'paper' | 'phone')
  /** In which they joined, and are written to; English unless said. */
  readonly language?: Language
}

/** Makes somebody a member; whoever is one already stays one, with the profile as it is said now. A mail says so, with the way to leave. Returns the member's id. */
export async function join(
  tx: ConsultationsTx,
  panel: Panel,
  joining: Joining,
  by: Actor,
  at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate; readonly leave: (member: number) => string },
): Promise<number> {
  const words = wordsIn(joining.language ?? 'en').panels
  const consent = words.consent(panel.name)
  const contact = await keepContact(
    tx,
    {
      name: joining.name,
      email: joining.email,
      source: { form: `Joining ${panel.name}`, cameWith: MEMBER },
      basis: 'Consent (UK GDPR article 6(1)(a))',
      how: joining.how,
      language: joining.language,
      agrees: [{ purpose: 'outcome', wording: consent, wordingVersion: '2026-11' }],
    },
    by,
    at.now,
  )
  if (contact === undefined) throw new Conflict('This address was erased, or asked to be left alone.')
  const profile = { district: joining.district, age: joining.age, groups: JSON.stringify(joining.groups) }
  const before = await tx
    .updateTable('consultations.panel_member')
    .set(profile)
    .where('panel_id', '=', panel.id)
    .where('contact', '=', contact)
    .where('left_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (before) return before.id
  const { id } = await tx
    .insertInto('consultations.panel_member')
    .values({ panel_id: panel.id, contact, ...profile, consent, joined_on: at.today, how: joining.how })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'consultations:join-panel', kind: MEMBER, id, detail: { panel: panel.id, how: joining.how } })
  await queueMail(tx, {
    key: `consultations.panel-joined:${id}`,
    to: joining.email,
    subject: words.joinedSubject(panel.name),
    text: words.joinedText({ name: joining.name, panel: panel.name, consent, leave: at.leave(id) }),
    purpose: 'consultations:panel',
    language: joining.language ?? 'en',
    sensitive: true,
  })
  return id
}

/** Somebody leaves a panel: what they said about themselves goes, that they were asked stays as a number. Leaving twice does nothing. */
export async function leave(tx: ConsultationsTx, member: number, by: Actor, today: Temporal.PlainDate): Promise<void> {
  const left = await tx
    .updateTable('consultations.panel_member')
    .set({ left_on: today, district: null, age: null, groups: '[]' })
    .where('id', '=', member)
    .where('left_on', 'is', null)
    .executeTakeFirst()
  if (left.numUpdatedRows === 0n) return
  await record(tx, { by, did: 'consultations:leave-panel', kind: MEMBER, id: member })
}
