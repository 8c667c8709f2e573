import type { Words } from './en.js'

/** What residents read in Welsh about bodies that were asked by name. */
export const bodies: Words['bodies'] = {
  title: 'Cyrff y gofynnwyd iddynt wrth eu henw',
  many: {
    parish: 'cynghorau cymuned a thref',
    ratepayers: 'cynrychiolwyr trethdalwyr busnes',
    partner: 'partneriaid',
    other: 'cyrff eraill',
  },
  replied: (replied: number, asked: number, many: string) => `Atebodd ${replied} o ${asked}: ${many}.`,
  soFar: (replied: number, asked: number, many: string) => `Mae ${replied} o ${asked} wedi ateb hyd yma: ${many}.`,
}
