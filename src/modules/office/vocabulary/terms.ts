/** One name with its plural, written as in the middle of a sentence. */
export interface Word {
  readonly singular: string
  readonly plural: string
}

/** What can be named, with what it means and the names that hold until the office chooses its own. */
export const TERMS = {
  officeHolder: {
    means: 'Who is elected or appointed to oversee the force',
    singular: 'Police and Crime Commissioner',
    plural: 'Police and Crime Commissioners',
  },
  officeHolderShort: { means: 'The short form of that', singular: 'PCC', plural: 'PCCs' },
  deputy: {
    means: 'Who stands in for the office-holder',
    singular: 'Deputy Police and Crime Commissioner',
    plural: 'Deputy Police and Crime Commissioners',
  },
  panel: {
    means: 'The councillors and members who scrutinise the office-holder',
    singular: 'Police and Crime Panel',
    plural: 'Police and Crime Panels',
  },
  force: { means: 'The police force', singular: 'police force', plural: 'police forces' },
  chiefOfficer: { means: 'Who leads the force', singular: 'Chief Constable', plural: 'Chief Constables' },
  plan: { means: 'The published plan for policing and crime', singular: 'police and crime plan', plural: 'police and crime plans' },
  localityOfficer: { means: 'The member of staff who looks after an area', singular: 'locality officer', plural: 'locality officers' },
  forum: { means: 'The regular community meeting of a locality', singular: 'community forum', plural: 'community forums' },
  scrutinyMeeting: {
    means: 'The public meeting at which the chief officer is held to account',
    singular: 'public scrutiny meeting',
    plural: 'public scrutiny meetings',
  },
  ambassador: {
    means: 'The volunteer who listens in a community for the office-holder',
    singular: 'community ambassador',
    plural: 'community ambassadors',
  },
} as const satisfies Record<string, Word & { means: string }>

/** Something the office has its own name for. */
export type Term = keyof typeof TERMS

/** Every term's name on one day. */
export type Words = Readonly<Record<Term, Word>>

/** The terms in the order in which staff see them. */
export const TERM_LIST = Object.keys(TERMS) as readonly Term[]
