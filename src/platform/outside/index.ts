export { type Fetched, fetchText } from './fetch-text.js'
export { type Internet, look, type Looked } from './look.js'
export { isPublicAddress } from './public-address.js'
