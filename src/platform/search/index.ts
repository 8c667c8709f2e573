export { find, type Found, FOUND_A_PAGE, type FoundPage } from './find.js'
export { type Entry, index, unindex } from './keep-entry.js'
export { keepKind } from './keep-kind.js'
