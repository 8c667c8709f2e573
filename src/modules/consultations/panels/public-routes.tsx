import { PUBLIC } from '#platform/access'
import { govukButton, govukCheckboxes, govukNotificationBanner } from '#platform/govuk'
import { TextField } from '#platform/forms'
import type { House } from '#platform/module'
import {
  addressIn,
  blankForm,
  errorFor,
  type Form,
  FormErrors,
  formIn,
  invalid,
  type Language,
  NotFound,
  page,
  type PageContent,
  PostForm,
  Reading,
  type Route,
  route,
  sign,
  submitOnce,
  ticked,
  unsign,
  wordsIn as shellWords,
} from '#platform/web'
import { asEmail } from '#modules/contacts'
import { places as placesAt } from '#modules/office'
import { type ConsultationsDb, own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { join, leave } from './keep-panels.js'
import type { Panel } from './panel.js'
import { ProfileFields, readProfile } from './profile-fields.js'
import { type AskedTopic, panelById, panels, somePanel, topicsOf } from './queries.js'
import { panelUrls } from './urls.js'

const LEAVING = 'leave-panel'

/** The address at which a member leaves: theirs alone, for good. */
export const leaveUrl = (house: Pick<House, 'secret' | 'origin'>, member: number, language: Language = 'en'): string =>
  `${house.origin}${addressIn(language, panelUrls.leave(sign(house.secret, LEAVING, String(member))))}`

/** The districts of a day by their codes. */
export async function districtsOf(house: House, language: Language = 'en'): Promise<ReadonlyMap<string, string>> {
  const found = await placesAt(house.db, { level: 'district', on: house.clock.today() })
  return new Map(found.map(({ code, name, welsh }) => [code, language === 'cy' ? welsh : name]))
}

/** Citizens' panels in public: what they are for, what they were asked and what came of it; joining and leaving. */
export function panelRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = own(house.db)
  const joinable = async (id: string) => {
    const panel = await panelById(db, id)
    if (!panel.joinable) throw new NotFound(`panel ${id}`)
    return panel
  }

  return [
    route(panelUrls.public, {
      may: 'everyone',
      get: async ({ query, language }) => {
        const all = await panels(db)
        const each = await Promise.all(all.map(async (panel) => ({ panel, topics: await topicsOf(db, panel.id) })))
        return page(publicPage(each, query['joined'] !== undefined, language))
      },
    }),

    route('/citizens-panels/:id/membership', {
      may: 'everyone',
      example: somePanel,
      get: async ({ params, language }) =>
        page(joinPage(await joinable(params.id), blankForm(), await districtsOf(house, language), language)),
      post: async (visit) => {
        const { language } = visit
        const words = wordsIn(language).panels
        const panel = await joinable(visit.params.id)
        const districts = await districtsOf(house, language)
        const text = (name: string) => ([visit.body[name] ?? ''].flat()[0] ?? '').trim().slice(0, 200)
        const email = asEmail(text('email'))
        const errors: Record<string, string> = {
          ...(text('name') === '' ? { name: words.nameMissing } : {}),
          ...(email ? {} : { email: words.emailMissing }),
          ...(visit.body['agree'] === 'yes' ? {} : { agree: words.agreeMissing }),
        }
        if (!email || Object.keys(errors).length > 0) return invalid(joinPage(panel, { values: visit.body, errors }, districts, language))
        return submitOnce(db, house.clock, visit, async (tx) => {
          const joining = { name: text('name'), email, how: 'web' as const, language, ...readProfile(visit.body, districts) }
          await join(tx, panel, joining, PUBLIC, {
            now: house.clock.now(),
            today: house.clock.today(),
            leave: (member) => leaveUrl(house, member, language),
          })
          return `${panelUrls.public}?joined`
        })
      },
    }),

    route('/citizens-panels/leaving/:token', {
      may: 'everyone',
      example: async (given) => {
        const row = await own(given).selectFrom('consultations.panel_member').select('id').orderBy('id').executeTakeFirst()
        return { token: sign(house.secret, LEAVING, String(row?.id ?? 0)) }
      },
      get: async ({ params, query, language }) => page(await leavePage(params.token, query['left'] !== undefined, language)),
      post: async (visit) => {
        const member = await memberOf(visit.params.token)
        return submitOnce(db, house.clock, visit, async (tx) => {
          await leave(tx, member.id, PUBLIC, house.clock.today())
          return `${panelUrls.leave(visit.params.token)}?left`
        })
      },
    }),
  ]

  async function memberOf(token: string) {
    const id = unsign(house.secret, LEAVING, token)
    const row = id
      ? await db.selectFrom('consultations.panel_member').select(['id', 'panel_id']).where('id', '=', Number(id)).executeTakeFirst()
      : undefined
    if (!row) throw new NotFound('member of a panel')
    return row
  }

  async function leavePage(token: string, left: boolean, language: Language): Promise<PageContent> {
    const words = wordsIn(language).panels
    const member = await memberOf(token)
    const panel = await panelById(db, member.panel_id)
    return {
      title: words.leaveTitle,
      personal: true,
      body: (
        <Reading>
          {left && govukNotificationBanner({ type: 'success', titleText: shellWords(language).done, text: words.left })}
          <h1 class="govuk-heading-l">{words.leaveTitle}</h1>
          {!left && (
            <>
              <p class="govuk-body">{words.leaveText(panel.name)}</p>
              <PostForm>{govukButton({ text: words.leaveButton, preventDoubleClick: true })}</PostForm>
            </>
          )}
        </Reading>
      ),
    }
  }
}

function publicPage(each: readonly { panel: Panel; topics: readonly AskedTopic[] }[], joined: boolean, language: Language): PageContent {
  const words = wordsIn(language).panels
  return {
    title: words.title,
    crumbs: [{ text: wordsIn(language).exercise.listTitle, href: urls.list }],
    body: (
      <Reading>
        {joined && govukNotificationBanner({ type: 'success', titleText: shellWords(language).done, text: words.joined })}
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body-l">{words.intro}</p>
        {each.length === 0 && <p class="govuk-body">{words.none}</p>}
        {each.map(({ panel, topics }) => (
          <>
            <h2 class="govuk-heading-m" lang="en">
              {panel.name}
            </h2>
            <p class="govuk-body">
              <span lang="en">{panel.purpose}</span> {words.host(panel.host)} {words.limits(panel.mostAQuarter, panel.weeksBetween)}
            </p>
            {panel.joinable &&
              govukButton({ text: words.join(panel.name), href: panelUrls.join(panel.id), classes: 'govuk-button--secondary' })}
            {topics.some(({ sensitive }) => !sensitive) && (
              <>
                <h3 class="govuk-heading-s">{words.asked}</h3>
                <ul class="govuk-list govuk-list--bullet">
                  {topics
                    .filter(({ sensitive }) => !sensitive)
                    .map(({ slug, title, state, asked, replied }) => (
                      <li>
                        <a class="govuk-link" lang="en" href={state === 'answered' ? urls.results(slug) : urls.exercise(slug)}>
                          {title}
                        </a>
                        . {asked >= 10 && words.topic(asked, replied)}
                      </li>
                    ))}
                </ul>
              </>
            )}
          </>
        ))}
      </Reading>
    ),
  }
}

function joinPage(panel: Panel, given: Form, districts: ReadonlyMap<string, string>, language: Language): PageContent {
  const words = wordsIn(language).panels
  const form = formIn(language, given)
  return {
    title: words.join(panel.name),
    back: panelUrls.public,
    body: (
      <Reading>
        <FormErrors form={form} />
        <h1 class="govuk-heading-l">{words.join(panel.name)}</h1>
        <p class="govuk-body" lang="en">
          {panel.purpose}
        </p>
        <p class="govuk-body">{words.limits(panel.mostAQuarter, panel.weeksBetween)}</p>
        <PostForm>
          <TextField form={form} name="name" label={words.name} autocomplete="name" />
          <TextField form={form} name="email" label={words.email} type="email" autocomplete="email" />
          <ProfileFields form={form} places={districts} language={language} />
          {govukCheckboxes({
            name: 'agree',
            idPrefix: 'agree',
            hint: { text: words.agree },
            errorMessage: errorFor(form, 'agree'),
            values: [...ticked(form, 'agree')],
            items: [{ value: 'yes', text: words.consent(panel.name) }],
          })}
          {govukButton({ text: words.joinButton, preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}
