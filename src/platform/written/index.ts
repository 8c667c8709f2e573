export { type Heading, headingsOf, inShort, longHtml } from './long-text.js'
export { asHtml, asPageHtml, asPageText, asText, asWords } from './markdown.js'
export { LongText, Written, WrittenPage } from './written.js'
