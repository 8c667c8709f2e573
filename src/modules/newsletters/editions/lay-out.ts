import mjml2html from 'mjml'
import { escape } from '#platform/html'
import { asHtml, asText } from '#platform/written'
import type { OfficeCard } from '#modules/office'
import { type Picture, pictureHref } from '#platform/pictures'
import type { Composed, Section } from './edition.js'
import { PICTURES_AT } from '../pictures/pictures-at.js'

/** What stands around an edition. */
export interface Frame {
  readonly newsletter: string
  readonly origin: string
  readonly office: OfficeCard
  /** The same edition to read in a browser: on the website where it is public, among the pages of staff where it is for those who work here. */
  readonly online?: string | undefined
  /** Where its reader changes what they get and leaves: places that differ from reader to reader, such as `{{choices}}`. Left out for those who work in the office: it is part of their work. */
  readonly reader?: { readonly choices: string; readonly leave: string } | undefined
  /** Whether it is counted how often its links are followed: the mail says so. */
  readonly counts: boolean
  /** Leads the links of written words and items over the counter. Left out in previews and tests, which count nothing. */
  readonly lead?: (html: string) => string
}

/** The most characters of HTML: beyond about 100,000, large mail services cut a mail off in the middle. */
export const MOST_HTML = 95_000

const link = (href: string, words: string) => `<a href="${escape(href)}">${escape(words)}</a>`

/** A picture as the mail shows it: of a part, or of what an item tells. */
type ShownPicture = Pick<Picture, 'alt' | 'width' | 'height'> & { readonly href: string; readonly caption?: string }

// Not wider than the column, and with its size said, so that nothing jumps and old mail programs do not show it at its full size.
const pictureHtml = ({ href, alt, width, height, caption = '' }: ShownPicture, origin: string): string => {
  const shown = Math.min(width, COLUMN)
  return `<p><img src="${escape(origin + href)}" alt="${escape(alt)}" width="${shown}" height="${Math.round((height * shown) / width)}" style="display:block;max-width:100%;height:auto;border:0" /></p>${caption && `<p class="small">${escape(caption)}</p>`}`
}

/** How wide the words of a mail are, in pixels. */
const COLUMN = 600

const sectionHtml = ({ heading, contributor, body, items, picture }: Section, origin: string, lead: (html: string) => string): string => `
  <mj-section padding="0 0 8px"><mj-column><mj-text>
    ${heading ? `<h2>${escape(heading)}</h2>` : ''}
    ${contributor ? `<p class="by">By ${escape(contributor)}</p>` : ''}
    ${picture ? pictureHtml({ ...picture, href: pictureHref(PICTURES_AT, picture) }, origin) : ''}
    ${lead(asHtml(body, origin))}
    ${items.map(({ title, summary, href, picture: of }) => `<h3>${lead(link(origin + href, title))}</h3>${of ? pictureHtml(of, origin) : ''}${summary ? `<p>${escape(summary)}</p>` : ''}`).join('')}
  </mj-text></mj-column></mj-section>`

/** The mail as HTML that mail programs old and new show on a phone and on a desk. Laid out once for everybody. */
export async function mailHtml({ subject, intro, sections }: Composed, frame: Frame): Promise<string> {
  const { office, newsletter, origin, online, reader, counts, lead = (html: string) => html } = frame
  const { colour } = office
  const source = `<mjml lang="en" dir="ltr">
  <mj-head>
    <mj-title>${escape(subject)}</mj-title>
    <mj-attributes>
      <mj-all font-family="Arial, Helvetica, sans-serif" />
      <mj-text font-size="18px" line-height="26px" color="#0b0c0c" padding="0 20px" />
      <mj-section padding="0" background-color="#ffffff" />
    </mj-attributes>
    <mj-style>
      h1 { font-size: 30px; line-height: 36px; margin: 20px 0 8px; }
      h2 { font-size: 24px; line-height: 30px; margin: 20px 0 8px; border-top: 2px solid ${colour}; padding-top: 12px; }
      h3 { font-size: 19px; line-height: 26px; margin: 16px 0 4px; }
      p, ul, ol { margin: 0 0 14px; }
      a { color: #1d70b8; text-decoration: underline; }
      .by, .small { color: #484949; font-size: 16px; line-height: 22px; }
    </mj-style>
  </mj-head>
  <mj-body background-color="#f3f3f3" width="640px">
    <mj-section background-color="${colour}" padding="16px 0"><mj-column><mj-text color="#ffffff" font-weight="bold">${escape(office.name)}</mj-text></mj-column></mj-section>
    <mj-section><mj-column><mj-text>
      <h1>${escape(subject)}</h1>
      <p class="by">${escape(newsletter)}${online ? `. ${link(online, readOnline(frame))}` : ''}</p>
      ${lead(asHtml(intro, origin))}
    </mj-text></mj-column></mj-section>
    ${sections.map((section) => sectionHtml(section, origin, lead)).join('')}
    <mj-section background-color="#f3f3f3" padding="20px 0"><mj-column><mj-text font-size="16px" line-height="22px" color="#484949">
      <p class="small">${contactLines(office, origin).map(escape).join('<br />')}</p>
      <p class="small">${reader ? `You get this because you asked for it or because you work with us. ${link(reader.choices, 'Change what you get')} or ${link(reader.leave, `leave ${newsletter}`)}.` : FOR_COLLEAGUES}</p>
      ${counts ? '<p class="small">We count how often each link in this mail is followed, all readers together, never by whom.</p>' : ''}
    </mj-text></mj-column></mj-section>
  </mj-body></mjml>`
  const { html } = await mjml2html(source, { validationLevel: 'strict', keepComments: false })
  return html
}

const readOnline = ({ reader }: Frame): string => (reader ? 'Read it on our website' : 'Read it in the browser, signed in')

/** Why those who work here get it, and until when. */
const FOR_COLLEAGUES =
  'You get this because you work in this office: it tells you about your work and advertises nothing, so there is nothing to leave. It ends when you no longer work here. If you object to getting it by mail, tell the office.'

/** The office's name and every way to reach it, as all mail of the office carries them. */
const contactLines = (office: OfficeCard, origin: string): string[] => [
  office.name,
  ...(office.address.length > 0 ? [office.address.join(', ')] : []),
  ...[office.phone, office.email].filter(Boolean),
  office.website || origin,
  `${origin}/news`,
  ...office.social.map(({ name, href }) => `${name}: ${href}`),
]

const pictureText = (alt: string, caption = ''): string[] => [...(alt ? [`[Picture: ${alt}]`] : []), ...(caption ? [caption] : [])]

/** The same as plain text, for those who read mail without HTML. */
export function mailText({ subject, intro, sections }: Composed, frame: Frame): string {
  const { newsletter, origin, office, online, reader } = frame
  const parts = [
    `${subject}\n${newsletter}`,
    ...(online ? [`${readOnline(frame)}: ${online}`] : []),
    ...(intro ? [asText(intro, origin)] : []),
    ...sections.map(({ heading, contributor, body, items, picture }) =>
      [
        ...(heading ? [heading.toUpperCase()] : []),
        ...(contributor ? [`By ${contributor}`] : []),
        ...(picture ? pictureText(picture.alt, picture.caption) : []),
        ...(body ? [asText(body, origin)] : []),
        ...items.map(({ title, summary, href, picture: of }) =>
          [title, ...(of ? pictureText(of.alt) : []), summary, origin + href].filter(Boolean).join('\n'),
        ),
      ].join('\n\n'),
    ),
    `--\n${contactLines(office, origin).join('\n')}`,
    reader ? `Change what you get: ${reader.choices}\nLeave ${newsletter}: ${reader.leave}` : FOR_COLLEAGUES,
  ]
  return `${parts.join('\n\n')}\n`
}
