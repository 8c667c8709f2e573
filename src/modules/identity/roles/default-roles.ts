import type { Permission } from '#platform/access'

/** A role as the product proposes it: its name in the office, one sentence, and patterns of the permissions it starts with. */
export interface DefaultRole {
  readonly key: string
  readonly name: string
  readonly sentence: string
  /** `plan:*`, `*:publish*`, or with a leading `!` what is taken out again. */
  readonly gives: readonly string[]
}

const MEETING = ['engagement:*', 'scrutiny:*']

/** The part of the product that runs the system itself: kept from every role but the system administrator's. */
const RUNNING = ['identity:manage-*', 'administration:*', 'office:*']
const NOT_RUNNING = RUNNING.map((pattern) => `!${pattern}`)
const POST = ['correspondence:*', 'contacts:*', 'triage:*']
const ISSUES = ['accountability:see-issues', 'accountability:raise-issues']
const ENGAGING = [
  'consultations:*',
  ...MEETING,
  'contacts:*',
  'thread:*',
  'newsletters:*',
  'ambassadors:*',
  'plan:*',
  'publishing:*',
  'media:*',
  'website:*',
  ...ISSUES,
]
/** Exercises with victims, and young ambassadors, are for those who work with them, for whoever looks after one, and for those who answer for all of it. */
const CLOSED = ['!consultations:open-sensitive', '!ambassadors:safeguard']
/** Whole sets of single answers leave the office only with those who analyse them, or answer for it. */
const KEPT = ['!consultations:export']
const SIGNING = ['!*:approve*', '!*:sign*', '!*:decide*']
/** Who asks for braille or easy read is known to those who send it, and to nobody who only publishes. */
const NO_FORMATS = ['!publishing:answer-formats']
const READING = ['*:read*', '*:see*', '*:view*']

/** The roles every office starts with (ORG-04); an administrator changes them on screen. */
export const DEFAULT_ROLES: readonly DefaultRole[] = [
  {
    key: 'commissioner',
    name: 'Commissioner',
    sentence: 'Holds the office: decides, signs, and holds the Chief Constable to account.',
    gives: [
      'accountability:*',
      'plan:*',
      'grants:*',
      'commissioning:*',
      'publishing:*',
      'panel:*',
      ...MEETING,
      'consultations:*',
      'media:*',
      'thread:*',
      '*:approve*',
      '*:sign*',
      '*:decide*',
      ...READING,
      '!correspondence:*',
      '!triage:*',
      ...NO_FORMATS,
      ...NOT_RUNNING,
    ],
  },
  {
    key: 'deputy-commissioner',
    name: 'Deputy Commissioner',
    sentence: 'Acts for the Commissioner in what the Commissioner has delegated.',
    gives: [
      'plan:*',
      ...MEETING,
      'consultations:*',
      'media:*',
      'thread:*',
      'accountability:decide-issues',
      'accountability:open-restricted',
      '*:approve*',
      ...READING,
      '!correspondence:*',
      '!triage:*',
      ...NOT_RUNNING,
    ],
  },
  {
    key: 'chief-executive',
    name: 'Chief Executive',
    sentence: 'Head of staff and monitoring officer: approves, answers for statutory duties, and sees what was escalated.',
    gives: ['*:*', ...NOT_RUNNING],
  },
  {
    key: 'treasurer',
    name: 'Treasurer',
    sentence: 'Chief finance officer: precept, spending, grants and contracts.',
    gives: [
      'grants:*',
      'commissioning:*',
      'plan:*',
      'publishing:*',
      'consultations:*',
      '*:approve*',
      ...READING,
      '!correspondence:*',
      '!triage:*',
      ...CLOSED,
      ...NO_FORMATS,
      ...NOT_RUNNING,
      ...KEPT,
    ],
  },
  {
    key: 'deputy-treasurer',
    name: 'Deputy Treasurer',
    sentence: 'Prepares spending records, grant payments and contract registers.',
    gives: [
      'grants:*',
      'commissioning:*',
      'plan:*',
      'publishing:*',
      ...READING,
      '!correspondence:*',
      '!triage:*',
      ...SIGNING,
      ...NO_FORMATS,
      ...NOT_RUNNING,
    ],
  },
  {
    key: 'head-of-media',
    name: 'Head of Media and Communications',
    sentence: 'News, releases, newsletters, social media, and what journalists ask.',
    gives: [
      'media:*',
      'website:*',
      'publishing:*',
      'newsletters:*',
      'contacts:*',
      ...MEETING,
      'consultations:*',
      'plan:*',
      'thread:*',
      ...CLOSED,
      ...NOT_RUNNING,
      ...KEPT,
    ],
  },
  {
    key: 'policy-and-research-officer',
    name: 'Policy and Research Officer',
    sentence: 'Grants, commissioning and engagement: runs exercises, schemes and the record of what came of them.',
    gives: [
      ...ENGAGING,
      'grants:*',
      'commissioning:*',
      'accountability:*',
      'correspondence:*',
      'volunteers:*',
      'panel:*',
      'identity:keep-*',
      // Restricted issues are for those who take them to the Chief Constable, and for whoever works with victims.
      '!accountability:open-restricted',
      ...SIGNING,
      ...NOT_RUNNING,
    ],
  },
  {
    key: 'policy-support-officer',
    name: 'Policy Support Officer',
    sentence: 'Prepares papers, codes answers, and keeps the records of exercises and letters.',
    gives: [...ENGAGING, ...POST, 'panel:*', ...CLOSED, ...SIGNING, '!triage:*', ...NOT_RUNNING],
  },
  {
    key: 'engagement-officer',
    name: 'Engagement Officer',
    sentence: 'Plans and holds meetings, forums and events, and hears what people say there.',
    gives: [
      ...ENGAGING,
      'accountability:write-decisions',
      'volunteers:*',
      'correspondence:*',
      'identity:keep-rota',
      ...CLOSED,
      ...SIGNING,
      ...NOT_RUNNING,
    ],
  },
  {
    key: 'criminal-justice-officer',
    name: 'Criminal Justice Officer',
    sentence: 'Criminal justice, victims and reoffending: exercises, services and partners in that field.',
    gives: [...ENGAGING, 'commissioning:*', 'grants:*', 'accountability:*', 'correspondence:*', ...SIGNING, ...NOT_RUNNING],
  },
  {
    key: 'locality-officer',
    name: 'Locality Officer',
    sentence: 'Looks after the people, forums and promises of their own places.',
    gives: [
      ...ENGAGING,
      'correspondence:*',
      'volunteers:*',
      // What concerns the whole area is published, ended and answered by others.
      '!consultations:publish',
      '!consultations:answer',
      ...CLOSED,
      ...SIGNING,
      ...NOT_RUNNING,
      ...KEPT,
    ],
  },
  {
    key: 'duty-officer',
    name: 'Duty Officer',
    sentence: 'Takes unsorted post, staff questions and other unassigned work while on duty.',
    gives: [...POST, 'media:*', ...MEETING, 'thread:*', ...SIGNING, ...NOT_RUNNING],
  },
  {
    key: 'personal-assistant',
    name: 'Personal Assistant',
    sentence: "Keeps the Commissioner's diary, invitations and letters.",
    gives: [...MEETING, 'correspondence:*', 'contacts:*', 'identity:keep-*', ...SIGNING, ...NOT_RUNNING],
  },
  {
    key: 'staff-officer',
    name: 'Staff Officer',
    sentence: 'Prepares the Commissioner for visits and meetings, and follows up what was promised.',
    gives: [...MEETING, 'accountability:*', 'plan:*', 'contacts:*', 'thread:*', ...READING, '!triage:*', ...SIGNING, ...NOT_RUNNING],
  },
  {
    key: 'administrative-staff',
    name: 'Administrative staff',
    sentence: 'Keys paper answers, keeps lists, the rota and leave cover.',
    gives: [
      'consultations:*',
      'contacts:*',
      ...MEETING,
      'correspondence:*',
      'thread:*',
      'identity:keep-*',
      '!*:publish*',
      '!*:close*',
      ...CLOSED,
      ...SIGNING,
      ...NOT_RUNNING,
      ...KEPT,
    ],
  },
  {
    key: 'ambassador-co-ordinator',
    name: 'Ambassador Co-ordinator',
    sentence: 'Looks after Community Ambassadors, their reports and the issues they raise.',
    gives: ['ambassadors:*', ...MEETING, 'contacts:*', 'thread:*', ...ISSUES, ...SIGNING, ...NOT_RUNNING],
  },
  {
    key: 'custody-visiting-administrator',
    name: 'Custody Visiting Scheme Administrator',
    sentence: 'Runs the independent custody visiting scheme: visitors, rota, reports.',
    gives: ['volunteers:*', 'contacts:*', ...SIGNING, ...NOT_RUNNING],
  },
  {
    key: 'grants-lead',
    name: 'Grants Lead',
    sentence: 'Runs grant schemes from call to last return.',
    gives: ['grants:*', 'commissioning:*', 'contacts:*', 'plan:*', 'thread:*', ...SIGNING, ...NOT_RUNNING],
  },
  {
    key: 'outside-contributor',
    name: 'Outside contributor',
    sentence:
      'Somebody of another organisation who drafts for the office: stories, publications and pages, which staff approve and publish.',
    gives: ['publishing:see', 'publishing:write', 'website:see', 'website:write'],
  },
  {
    key: 'system-administrator',
    name: 'System Administrator',
    sentence: 'Runs Regard itself: people, roles, settings, failures. Reads no letters and no complaints.',
    gives: [...RUNNING, 'identity:*'],
  },
]

const matches = (permission: Permission, pattern: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[^\w:-]/g, '\\$&'))
      .join('.*')}$`,
  ).test(permission)

/** Which of the permissions that exist a default role starts with. */
export function given(role: DefaultRole, all: readonly Permission[]): Permission[] {
  const wanted = role.gives.filter((pattern) => !pattern.startsWith('!'))
  const refused = role.gives.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1))
  return all.filter((one) => wanted.some((pattern) => matches(one, pattern)) && !refused.some((pattern) => matches(one, pattern)))
}

/** Every default role with the permissions it starts with, out of those that the modules declare. */
export function defaultRoles(all: readonly Permission[]): (DefaultRole & { readonly permissions: Permission[] })[] {
  return DEFAULT_ROLES.map((role) => ({ ...role, permissions: given(role, all) }))
}
