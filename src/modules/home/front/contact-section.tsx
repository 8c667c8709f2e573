import type { Html } from '#platform/html'
import type { OfficeCard } from '#modules/office'
import type { Words } from '../words/index.js'
import { Section } from './section.js'

/** How to reach the office in three lines, and where complaints go. The whole card stands at the foot of the page. */
export function ContactSection({ office, words }: { office: OfficeCard; words: Words['contact'] }): Html {
  return (
    <Section id="contact" heading={words.heading}>
      <ul class="govuk-list">
        {office.phone !== '' && (
          <li>
            {words.telephone}:{' '}
            <a class="govuk-link" href={`tel:${office.phone.replaceAll(/[^+\d]/g, '')}`}>
              {office.phone}
            </a>
            {office.hours.length > 0 && ` (${office.hours.join('; ')})`}
          </li>
        )}
        {office.email !== '' && (
          <li>
            {words.email}:{' '}
            <a class="govuk-link" href={`mailto:${office.email}`}>
              {office.email}
            </a>
          </li>
        )}
        {office.address.length > 0 && (
          <li>
            {words.post}:{' '}
            <a class="govuk-link" href="#contact-card">
              {words.address}
            </a>
          </li>
        )}
      </ul>
      <p class="govuk-body">{words.complain}</p>
    </Section>
  )
}
