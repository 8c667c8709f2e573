import type { Module } from '#platform/module'
import { accountability } from './accountability/module.js'
import { administration } from './administration/module.js'
import { ambassadors } from './ambassadors/module.js'
import { consultations } from './consultations/module.js'
import { contacts } from './contacts/module.js'
import { elections } from './elections/module.js'
import { engagement } from './engagement/module.js'
import { home } from './home/module.js'
import { identity } from './identity/module.js'
import { media } from './media/module.js'
import { newsletters } from './newsletters/module.js'
import { office } from './office/module.js'
import { publishing } from './publishing/module.js'
import { scrutiny } from './scrutiny/module.js'
import { thread } from './thread/module.js'
import { triage } from './triage/module.js'
import { website } from './website/module.js'

/** Every module of the product, in the order in which staff see them. */
export const modules: readonly Module[] = [
  home,
  consultations,
  engagement,
  scrutiny,
  ambassadors,
  accountability,
  media,
  publishing,
  website,
  contacts,
  newsletters,
  thread,
  triage,
  elections,
  identity,
  office,
  administration,
]
