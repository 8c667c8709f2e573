export { scrutiny } from './module.js'
export { urls as scrutinyUrls } from './urls.js'
