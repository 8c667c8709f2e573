/** What every module may use: who people are, what the office is, what leads to what, what must not wait, and what must. */
const BOTTOM = ['identity', 'office', 'thread', 'triage', 'elections'] as const

/**
 * Who may use whom. A need that runs against this table goes by event or manifest, never by import.
 * Nobody uses `home` or `administration`: they stand on top.
 */
export const uses: Readonly<Record<string, readonly string[]>> = {
  office: [],
  identity: ['office'],
  thread: [],
  triage: ['identity', 'office'],
  elections: ['identity', 'office'],
  contacts: BOTTOM,
  accountability: BOTTOM,
  consultations: [...BOTTOM, 'contacts', 'accountability', 'engagement'],
  engagement: [...BOTTOM, 'contacts', 'accountability'],
  scrutiny: [...BOTTOM, 'contacts', 'engagement'],
  ambassadors: [...BOTTOM, 'contacts', 'accountability'],
  publishing: [...BOTTOM, 'contacts'],
  newsletters: [...BOTTOM, 'contacts', 'engagement'],
  website: BOTTOM,
  media: [...BOTTOM, 'contacts', 'publishing'],
  home: [...BOTTOM, 'consultations', 'accountability', 'publishing', 'engagement', 'scrutiny'],
  administration: BOTTOM,
}
