import type { FastifyInstance } from 'fastify'
import { may } from '#platform/access'
import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import { listenTo } from '#platform/events'
import { type House, type Module, type PublicMenu, type SignInProvider, visitsOf } from '#platform/module'
import {
  buildServer,
  keepReads,
  type Language,
  type MenuItem,
  type PageContent,
  renderShell,
  serveAssets,
  serviceSecret,
  type Visit,
  type WebOptions,
  wordsIn,
} from '#platform/web'
import { handOutPermissions, urls as identityUrls, whoIs } from '#modules/identity'
import { keepMailSigned, languagesOffered, OFFICE_TOPIC, officeCard } from '#modules/office'
import { modules as all } from './modules/index.js'

/** What the product is told when it is put together. */
export interface Parts {
  readonly db: Db
  readonly clock: Clock
  readonly origin: string
  readonly demo: boolean
  readonly mailWaits?: boolean
  readonly modules?: readonly Module[]
  /** The secret from the settings; left out, the one kept in the database. */
  readonly secret?: string | undefined
  /** The office's own sign-in service. */
  readonly signInProvider?: SignInProvider | undefined
}

/** Puts the house together from the modules: their listeners, their permissions, their kinds of contribution. */
export async function assemble({
  db,
  clock,
  origin,
  demo,
  mailWaits = false,
  modules = all,
  secret,
  signInProvider,
}: Parts): Promise<House> {
  listenTo(modules.flatMap((module) => module.on ?? []))
  const house: House = {
    db,
    clock,
    origin,
    demo,
    mailWaits,
    secret: secret ?? (await serviceSecret(db)),
    modules,
    signInProvider,
    threadEnds: modules.flatMap((module) => module.threadEnds ?? []),
  }
  await handOutPermissions(house)
  await keepMailSigned(house)
  return house
}

/** Builds the web server of the product. */
export async function buildApp(house: House, options: { trustProxy?: number; log?: WebOptions['log'] } = {}): Promise<FastifyInstance> {
  const kept = keepReads(house.db, house.clock)
  const languages = () => kept('languages', [OFFICE_TOPIC], () => languagesOffered(house.db))
  const menus = house.modules.flatMap((module) => module.publicMenu ?? [])
  const menu = (language: Language) => kept(`menu ${language}`, menuTopics(menus), () => officeMenu(house, menus, language))
  const visits = visitsOf(house)
  const notices = house.modules.flatMap((module) => module.staffNotice?.bind(module) ?? [])
  const notice = async () => (await Promise.all(notices.map(async (of) => await of(house)))).filter(Boolean).join(' ')
  const app = await buildServer({
    db: house.db,
    clock: house.clock,
    origin: house.origin,
    routes: house.modules.flatMap((module) => module.routes?.(house) ?? []),
    whoIs: (cookies) => whoIs(house, cookies),
    around: (content, visit, status) => around(house, { languages, menu, notice }, content, visit, status),
    languages,
    aroundTopics: [OFFICE_TOPIC, ...menuTopics(menus)],
    watchViews: visits.seen,
    findLost: visits.lost,
    signInUrl: identityUrls.signIn,
    ...(options.trustProxy === undefined ? {} : { trustProxy: options.trustProxy }),
    ...(options.log ? { log: options.log } : {}),
  })
  serveAssets(app, async () => (await officeCard(house.db)).colour)
  app.addHook('onClose', () => visits.stop())
  return app
}

type OfficeMenu = Awaited<ReturnType<PublicMenu['links']>>

const menuTopics = (menus: readonly PublicMenu[]): readonly string[] => menus.map(({ topic }) => topic)

async function officeMenu({ db }: House, menus: readonly PublicMenu[], language: Language): Promise<OfficeMenu> {
  const all = await Promise.all(menus.map((one) => one.links(db, language)))
  return { head: all.flatMap(({ head }) => head), foot: all.flatMap(({ foot }) => foot) }
}

/** What the shell asks of the whole product for each page. */
interface Asks {
  readonly languages: () => Promise<readonly Language[]>
  readonly menu: (language: Language) => Promise<OfficeMenu>
  readonly notice: () => Promise<string>
}

async function around(
  house: House,
  { languages, menu, notice }: Asks,
  content: PageContent,
  visit: Visit,
  status: number,
): Promise<string> {
  const staffPath = visit.path === '/staff' || visit.path.startsWith('/staff/')
  const staff = staffPath && content.asResident === undefined
  const { person } = visit
  const language = content.asResident ?? visit.language
  const { head, foot } = staff ? { head: [], foot: [] } : await menu(language)
  const search = house.modules.some(({ publicAddresses }) => publicAddresses?.includes(SEARCH)) && visit.path !== SEARCH
  return renderShell(content, {
    office: await officeCard(house.db, language),
    languages: staffPath ? [language] : await languages(),
    origin: house.origin,
    query: visit.query,
    sent: visit.uploads.length > 0 ? {} : visit.body,
    language,
    layout: staff ? 'staff' : 'public',
    navigation: staff ? staffMenu(house, visit) : publicMenu(visit, language, head),
    footLinks: foot,
    ...(search && { search: SEARCH }),
    ...(staff || content.saysDanger ? {} : { emergency: wordsIn(language).emergencyStrip }),
    ...(staff && person ? { notice: await notice() } : {}),
    ...(staff && person ? { person: { name: person.name, job: person.job } } : {}),
    demo: house.demo,
    path: visit.path,
    status,
  })
}

function staffMenu(house: House, visit: Visit): MenuItem[] {
  if (!visit.person) return []
  const links = house.modules.flatMap((module) => module.staffLinks ?? []).filter((link) => may(visit.person, link.may))
  return [
    { text: 'Today', href: '/staff', active: visit.path === '/staff' },
    ...links.map(({ text, href }) => ({ text, href, active: visit.path === href || visit.path.startsWith(`${href}/`) })),
  ]
}

/** Where residents search the website. */
const SEARCH = '/search'

function publicMenu(visit: Visit, language: Language, own: OfficeMenu['head']): MenuItem[] {
  const words = wordsIn(language).publicMenu
  return [
    { text: words.consultations, href: '/consultations', active: visit.path.startsWith('/consultations') },
    { text: words.card, href: '/have-your-say', active: visit.path === '/have-your-say' },
    { text: words.events, href: '/events', active: visit.path.startsWith('/events') },
    { text: words.news, href: '/news', active: visit.path.startsWith('/news') && !visit.path.startsWith('/newsletters') },
    { text: words.decisions, href: '/decisions', active: visit.path.startsWith('/decisions') },
    { text: words.receipts, href: '/receipts', active: visit.path.startsWith('/receipts') },
    ...own.map((link) => ({ ...link, active: visit.path === link.href || visit.path.startsWith(`${link.href}/`) })),
  ]
}
