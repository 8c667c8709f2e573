export { recount, type Recount } from './analysis/recount.js'
export { type FrontPageList, frontPageList, type Listed } from './exercises/for-front-page.js'
