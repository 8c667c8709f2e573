export { LinkTrouble } from './link-trouble.js'
export { type Heading, headingsOf, inShort, longHtml } from './long-text.js'
export { asHtml, asPageHtml, asPageText, asText, asWords, linksIn } from './markdown.js'
export { LongText, Written, WrittenPage } from './written.js'
