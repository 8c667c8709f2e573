import MarkdownIt from 'markdown-it'

// No HTML of the writer's own, and no pictures: a picture on another server would tell that server who reads.
const reader = new MarkdownIt('default', { html: false, linkify: true, typographer: false }).disable([
  'image',
  'heading',
  'lheading',
  'code',
  'fence',
  'table',
])

reader.validateLink = (url) => /^(https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(url)

/** Written words as HTML: paragraphs, lists, bold, italics and links. Links to our own pages get the origin. */
export function asHtml(markdown: string, origin: string): string {
  return reader.render(markdown).replaceAll('href="/', `href="${origin}/`)
}

/** Written words as plain text: a link is its words with the address behind them. */
export function asText(markdown: string, origin: string): string {
  return markdown
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_all, words: string, url: string) => `${words} (${url.startsWith('/') ? origin : ''}${url})`)
    .replaceAll(/(\*\*|__)(.+?)\1/g, '$2')
    .replaceAll(/(^|\s)[*_]([^*_\s][^*_]*)[*_](?=\W|$)/g, '$1$2')
    .trim()
}
