import type { Permission } from '#platform/access'

/** What staff can be allowed to do with the programme of meeting people. */
export const permissions: Readonly<Record<Permission, string>> = {
  'engagement:see': 'See the diary and what the office does to meet people; closed events only where they are named',
  'engagement:keep': 'Plan events, say what became of them, and keep what was taken away from them',
  'engagement:bookings': 'Open events for booking; see who booked a place, what they need so that they can come, and record who came',
  'engagement:publish': 'Put events into the public programme and take them out of it',
}
