import { PUBLIC } from '#platform/access'
import { open } from '#platform/files'
import { govukPanel } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  blankForm,
  dayInWords,
  download,
  floodGate,
  type FloodLimits,
  forGoingBack,
  formIn,
  invalid,
  type Language,
  NotFound,
  page,
  Reading,
  type Route,
  route,
  sign,
  submitOnce,
  unsign,
} from '#platform/web'
import { officeCard } from '#modules/office'
import { FileList } from '../publications/file-list.js'
import { otherFormatsOf } from '../publications/files.js'
import { publicationAt, publicPublication, somePublication } from '../publications/queries.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { askForFormat, promisedBy } from './ask.js'
import type { FormatRequest } from './format.js'
import { type Asking, checkPage, questionPage } from './question-page.js'
import { readAnswers } from './question.js'
import { requestAt, requests } from './queries.js'
import { COPY } from './tell.js'

/** What signs the address of the page after sending. */
const RECEIVED = 'publishing.format-received'

/** Anybody asks for a publication in another format: the questions, a last look, and the reference with the day by which they get it. */
export function formatPublicRoutes(house: House, limits?: FloodLimits): readonly Route[] {
  const { db, clock, secret } = house
  const gate = floodGate(limits)
  const askingFor = async (slug: string, language: Language): Promise<Asking> => {
    const one = await publicPublication(db, slug)
    if (one.state !== 'public') throw new NotFound(`formats of ${slug}`)
    const [day, card, there] = await Promise.all([promisedBy(db, clock.today()), officeCard(db, language), otherFormatsOf(db, one.id)])
    return { one, language, by: dayInWords(day, language), phone: card.phone, there }
  }
  const signed = async (purpose: string, token: string): Promise<FormatRequest> => {
    const id = unsign(secret, purpose, token)
    if (id === undefined) throw new NotFound('format request')
    return await requestAt(db, id)
  }
  const copyOf = async (token: string): Promise<FormatRequest & { readonly file: number }> => {
    const one = await signed(COPY, token)
    const { file } = one
    if (file === null) throw new NotFound('format copy')
    return { ...one, file }
  }
  const someCopy = async (given: typeof db): Promise<Record<string, string>> => {
    const row = await requests(given).where('file', 'is not', null).orderBy('id').executeTakeFirst()
    return { token: sign(secret, COPY, String(row?.id ?? 0)) }
  }

  return [
    route('/publications/:slug/format', {
      may: 'everyone',
      example: somePublication('public'),
      get: async ({ params, language }) => page(questionPage(await askingFor(params.slug, language), formIn(language, blankForm()))),
      post: async (visit) => {
        const { params, language, body } = visit
        const asking = await askingFor(params.slug, language)
        const { data, errors } = readAnswers(body, wordsIn(language).formats)
        const again = () => questionPage(asking, formIn(language, { values: body, errors }))
        if (body['_step'] === 'change') return page({ ...again(), personal: true })
        if (!data) return invalid(again())
        if (body['_step'] !== 'send') return forGoingBack(page(checkPage(asking, data, body)))
        const { how: _way, ...answered } = data
        const held = gate(visit.ip, clock.now().epochMilliseconds) === 'hold'
        return submitOnce(db, clock, visit, async (tx) => {
          const asked = {
            ...answered,
            publication: asking.one.id,
            title: asking.one.title,
            channel: 'web' as const,
            language,
            askedOn: clock.today(),
            held,
          }
          const id = await askForFormat(tx, house, asked, { by: PUBLIC, at: clock.now() })
          return urls.formatReceived(sign(secret, RECEIVED, String(id)))
        })
      },
    }),

    route('/publications/format-requests/:token', {
      may: 'everyone',
      example: async (given) => {
        const row = await requests(given).orderBy('id').executeTakeFirst()
        return { token: sign(secret, RECEIVED, String(row?.id ?? 0)) }
      },
      get: async ({ params, language }) => {
        const one = await signed(RECEIVED, params.token)
        const words = wordsIn(language).formats
        const { phone } = await officeCard(db, language)
        const about = one.publication === null ? undefined : await publicationAt(db, one.publication)
        const shared = about?.state === 'public' ? (await otherFormatsOf(db, about.id)).filter(({ id }) => id === one.shared) : []
        const day = one.doneOn && dayInWords(one.doneOn, language)
        return page({
          title: words.doneTitle,
          personal: true,
          body: (
            <Reading>
              {govukPanel({ titleText: words.doneTitle, text: words.doneReference(one.reference) })}
              {day ? (
                <p class="govuk-body">{one.state === 'sent' ? words.doneSent(day) : words.doneDeclined(day)}</p>
              ) : (
                <>
                  <p class="govuk-body">{words.doneDue(dayInWords(one.dueOn, language))}</p>
                  <p class="govuk-body">{words.doneMail}</p>
                </>
              )}
              {about && shared.length > 0 && (
                <FileList
                  slug={about.slug}
                  files={shared}
                  language={language}
                  lang={about.language === language ? undefined : about.language}
                />
              )}
              {phone && !day && <p class="govuk-body">{words.doneHelp(phone)}</p>}
              {about?.state === 'public' && (
                <p class="govuk-body">
                  <a class="govuk-link" href={urls.publication(about.slug)}>
                    {words.doneBack}
                  </a>
                </p>
              )}
            </Reading>
          ),
        })
      },
    }),

    route('/publications/format-copies/:token', {
      may: 'everyone',
      example: someCopy,
      get: async ({ params, language }) => {
        const one = await copyOf(params.token)
        const words = wordsIn(language).formats
        return page({
          title: words.copyTitle,
          personal: true,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{words.copyTitle}</h1>
              <p class="govuk-body" lang={language === 'en' ? undefined : 'en'}>
                {one.title}
              </p>
              <p class="govuk-body">{words.copyText}</p>
              <p class="govuk-body">
                <a class="govuk-link" href={urls.formatFile(params.token)}>
                  {words.copyOpen}
                </a>
              </p>
            </Reading>
          ),
        })
      },
    }),

    route('/publications/format-copies/:token/file', {
      may: 'everyone',
      example: someCopy,
      get: async ({ params }) => {
        const kept = await open(db, (await copyOf(params.token)).file)
        if (!kept) throw new NotFound('format copy')
        return download(kept.type, kept.name, kept.bytes)
      },
    }),
  ]
}
