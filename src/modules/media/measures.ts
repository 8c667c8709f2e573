import type { Measure } from '#platform/module'
import { figuresOf } from './panel/figures.js'

/** The numbers that the media module reports. They are of the whole area: coverage has no place of its own. */
export const measures: readonly Measure[] = [
  {
    id: 'M-02',
    unit: 'articles',
    definition:
      'Articles in newspapers, magazines and on websites that came out in the period and were logged, whether or not a release led to them.',
    count: async (db, period, place) => (place === undefined ? (await figuresOf(db, period)).articles : null),
  },
  {
    id: 'M-03',
    unit: 'interviews',
    definition: 'Interviews, phone-ins and panels on air that took place in the period.',
    count: async (db, period, place) => (place === undefined ? (await figuresOf(db, period)).interviews : null),
  },
]
