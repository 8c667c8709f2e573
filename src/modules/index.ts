import type { Module } from '#platform/module'
import { consultations } from './consultations/module.js'
import { home } from './home/module.js'
import { identity } from './identity/module.js'
import { office } from './office/module.js'

/** Every module of the product, in the order in which staff see them. */
export const modules: readonly Module[] = [home, consultations, identity, office]
