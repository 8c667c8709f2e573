/** A file of the product, by its path from the root. */
export interface Source {
  readonly file: string
  readonly text: string
}

/** The module or part of the platform a file belongs to, such as `modules/office`. */
const ownerOf = (file: string): string => /^src\/((?:modules|platform)\/[^/]+)\//.exec(file)?.[1] ?? file

// A comment may mention any table: it reads none.
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)(?:\/\/|--).*$/gm, '')

/** Every table that a migration creates, as `office.card`, and the module it belongs to. */
export function tablesIn(sources: readonly Source[]): ReadonlyMap<string, string> {
  const made = sources
    .filter(({ file }) => file.endsWith('.sql'))
    .flatMap(({ file, text }) =>
      [...withoutComments(text).matchAll(/create (?:unlogged )?table (?:if not exists )?([a-z_]+\.[a-z_]+)/gi)].map(
        (match) => [match[1] ?? '', ownerOf(file)] as const,
      ),
    )
  return new Map(made)
}

/** The tables a file names: between quotation marks, or after a word of SQL that a table follows. */
function namedIn(source: Source): ReadonlySet<string> {
  const text = withoutComments(source.text)
  const quoted = text.matchAll(/['"`]([a-z_]+\.[a-z_]+)(?=['"`.]| as )/g)
  const inSql = text.matchAll(/\b(?:from|join|into|update|references|table|on)\s+([a-z_]+\.[a-z_]+)/gi)
  return new Set([...quoted, ...inSql].map((match) => match[1] ?? ''))
}

/** Each place where a module reaches for a table that is not its own. */
export function tableComplaints(sources: readonly Source[], tables = tablesIn(sources)): readonly string[] {
  return sources.flatMap((source) => {
    const me = ownerOf(source.file)
    return [...namedIn(source)].flatMap((name) => {
      const owner = tables.get(name)
      const allowed = !owner || owner === me || (me.startsWith('platform/') && owner.startsWith('platform/'))
      return allowed ? [] : [`${source.file}: ${name} belongs to ${owner}`]
    })
  })
}
