import type { Html, Node } from '#platform/html'

/** A quieter line that helps with what stands beside it. */
export function Hint({ id, children }: { id?: string; children?: Node }): Html {
  return (
    <div class="govuk-hint" id={id}>
      {children}
    </div>
  )
}

/** The reading column: two thirds of the page, all of it on a phone. */
export function Reading({ children }: { children?: Node }): Html {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{children}</div>
    </div>
  )
}
