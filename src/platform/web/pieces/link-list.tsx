import type { Html } from '#platform/html'

/** Links one below the other; `look` as a list with bullets, or with more room between. */
export function LinkList({
  links,
  look,
}: {
  readonly links: readonly { readonly text: string; readonly href: string }[]
  readonly look?: 'bullet' | 'spaced'
}): Html {
  return (
    <ul class={`govuk-list${look ? ` govuk-list--${look}` : ''}`}>
      {links.map(({ text, href }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
