/**
 * The public name of something, made of its title, that nobody else has. `fallback` stands for a title without letters, and before names that
 * begin with a word of ours (`reserved`).
 */
export async function freeSlug(
  title: string,
  { fallback, reserved, taken }: { fallback: string; reserved: RegExp; taken: (slug: string) => Promise<boolean> },
): Promise<string> {
  const plain =
    title
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 70)
      .replaceAll(/^-|-$/g, '') || fallback
  const base = reserved.test(plain) ? `${fallback}-${plain}`.slice(0, 74) : plain
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!(await taken(slug))) return slug
  }
}
