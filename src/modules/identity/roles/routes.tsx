import { z } from 'zod'
import { actorOf, type Permission } from '#platform/access'
import { AreaField, required, TickField } from '#platform/forms'
import type { House } from '#platform/module'
import {
  blankForm,
  DataTable,
  type Form,
  invalid,
  NotFound,
  page,
  readForm,
  type Route,
  route,
  submitOnce,
  type Visit,
  withError,
} from '#platform/web'
import { Send } from '../fields.js'
import { A, formPage } from '../form-page.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { NoAdministratorLeft } from './administrator.js'
import { changeRole } from './change-role.js'
import { allRoles, roleById, type RoleRow } from './queries.js'

const MAY = 'identity:manage-roles'

const RoleForm = z.object({
  sentence: required(300, 'Say in a sentence what this role does'),
  permissions: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().regex(/^[\w-]+:[\w-]+$/))),
})

/** The staff pages about roles: what each may do, in words. */
export function roleRoutes(house: House): Route[] {
  const db = inIdentity(house.db)
  const found = async (visit: Visit<{ id: string }>): Promise<RoleRow> => {
    const role = /^\d{1,15}$/.test(visit.params.id) ? await roleById(db, Number(visit.params.id)) : undefined
    if (!role) throw new NotFound()
    return role
  }

  const rolePage = (role: RoleRow, form: Form) =>
    formPage({
      title: role.name,
      form,
      crumbs: [{ text: 'Roles', href: urls.roles }],
      before: (
        <p class="govuk-body">{`${role.holders} ${role.holders === 1 ? 'person has' : 'people have'} this role. What you change here takes effect at once.`}</p>
      ),
      fields: (
        <>
          <AreaField form={form} name="sentence" label="What this role does" rows={2} />
          {house.modules.map((module) => {
            const choices = Object.entries(module.permissions ?? {}).map(([value, text]) => ({ value, text }))
            return choices.length > 0 && <TickField form={form} name="permissions" label={module.title} choices={choices} small />
          })}
          <Send words="Save" />
        </>
      ),
    })

  return [
    route('/staff/identity/roles', {
      may: MAY,
      get: async () =>
        page({
          title: 'Roles',
          crumbs: [{ text: 'People', href: urls.people }],
          wide: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Roles</h1>
              <DataTable
                caption="Roles"
                hideCaption
                columns={[
                  { text: 'Role' },
                  { text: 'What it does' },
                  { text: 'Permissions', numeric: true },
                  { text: 'People', numeric: true },
                ]}
                rows={(await allRoles(db)).map((role) => [
                  <A href={urls.role(role.id)}>{role.name}</A>,
                  role.sentence,
                  role.permissions.length,
                  role.holders,
                ])}
              />
            </>
          ),
        }),
    }),
    route('/staff/identity/roles/:id', {
      may: MAY,
      example: async (handle) => ({ id: String((await allRoles(inIdentity(handle)))[0]?.id ?? 0) }),
      get: async (visit) => {
        const role = await found(visit)
        return page(rolePage(role, blankForm({ sentence: role.sentence, permissions: [...role.permissions] })))
      },
      post: async (visit) => {
        const role = await found(visit)
        const form = readForm(RoleForm, visit.body)
        const typed = form.data
        if (!typed) return invalid(rolePage(role, form))
        try {
          return await submitOnce(house.db, house.clock, visit, async (tx) => {
            await changeRole(
              txInIdentity(tx),
              role.id,
              { sentence: typed.sentence, permissions: typed.permissions as Permission[] },
              actorOf(visit.person),
            )
            return urls.roles
          })
        } catch (error) {
          if (!(error instanceof NoAdministratorLeft)) throw error
          return invalid(rolePage(role, withError(form, 'permissions', error.message)))
        }
      },
    }),
  ]
}
