import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { findContact, keepContact } from '#modules/contacts'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import { invite } from '../invitations/invite.js'
import { modeOf } from '../modes/mode.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import { PANEL } from './keep-panels.js'
import { type Member, type Panel, whySkipped } from './panel.js'
import { askedBefore, membersOf } from './queries.js'

/** Which part of a panel to ask; left out, all of it. */
export interface Part {
  readonly district?: string | undefined
  readonly age?: string | undefined
  readonly group?: string | undefined
}

/** Who would be asked, and who would be passed over and why. */
export interface AskingPlan {
  readonly asked: readonly { readonly member: Member; readonly name: string; readonly email: string }[]
  readonly skipped: readonly { readonly name: string; readonly reason: string }[]
}

/** Plans whom of a panel to ask today. Nothing is done. */
export async function planAsking(
  db: ConsultationsDb,
  panel: Panel,
  exercise: Pick<Exercise, 'id'>,
  part: Part,
  today: Temporal.PlainDate,
): Promise<AskingPlan> {
  const [members, earlier] = [await membersOf(db, panel.id), await askedBefore(db)]
  const asked: { member: Member; name: string; email: string }[] = []
  const skipped: { name: string; reason: string }[] = []
  for (const member of members.filter((one) => belongs(one, part))) {
    const contact = await findContact(db, { id: member.contact })
    const name = contact?.name || contact?.email || 'A member'
    const reason =
      contact === undefined
        ? 'The contact details were erased'
        : contact.email === ''
          ? 'There is no e-mail address: ask by telephone or post'
          : whySkipped(panel, earlier.get(member.contact) ?? [], exercise.id, today)
    if (reason !== undefined) skipped.push({ name, reason })
    else asked.push({ member, name: contact?.name ?? '', email: contact?.email ?? '' })
  }
  return { asked, skipped }
}

const belongs = (member: Member, { district, age, group }: Part): boolean =>
  (!district || member.district === district) && (!age || member.age === age) && (!group || member.groups.includes(group))

/** Invites those who may be asked, and lets them be told what came of it as they agreed. Returns how many. */
export async function askPanel(
  tx: ConsultationsTx,
  panel: Panel,
  exercise: Exercise,
  part: Part,
  by: Actor,
  at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<number> {
  // Two officers who ask the same panel at once come one after the other, so that the limits hold.
  await tx.selectFrom('consultations.citizens_panel').select('id').where('id', '=', panel.id).forUpdate().execute()
  const { asked } = await planAsking(tx, panel, exercise, part, at.today)
  const named = modeOf(exercise) === 'identified'
  const invited = await invite(
    tx,
    exercise,
    asked.map(({ member, name, email }) => ({ email, name, ...(named ? { for: { kind: 'member' as const, id: member.id } } : {}) })),
    by,
  )
  for (const { member, email } of asked) {
    const invitation = invited.get(email)
    if (invitation === undefined) continue
    await tx
      .insertInto('consultations.panel_asked')
      .values({ exercise_id: exercise.id, member_id: member.id, asked_on: at.today, invitation })
      .execute()
    await keepContact(
      tx,
      {
        email,
        source: { form: `Asked as a member of ${panel.name}`, cameWith: EXERCISE },
        basis: 'Consent (UK GDPR article 6(1)(a))',
        how: 'web',
        agrees: [],
        wish: { aboutKind: EXERCISE, aboutId: String(exercise.id) },
      },
      by,
      at.now,
    )
  }
  await record(tx, {
    by,
    did: 'consultations:ask-panel',
    kind: PANEL,
    id: panel.id,
    detail: { exercise: exercise.id, people: invited.size },
  })
  return invited.size
}
