import type { Html } from '#platform/html'
import { dayInWords, type Language } from '#platform/web'
import type { Listed } from '#modules/consultations'
import type { Words } from '../words/index.js'
import { Section } from './section.js'

/** What people can answer today, with the days left. */
export function OpenSection({ open, words, language }: { open: readonly Listed[]; words: Words; language: Language }): Html {
  return (
    <Section id="open" heading={words.open.heading}>
      {open.length === 0 && <p class="govuk-body">{words.open.none}</p>}
      {open.map((one) => (
        <>
          <h3 class="govuk-heading-m govuk-!-margin-bottom-1">
            <a class="govuk-link" href={one.href} lang={one.lang}>
              {one.title}
            </a>
          </h3>
          {one.summary && (
            <p class="govuk-body govuk-!-margin-bottom-1" lang={one.lang}>
              {one.summary}
            </p>
          )}
          <p class="govuk-body">
            {one.only && `${one.only}. `}
            {one.closesOn && one.daysLeft !== undefined
              ? words.open.closes(dayInWords(one.closesOn, language), one.daysLeft)
              : words.open.noEnd}
          </p>
        </>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/consultations">
          {words.open.all}
        </a>
      </p>
    </Section>
  )
}
