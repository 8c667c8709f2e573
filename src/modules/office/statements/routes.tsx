import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute, optional, required, TextField, version } from '#platform/forms'
import type { House } from '#platform/module'
import { page, route, type Route } from '#platform/web'
import { officeCard } from '../card/office-card.js'
import { retentionOn } from '../retention/retention.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { AccessibilityPage } from './accessibility-page.js'
import { accessibilityRoutes } from './accessibility-routes.js'
import { PrivacyPage } from './privacy-page.js'
import { accessibilityFacts, accessibilityProblems, changeDataProtection, dataProtection } from './statements.js'

/** The two statements the law asks for, in public and where staff keep their facts. */
export function statementRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.accessibility, {
      may: 'everyone',
      cache: ['office'],
      get: async ({ language }) => {
        const [card, facts, problems] = await Promise.all([officeCard(db, language), accessibilityFacts(db), accessibilityProblems(db)])
        const { title } = wordsIn(language).accessibility
        return page({ title, body: <AccessibilityPage card={card} facts={facts} problems={problems} language={language} /> })
      },
    }),
    route(urls.privacy, {
      may: 'everyone',
      get: async ({ language }) => {
        const [card, contact, rules, said] = await Promise.all([
          officeCard(db, language),
          dataProtection(db),
          retentionOn(db, clock.today()),
          howLong(house),
        ])
        return page({
          title: wordsIn(language).privacy.title,
          body: <PrivacyPage card={card} contact={contact} rules={rules} said={said} modules={house.modules} language={language} />,
        })
      },
    }),
    ...accessibilityRoutes(house),
    formRoute(house, urls.dataProtection, {
      may: 'office:manage-identity',
      title: 'Who answers for personal data',
      back: urls.office,
      schema: z.object({
        officer: required(200, 'Enter their title'),
        email: optional(254).pipe(z.union([z.literal(''), z.email()], { error: 'Enter an e-mail address, like privacy@area-pcc.example' })),
        phone: optional(40),
        version: version(),
      }),
      labels: { officer: 'Title', email: 'E-mail', phone: 'Phone' },
      start: async () => {
        const { officer, email, phone, version } = await dataProtection(db)
        return { officer, email, phone, version: String(version) }
      },
      fields: (form) => (
        <>
          <TextField form={form} name="officer" label="Title" hint="Such as data protection officer: a job, not a name" />
          <TextField form={form} name="email" label="E-mail" type="email" hint="Leave empty to use the office's own" />
          <TextField form={form} name="phone" label="Phone" type="tel" width="20" />
        </>
      ),
      save: async (tx, { version: seen, ...contact }, visit) => {
        await changeDataProtection(tx, contact, seen, actorOf(visit.person), clock.today())
        return urls.office
      },
    }),
  ]
}

/** What the records of the modules say about how long they are kept, by the use they are kept for. */
async function howLong({ db, modules }: House): Promise<ReadonlyMap<string, string>> {
  const uses = modules.flatMap((module) => module.purposes ?? [])
  return new Map(await Promise.all(uses.flatMap((use) => (use.howLong ? [use.howLong(db).then((text) => [use.why, text] as const)] : []))))
}
