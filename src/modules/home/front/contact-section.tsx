import { govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { OfficeCard } from '#modules/office'
import type { Words } from '../words/index.js'
import { Section } from './section.js'

/** How to reach the office, and where complaints go. */
export function ContactSection({ office, words }: { office: OfficeCard; words: Words['contact'] }): Html {
  const rows: readonly (readonly [string, Html] | false)[] = [
    office.phone !== '' && [
      words.telephone,
      <a class="govuk-link" href={`tel:${office.phone.replaceAll(/[^+\d]/g, '')}`}>
        {office.phone}
      </a>,
    ],
    office.email !== '' && [
      words.email,
      <a class="govuk-link" href={`mailto:${office.email}`}>
        {office.email}
      </a>,
    ],
    office.address.length > 0 && [words.post, <Lines lines={[office.name, ...office.address]} />],
    office.hours.length > 0 && [words.hours, <Lines lines={office.hours} />],
  ]
  const known = rows.filter((row) => row !== false)
  return (
    <Section id="contact" heading={words.heading}>
      <p class="govuk-body">{words.body}</p>
      {known.length > 0 && govukSummaryList({ rows: known.map(([key, value]) => ({ key: { text: key }, value: { html: value } })) })}
      <p class="govuk-body">{words.complain}</p>
    </Section>
  )
}

function Lines({ lines }: { lines: readonly string[] }): Html {
  return (
    <>
      {lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}
