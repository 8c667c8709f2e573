import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** One forward step of the database's shape. */
export interface Migration {
  /** Who owns it: `platform/audit`, `modules/plan`. */
  readonly source: string
  /** Its file, `0001-actions.sql`: a source's files run in this order. */
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** The package's own folder, wherever the compiled code is. */
function packageRoot(): string {
  for (let at = import.meta.dirname; ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return at
    if (at === dirname(at)) throw new Error('The folder with package.json was not found.')
  }
}

function migrationsOf(root: string, source: string): Migration[] {
  const folder = join(root, 'src', source, 'migrations')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { source, name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/** Every migration of the product, the platform's before the modules', each part's in the order of their names. */
export function findMigrations(root: string = packageRoot()): readonly Migration[] {
  return ['platform', 'modules'].flatMap((layer) => {
    const folder = join(root, 'src', layer)
    if (!existsSync(folder)) return []
    return readdirSync(folder)
      .sort()
      .flatMap((part) => migrationsOf(root, `${layer}/${part}`))
  })
}
