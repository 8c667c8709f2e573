import { type RawBuilder, sql } from 'kysely'

/** A condition that leaves out what an import brought that was taken back, also while its rows are still going; `response` is the query's name for the table. */
export function stillImported(response = 'response'): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${response}.batch_id`)} is null or ${sql.ref(`${response}.submission`)} not like 'taken-back-%')`
}

/** A condition that leaves out all that was taken back with what it came in, an import or a sheet of ticks. */
export function notTakenBack(response = 'response'): RawBuilder<boolean> {
  return sql<boolean>`(${stillImported(response)} and not exists (
    select from consultations.batch as came_in where came_in.id = ${sql.ref(`${response}.batch_id`)} and came_in.taken_back_at is not null))`
}

/** A condition that leaves out what was erased: with the answers went those that were set aside. */
export function notErased(response = 'response'): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${response}.answers`)} <> '{}'::jsonb or ${sql.ref(`${response}.set_aside`)} <> '{}'::jsonb)`
}

/** A condition that leaves out what came with an imported file: nobody keyed it. */
export function notImported(response = 'response'): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select from consultations.batch as came_in where came_in.id = ${sql.ref(`${response}.batch_id`)} and came_in.kind = 'import')`
}
