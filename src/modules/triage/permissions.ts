/** What staff can be allowed to do with disclosures. */
export const permissions = {
  'triage:handle': 'Read and handle disclosures: threats to life, children at risk, named suspects and reports of crime',
} as const
