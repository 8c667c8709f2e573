/** Every address of news and press releases. */
export const urls = {
  news: '/news',
  story: (slug: string) => `/news/${slug}`,
  feed: (kind: 'atom' | 'rss' | 'json') => `/news/feed.${kind}`,
  staff: '/staff/news',
  newStory: '/staff/news/new',
  staffStory: (id: number) => `/staff/news/${id}`,
  details: (id: number) => `/staff/news/${id}/details`,
  issue: (id: number) => `/staff/news/${id}/issue`,
  approval: (id: number) => `/staff/news/${id}/approval`,
  agreement: (id: number) => `/staff/news/${id}/agreement`,
  back: (id: number) => `/staff/news/${id}/back-to-draft`,
  correction: (id: number) => `/staff/news/${id}/correction`,
  withdrawal: (id: number) => `/staff/news/${id}/withdrawal`,
  archive: (id: number) => `/staff/news/${id}/archive`,
  control: (id: number) => `/staff/news/${id}/control`,
  circulation: (id: number) => `/staff/news/${id}/circulation`,
} as const
