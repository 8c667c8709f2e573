/** What residents read about bodies that were asked by name. */
export const bodies = {
  title: 'Bodies we asked by name',
  many: {
    parish: 'parish and town councils',
    ratepayers: 'ratepayers’ representatives',
    partner: 'partners',
    other: 'other bodies',
  },
  replied: (replied: number, asked: number, many: string) => `${replied} of ${asked} ${many} replied.`,
  soFar: (replied: number, asked: number, many: string) => `${replied} of ${asked} ${many} have replied so far.`,
}
