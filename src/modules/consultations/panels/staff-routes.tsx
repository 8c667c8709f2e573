import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, formRoute, required, TextField, version, whole } from '#platform/forms'
import { govukButton, govukCheckboxes, govukRadios } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  doneAt,
  DataTable,
  type Form,
  NotFound,
  page,
  PostForm,
  Reading,
  type Route,
  route,
  submitOnce,
  ticked,
  typed,
} from '#platform/web'
import { asEmail, findContact } from '#modules/contacts'
import type { Db } from '#platform/db'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { join, keepPanel, leave } from './keep-panels.js'
import type { Member } from './panel.js'
import { panelPage } from './panel-page.js'
import { ProfileFields, readProfile } from './profile-fields.js'
import { districtsOf, leaveUrl } from './public-routes.js'
import { membersOf, panelById, panels, somePanel, topicsOf } from './queries.js'
import { panelUrls } from './urls.js'

const panelForm = z.object({
  name: required(120, 'Enter the panel’s name'),
  host: required(200, 'Say which body hosts it'),
  purpose: required(1000, 'Say what it is for: people read this before they join'),
  most: whole(1, 12, 'Enter a number from 1 to 12'),
  weeks: whole(0, 26, 'Enter a number of weeks from 0 to 26'),
  joinable: z.string().optional(),
  version: version().default(0),
})

const memberForm = z.object({
  name: required(200, 'Enter the name'),
  email: z.string().transform((text, context) => {
    const email = asEmail(text)
    if (email) return email
    context.addIssue({ code: 'custom', message: 'Enter an e-mail address, like name@example.org' })
    return z.NEVER
  }),
  how: z.enum(['paper', 'phone'], 'Select how they agreed'),
})

function panelFields(form: Form) {
  return (
    <>
      <TextField form={form} name="name" label="Name" hint="Like “Westmarch Citizens’ Panel”." />
      <TextField
        form={form}
        name="host"
        label="Host body"
        hint="Who meets with it: our office, or a group that exists already, such as a district’s own panel."
      />
      <AreaField form={form} name="purpose" label="What is it for?" />
      <TextField form={form} name="most" label="Most invitations to one member in three months" width="3" numeric />
      <TextField form={form} name="weeks" label="Least weeks between two invitations to one member" width="3" numeric />
      {govukCheckboxes({
        name: 'joinable',
        values: [...ticked(form, 'joinable')],
        items: [{ value: 'yes', text: 'Anybody can join it on our website' }],
      })}
    </>
  )
}

/** The register of citizens' panels: begin, change, members in and out. */
export function panelStaffRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const today = () => house.clock.today()
  const chosen = (data: z.output<typeof panelForm>) => ({
    name: data.name,
    host: data.host,
    purpose: data.purpose,
    joinable: data.joinable === 'yes',
    mostAQuarter: data.most,
    weeksBetween: data.weeks,
    version: data.version,
  })
  const named = async (members: readonly Member[]) =>
    Promise.all(members.map(async (member) => ({ member, contact: await findContact(house.db, { id: member.contact }) })))

  return [
    route(panelUrls.list, {
      may: 'consultations:see',
      get: async () => {
        const all = await panels(db)
        return page({
          title: 'Citizens’ panels',
          crumbs: [{ text: 'Consultations', href: urls.staff }],
          body: (
            <Reading>
              <h1 class="govuk-heading-l">Citizens’ panels</h1>
              <DataTable
                caption="Panels"
                hideCaption
                columns={[{ text: 'Panel' }, { text: 'Host body' }, { text: 'Members', numeric: true }]}
                rows={all.map(({ id, name, host, members }) => [
                  <a class="govuk-link" href={panelUrls.panel(id)}>
                    {name}
                  </a>,
                  host,
                  members,
                ])}
                empty="None yet."
              />
              {govukButton({ text: 'Begin a panel', href: panelUrls.fresh })}
            </Reading>
          ),
        })
      },
    }),

    formRoute(house, panelUrls.fresh, {
      may: 'consultations:plan',
      title: 'Begin a panel',
      back: panelUrls.list,
      schema: panelForm,
      start: async () => ({ most: '2', weeks: '4', joinable: 'yes' }),
      fields: panelFields,
      save: async (tx, data, visit) =>
        doneAt(panelUrls.panel(await keepPanel(tx.withTables(), chosen(data), undefined, actorOf(visit.person))), 'The panel is begun'),
    }),

    route('/staff/consultations/citizens-panels/:id', {
      may: 'consultations:see',
      example: somePanel,
      get: async ({ params }) => {
        const panel = await panelById(db, params.id)
        const [members, topics, districts] = await Promise.all([membersOf(db, panel.id), topicsOf(db, panel.id), districtsOf(house)])
        return page(panelPage(panel, await named(members), topics, districts))
      },
    }),

    formRoute(house, '/staff/consultations/citizens-panels/:id/details', {
      may: 'consultations:plan',
      example: somePanel,
      title: 'Change the panel',
      back: ({ id }) => panelUrls.panel(Number(id)),
      schema: panelForm,
      labels: {
        name: 'Name',
        host: 'Host body',
        purpose: 'What it is for',
        most: 'Most in three months',
        weeks: 'Weeks between',
        joinable: 'Anybody may ask to join',
      },
      start: async ({ params }) => {
        const panel = await panelById(db, params.id)
        const { name, host, purpose, mostAQuarter, weeksBetween, joinable } = panel
        return {
          name,
          host,
          purpose,
          most: String(mostAQuarter),
          weeks: String(weeksBetween),
          ...(joinable ? { joinable: 'yes' } : {}),
          version: String(panel.version),
        }
      },
      fields: panelFields,
      save: async (tx, data, visit) =>
        panelUrls.panel(await keepPanel(tx.withTables(), chosen(data), Number(visit.params.id), actorOf(visit.person))),
    }),

    formRoute(house, '/staff/consultations/citizens-panels/:id/members/new', {
      may: 'consultations:invite',
      example: somePanel,
      title: 'Add a member who has agreed',
      back: ({ id }) => panelUrls.panel(Number(id)),
      schema: memberForm,
      fields: async (form) => (
        <>
          <TextField form={form} name="name" label="Name" />
          <TextField form={form} name="email" label="E-mail address" type="email" />
          {govukRadios({
            name: 'how',
            idPrefix: 'how',
            fieldset: { legend: { text: 'How did they agree?', classes: 'govuk-fieldset__legend--s' } },
            value: typed(form, 'how'),
            errorMessage: form.errors['how'] ? { text: form.errors['how'] } : undefined,
            items: [
              { value: 'paper', text: 'On paper' },
              { value: 'phone', text: 'By telephone, with the words read to them' },
            ],
          })}
          <ProfileFields form={form} places={await districtsOf(house)} />
        </>
      ),
      save: async (tx, data, visit) => {
        const panel = await panelById(tx.withTables(), visit.params.id)
        const profile = readProfile(visit.body, await districtsIn(tx))
        await join(tx.withTables(), panel, { ...data, ...profile }, actorOf(visit.person), {
          now: house.clock.now(),
          today: today(),
          leave: (member) => leaveUrl(house, member),
        })
        return doneAt(panelUrls.panel(panel.id), 'The member is added')
      },
    }),

    route('/staff/consultations/citizens-panels/:id/members/:member/leaving', {
      may: 'consultations:invite',
      example: async (given) => {
        const row = await own(given)
          .selectFrom('consultations.panel_member')
          .select(['id', 'panel_id'])
          .where('left_on', 'is', null)
          .executeTakeFirst()
        return { id: String(row?.panel_id ?? 0), member: String(row?.id ?? 0) }
      },
      get: async ({ params }) => {
        const member = await memberAt(params)
        const [one] = await named([member])
        return page({
          title: 'A member leaves',
          back: panelUrls.panel(Number(params.id)),
          body: (
            <Reading>
              <h1 class="govuk-heading-l">A member leaves</h1>
              <p class="govuk-body">
                {one?.contact?.name || one?.contact?.email || 'This member'} will not be asked any more. What they said about themselves is
                deleted.
              </p>
              <PostForm>{govukButton({ text: 'They leave the panel', preventDoubleClick: true })}</PostForm>
            </Reading>
          ),
        })
      },
      post: async (visit) => {
        const member = await memberAt(visit.params)
        return submitOnce(db, house.clock, visit, async (tx) => {
          await leave(tx, member.id, actorOf(visit.person), today())
          return doneAt(panelUrls.panel(Number(visit.params.id)), 'Recorded: this member has left the panel and is not asked again')
        })
      },
    }),
  ]

  async function memberAt({ id, member }: { id: string; member: string }): Promise<Member> {
    const panel = await panelById(db, id)
    const found = (await membersOf(db, panel.id)).find((one) => String(one.id) === member)
    if (!found) throw new NotFound(`member ${member}`)
    return found
  }

  function districtsIn(tx: Db) {
    return districtsOf({ ...house, db: tx })
  }
}
