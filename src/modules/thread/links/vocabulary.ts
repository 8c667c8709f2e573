/** The steps of the thread. `told` is kept by `told` and `bounced`, because it says how. */
export const LINKS = ['raises', 'considered-in', 'leads-to', 'shown-by', 'answered-by', 'told'] as const
export type LinkName = (typeof LINKS)[number]

/** How a person was told: mail accepted by the next server, a letter that staff recorded as posted, or the receipt page updated. */
export const MEANS = ['mail', 'letter', 'receipt-page'] as const
export type Means = (typeof MEANS)[number]

/** What each step says, read from its beginning and from its end. `from` and `to` are what the two records are called. */
export const SENTENCES: Readonly<
  Record<LinkName, { forwards(from: string, to: string): string; backwards(from: string, to: string): string }>
> = {
  raises: { forwards: (from, to) => `${from} raises ${to}`, backwards: (from, to) => `${to} was raised by ${from}` },
  'considered-in': { forwards: (from, to) => `${from} was considered in ${to}`, backwards: (from, to) => `${to} considered ${from}` },
  'leads-to': { forwards: (from, to) => `${from} leads to ${to}`, backwards: (from, to) => `${to} follows from ${from}` },
  'shown-by': { forwards: (from, to) => `${from} is shown by ${to}`, backwards: (from, to) => `${to} shows ${from}` },
  'answered-by': { forwards: (from, to) => `${from} was answered by ${to}`, backwards: (from, to) => `${to} answers ${from}` },
  told: { forwards: (from, to) => `${from} was told of ${to}`, backwards: (from, to) => `${to} was told to ${from}` },
}
