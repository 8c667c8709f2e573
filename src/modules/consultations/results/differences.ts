type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }
type Fields = { readonly [key: string]: Json }

const isObject = (of: Json): of is Fields => typeof of === 'object' && of !== null && !Array.isArray(of)
const COUNTS = new Set(['count', 'base', 'asked', 'read', 'texts', 'late'])

/** Where two sets of figures differ, each difference in words: where it stands, what was published, what is derived. `asOf` is only a day. */
export function differencesOf(published: object, derived: object): readonly string[] {
  return [...leaves(plain(published), plain(derived), [])].map(
    ({ path, one, other }) => `${path.join(' › ') || 'Everything'}: published ${said(one)}, derived ${said(other)}`,
  )
}

/** Counts that cannot be right although `gone` of the answers behind them are no longer there: derived from fewer, and further off than that. */
export function impossibleWithout(gone: number, published: object, derived: object): readonly string[] {
  return [...leaves(plain(published), plain(derived), [])].flatMap(({ path, one, other }) => {
    if (typeof one !== 'number' || typeof other !== 'number' || !COUNTS.has(path.at(-1) ?? '')) return []
    const possible = other <= one && one <= other + gone
    return possible ? [] : [`${path.join(' › ')}: published ${one}, but the answers that are left give ${other} and only ${gone} are gone`]
  })
}

// As the database gives it back: without what is undefined.
const plain = (of: object): Json => JSON.parse(JSON.stringify({ ...of, asOf: null })) as Json

const said = (value: Json): string => (value === undefined ? 'nothing' : value === null ? 'hidden' : JSON.stringify(value))

function* leaves(one: Json, other: Json, path: readonly string[]): Generator<{ path: readonly string[]; one: Json; other: Json }> {
  if (Array.isArray(one) && Array.isArray(other)) {
    const [ours, theirs] = [named(one as readonly Json[]), named(other as readonly Json[])]
    for (const name of new Set([...ours.keys(), ...theirs.keys()])) yield* leaves(ours.get(name), theirs.get(name), [...path, name])
  } else if (isObject(one) && isObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) yield* leaves(one[key], other[key], [...path, key])
  } else if (one !== other) yield { path, one, other }
}

/** The members of a list by what a reader knows them by. */
function named(list: readonly Json[]): ReadonlyMap<string, Json> {
  return new Map(
    list.map((member, at) => {
      const name = isObject(member) ? (member['text'] ?? member['place'] ?? member['code'] ?? member['kind']) : undefined
      return [typeof name === 'string' ? name : `number ${at + 1}`, member] as const
    }),
  )
}
