import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import type { ConsultationsDb } from '../tables.js'
import { own } from '../tables.js'
import { AGES, GROUPS, type EarlierAsking, type GroupShare, type Member, type Panel } from './panel.js'

const PANEL = [
  'id',
  'name',
  'host',
  'purpose',
  'joinable',
  'most_a_quarter as mostAQuarter',
  'weeks_between as weeksBetween',
  'version',
] as const
const MEMBER = ['id', 'contact', 'district', 'age', 'groups', 'joined_on as joinedOn'] as const

/** Every panel, with how many members it has. */
export async function panels(db: ConsultationsDb): Promise<readonly (Panel & { readonly members: number })[]> {
  return db
    .selectFrom('consultations.citizens_panel')
    .select(PANEL)
    .select(
      sql<number>`(select count(*)::int from consultations.panel_member where panel_id = citizens_panel.id and left_on is null)`.as(
        'members',
      ),
    )
    .orderBy('name')
    .execute()
}

/** One panel, or `NotFound`. */
export async function panelById(db: ConsultationsDb, id: string | number): Promise<Panel> {
  const found = /^\d{1,9}$/.test(String(id))
    ? await db.selectFrom('consultations.citizens_panel').select(PANEL).where('id', '=', Number(id)).executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`panel ${id}`)
  return found
}

/** Those who belong to a panel today. */
export async function membersOf(db: ConsultationsDb, panel: number): Promise<readonly Member[]> {
  return db
    .selectFrom('consultations.panel_member')
    .select(MEMBER)
    .where('panel_id', '=', panel)
    .where('left_on', 'is', null)
    .orderBy('id')
    .execute()
}

/** What each contact was asked before, through whichever panel. */
export async function askedBefore(db: ConsultationsDb): Promise<ReadonlyMap<number, readonly EarlierAsking[]>> {
  const rows = await db
    .selectFrom('consultations.panel_asked as asked')
    .innerJoin('consultations.panel_member as member', 'member.id', 'asked.member_id')
    .select(['member.contact', 'asked.exercise_id as exerciseId', 'asked.asked_on as on'])
    .execute()
  return Map.groupBy(rows, ({ contact }) => contact)
}

/** A topic that a panel was asked about. */
export interface AskedTopic {
  readonly exerciseId: number
  readonly title: string
  readonly slug: string
  readonly state: string
  readonly sensitive: boolean
  readonly asked: number
  readonly replied: number
}

const REPLIED = sql<boolean>`(asked.replied or not exists (select 1 from consultations.invitation i where i.ref = asked.invitation) and asked.invitation is not null)`

/** What a panel was asked, the latest first, and how many replied. */
export async function topicsOf(db: ConsultationsDb, panel: number): Promise<readonly AskedTopic[]> {
  return db
    .selectFrom('consultations.panel_asked as asked')
    .innerJoin('consultations.panel_member as member', 'member.id', 'asked.member_id')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'asked.exercise_id')
    .select(['exercise.id as exerciseId', 'exercise.title', 'exercise.slug', 'exercise.state', 'exercise.sensitive'])
    .select([sql<number>`count(*)::int`.as('asked'), sql<number>`(count(*) filter (where ${REPLIED}))::int`.as('replied')])
    .where('member.panel_id', '=', panel)
    .groupBy(['exercise.id', 'exercise.title', 'exercise.slug', 'exercise.state', 'exercise.sensitive'])
    .orderBy('exercise.id', 'desc')
    .execute()
}

/** Members, asked and replied by group for one exercise; the first line is everybody. Whoever left since still counts as asked. */
export async function sharesFor(
  db: ConsultationsDb,
  panel: number,
  exerciseId: number,
  places: ReadonlyMap<string, string>,
): Promise<readonly GroupShare[]> {
  const rows = await db
    .selectFrom('consultations.panel_member as member')
    .leftJoin('consultations.panel_asked as asked', (join) =>
      join.onRef('asked.member_id', '=', 'member.id').on('asked.exercise_id', '=', exerciseId),
    )
    .select(['member.district', 'member.age', 'member.groups', 'member.left_on as leftOn', 'asked.asked_on as askedOn'])
    .select(sql<boolean>`asked.member_id is not null and ${REPLIED}`.as('replied'))
    .where('member.panel_id', '=', panel)
    .execute()
  const counted = rows.filter(({ leftOn, askedOn }) => leftOn === null || askedOn !== null)
  const share = (name: string, those: typeof counted): GroupShare => ({
    name,
    members: those.length,
    asked: those.filter(({ askedOn }) => askedOn !== null).length,
    replied: those.filter(({ replied }) => replied).length,
  })
  return [
    share('Everybody', counted),
    ...[...places].map(([code, name]) =>
      share(
        name,
        counted.filter(({ district }) => district === code),
      ),
    ),
    ...Object.entries(AGES).map(([code, name]) =>
      share(
        name,
        counted.filter(({ age }) => age === code),
      ),
    ),
    ...Object.entries(GROUPS).map(([code, name]) =>
      share(
        name,
        counted.filter(({ groups }) => groups.includes(code)),
      ),
    ),
  ]
}

/** A panel, for trying the addresses. */
export async function somePanel(db: Db): Promise<{ id: string }> {
  const row = await own(db).selectFrom('consultations.citizens_panel').select('id').orderBy('id').executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
