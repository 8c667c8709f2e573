import { govukNotificationBanner } from '#platform/govuk'
import { Reading } from './pieces/index.js'
import type { Language } from './language.js'
import type { PageContent, SetCookie, Visit } from './visit.js'
import { wordsIn } from './words/index.js'

/** Where somebody goes on after a deed, and the sentence by which the next page says that it was done. */
export interface Done {
  readonly to: string
  readonly said: string
}

/** After a deed: goes on to one of our own addresses, where it says once that it was done ("Published"). Never put what people typed into it. */
export const doneAt = (to: string, said: string): Done => ({ to, said })

const NAME = 'said'
const SECONDS = 60

/** Keeps the sentence for the next page; after a minute nobody waits for it. */
export const sayNext = (said: string): SetCookie => ({ name: NAME, value: Buffer.from(said).toString('base64url'), maxAge: SECONDS })

/** What the page that is shown now has to say of the deed before it; only staff pages say it, and pages of those who signed in by an e-mailed link. */
export function saidOn({ cookies, path, person }: Pick<Visit, 'cookies' | 'path' | 'person'>): string | undefined {
  const kept = cookies[NAME]
  if (!kept || !(/^\/staff(\/|$)/.test(path) || person?.kind === 'outsider')) return undefined
  return Buffer.from(kept, 'base64url').toString().slice(0, 300)
}

/** It is said once. */
export const SAID: SetCookie = { name: NAME, value: '' }

/** The page with the sentence above everything else. */
export function saying(said: string, content: PageContent, language: Language): PageContent {
  const banner = govukNotificationBanner({ type: 'success', titleText: wordsIn(language).done, text: said })
  return {
    ...content,
    body: (
      <>
        <Reading>{banner}</Reading>
        {content.body}
      </>
    ),
  }
}
