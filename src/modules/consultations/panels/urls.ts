const staff = '/staff/consultations'

/** Every address of citizens' panels. */
export const panelUrls = {
  public: '/citizens-panels',
  join: (id: number) => `/citizens-panels/${id}/membership`,
  leave: (token: string) => `/citizens-panels/leaving/${token}`,
  list: `${staff}/citizens-panels`,
  fresh: `${staff}/citizens-panels/new`,
  panel: (id: number) => `${staff}/citizens-panels/${id}`,
  add: (id: number) => `${staff}/citizens-panels/${id}/members/new`,
  leaving: (id: number, member: number) => `${staff}/citizens-panels/${id}/members/${member}/leaving`,
  ask: (exercise: number) => `${staff}/${exercise}/citizens-panel`,
} as const
