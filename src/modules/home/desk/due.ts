import type { Temporal } from '#platform/clock'
import type { DeskItem } from '#platform/module'

/** When something is due, as one short sentence; empty where it has no day: "Due 3 days ago.", "Due today.", "Due on 4 December." */
export function dueInWords(due: Temporal.PlainDate | undefined, today: Temporal.PlainDate): string {
  if (!due) return ''
  const days = today.until(due).days
  if (days === 0) return 'Due today.'
  if (days === -1) return 'Due yesterday.'
  if (days === 1) return 'Due tomorrow.'
  if (days < 0) return `Due ${-days} days ago.`
  return `Due on ${due.toLocaleString('en-GB', { day: 'numeric', month: 'long', ...(due.year !== today.year && { year: 'numeric' }) })}.`
}

/** The line below an item's title: when it is due and why it is there, each a whole sentence. Where an hour matters, the reason says it. */
export function lineOf({ due, dueAt, why }: DeskItem, today: Temporal.PlainDate): string {
  const sentence = why && (/[.?!]$/.test(why) ? why : `${why}.`)
  return [dueAt && why ? '' : dueInWords(due, today), sentence].filter(Boolean).join(' ')
}
