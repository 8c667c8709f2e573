export { look, type Looked } from './look.js'
export { isPublicAddress } from './public-address.js'
