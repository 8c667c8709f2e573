import type { Html } from '#platform/html'
import type { Words } from '../words/index.js'
import type { JointPartner } from './queries.js'

/** Who asks together with the office, and who runs it, for residents. */
export function AskedTogether({ partners, words }: { partners: readonly JointPartner[]; words: Words }): Html {
  if (partners.length === 0) return <></>
  const say = words.planning.together
  const runs = partners.find((one) => one.runs)
  return (
    <>
      <h2 class="govuk-heading-m">{say.title}</h2>
      <ul class="govuk-list govuk-list--bullet" lang="en">
        {partners.map(({ organisation, does }) => (
          <li>{does === '' ? organisation : `${organisation}: ${does}`}</li>
        ))}
      </ul>
      <p class="govuk-body">{runs ? say.runBy(runs.organisation) : say.runByUs}</p>
    </>
  )
}
