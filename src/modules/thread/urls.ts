/** Where a person enters a code. */
export const receiptsUrl = (): string => '/receipts'

/** What became of the contribution with this code (as people see it, or without dashes). */
export const receiptUrl = (code: string): string => `/receipts/${encodeURIComponent(code)}`

/** The codebook, for staff. */
export const themesUrl = (): string => '/staff/thread/themes'

/** Where a theme is added. */
export const newThemeUrl = (): string => '/staff/thread/new-theme'

/** One theme. */
export const themeUrl = (code: string): string => `/staff/thread/themes/${encodeURIComponent(code)}`
