import { daySoftened } from '#platform/web'
import type { Words } from './index.js'

/** Every sentence about contact details that a resident reads, in Welsh. */
export const cy: Words = {
  title: 'Am beth y cawn ysgrifennu atoch',
  intro: (email: string) => `Dyma’r dewisiadau ar gyfer ${email}.`,
  agreed: (wording: string, day: string) => `Gwnaethoch gytuno ar ${daySoftened(day)} i hyn: “${wording}”`,
  duty: (wording: string, day: string) =>
    `Rydym wedi ysgrifennu atoch am hyn ers ${daySoftened(day)} fel rhan o’n dyletswyddau: “${wording}”. Tynnwch y tic i wrthwynebu.`,
  none: 'Nid ydych ar unrhyw un o’n rhestrau.',
  keepTicked: 'Gadewch dic wrth yr hyn rydych yn dal i’w eisiau',
  purposes: {
    outcome: 'Rhowch wybod i mi beth ddaeth o’r hyn y cymerais ran ynddo',
    future: 'Gofynnwch i mi am ymgynghoriadau yn y dyfodol',
    newsletter: 'Anfonwch y cylchlythyr ataf',
    alerts: 'Rhowch wybod i mi beth sy’n newydd ar y wefan',
    press: 'Anfonwch ddatganiadau i’r wasg ataf',
    partners: 'Gweithio gyda’r swyddfa fel partner neu gynrychiolydd',
    invitations: 'Gwahoddwch fi i ddigwyddiadau a chyfarfodydd',
    victims: 'Gofynnwch i mi am wasanaethau a phlismona sy’n berthnasol i mi',
  },
  save: 'Cadw fy newisiadau',
  leave: 'Rhoi’r gorau i’r cyfan',
  left: 'Ni fyddwch yn clywed gennym am ddim o hyn eto. Byddwn yn dal i ateb os ysgrifennwch atom.',
  saved: 'Mae eich dewisiadau wedi’u cadw.',
  leavePurpose: 'Rhoi’r gorau i gael hyn?',
  stopPurpose: 'Rhoi’r gorau iddo',
  leftPurpose: 'Ni fyddwch yn clywed gennym am hyn eto. Byddwn yn dal i ateb os ysgrifennwch atom.',
  notFoundTitle: 'Nid yw’r ddolen hon yn gweithio mwyach',
  gone: 'Nid oes gennym fanylion cyswllt ar gyfer y ddolen hon mwyach.',
  oneClick: 'Ni fyddwch yn cael y negeseuon e-bost hyn eto.',
}
