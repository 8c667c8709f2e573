// Staff pages: what every page has, and the Ministry of Justice components.
import './regard.js'
import { offerCoding } from './coding.js'
import { offerKeying } from './keying.js'
import { initAll } from './moj-frontend.js'

initAll()
offerCoding(document)
offerKeying(document)
