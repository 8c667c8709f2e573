import { type RawBuilder, sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Counterpart, Dealing, DealingSource, Mark } from '#platform/module'
import { bodyUrls } from '../bodies/urls.js'
import { outOfSight } from '../exercises/sight.js'
import { urls } from '../urls.js'

interface Row {
  readonly id: number
  readonly at: Temporal.Instant
  readonly exercise: number
  readonly title: string
  readonly name: string
  readonly turn: string
}

const NOON = sql`time '12:00'`

/** A source over rows of `id`, `day`, `exercise`, `name` and `turn`; what is sensitive is left out for whoever may not see it. */
const source = (
  kind: string,
  rowsOf: (them: Counterpart) => RawBuilder<unknown>,
  tell: (row: Row) => Pick<Dealing, 'what' | 'href' | 'by'>,
  mails: readonly string[] = [],
): DealingSource => ({
  kind,
  may: 'consultations:see',
  mails,
  async before(db: Db, them: Counterpart, mark: Mark, most, person) {
    const hidden = [...(await outOfSight(db, person))]
    const { rows } = await sql<Row>`
      select * from (
        select r.id, (r.day + ${NOON}) at time zone 'Europe/London' as at, r.exercise, e.title, r.name, r.turn
        from (${rowsOf(them)}) r join consultations.exercise e on e.id = r.exercise
        where r.day is not null and r.exercise <> all(${hidden}::integer[])) found
      where (at, id) < (${mark.at}, ${mark.id}::bigint) order by at desc, id desc limit ${most}`.execute(db)
    return rows.map((row) => ({ id: row.id, at: row.at, ...tell(row) }))
  },
})

const BODY_TURNS: Readonly<Record<string, (title: string, name: string) => string>> = {
  asked: (title, name) => `${name} was asked about “${title}”`,
  reminded: (title, name) => `${name} was reminded of “${title}”`,
  replied: (title, name) => `${name} replied to “${title}”`,
}

/** Bodies that were asked by name at one of these addresses: when, reminded when, and when they replied. */
export const bodyDealings = source(
  'consultations.body',
  ({ emails }) => sql`
    select b.id * 3 + turns.n as id, turns.day, b.exercise_id as exercise, b.name, turns.turn
    from consultations.body b
    left join consultations.respondent who on who.for_kind = 'body' and who.for_id = b.id
    left join consultations.response reply on reply.id = who.response_id,
      lateral (values (0, 'asked', b.asked_on), (1, 'reminded', b.reminded_on),
        (2, 'replied', coalesce(b.replied_on, (reply.received_at at time zone 'Europe/London')::date))) turns (n, turn, day)
    where b.email <> '' and b.email = any(${emails}::text[])`,
  ({ exercise, title, name, turn }) => ({
    what: BODY_TURNS[turn]?.(title, name) ?? turn,
    href: bodyUrls.bodies(exercise),
    ...(turn === 'replied' && { by: 'public' }),
  }),
)

/**
 * Members of a panel: when they joined and left, and what they were asked about. Whether somebody answered is told of exercises where the office
 * knows who answers, and of no other.
 */
export const memberDealings: DealingSource = {
  kind: 'consultations.member',
  may: 'consultations:see',
  async before(db, { contacts }, mark, most) {
    const { rows } = await sql<{ id: number; at: Temporal.Instant; name: string; left: boolean }>`
      select * from (
        select m.id * 2 + turn.left::integer as id, (turn.day + ${NOON}) at time zone 'Europe/London' as at, p.name, turn.left
        from consultations.panel_member m join consultations.citizens_panel p on p.id = m.panel_id,
          lateral (values (m.joined_on, false), (m.left_on, true)) turn (day, "left")
        where m.contact = any(${contacts}::integer[]) and turn.day is not null) found
      where (at, id) < (${mark.at}, ${mark.id}::bigint) order by at desc, id desc limit ${most}`.execute(db)
    return rows.map(({ id, at, name, left }) => ({ id, at, what: left ? `Left ${name}` : `Joined ${name}`, by: 'public' }))
  },
}

/** What members of a panel were asked, and whether they answered where the office knows who does. */
export const panelDealings = source(
  'consultations.panel',
  ({ contacts }) => sql`
    select (a.exercise_id::bigint * 1000000 + a.member_id) * 2 + turns.n as id, turns.day, a.exercise_id as exercise, p.name, turns.turn
    from consultations.panel_asked a
    join consultations.panel_member m on m.id = a.member_id
    join consultations.citizens_panel p on p.id = m.panel_id
    left join consultations.respondent who on who.for_kind = 'member' and who.for_id = m.id
      and exists (select 1 from consultations.response r where r.id = who.response_id and r.exercise_id = a.exercise_id)
    left join consultations.response reply on reply.id = who.response_id,
      lateral (values (0, 'asked', a.asked_on), (1, 'answered', (reply.received_at at time zone 'Europe/London')::date)) turns (n, turn, day)
    where m.contact = any(${contacts}::integer[])`,
  ({ exercise, title, name, turn }) => ({
    what: turn === 'asked' ? `Asked about “${title}” as a member of ${name}` : `Answered “${title}” as a member of ${name}`,
    href: urls.overview(exercise),
    ...(turn === 'answered' && { by: 'public' }),
  }),
  // Who was reminded, and so had not answered by then, stands nowhere.
  ['consultations:invitation'],
)

/** Who was asked by a link to look at a draft, and what they suggested. */
export const shapingDealings = source(
  'consultations.shaping',
  ({ emails }) => sql`
    select * from (
      select s.id * 2 as id, (s.invited_at at time zone 'Europe/London')::date as day, s.exercise_id as exercise, s.name, 'asked' as turn
      from consultations.shaping s where s.email <> '' and lower(s.email) = any(${emails}::text[])
      union all
      select g.id * 2 + 1, (g.made_at at time zone 'Europe/London')::date, s.exercise_id, s.name, 'suggested'
      from consultations.suggestion g join consultations.shaping s on s.id = g.shaping_id
      where s.email <> '' and lower(s.email) = any(${emails}::text[])) shaped`,
  ({ exercise, title, turn }) => ({
    what: turn === 'asked' ? `Asked to look at the draft of “${title}”` : `Suggested something for “${title}”`,
    href: urls.shaping(exercise),
    ...(turn === 'suggested' && { by: 'public' }),
  }),
)

/** What the office's consultations had to do with one contact. */
export const askedDealings: readonly DealingSource[] = [bodyDealings, memberDealings, panelDealings, shapingDealings]
