import { govukButton, govukSummaryList } from '#platform/govuk'
import { DataTable, dayInWords, type PageContent } from '#platform/web'
import type { Contact } from '#modules/contacts'
import { urls } from '../urls.js'
import { AGES, GROUPS, type Member, type Panel } from './panel.js'
import type { AskedTopic } from './queries.js'
import { panelUrls } from './urls.js'

/** One panel: what it is for, who belongs to it, what it was asked and what was given back. */
export function panelPage(
  panel: Panel,
  members: readonly { readonly member: Member; readonly contact: Contact | undefined }[],
  topics: readonly AskedTopic[],
  districts: ReadonlyMap<string, string>,
): PageContent {
  return {
    title: panel.name,
    crumbs: [
      { text: 'Consultations', href: urls.staff },
      { text: 'Citizens’ panels', href: panelUrls.list },
    ],
    body: (
      <>
        <h1 class="govuk-heading-l">{panel.name}</h1>
        {govukSummaryList({
          rows: [
            { key: { text: 'Host body' }, value: { text: panel.host } },
            { key: { text: 'What it is for' }, value: { text: panel.purpose } },
            {
              key: { text: 'Limits' },
              value: {
                text: `At most ${panel.mostAQuarter} in three months, at least ${panel.weeksBetween} weeks between two`,
              },
            },
            { key: { text: 'Joining on the website' }, value: { text: panel.joinable ? 'Anybody can' : 'Closed' } },
          ].map((row) => row),
        })}
        <div class="govuk-button-group">
          {govukButton({ text: 'Add a member', href: panelUrls.add(panel.id) })}
          {govukButton({ text: 'Change the panel', href: `${panelUrls.panel(panel.id)}/details`, classes: 'govuk-button--secondary' })}
        </div>
        <DataTable
          caption="What it was asked"
          captionSize="m"
          columns={[
            { text: 'Exercise' },
            { text: 'Asked', numeric: true },
            { text: 'Replied', numeric: true },
            { text: 'Given back to members' },
          ]}
          rows={topics.map(({ exerciseId, title, asked, replied, state }) => [
            <a class="govuk-link" href={panelUrls.ask(exerciseId)}>
              {title}
            </a>,
            asked,
            replied,
            state === 'answered' ? 'The outcome, by mail to each' : 'Not yet: it goes to each when the outcome is published',
          ])}
          empty="Nothing yet. Open an exercise by invitation, or one for named answers, and choose “Ask a citizens’ panel”."
        />
        <DataTable
          caption={`${members.length} ${members.length === 1 ? 'member' : 'members'}`}
          captionSize="m"
          columns={[{ text: 'Member' }, { text: 'About them' }, { text: 'Joined' }, { text: '' }]}
          rows={members.map(({ member, contact }) => [
            contact?.name || contact?.email || 'Contact details erased',
            profileInWords(member, districts),
            dayInWords(member.joinedOn),
            <a class="govuk-link" href={panelUrls.leaving(panel.id, member.id)}>
              Leaves<span class="govuk-visually-hidden">: {contact?.name ?? 'this member'}</span>
            </a>,
          ])}
          empty="Nobody has joined yet."
        />
      </>
    ),
  }
}

/** A member's profile in one line; what they left out is left out. */
function profileInWords({ district, age, groups }: Member, districts: ReadonlyMap<string, string>): string {
  return [district && districts.get(district), age && AGES[age], ...groups.map((code) => GROUPS[code])].filter(Boolean).join('; ')
}
