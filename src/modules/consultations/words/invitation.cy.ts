import { dayInside } from '#platform/web'
import type { Words } from './en.js'

/** The mail in Welsh that invites somebody to answer, or reminds them. */
export const invitation: Words['invitation'] = {
  subject: (title: string, reminder: boolean) => (reminder ? `Nodyn i’ch atgoffa: ${title}` : `Rydym yn gofyn am eich barn: ${title}`),
  neutralSubject: (reminder: boolean) => (reminder ? 'Nodyn i’ch atgoffa o’n gwahoddiad' : 'Gwahoddiad'),
  text: (facts): string =>
    [
      facts.name === '' ? 'Helo,' : `Annwyl ${facts.name},`,
      facts.reminder
        ? 'Rai dyddiau’n ôl gofynnwyd gennym am eich barn, ac nid yw’r gwahoddiad hwn wedi’i ddefnyddio. Os ydych wedi ateb yn y munudau diwethaf, diolch: nid oes dim mwy i’w wneud.'
        : 'Hoffem glywed eich barn.',
      ...(facts.title === undefined ? [] : [facts.summary ? `${facts.title}. ${facts.summary}` : facts.title]),
      `Eich dolen chi yn unig yw hon, ac mae’n gweithio unwaith: ${facts.link}`,
      ...(facts.closes === undefined ? [] : [`Gallwch ei defnyddio tan ddiwedd ${dayInside(facts.closes)}.`]),
      facts.named
        ? 'Byddwn yn gwybod mai eich atebion chi yw’r rhain. Mae’r dudalen yn dweud hynny eto cyn y cwestiwn cyntaf.'
        : 'Nid ydych yn rhoi eich enw. Gwelwn fod gwahoddiad wedi’i ddefnyddio, er mwyn i ni beidio â’ch atgoffa; ni allwn weld pa atebion a ddaeth gydag ef. Peidiwch â rhoi’r ddolen i neb arall: bydd pwy bynnag sy’n ei defnyddio yn ateb yn eich lle.',
      facts.office,
    ].join('\n\n'),
}
