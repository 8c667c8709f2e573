import type { Html } from '#platform/html'
import { DataTable, DateText } from '#platform/web'
import { newsUrls } from '#modules/publishing'
import { type Outlet, REACHES } from '../outlets/outlet.js'
import { urls } from '../urls.js'
import { type Report, REPORT_KINDS } from './report.js'

/** Reports in a table, each leading to its page. */
export function ReportTable({
  caption,
  reports,
  outlets,
  releases = new Map(),
  without,
  hideCaption,
}: {
  caption: string
  reports: readonly Report[]
  outlets: ReadonlyMap<number, Outlet>
  /** The titles of the releases that they came of. */
  releases?: ReadonlyMap<number, string>
  /** What all of them share and no column says. */
  without?: 'outlet' | 'release'
  hideCaption?: boolean
}): Html {
  return (
    <DataTable
      caption={caption}
      captionSize="m"
      {...(hideCaption && { hideCaption })}
      columns={[
        { text: 'Report' },
        { text: 'Day' },
        ...(without === 'outlet' ? [] : [{ text: 'Outlet' }]),
        { text: 'What' },
        ...(releases.size > 0 && without !== 'release' ? [{ text: 'Press release' }] : []),
      ]}
      rows={reports.map((one) => [
        <a class="govuk-link" href={urls.report(one.id)}>
          {one.headline}
        </a>,
        <DateText date={one.day} />,
        ...(without === 'outlet' ? [] : [outlets.get(one.outlet)?.name ?? '']),
        `${REPORT_KINDS[one.kind]}, ${REACHES[one.reach].toLowerCase()}`,
        ...(releases.size > 0 && without !== 'release'
          ? [
              one.release === null ? (
                'None'
              ) : (
                <a class="govuk-link" href={newsUrls.staffStory(one.release)}>
                  {releases.get(one.release) ?? 'A press release'}
                </a>
              ),
            ]
          : []),
      ])}
      empty="None yet."
    />
  )
}
