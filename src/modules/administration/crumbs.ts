import { urls } from './urls.js'

/** The way down to a page of administration. */
export const CRUMBS = [{ text: 'Administration', href: urls.index }] as const
