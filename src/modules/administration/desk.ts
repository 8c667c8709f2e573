import type { Person } from '#platform/access'
import { queueState } from '#platform/jobs'
import { mailboxState, mailState, openNotices } from '#platform/mail'
import type { DeskItem, House } from '#platform/module'
import { urls } from './urls.js'

const many = (count: number, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`)

/** What whoever runs Regard must look at: failed work, a mail server that is down, mail that may not have arrived. */
export async function administrationDesk(house: House, person: Person): Promise<readonly DeskItem[]> {
  const { permissions } = person
  const mends = permissions.has('administration:mend-mail')
  const [jobs, mail, mailbox, notices] = await Promise.all([
    permissions.has('administration:mend-jobs') ? queueState(house.db, house.clock.now()) : undefined,
    mends ? mailState(house.db) : undefined,
    mends ? mailboxState(house.db) : undefined,
    mends ? openNotices(house.db) : undefined,
  ])
  const items: DeskItem[] = []
  if (jobs && jobs.failed > 0) {
    items.push({
      key: 'administration:jobs:failed',
      title: `Mend ${many(jobs.failed, 'background job that failed', 'background jobs that failed')}`,
      href: urls.jobs,
      owners: [],
      permission: 'administration:mend-jobs',
      why: 'Until then something that was promised is not done.',
    })
  }
  const mending = { href: urls.mail, owners: [], permission: 'administration:mend-mail' } as const
  if (mail && mail.notKnown.length > 0) {
    const title = `Decide about ${many(mail.notKnown.length, 'mail that may not have arrived', 'mails that may not have arrived')}`
    items.push({ key: 'administration:mail:not-known', title, ...mending, why: 'They are not sent again by themselves.' })
  }
  if (mail?.downSince) {
    items.push({
      key: 'administration:mail:down',
      title: 'The mail server does not answer',
      ...mending,
      ...(mail.queued > 0 && { why: `${many(mail.queued, 'mail is', 'mails are')} waiting.` }),
    })
  }
  if (notices && notices.count > 0) {
    const title = `Look at ${many(notices.count, 'notice about mail that came back', 'notices about mail that came back')}`
    items.push({ key: 'administration:mail:notices', title, ...mending, href: urls.mailNotices(), why: 'They name no mail of ours.' })
  }
  if (mailbox?.troubleSince) {
    const title = 'The mailbox for mail that comes back cannot be read'
    items.push({ key: 'administration:mail:mailbox', title, ...mending, why: 'Until then people who got nothing count as told.' })
  }
  return items
}
