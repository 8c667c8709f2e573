import type { Permission } from '#platform/access'

/** What staff can be allowed to do in consultations, in words an administrator reads. */
export const permissions = {
  'consultations:see': 'See consultations, their planning sheets and their results before they are published',
  'consultations:plan': 'Plan consultations: write the planning sheet and build the questionnaire',
  'consultations:publish': 'Publish, extend and withdraw consultations',
  'consultations:invite': 'Invite people, panels and bodies to answer, and remind them',
  'consultations:key-cards': 'Key in paper cards, letters and telephone answers',
  'consultations:import': 'Import answers that were collected in another program, and take an import back',
  'consultations:read-answers': 'Read single answers in the register of responses',
  'consultations:open-sensitive': 'Work on consultations with victims and other sensitive ones without looking after them',
  'consultations:export': 'Take single answers out of Regard, with a purpose that is logged',
  'consultations:release': 'Look at answers that were held, and count or reject them',
  'consultations:code': 'Read and code what people wrote',
  'consultations:answer': 'Write and publish what the office decided, and tell people',
} as const satisfies Record<Permission, string>
