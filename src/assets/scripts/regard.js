// Every page works without this; it only makes some things nicer.
import { initAll } from './govuk-frontend.js'
import { offerCopying } from './copying.js'
import { offerPrinting } from './printing.js'

initAll()
offerCopying(document)
offerPrinting(document)
