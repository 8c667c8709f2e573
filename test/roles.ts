import type { Permission, Who } from '#platform/access'
import type { House, Module } from '#platform/module'
import type { Route } from '#platform/web'
import { defaultRoles } from '#modules/identity'

/** Every permission that the modules declare, with the sentence an administrator reads. */
export function permissionsOf(modules: readonly Module[]): ReadonlyMap<Permission, string> {
  return new Map(modules.flatMap((module) => Object.entries(module.permissions ?? {}) as [Permission, string][]))
}

/** The default roles with what they may do out of all that the modules declare. */
export function rolesIn(modules: readonly Module[]) {
  return defaultRoles([...permissionsOf(modules).keys()])
}

/** A house whose records nobody asks for: enough to learn which addresses there are. */
export function emptyHouse(modules: readonly Module[]): House {
  const anything: unknown = new Proxy(() => anything, { get: () => anything, apply: () => anything })
  return { db: anything, clock: anything, origin: 'https://views.westmarch.example', demo: true, secret: '0'.repeat(64), modules } as House
}

const INTRODUCTION = `# Who may do what

Made from the modules by \`node tools/generate-roles.mjs\`; the tests refuse it when it is out of date. These are the roles an office starts
with: an administrator changes them on screen. A form and its submission share one address; “send” marks those that ask for more than
seeing the page does. Somebody without the permission gets a page that says so (403), and a visitor is asked to sign in.
`

/** The roles, permissions and addresses of these modules as a page to read. */
export function rolesPage(modules: readonly Module[]): string {
  const roles = rolesIn(modules)
  const house = emptyHouse(modules)
  const parts = modules.map((module) => modulePart(module, module.routes?.(house) ?? [], roles))
  return `${[
    INTRODUCTION,
    '## The roles\n',
    table(
      ['Role', 'What it is for', 'Permissions'],
      roles.map(({ name, sentence, permissions }) => [name, sentence, String(permissions.length)]),
    ),
    ...parts,
  ].join('\n')}\n`
}

function modulePart(module: Module, routes: readonly Route[], roles: ReturnType<typeof rolesIn>): string {
  const addresses = (who: Who): string =>
    routes
      .flatMap(({ url, may, maySend, post }) => [
        ...(may === who ? [`\`${url}\``] : []),
        ...(post && maySend && maySend === who && maySend !== may ? [`\`${url}\` (send)`] : []),
      ])
      .join('<br>')
  const holders = (permission: Permission): string =>
    roles
      .filter(({ permissions }) => permissions.includes(permission))
      .map(({ name }) => name)
      .join(', ')
  const rows = [
    ...(Object.entries(module.permissions ?? {}) as [Permission, string][]).map(([permission, sentence]) => [
      `${sentence} (\`${permission}\`)`,
      holders(permission) || 'nobody at first',
      addresses(permission),
    ]),
    ['Nothing but to work here', 'Every role', addresses('staff')],
    ['Nothing: it is public', 'Everybody', addresses('everyone')],
  ]
  return `\n## ${module.title}\n\n${table(
    ['What it takes', 'Who has it', 'Addresses'],
    rows.filter(([, , where]) => where !== ''),
  )}`
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---').join(' | ')} |`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')
