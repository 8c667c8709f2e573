import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import { escape, Html, raw } from '#platform/html'

/** What stands for "leave this out" in a list or in place of a nested option. */
export type Falsy = undefined | null | false | ''

/** HTML attributes; a text alone is not accepted, because the templates would print it as it is. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | { readonly value: unknown; readonly optional?: boolean }>
>

const folderOf = (file: string): string => fileURLToPath(new URL('.', import.meta.resolve(file)))

const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([`${folderOf('govuk-frontend/package.json')}dist`, folderOf('@ministryofjustice/frontend/package.json')]),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
)

// The timeline's template formats dates with a filter of its own; ours are in words already.
templates.addFilter('date', (_timestamp: string, words: string) => words)

/** Only these names are printed unescaped by the templates. */
const isHtmlName = (name: string): boolean => name === 'html' || name.endsWith('Html')

/** The options as a template wants them: safe HTML as a string, and any plain text under an HTML name escaped, so that no template prints it as it is. */
function plain(value: unknown, html: boolean): unknown {
  if (value instanceof Html) return value.value
  if (typeof value === 'string') return html ? escape(value) : value
  if (Array.isArray(value)) return value.map((one) => plain(one, html))
  if (typeof value !== 'object' || value === null) return value
  const result: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(value))
    result[name] = plain(part, name === 'slots' || (html && typeof part === 'string') || isHtmlName(name))
  return result
}

// A page repeats the same buttons, tags and hints. Long ones rarely repeat and would hold what people typed, so they are not kept.
const KEPT = 2_000
const LONGEST_KEY = 800
const kept = new Map<string, Html>()

function renderTemplate(template: string, options: object, inside?: Html): Html {
  const params = plain(options, false)
  const key = `${template}${JSON.stringify(params)}${inside ?? ''}`
  const found = kept.get(key)
  if (found) return found
  const html = raw(
    templates.render(template, { params, ...(inside && { caller: () => new nunjucks.runtime.SafeString(inside.value) }) }).trim(),
  )
  if (key.length > LONGEST_KEY) return html
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '')
  kept.set(key, html)
  return html
}

/** Renders a GOV.UK component with its own template. */
export function renderGovuk(component: string, options: object): Html {
  return renderTemplate(`govuk/components/${component}/template.njk`, options)
}

/** Renders a Ministry of Justice component with its own template; `inside` is what stands in its block. */
export function renderMoj(component: string, options: object, inside?: Html): Html {
  return renderTemplate(`moj/components/${component}/template.njk`, options, inside)
}
