const staff = '/staff/consultations'

/** Every address of bodies that are asked by name. */
export const bodyUrls = {
  bodies: (exercise: number) => `${staff}/${exercise}/bodies`,
  reply: (exercise: number, body: number) => `${staff}/${exercise}/bodies/${body}/reply`,
  standing: `${staff}/standing-invitees`,
} as const
