import MarkdownIt from 'markdown-it'

/** A heading of a long text: its words, and the name by which a link leads to it. */
export interface Heading {
  readonly text: string
  readonly id: string
}

// As `asHtml`, with headings and tables: still no HTML of the writer's own and no pictures.
const reader = new MarkdownIt('default', { html: false, linkify: true, typographer: false }).disable(['image', 'lheading', 'code', 'fence'])
reader.validateLink = (url) => /^(https?:\/\/|mailto:|tel:|#|\/(?!\/))/i.test(url)

const SIZES = ['m', 's', 's'] as const

reader.renderer.rules['heading_open'] = (tokens, at, _options, env) => {
  const level = levelOf(tokens[at]?.tag)
  return `<h${level} class="govuk-heading-${SIZES[level - 2]}" id="${idOf(tokens[at + 1]?.content ?? '', env as unknown as Env)}">`
}
reader.renderer.rules['heading_close'] = (tokens, at) => `</h${levelOf(tokens[at]?.tag)}>\n`
reader.renderer.rules['table_open'] = (_tokens, _at, _options, given) => {
  const env = given as unknown as Env
  env.tables += 1
  return `<div class="data-table" role="region" tabindex="0" aria-label="${env.table} ${env.tables}"><table class="govuk-table">\n`
}
reader.renderer.rules['table_close'] = () => '</table></div>\n'
reader.renderer.rules['th_open'] = (tokens, at) => `<th scope="col" class="${cell('header', tokens[at]?.attrGet('style'))}">`
reader.renderer.rules['td_open'] = (tokens, at) => `<td class="${cell('cell', tokens[at]?.attrGet('style'))}">`

interface Env {
  readonly ids: Set<string>
  readonly table: string
  tables: number
}

const cell = (part: 'header' | 'cell', style: string | number | null | undefined): string =>
  `govuk-table__${part}${String(style).includes('right') ? ` govuk-table__${part}--numeric` : ''}`

/** The page has the first heading; those of the text come below it, three levels at most. */
const levelOf = (tag = 'h1'): 2 | 3 | 4 => Math.min(Number(tag.slice(1)) + 1, 4) as 2 | 3 | 4

function idOf(words: string, { ids }: Pick<Env, 'ids'>): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  const base = `text-${plain || 'part'}`
  let id = base
  for (let n = 2; ids.has(id); n += 1) id = `${base}-${n}`
  ids.add(id)
  return id
}

/** A long text as HTML: headings from the second level down, tables, paragraphs, lists and links. `table` is what a table is called in its language. */
export const longHtml = (markdown: string, origin: string, table = 'Table'): string =>
  reader.render(markdown, { ids: new Set(), table, tables: 0 } satisfies Env).replaceAll('href="/', `href="${origin}/`)

/** The highest headings of a long text, for a list of what is in it. */
export function headingsOf(markdown: string): readonly Heading[] {
  const ids = new Set<string>()
  const all = reader.parse(markdown, {}).flatMap((token, at, tokens) => {
    if (token.type !== 'heading_open') return []
    const inline = tokens[at + 1]
    const words = (inline?.children ?? []).map(({ content }) => content).join('')
    return [{ level: levelOf(token.tag), text: words, id: idOf(inline?.content ?? '', { ids }) }]
  })
  return all.filter(({ level }) => level === 2).map(({ text, id }) => ({ text, id }))
}

/** The first sentences of a text without marks, cut between words, for a list: at most so many characters. */
export function inShort(text: string, most = 240): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const cut = plain.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 40)).replace(/[\s,;:–-]+$/, '')}…`
}
