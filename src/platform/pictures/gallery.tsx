import type { Html } from '#platform/html'
import type { Language } from '#platform/web'
import { type Picture, pictureHref } from './picture.js'

interface Shown {
  readonly pictures: readonly Picture[]
  /** The address below which its module shows them. */
  readonly base: string
  /** The language of captions and of what pictures show, where it is not the reader's. */
  readonly lang?: Language | undefined
}

/** Pictures with their captions: one across the text, several beside each other as far as there is room. Nothing where there are none. */
export function Gallery({ pictures, base, lang }: Shown): Html {
  const [first] = pictures
  if (!first) return <></>
  if (pictures.length === 1) return <Figure picture={first} base={base} lang={lang} />
  return (
    <ul class="pictures">
      {pictures.map((picture) => (
        <li>
          <Figure picture={picture} base={base} lang={lang} />
        </li>
      ))}
    </ul>
  )
}

function Figure({ picture, base, lang }: { picture: Picture; base: string; lang?: Language | undefined }): Html {
  const { width, height } = picture
  // English that is not the reader's language is on a page in Welsh.
  const said = (english: string, welsh = ''): { readonly text: string; readonly lang?: Language | undefined } =>
    lang === 'en' && welsh !== '' ? { text: welsh } : { text: english, lang }
  const [alt, caption] = [said(picture.alt, picture.welshAlt), said(picture.caption, picture.welshCaption)]
  return (
    <figure class="picture">
      <img
        class="picture__image"
        src={pictureHref(base, picture)}
        alt={alt.text}
        lang={alt.lang}
        width={width}
        height={height}
        loading="lazy"
      />
      {caption.text && (
        <figcaption class="picture__caption" lang={caption.lang}>
          {caption.text}
        </figcaption>
      )}
    </figure>
  )
}
