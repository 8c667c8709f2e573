export { healthOf, type Health } from './health/health.js'
export { administration } from './module.js'
