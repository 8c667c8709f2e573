import { may } from '#platform/access'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, DateText, LinkList, page, type Route, route, Tag } from '#platform/web'
import { newsUrls, storyTitles } from '#modules/publishing'
import { reportsOf } from './coverage/queries.js'
import { ReportTable } from './coverage/report-table.js'
import { outletsById } from './coverage/routes.js'
import { isLate } from './enquiries/enquiry.js'
import { openEnquiries } from './enquiries/queries.js'
import { enquiryTitle } from './enquiries/routes.js'
import { INTERVIEW_KINDS } from './interviews/interview.js'
import { plannedInterviews } from './interviews/queries.js'
import { urls } from './urls.js'

const SHOWN = 10

/** The media at a glance: who waits for an answer, who is on air, what was reported last. */
export function homeRoute({ db, clock }: House): Route {
  return route(urls.home, {
    may: 'media:see',
    get: async ({ person }) => {
      const [enquiries, interviews, reports, outlets] = [
        await openEnquiries(db),
        await plannedInterviews(db),
        await reportsOf(db, { most: SHOWN }),
        await outletsById(db),
      ]
      const named = (outlet: number | null) => (outlet === null ? '' : (outlets.get(outlet)?.name ?? ''))
      const secondary = { classes: 'govuk-button--secondary' }
      return page({
        title: 'Media',
        personal: true,
        body: (
          <>
            <h1 class="govuk-heading-l">Media</h1>
            {may(person, 'media:keep') && (
              <div class="govuk-button-group">
                {govukButton({ text: 'Log a report', href: urls.paste })}
                {govukButton({ text: 'Note an enquiry', href: urls.newEnquiry, ...secondary })}
                {govukButton({ text: 'Note an interview', href: urls.newInterview, ...secondary })}
              </div>
            )}
            <LinkList
              links={[
                { text: 'Coverage', href: urls.coverage },
                { text: 'Journalists’ enquiries', href: urls.enquiries },
                { text: 'Interviews and phone-ins', href: urls.interviews },
                { text: 'Articles for other papers', href: urls.placements },
                { text: 'Outlets', href: urls.outlets },
                { text: 'The paragraph for the Panel', href: urls.panel },
                ...(may(person, 'publishing:see') ? [{ text: 'News and press releases', href: newsUrls.staff }] : []),
              ]}
            />
            <DataTable
              caption="Journalists who wait for an answer"
              captionSize="m"
              columns={[{ text: 'They ask' }, { text: 'Deadline' }, { text: 'Outlet' }]}
              rows={enquiries.slice(0, SHOWN).map((one) => [
                <a class="govuk-link" href={urls.enquiry(one.id)}>
                  {enquiryTitle(one)}
                </a>,
                one.deadline ? (
                  <>
                    <DateText date={one.deadline} /> {isLate(one, clock.now()) && <Tag word="Late" tone="late" />}
                  </>
                ) : (
                  'None said'
                ),
                named(one.outlet),
              ])}
              empty="Nobody waits."
            />
            <DataTable
              caption="On air"
              captionSize="m"
              columns={[{ text: 'About' }, { text: 'Day' }, { text: 'Station' }, { text: 'Who' }]}
              rows={interviews.slice(0, SHOWN).map((one) => [
                <a class="govuk-link" href={urls.interview(one.id)}>
                  {one.topic}
                </a>,
                <>
                  <DateText date={one.day} />
                  {one.time && `, ${one.time}`}
                </>,
                `${named(one.outlet)}, ${INTERVIEW_KINDS[one.kind].toLowerCase()}`,
                one.speaker,
              ])}
              empty="Nothing is planned."
            />
            <ReportTable
              caption="Reported last"
              reports={reports}
              outlets={outlets}
              releases={await storyTitles(
                db,
                reports.flatMap(({ release }) => release ?? []),
              )}
            />
          </>
        ),
      })
    },
  })
}
