import MarkdownIt from 'markdown-it'

// No HTML of the writer's own, and no pictures: a picture on another server would tell that server who reads.
type Reader = InstanceType<typeof MarkdownIt>

function readerWithout(...rules: readonly string[]): Reader {
  const reader = new MarkdownIt('default', { html: false, linkify: true, typographer: false })
  reader.disable(['image', 'lheading', 'code', 'fence', 'table', ...rules])
  reader.validateLink = (url) => /^(https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(url)
  return reader
}

const reader = readerWithout('heading')
const pageReader = readerWithout()
// The page has its own h1, so what is written begins below it, and goes no deeper than is of use to anybody.
pageReader.core.ruler.push('headings', ({ tokens }) => {
  for (const token of tokens.filter(({ type }) => type.startsWith('heading_'))) {
    const level = token.tag === 'h1' || token.tag === 'h2' ? 2 : 3
    token.tag = `h${level}`
    if (token.nesting === 1) token.attrSet('class', `govuk-heading-${level === 2 ? 'm' : 's'}`)
  }
})

/** Written words as HTML: paragraphs, lists, bold, italics and links. Links to our own pages get the origin. */
export function asHtml(markdown: string, origin: string): string {
  return reader.render(markdown).replaceAll('href="/', `href="${origin}/`)
}

/** The same for a page of the website: with headings, and with our own addresses as they are, so that they stay in the reader's language. */
export const asPageHtml = (markdown: string): string => pageReader.render(markdown)

/** Written words as plain text: a link is its words with the address behind them. */
export function asText(markdown: string, origin: string): string {
  return markdown
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_all, words: string, url: string) => `${words} (${url.startsWith('/') ? origin : ''}${url})`)
    .replaceAll(/(\*\*|__)(.+?)\1/g, '$2')
    .replaceAll(/(^|\s)[*_]([^*_\s][^*_]*)[*_](?=\W|$)/g, '$1$2')
    .trim()
}

/** A page of the website as plain text, for somebody to use elsewhere. */
export const asPageText = (markdown: string, origin: string): string => asText(markdown.replaceAll(/^#{1,6} +/gm, ''), origin)

/** The words alone, without marks of headings, lists and links: what a search finds and shows. */
export const asWords = (markdown: string): string =>
  asPageText(markdown.replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1'), '').replaceAll(/^\s*(?:[-*+]|\d+[.)]) +/gm, '')

/** Where the links of a written text lead, each once, as they stand there. */
export function linksIn(markdown: string): readonly string[] {
  const found = pageReader
    .parse(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href') ?? '')] : []))
  return [...new Set(found)].filter((href) => href !== '')
}
