export { type FrontPageList, frontPageList, type Listed } from './exercises/for-front-page.js'
