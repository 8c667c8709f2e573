import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import { type Picture, pictureHref } from './picture.js'

/** The pictures of a record as staff see them: each small, what it says, and what can be done with it. Nothing where there are none and none can come. */
export function StaffPictures({
  pictures,
  base,
  add,
  change,
  takeOut,
}: {
  pictures: readonly Picture[]
  base: string
  /** Where one is added; left out, none can be. */
  add?: string | undefined
  change?: ((picture: Picture) => string) | undefined
  takeOut?: ((picture: Picture) => string) | undefined
}): Html {
  if (pictures.length === 0 && add === undefined) return <></>
  return (
    <>
      <h2 class="govuk-heading-m">Pictures</h2>
      {pictures.length === 0 && <p class="govuk-body">None yet.</p>}
      <ul class="govuk-list staff-pictures">
        {pictures.map((picture, at) => {
          const { alt, caption, welshAlt = '', welshCaption = '' } = picture
          const welsh = [welshAlt, welshCaption].filter(Boolean).join('. ')
          const which = <span class="govuk-visually-hidden"> picture {at + 1}</span>
          return (
            <li class="staff-pictures__one">
              <img class="staff-pictures__image" src={pictureHref(base, picture)} alt="" width="120" loading="lazy" />
              <div>
                <p class="govuk-body govuk-!-margin-bottom-1">{alt === '' ? 'It only decorates.' : `Shows: ${alt}`}</p>
                {caption && <p class="govuk-body govuk-!-margin-bottom-1">Caption: {caption}</p>}
                {welsh && (
                  <p class="govuk-body govuk-!-margin-bottom-1">
                    In Welsh: <span lang="cy">{welsh}</span>
                  </p>
                )}
                {change && (
                  <a class="govuk-link" href={change(picture)}>
                    Change{which}
                  </a>
                )}
                {change && takeOut && ' or '}
                {takeOut && (
                  <a class="govuk-link" href={takeOut(picture)}>
                    take out{which}
                  </a>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {add !== undefined && govukButton({ text: 'Add a picture', href: add, classes: 'govuk-button--secondary' })}
    </>
  )
}
