export { controlRoute } from './control-route.js'
export { countsOfRun, Progress, Recipients, RECIPIENTS_A_PAGE } from './pieces.js'
