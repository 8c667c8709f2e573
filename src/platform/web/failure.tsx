import { parseCookie } from 'cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { assets } from '#platform/assets'
import { isUnavailable } from '#platform/db'
import { govukErrorSummary, govukFileUpload } from '#platform/govuk'
import { escape } from '#platform/html'
import { InEnglishOnly } from './errors.js'
import { type KeptForm, readBody } from './body.js'
import { BODY_LIMIT, type Route } from './route.js'
import type { WebOptions } from './server.js'
import type { PageContent, Visit } from './visit.js'
import { wayBack } from './way-back.js'
import { addressIn, languageOf, plainAddress } from './addresses.js'
import { movedTo } from './public-visits.js'
import type { Language } from './language.js'
import { cy } from './words/failure.cy.js'
import { en, type FailureWords } from './words/failure.en.js'

const WORDS: Readonly<Record<Language, FailureWords>> = { en, cy }

type Kind = Exclude<keyof typeof en, 'signIn' | 'again' | 'sendAgain' | 'reference' | 'problem' | 'most' | 'chooseAgain' | 'filesNotKept'>
const BY_STATUS: Record<number, Kind> = {
  400: 'bad',
  401: 'signedOut',
  403: 'forbidden',
  404: 'notFound',
  405: 'bad',
  409: 'conflict',
  413: 'tooLarge',
  415: 'bad',
  422: 'nothingChosen',
  503: 'unavailable',
}

/** Turns whatever went wrong into a calm page that says what to do next. What was typed comes back with it where it can be sent again. */
export async function explainFailure(
  options: WebOptions,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (error instanceof InEnglishOnly) return reply.header('cache-control', 'no-store').redirect(error.to, 303)
  const status = isUnavailable(error) ? 503 : statusOf(error)
  const moved = status === 404 ? await movedTo(options.findLost, request) : undefined
  if (moved !== undefined)
    return reply.header('cache-control', 'public, max-age=3600').redirect(addressIn(languageOf(request.url), moved), 301)
  const kind = BY_STATUS[status] ?? 'bug'
  const reference = String(request.id)
  if (status >= 500)
    options.log?.({
      method: request.method,
      route: request.routeOptions.url ?? '(none)',
      status,
      ms: Math.round(reply.elapsedTime),
      reference,
      error,
    })

  const again = request.method === 'POST' && (status === 401 || status === 503)
  const language = await languageFor(request.url, options)
  const content = failurePage(
    kind,
    reference,
    error,
    again ? (keptOf(error) ?? (await typedBefore(request))) : NOTHING,
    plainAddress(request.url),
    options,
    routeOf(options, request),
    language,
  )
  const person = status < 500 && status !== 401 ? await staffAt(options, request) : undefined
  const visit: Visit = { ...anonymousVisit(request, reference, language), person }
  const html = await options.around(content, visit, status).catch(() => bare(content))
  if (status === 503) reply.header('retry-after', '10')
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}

/** The language of the address, where the office offers it; English where even that cannot be read. */
async function languageFor(asked: string, options: WebOptions): Promise<Language> {
  const language = languageOf(asked)
  if (language === 'en') return language
  const offered = (await options.languages?.().catch(() => [language])) ?? []
  return offered.includes(language) ? language : 'en'
}

/** Whoever is signed in at a staff address, so that the page still has their menu; nobody where even that cannot be read. */
async function staffAt(options: WebOptions, request: FastifyRequest): Promise<Visit['person']> {
  if (!/^\/staff(\/|\?|$)/.test(request.url)) return undefined
  const who = await options.whoIs(parseCookie(request.headers.cookie ?? '')).catch(() => undefined)
  return who?.person
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500
  const { status, statusCode } = error as { status?: unknown; statusCode?: unknown }
  return typeof status === 'number' ? status : typeof statusCode === 'number' ? statusCode : 500
}

const NOTHING: KeptForm = { body: {}, files: [] }

async function typedBefore(request: FastifyRequest): Promise<KeptForm> {
  return readBody(request, false).then(
    ({ body }) => ({ body, files: [] }),
    () => NOTHING,
  )
}

/** What was read of the form before it was refused. */
function keptOf(error: unknown): KeptForm | undefined {
  return typeof error === 'object' && error !== null && 'kept' in error ? (error.kept as KeptForm | undefined) : undefined
}

/** The route that was asked for, if there is one. */
const routeOf = ({ routes }: WebOptions, { routeOptions }: FastifyRequest) =>
  routes.find(({ url }) => url === plainAddress(routeOptions.url ?? ''))

function failurePage(
  kind: Kind,
  reference: string,
  error: unknown,
  { body, files }: KeptForm,
  path: string,
  options: WebOptions,
  route: Route | undefined,
  language: Language,
): PageContent {
  const say = WORDS[language]
  const words = say[kind]
  const stands = kind === 'conflict' || kind === 'nothingChosen' || kind === 'tooLarge'
  const detail = kind === 'tooLarge' ? say.most(route?.limit ?? BODY_LIMIT) : stands && error instanceof Error ? error.message : undefined
  // A password is never written into a page: whoever typed one types it again.
  const secret = Object.keys(body).some((name) => /password/i.test(name))
  const typed = (secret ? [] : Object.entries(body)).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((text) => ({ name, text })),
  )
  return {
    title: words.title,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {detail ? govukErrorSummary({ titleText: say.problem, errorList: [{ text: detail }] }) : null}
          <h1 class="govuk-heading-l">{words.title}</h1>
          {words.body.map((sentence) => (
            <p class="govuk-body">{sentence}</p>
          ))}
          {stands && route?.get ? (
            <p class="govuk-body">
              <a class="govuk-link" href={path}>
                {say.again}
              </a>
            </p>
          ) : null}
          {kind === 'signedOut' ? (
            <p class="govuk-body">
              <a class="govuk-link" href={options.signInUrl(wayBack(path))} target="_blank" rel="noopener">
                {say.signIn}
              </a>
            </p>
          ) : null}
          {typed.length > 0 ? (
            <form method="post" action={path} {...(files.length > 0 ? { enctype: 'multipart/form-data' } : {})} novalidate>
              {typed.map(({ name, text }) => (
                <input type="hidden" name={name} value={text} />
              ))}
              {files.map(({ field, filename }, at) =>
                govukFileUpload({
                  id: `file-${at}`,
                  name: field,
                  label: { text: say.chooseAgain(filename) },
                  hint: { text: say.filesNotKept },
                }),
              )}
              <button type="submit" class="govuk-button" data-module="govuk-button">
                {say.sendAgain}
              </button>
            </form>
          ) : null}
          {kind === 'bug' ? (
            <p class="govuk-body">
              {say.reference} {reference}
            </p>
          ) : null}
        </div>
      </div>
    ),
  }
}

function anonymousVisit(request: FastifyRequest, reference: string, language: Language): Visit {
  return {
    params: {},
    query: {},
    body: {},
    uploads: [],
    path: plainAddress(request.url.split('?')[0] ?? '/'),
    person: undefined,
    sessionId: undefined,
    cookies: {},
    ip: '',
    userAgent: '',
    language,
    reference,
  }
}

/** The page without the office's name around it, for when even that cannot be read. */
function bare(content: PageContent): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(content.title)}</title><link rel="stylesheet" href="${assets('regard.css')}"></head><body class="govuk-template__body"><div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content">${content.body}</main></div></body></html>`
}
