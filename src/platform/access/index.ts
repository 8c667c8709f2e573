export { type Actor, actorOf, may, type Permission, type Person, PUBLIC, SYSTEM, type Who } from './person.js'
