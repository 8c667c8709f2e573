/** The methods of consultation at which words are heard, as staff choose them when they log a note (catalogue CON-04). The channel says how the words reached the office; results are counted by that alone. */
export const METHODS = {
  'public-meeting': 'Public meeting',
  'neighbourhood-meeting': 'Neighbourhood or community meeting',
  'specific-meeting': 'Meeting on one matter or with one group',
  surgery: 'Surgery',
  panel: 'Residents’, citizens’ or user panel',
  'discussion-group': 'Discussion group',
  'focus-group': 'Focus group',
  workshop: 'Workshop',
  roadshow: 'Roadshow',
  event: 'Event, such as a show',
  visit: 'Personal visit',
} as const
export type Method = keyof typeof METHODS

/** The methods in the order in which they are offered. */
export const METHOD_LIST = Object.keys(METHODS) as [Method, ...Method[]]
