import type { Html, Node } from '#platform/html'

/** One part of the page with its heading. */
export function Section({ id, heading, children }: { id: string; heading: string; children: Node }): Html {
  return (
    <section class="govuk-!-margin-top-8" aria-labelledby={id}>
      <h2 class="govuk-heading-l" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  )
}
