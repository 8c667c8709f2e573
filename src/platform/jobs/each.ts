/** Does something with each, one after the other. One that fails does not stop the others; what failed is thrown after the last. */
export async function eachAlone<One>(all: readonly One[], deed: (one: One) => Promise<void>): Promise<void> {
  const errors: unknown[] = []
  for (const one of all)
    try {
      await deed(one)
    } catch (error) {
      errors.push(error)
    }
  if (errors.length > 0) throw errors.length === 1 ? errors[0] : new AggregateError(errors, `${errors.length} of ${all.length} failed`)
}
