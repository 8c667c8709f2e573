/** One column of a reply: its name and PostgreSQL's number for its type. */
export interface Field {
  readonly name: string
  readonly type: number
}

/** What a statement gave back, every value still as PostgreSQL's own text, so that both engines are read by the same table. */
export interface Reply {
  readonly fields: readonly Field[]
  readonly rows: readonly (readonly (string | null)[])[]
  /** PostgreSQL's word for what it did: `SELECT`, `INSERT`, `COMMIT`. */
  readonly command: string
  readonly affected: number | undefined
}

/** One conversation with the database: a transaction belongs to the session that began it. */
export interface Session {
  /** Runs one statement; several, divided by semicolons, only without parameters. */
  query(sql: string, parameters: readonly (string | null)[]): Promise<Reply>
  /** Hands the session back; a transaction left open is rolled back. */
  release(): void
  /** Gives up a transaction that took too long: the database rolls it back, and nothing more is asked of this session. */
  abandon(): void
}

/** A running database: PGlite in a worker thread, or a PostgreSQL server. */
export interface Engine {
  readonly name: 'embedded' | 'postgres'
  /** A session, when one is free. Rejects with `DatabaseUnavailable` when the database cannot be reached. */
  session(): Promise<Session>
  /** Ends it; sessions still in use are cut off. */
  close(): Promise<void>
  /** Resolves with the reason when the embedded database ended by itself; never for a server, which may come back. */
  readonly died: Promise<Error>
}
