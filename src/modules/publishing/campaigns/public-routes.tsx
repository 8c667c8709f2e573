import { LONDON } from '#platform/clock'
import { campaignSourcesOf, type House } from '#platform/module'
import { dayInWords, type Language, page, Pager, Reading, type Route, route } from '#platform/web'
import { Written } from '#platform/written'
import { TOPIC } from '../stories/publish.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { type Campaign, outBefore } from './campaign.js'
import { gather } from './gather.js'
import { campaignIn } from './in-language.js'
import { PAGE, publicCampaign, someCampaign, someCampaigns } from './queries.js'

/** What residents read: each campaign on one page, with what of it is public, and all of them. */
export function publicCampaignRoutes(house: House): readonly Route[] {
  const { db, origin } = house
  const topics = [...new Set([TOPIC, ...campaignSourcesOf(house).flatMap((source) => source.topics)])]
  const daysOf = ({ begins, ends }: Campaign, language: Language) =>
    wordsIn(language).campaigns.days(dayInWords(begins, language), ends && dayInWords(ends, language))
  return [
    route(urls.campaigns, {
      may: 'everyone',
      cache: [TOPIC],
      get: async ({ query, language }) => {
        const words = wordsIn(language).campaigns
        const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined
        const all = await someCampaigns(db, { state: 'public', before })
        const found = all.slice(0, PAGE)
        return page({
          title: words.title,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{words.title}</h1>
              <p class="govuk-body-l">{words.intro}</p>
              {found.length === 0 && <p class="govuk-body">{words.none}</p>}
              {found.map((campaign) => {
                const { name, purpose, lang } = campaignIn(language, campaign)
                return (
                  <>
                    <h2 class="govuk-heading-m govuk-!-margin-bottom-1" lang={lang}>
                      <a class="govuk-link" href={urls.campaign(campaign.slug)}>
                        {name}
                      </a>
                    </h2>
                    <p class="govuk-hint govuk-!-margin-bottom-1">{daysOf(campaign, language)}</p>
                    <p class="govuk-body" lang={lang}>
                      {purpose}
                    </p>
                  </>
                )
              })}
              <Pager older={all.length > PAGE ? `${urls.campaigns}?before=${found.at(-1)?.id ?? 0}` : undefined} language={language} />
            </Reading>
          ),
        })
      },
    }),

    route('/campaigns/:slug', {
      may: 'everyone',
      cache: topics,
      example: someCampaign('public'),
      get: async ({ params, language }) => {
        const words = wordsIn(language).campaigns
        const lang = language === 'en' ? undefined : 'en'
        const campaign = await publicCampaign(db, params.slug)
        const crumbs = [{ text: words.title, href: urls.campaigns }]
        if (campaign.state === 'withdrawn')
          return page({
            title: words.withdrawnTitle,
            crumbs,
            body: (
              <Reading>
                <h1 class="govuk-heading-l">{words.withdrawnTitle}</h1>
                <p class="govuk-body">
                  {campaign.withdrawnAt &&
                    wordsIn(language).withdrawn(dayInWords(campaign.withdrawnAt.toZonedDateTimeISO(LONDON).toPlainDate(), language))}
                </p>
                <p class="govuk-body written" lang={lang}>
                  {campaign.withdrawnWhy}
                </p>
              </Reading>
            ),
          })
        const said = campaignIn(language, campaign)
        const gathered = await gather(house, db, campaign)
        return page({
          title: said.name,
          crumbs,
          body: (
            <Reading>
              <span class="govuk-caption-l">{daysOf(campaign, language)}</span>
              <h1 class="govuk-heading-l" lang={said.lang}>
                {said.name}
              </h1>
              <p class="govuk-body-l" lang={said.lang}>
                {said.purpose}
              </p>
              {said.body && <Written text={said.body} origin={origin} lang={said.lang} />}
              {gathered.map(({ source, records }) => {
                const shown = records.filter(({ publicHref }) => publicHref !== undefined)
                if (shown.length === 0 || !source.heading) return <></>
                return (
                  <>
                    <h2 class="govuk-heading-m">{source.heading(language)}</h2>
                    <ul class="govuk-list govuk-list--spaced">
                      {shown.map(({ title, publicHref, out }) => (
                        <li>
                          <a class="govuk-link" href={publicHref} lang={lang}>
                            {title}
                          </a>
                          {out && outBefore(campaign, out) && (
                            <>
                              <br />
                              <span class="govuk-hint">{words.outBefore(dayInWords(out, language))}</span>
                            </>
                          )}
                        </li>
                      ))}
                    </ul>
                  </>
                )
              })}
              {said.objective && (
                <p class="govuk-body">
                  {words.objective} <span lang={said.lang}>{said.objective}</span>
                </p>
              )}
            </Reading>
          ),
        })
      },
    }),
  ]
}
