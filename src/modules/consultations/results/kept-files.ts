const MOST = 24

/** Files that take long to make and come out the same each time: made once for everybody who asks at that time, and kept while they are asked for. */
export function keptFiles(): (key: string, make: () => Promise<Buffer>) => Promise<Buffer> {
  const files = new Map<string, Promise<Buffer>>()
  return (key, make) => {
    const kept = files.get(key)
    files.delete(key) // comes back as the newest
    const file = kept ?? make()
    files.set(key, file)
    if (!kept) file.catch(() => files.delete(key))
    if (files.size > MOST) files.delete(files.keys().next().value as string)
    return file
  }
}
