// Staff pages: what every page has, and the Ministry of Justice components.
import './regard.js'
import { initAll } from './moj-frontend.js'

initAll()
