import type { HtmlElements } from './elements.js'

/** HTML that is already safe to embed. Anything else put into JSX is escaped. */
export class Html {
  readonly value: string
  constructor(value: string) {
    this.value = value
  }
  toString(): string {
    return this.value
  }
}

/** What may stand between two tags: safe HTML, text to escape, nothing, or a list of these. */
export type Node = Html | string | number | boolean | null | undefined | readonly Node[]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text made safe to stand in HTML content or in a quoted attribute. */
export function escape(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character) : text
}

/** Marks a string as safe HTML. Only for what our own templates rendered, never for what a person typed. */
export function raw(html: string): Html {
  return new Html(html)
}

/** The HTML of what stands between two tags. */
export function render(node: Node): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (node instanceof Html) return node.value
  if (typeof node === 'string') return escape(node)
  if (typeof node === 'number') return String(node)
  return node.map(render).join('')
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

type Properties = Record<string, unknown> & { children?: Node }

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  return value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`
}

/** Makes an element, or calls a component. The compiler calls this for every tag. */
export function jsx(tag: string | ((properties: never) => Html), properties: Properties): Html {
  if (typeof tag === 'function') return tag(properties as never)
  let open = `<${tag}`
  for (const name in properties) if (name !== 'children') open += attribute(name, properties[name])
  return new Html(VOID.has(tag) ? `${open}>` : `${open}>${render(properties.children)}</${tag}>`)
}

/** The compiler calls this for a tag with several children. */
export const jsxs = jsx

/** Several pieces of HTML without an element around them. */
export function Fragment({ children }: { children?: Node }): Html {
  return new Html(render(children))
}

/** The element and attribute types come from `@kitajs/html`; its runtime is not used because it does not escape. */
export namespace JSX {
  export type Element = Html
  export interface ElementChildrenAttribute {
    children: unknown
  }
  export type IntrinsicElements = {
    [Name in keyof HtmlElements]: Omit<HtmlElements[Name], 'children' | 'safe'> & { children?: Node }
  }
}
