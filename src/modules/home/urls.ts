/** Every address of the front page, the desk and the search page. */
export const urls = {
  front: '/',
  desk: '/staff',
  digest: '/staff/desk/digest',
  search: '/staff/search',
} as const
