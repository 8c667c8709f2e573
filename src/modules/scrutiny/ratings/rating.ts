/** How somebody followed a meeting. */
export type Followed = 'room' | 'live' | 'later'
/** The ways to follow a meeting. */
export const FOLLOWED: readonly Followed[] = ['room', 'live', 'later']
/** From how many people on their mean is shown: fewer would tell of one. */
export const ENOUGH_RATINGS = 5
