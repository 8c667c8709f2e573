import type { Generated } from 'kysely'
import type { Permission } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'
import type { AgreedHow } from './agreements/agreement.js'
import type { TokenPurpose } from './links/token.js'
import type { OwnerKind } from './owners/ownership.js'
import type { OfficeFactor } from './sessions/policy.js'
import type { Way } from './sessions/way.js'

type Instant = Temporal.Instant
type PlainDate = Temporal.PlainDate

/** The tables of this module: people, roles, sessions, passkeys, links, owners, duty, cover and agreements. */
export type IdentityTables = {
  'identity.role': { id: Generated<number>; key: string; name: string; sentence: string; permissions: Permission[] }
  'identity.permission_handed_out': { permission: Permission }
  'identity.person': {
    id: Generated<number>
    kind: 'staff' | 'outsider'
    name: string
    email: string
    job: Generated<string>
    active: Generated<boolean>
    places: Generated<string[]>
    commission_id: Generated<number | null>
    password_hash: string | null
    authenticator_key: string | null
    authenticator_since: Instant | null
    authenticator_last_step: number | null
    passkey_handle: Generated<string | null>
    joined_at: Instant | null
    created_at: Instant
  }
  'identity.commission': {
    id: Generated<number>
    organisation: string
    scope: string
    from_on: PlainDate
    until_on: PlainDate
    contact: Generated<string>
    version: Generated<number>
  }
  'identity.person_role': { person_id: number; role_id: number }
  'identity.backup_code': { person_id: number; code_hash: string; used_at: Instant | null }
  'identity.session': {
    id: Generated<number>
    person_id: number
    token_hash: string
    device: string
    started_at: Instant
    seen_at: Instant
    ended_at: Instant | null
    way: Way | null
  }
  'identity.session_policy': {
    id: Generated<number>
    version: number
    idle_minutes: number
    longest_hours: number
    second_factor_days: number
    shorter_roles: string[]
    shorter_idle_minutes: number
    shorter_longest_hours: number
    office_factor: OfficeFactor
    office_signs: string[]
  }
  'identity.office_account': {
    id: Generated<number>
    person_id: number
    issuer: string
    subject: string
    connected_at: Instant
    last_used_at: Instant | null
  }
  'identity.passkey': {
    id: Generated<number>
    person_id: number
    name: string
    credential: string
    public_key: string
    counter: number
    transports: string[]
    created_at: Instant
    last_used_at: Instant | null
    stopped_at: Instant | null
  }
  'identity.known_device': { person_id: number; token_hash: string; expires_at: Instant; second_factor_at: Instant | null }
  'identity.token': {
    id: Generated<number>
    purpose: TokenPurpose
    token_hash: string
    person_id: number | null
    expires_at: Instant
    used_at: Instant | null
    created_at: Instant
    way: Way | null
  }
  'identity.link': {
    id: Generated<number>
    token_hash: string
    job: string
    kind: string
    subject: string
    email: string
    lasts: 'one use' | 'until it expires'
    expires_at: Instant
    issued_at: Instant
    issued_by: string
    used_at: Instant | null
    withdrawn_at: Instant | null
  }
  'identity.ownership': {
    id: Generated<number>
    kind: string
    subject: string
    owner_kind: OwnerKind
    person_id: number | null
    role_id: number | null
    is_primary: boolean
  }
  'identity.duty': { id: Generated<number>; person_id: number; first_day: PlainDate; last_day: PlainDate }
  'identity.cover': { id: Generated<number>; absent_id: number; cover_id: number; first_day: PlainDate; last_day: PlainDate }
  'identity.agreement': {
    id: Generated<number>
    kind: string
    subject: string
    what: string
    who_name: string
    person_id: number | null
    agreed_on: PlainDate
    how: AgreedHow
    evidence: string
    recorded_by: string
    recorded_at: Instant
  }
}

/** A database handle that sees this module's tables. */
export type IdentityDb = Db<PlatformTables & IdentityTables>

/** A transaction that may write this module's tables. */
export type IdentityTx = Tx<PlatformTables & IdentityTables>

/** This module's view of a handle that another module or the house passed. */
export const inIdentity = (db: Db): IdentityDb => db.$extendTables<IdentityTables>()

/** This module's view of a transaction that another module opened. */
export const txInIdentity = (tx: Tx): IdentityTx => tx.$extendTables<IdentityTables>()
