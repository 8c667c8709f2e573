import { urls } from '../urls.js'

/** The way down to a page of the office's own facts. */
export function crumbs(...more: readonly { text: string; href: string }[]): readonly { text: string; href: string }[] {
  return [{ text: 'The office', href: urls.office }, ...more]
}
