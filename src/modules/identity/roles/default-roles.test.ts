import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Permission } from '#platform/access'
import { story } from '../story.js'
import { bringRolesUpToDate } from './bring-up-to-date.js'
import { DEFAULT_ROLES, defaultRoles } from './default-roles.js'

const ALL: Permission[] = [
  'identity:manage-people',
  'identity:manage-roles',
  'correspondence:read-complaints',
  'consultations:publish',
  'consultations:sign-outcome',
  'grants:assess',
  'triage:handle',
]
const givenTo = (key: string) => defaultRoles(ALL).find((role) => role.key === key)?.permissions ?? []

test('every role of the office is there, each with a sentence, and every permission has somebody', () => {
  assert.equal(new Set(DEFAULT_ROLES.map((role) => role.name)).size, 20)
  for (const role of DEFAULT_ROLES) assert.match(role.sentence, /\.$/)
  for (const permission of ALL)
    assert.ok(
      defaultRoles(ALL).some((role) => role.permissions.includes(permission)),
      permission,
    )
})

test('the Commissioner reads no complaints, the administrator reads nothing but runs the system, officers sign nothing', () => {
  assert.deepEqual(
    givenTo('commissioner').filter((one) => /^(correspondence|triage|identity):/.test(one)),
    [],
  )
  assert.deepEqual(givenTo('system-administrator'), ['identity:manage-people', 'identity:manage-roles'])
  assert.equal(givenTo('engagement-officer').includes('consultations:sign-outcome'), false)
  assert.ok(givenTo('engagement-officer').includes('consultations:publish'))
  assert.deepEqual(
    givenTo('chief-executive').filter((one) => one.startsWith('identity:manage')),
    [],
  )
})

test('a new version hands out what is new, once, and what an administrator took away stays away', async () => {
  const office = await story()
  const grants = () =>
    office.tables.selectFrom('identity.role').select('permissions').where('key', '=', 'grants-lead').executeTakeFirstOrThrow()
  await office.tables.updateTable('identity.role').set({ permissions: [] }).where('key', '=', 'grants-lead').execute()
  const all: Permission[] = [
    'identity:manage-people',
    'identity:manage-roles',
    'identity:keep-rota',
    'identity:keep-cover',
    'plan:record-progress',
    'consultations:publish',
  ]
  await office.do((tx) => bringRolesUpToDate(tx, all))
  assert.deepEqual((await grants()).permissions, [])
  await office.do((tx) => bringRolesUpToDate(tx, [...all, 'grants:award']))
  assert.deepEqual((await grants()).permissions, ['grants:award'])
})
