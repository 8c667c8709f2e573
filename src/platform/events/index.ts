export { after, defineEvent, emit, type Event, type Listener, listenTo, type Payload, within } from './event.js'
