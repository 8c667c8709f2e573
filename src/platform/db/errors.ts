/** The database cannot be reached now: the server is gone, or the embedded one has ended. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}

/** Another Regard is already using this data folder. */
export class DataDirInUse extends Error {
  override readonly name = 'DataDirInUse'
}

/** The database refused a statement; `code` is PostgreSQL's five characters, the same on both engines. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: string
  readonly detail: string | undefined
  readonly schema: string | undefined
  readonly table: string | undefined
  readonly column: string | undefined
  readonly constraint: string | undefined

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(refusal.message, options)
    this.code = refusal.code ?? 'XX000'
    this.detail = refusal.detail
    this.schema = refusal.schema
    this.table = refusal.table
    this.column = refusal.column
    this.constraint = refusal.constraint
  }
}

/** A refusal as PostgreSQL words it; passes between threads. */
export interface Refusal {
  readonly message: string
  readonly code?: string | undefined
  readonly detail?: string | undefined
  readonly schema?: string | undefined
  readonly table?: string | undefined
  readonly column?: string | undefined
  readonly constraint?: string | undefined
}

function* causes(error: unknown): Generator<unknown> {
  for (let at = error, depth = 0; at !== undefined && depth < 8; depth++) {
    yield at
    at = at instanceof Error ? at.cause : undefined
  }
}

/** Whether this failed because the database cannot be reached now: say so calmly and try again later. */
export function isUnavailable(error: unknown): boolean {
  for (const cause of causes(error)) if (cause instanceof DatabaseUnavailable) return true
  return false
}

/** Whether this was refused because such a row exists already, under this constraint if one is named. */
export function isDuplicate(error: unknown, constraint?: string): boolean {
  return error instanceof DatabaseError && error.code === '23505' && (constraint === undefined || error.constraint === constraint)
}
