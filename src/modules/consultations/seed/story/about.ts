/** What each exercise of the story is about, and where it is about a part of the area only. */
export const ABOUT: Readonly<Record<string, { readonly topic: string; readonly place?: string }>> = {
  card: { topic: 'safety' },
  rural: { topic: 'rural' },
  drones: { topic: 'informed' },
  mobile: { topic: 'contact' },
  assembly: { topic: 'young-people' },
  counters: { topic: 'contact' },
  roads: { topic: 'roads' },
  towns: { topic: 'safety' },
  'getting-home': { topic: 'safety' },
  fund: { topic: 'safety' },
  'where-seen': { topic: 'safety' },
  callers: { topic: 'contact' },
  'force-staff': { topic: 'informed' },
  online: { topic: 'cyber' },
}
