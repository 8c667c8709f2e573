import type { SetCookie, Visit } from '#platform/web'

const nameOf = (exerciseId: number): string => `regard-invitation-${exerciseId}`

/** How long a device keeps the invitation it began with, in seconds: as long as unfinished answers are kept. */
const A_DAY = 24 * 3600

/** Keeps the invitation on the device while somebody goes from question to question. */
export const rememberInvitation = (exerciseId: number, token: string): SetCookie => ({
  name: nameOf(exerciseId),
  value: token,
  maxAge: A_DAY,
})

/** Forgets it, once it was used or is gone. */
export const forgetInvitation = (exerciseId: number): SetCookie => ({ name: nameOf(exerciseId), value: '' })

/** The invitation this device began with. */
export const invitationOf = (visit: Pick<Visit, 'cookies'>, exerciseId: number): string | undefined =>
  visit.cookies[nameOf(exerciseId)] || undefined
