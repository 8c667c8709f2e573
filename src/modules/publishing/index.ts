export { publishing } from './module.js'
export { type Headline, latestNews } from './stories/headlines.js'
export { TOPIC as NEWS_TOPIC } from './stories/publish.js'
