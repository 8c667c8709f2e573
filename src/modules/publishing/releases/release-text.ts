import { type Picture, pictureHref } from '#platform/pictures'
import { asText } from '#platform/written'
import { momentInWords } from '#platform/web'
import { cardText, type OfficeCard } from '#modules/office'
import type { Story } from '../stories/story.js'
import { urls } from '../urls.js'

/** The subject of a press release: under embargo it says so first. */
export const releaseSubject = ({ title, publicAt, inAdvance }: Story): string =>
  inAdvance && publicAt ? `EMBARGO until ${momentInWords(publicAt)}: ${title}` : `Press release: ${title}`

/** A press release as newsrooms get it: plain text, which they can copy from. */
export function releaseText(
  { title, summary, body, notes, pictures, publicAt, inAdvance }: Story,
  { card, origin, leave }: { readonly card: OfficeCard; readonly origin: string; readonly leave: string },
): string {
  return `${[
    inAdvance && publicAt ? `EMBARGOED. Not for publication before ${momentInWords(publicAt)}.` : 'For immediate release',
    title,
    summary,
    asText(body, origin),
    'ENDS',
    ...(pictures.length > 0 ? [`Pictures\n${pictures.map((picture) => pictureLine(picture, origin)).join('\n')}`] : []),
    ...(notes ? [`Notes for editors\n${asText(notes, origin)}`] : []),
    `--\n${cardText(card, undefined, origin)}`,
    `You get our press releases because you report on policing here or work with us. Stop them: ${leave}`,
  ].join('\n\n')}\n`
}

/** A picture in plain text: what stands below it, or what it shows, and where it is. */
const pictureLine = (picture: Picture, origin: string): string =>
  `- ${picture.caption || picture.alt || 'Picture'}: ${origin}${pictureHref(urls.pictures, picture)}`
