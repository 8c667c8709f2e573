import { may, type Person } from '#platform/access'
import { AreaField, ListField, TextField, TickField } from '#platform/forms'
import type { Html } from '#platform/html'
import { DataTable, type Form, type PageContent, Tag } from '#platform/web'
import { A } from '../form-page.js'
import type { CommissionRow } from '../commissions/queries.js'
import type { RoleRow } from '../roles/queries.js'
import { urls } from '../urls.js'
import type { OpenWork } from './leave.js'
import type { StaffRow } from './queries.js'

const State = ({ person }: { person: StaffRow }): Html => {
  if (!person.active) return <Tag word="Left" tone="closed" />
  return person.joined_at ? <Tag word="Works here" tone="good" /> : <Tag word="Invited" tone="waiting" />
}

/** The list of everybody who works in the office or did. */
export function peoplePage(people: readonly StaffRow[], viewer: Person | undefined): PageContent {
  return {
    title: 'People',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">People</h1>
        <p class="govuk-body">
          <A href={urls.invite}>Invite somebody</A> · <A href={urls.roles}>Roles</A> · <A href={urls.rota}>Duty rota</A> ·{' '}
          <A href={urls.cover}>Cover during leave</A> · <A href={urls.commissions}>Work others do for us</A>
          {may(viewer, 'identity:manage-sign-in') && (
            <>
              {' '}
              · <A href={urls.sessionPolicy}>How long people stay signed in</A>
            </>
          )}
        </p>
        <DataTable
          caption="People"
          hideCaption
          columns={[{ text: 'Name' }, { text: 'Job' }, { text: 'Roles' }, { text: 'Places' }, { text: 'State' }]}
          rows={people.map((person) => [
            <A href={urls.person(person.id)}>{person.name}</A>,
            person.organisation === null ? person.job : `${person.job}, ${person.organisation}`,
            person.roles.join(', ') || 'None',
            person.places.join(', ') || 'The whole area',
            <State person={person} />,
          ])}
        />
      </>
    ),
  }
}

/** The questions about a member of staff. */
export function PersonFields({
  form,
  roles,
  works,
  withEmail,
}: {
  form: Form
  roles: readonly RoleRow[]
  works: readonly CommissionRow[]
  withEmail?: boolean
}): Html {
  return (
    <>
      <TextField form={form} name="name" label="Name" autocomplete="off" />
      {withEmail && (
        <TextField form={form} name="email" label="E-mail address" type="email" hint="The invitation goes there." autocomplete="off" />
      )}
      <TextField form={form} name="job" label="Job" hint="As the office says it: Engagement officer" autocomplete="off" />
      {works.length > 0 && (
        <ListField
          form={form}
          name="work"
          label="For whom do they work?"
          hint="Whoever works for another organisation can sign in only while that work runs."
          none="For the office itself"
          choices={works.map(({ id, organisation, scope }) => ({
            value: String(id),
            text: `${organisation}: ${scope.length > 60 ? `${scope.slice(0, 60)}…` : scope}`,
          }))}
        />
      )}
      <TickField
        form={form}
        name="roles"
        label="Roles"
        choices={roles.map(({ id, name, sentence }) => ({ value: String(id), text: name, hint: sentence }))}
        small
      />
      <AreaField
        form={form}
        name="places"
        label="Places they look after"
        hint="One code on each line. Leave empty for the whole area."
        rows={3}
      />
    </>
  )
}

/** What somebody would leave behind, and who takes it. */
export function LeavingFields({ form, work, others }: { form: Form; work: OpenWork; others: readonly StaffRow[] }): Html {
  const nothing = work.owned.length === 0 && work.dutyPeriods === 0
  return (
    <>
      <p class="govuk-body">They are signed out everywhere and cannot sign in any more. Their name stays with what they did.</p>
      {nothing ? (
        <p class="govuk-body">They own no open work.</p>
      ) : (
        <>
          <p class="govuk-body">This goes to the person you choose:</p>
          <ul class="govuk-list govuk-list--bullet">
            {work.owned.map(({ kind, count, primary }) => (
              <li>{`${kind.replace(/^[\w-]+[:.]/, '').replaceAll('-', ' ')}: ${count}, primary owner of ${primary}`}</li>
            ))}
            {work.dutyPeriods > 0 && <li>{`periods of duty: ${work.dutyPeriods}`}</li>}
          </ul>
        </>
      )}
      <ListField
        form={form}
        name="successor"
        label="Who takes their work"
        none="Choose"
        choices={others.map(({ id, name, job }) => ({ value: String(id), text: `${name}, ${job}` }))}
      />
    </>
  )
}
