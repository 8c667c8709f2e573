// Every relative link in our Markdown leads to a file that exists, and to a heading that it has. Links to other sites are not followed.
import fs from 'node:fs'
import path from 'node:path'
import { root } from './node.mjs'

const SKIPPED = new Set(['node_modules', 'dist', 'data', '.git', 'tmp'])

function pagesIn(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : pagesIn(file)
    return entry.name.endsWith('.md') ? [file] : []
  })
}

const withoutCode = (text) => text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '')

/** The anchors a page offers, by the rule of the sites that show Markdown: lower case, hyphens, a number for a repeated one. */
function anchorsOf(text) {
  const seen = new Map()
  const headings = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)
  const anchors = [...headings].map(([, heading]) => {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const anchor = plain.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-')
    const times = seen.get(anchor) ?? 0
    seen.set(anchor, times + 1)
    return times === 0 ? anchor : `${anchor}-${times}`
  })
  return new Set([...anchors, ...[...text.matchAll(/\b(?:id|name)="([^"]+)"/g)].map(([, id]) => id)])
}

function linksIn(text) {
  const plain = withoutCode(text)
  const inline = plain.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+["'][^)]*)?\)/g)
  const referred = plain.matchAll(/^\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/gm)
  const html = plain.matchAll(/\b(?:src|href)="([^"]+)"/g)
  return [...inline, ...referred, ...html].map(([, target]) => target)
}

function mistakeIn(page, target) {
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(target)) return undefined
  const [place, anchor] = target.split('#')
  const file = place === '' ? page : place.startsWith('/') ? path.join(root, place) : path.resolve(path.dirname(page), decodeURI(place))
  const where = `${path.relative(root, page)}: ${target}`
  if (!fs.existsSync(file)) return `${where} leads nowhere`
  if (!anchor || !file.endsWith('.md')) return undefined
  return anchorsOf(fs.readFileSync(file, 'utf8')).has(decodeURIComponent(anchor)) ? undefined : `${where} names a heading that is not there`
}

const mistakes = pagesIn(root).flatMap((page) => linksIn(fs.readFileSync(page, 'utf8')).flatMap((target) => mistakeIn(page, target) ?? []))
if (mistakes.length > 0) {
  console.error(mistakes.join('\n'))
  process.exitCode = 1
}
