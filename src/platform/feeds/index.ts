export { FEED_KINDS, FEED_NAMES, type FeedEntry, feedRoutes, type FeedSheet } from './feed-routes.js'
