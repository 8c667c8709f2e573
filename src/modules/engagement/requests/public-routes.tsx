import { PUBLIC } from '#platform/access'
import { Temporal } from '#platform/clock'
import { govukPanel, govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  blankForm,
  dayInWords,
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
  submitOnce,
} from '#platform/web'
import { places } from '#modules/office'
import { publicWhen, publicWhere } from '../events/public-page.js'
import { eventsByIds } from '../events/queries.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { answerPath, ask, repliedBy, requestOfToken, requestToken } from './ask.js'
import { type Asking, askedRows, checkPage, questionPage } from './public-pages.js'
import { requestAt, requests } from './queries.js'
import { readAsked } from './read-asked.js'

/** Anybody asks the Commissioner to come, looks once more, and reads on a page of their own what was decided. */
export function publicRequestRoutes(house: House, limits?: FloodLimits): readonly Route[] {
  const { db, clock, secret } = house
  const gate = floodGate(limits)
  const asking = async (language: Language): Promise<Asking> => ({
    open: await places(db, { on: clock.today() }),
    language,
    by: dayInWords(await repliedBy(db, clock.today()), language),
  })
  return [
    route(urls.invite, {
      may: 'everyone',
      get: async ({ language }) => page(questionPage(await asking(language), formIn(language, blankForm()))),
      post: async (visit) => {
        const { body, language } = visit
        const about = await asking(language)
        const { data, errors } = readAsked(
          body,
          wordsIn(language).invite,
          about.open.map(({ code }) => code),
        )
        const again = () => questionPage(about, formIn(language, { values: body, errors }))
        if (body['_step'] === 'change') return page({ ...again(), personal: true })
        if (!data) return invalid(again())
        if (body['_step'] !== 'send') return forGoingBack(page(checkPage(about, data, body)))
        const held = gate(visit.ip, clock.now().epochMilliseconds) === 'hold'
        return submitOnce(db, clock, visit, async (tx) => {
          const id = await ask(tx, house, { ...data, channel: 'web', language, askedOn: clock.today(), held }, PUBLIC)
          return answerPath(secret, id, language)
        })
      },
    }),

    route('/invite-us/:token', {
      may: 'everyone',
      example: async (given) => {
        const row = await requests(given).orderBy('id').limit(1).executeTakeFirst()
        return { token: requestToken(secret, row?.id ?? 0) }
      },
      get: async ({ params, language }) => {
        const id = requestOfToken(secret, params.token)
        if (id === undefined) throw new NotFound('request to come')
        const one = await requestAt(db, id)
        const words = wordsIn(language).invite
        const open = await places(db, { on: clock.today() })
        const [event] = one.event === null ? [] : await eventsByIds(db, [one.event], undefined)
        const title = one.state === 'open' ? words.doneTitle : words.decidedTitle
        const late = Temporal.PlainDate.compare(clock.today(), one.dueOn) > 0
        const day = dayInWords(one.dueOn, language)
        const lang = language === 'en' ? undefined : 'en'
        const row = (key: string, text: string, typed = false) =>
          text === ''
            ? []
            : [
                {
                  key: { text: key },
                  value: {
                    html: (
                      <span class="written" lang={typed ? lang : undefined}>
                        {text}
                      </span>
                    ),
                  },
                },
              ]
        return page({
          title,
          personal: true,
          body: (
            <Reading>
              {one.state === 'open' ? (
                <>
                  {govukPanel({ titleText: title, text: words.doneReference(one.reference) })}
                  <p class="govuk-body">{late ? words.doneLate(day) : words.doneDue(day)}</p>
                  <p class="govuk-body">{one.email && !one.held ? words.doneMail : words.doneKeep}</p>
                </>
              ) : (
                <>
                  <h1 class="govuk-heading-l">{title}</h1>
                  <p class="govuk-body">{words.doneReference(one.reference)}</p>
                  {event?.state === 'cancelled' && <p class="govuk-body">{words.cancelled}</p>}
                  {govukSummaryList({
                    rows: [
                      ...row(words.decided, words.decisions[one.state]),
                      ...row(
                        words.when,
                        event ? [publicWhen(event, language), publicWhere(event, open, language)].filter(Boolean).join('\n') : '',
                      ),
                      ...row(words.expected, one.state === 'combined' && event?.expected ? words.together(event.expected) : ''),
                      ...row(words.why, one.reason, true),
                    ],
                  })}
                </>
              )}
              <h2 class="govuk-heading-m">{words.youAsked}</h2>
              {govukSummaryList({ rows: askedRows(one, open, language) })}
            </Reading>
          ),
        })
      },
    }),
  ]
}
