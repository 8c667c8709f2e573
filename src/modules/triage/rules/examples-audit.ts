import type { ConcernKind } from './concern.js'

/** More made-up texts that must reach a person, as people put it who do not use the words of a form. */
export const disclosuresInOtherWords: Readonly<Partial<Record<ConcernKind, readonly string[]>>> = {
  'threat-to-life': [
    'he put his hands round my throat and said he will kill me',
    'If nobody stops him he is going to end up killing her',
    'hes gonna do me in',
    'I hate my life and want it to be over',
    'I cant see the point of carrying on any more',
    'I have got the tablets ready',
    'I will burn that mosque down',
    'I am bringing a knife to the next meeting',
    'Lads are riding round with machetes in the underpass',
    'i want to k1ll myself',
    'I want to k i l l myself',
    'he said hes going to k*ll me',
    'Dw i eisiau lladd fy hun.',
    'Chcę się zabić.',
  ],
  'child-at-risk': [
    'my stepdad comes into my room at night',
    'Uncle touches me and says its our secret',
    'she told me her dad hurts her when he gets back from the pub',
    'He waits for the girls outside Millbrook Primary',
    "My 14 year old daughter's boyfriend is 27",
    'Mae dyn drws nesaf yn curo ei blentyn, mae plentyn yn cael ei guro.',
    'Sąsiad bije dziecko',
  ],
  'domestic-abuse': ['he put his hands round my throat', 'Mae fy ngŵr yn fy nharo i.', 'Mąż mnie bije'],
  'vulnerable-adult': [
    'My carer takes my bank card',
    'An old man at number 22 has not been seen for days',
    'There are women locked in the house above the nail bar and their passports were taken.',
    'The workers at the car wash are never allowed out and sleep on the floor.',
  ],
  'named-suspect': ['J. Hargreaves, is shifting stolen catalytic converters', 'PC Dave Lewis assaulted me in the cells'],
  'crime-report': [
    "They took my lad's phone off him at knifepoint",
    'dealer at 14 Hope St, white Audi AB12 CDE',
    'Someone tried to force my front door on Tuesday',
    'he sells dr*gs from the flat above the chip shop',
  ],
  'unread-language': [
    'Proszę o więcej policji na naszej ulicy, bo nie jest bezpiecznie wieczorem.',
    'Nu este iluminat pe strada noastră și mă tem seara.',
    'ہماری گلی میں روشنی نہیں ہے اور رات کو ڈر لگتا ہے',
  ],
}
