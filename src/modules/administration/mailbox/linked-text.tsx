import type { Html } from '#platform/html'

const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/

/** The words of a mail, line by line, with its web addresses as links; our own lead to the page on this very server, whatever its name is. */
export function LinkedText({ text, origin }: { text: string; origin: string }): Html {
  return (
    <p class="govuk-body">
      {text.split('\n').map((line, at) => (
        <>
          {at > 0 && <br />}
          {line.split(ADDRESS).map((part, odd) => (odd % 2 === 0 ? part : <Link address={part} origin={origin} />))}
        </>
      ))}
    </p>
  )
}

function Link({ address, origin }: { address: string; origin: string }): Html {
  const href = address === origin ? '/' : address.startsWith(`${origin}/`) ? address.slice(origin.length) : address
  return (
    <a class="govuk-link" href={href}>
      {address}
    </a>
  )
}
