import type { Rule } from './concern.js'

const from = '2026-01-01'
const concern = 'named-suspect'

/** Things done that are crimes, as they follow the name of who does them. */
const DOES = [
  '(is|are|was|has been|have been|keeps|still|who is|who has been|always|he|she|who)? (dealing|selling|sells|deals|sold|supplying|supplies|growing|grows|pushing|shifting|flogging|fencing|handling|handles) ..3 ({drugs}|stolen|nicked|from|vapes|to kids|to children|knock off|guns)',
  '(steals|stole|stealing|nicks|nicking|nicked|robs|robbed|robbing|mugs|mugged|burgles|burgled|burgling|thieves|thieving|shoplifts|conned|cons|scams|scammed|defrauded|torched|torches|vandalised|vandalises|poached|stabbed|stabs|raped|rapes|groped|gropes|abuses|abused|grooms|groomed|grooming|assaulted|harasses|harassing|stalks|stalking|threatens|threatened)',
  '(beat|beats|beating|battered|batters|kicked|punched|attacked|slapped|strangled|smashed) ..1 (his|her|my|our|that|a|the|up|me|him|an|some)',
  '(carries|carrying|hides|hiding|keeps|has) ..2 (knife|knives|gun|guns|machete|stolen|drugs|weapons|blade)',
  '(taking|takes|took|accepts|pocketing) ..1 (backhanders|bribes|bungs|kickbacks|the charity money)',
  '(fly tips|fly-tips|drink drives|drives drunk|drives with no insurance|drives without|hits his|hits her|beats his|beats her|set fire|sets fire|started the fire|launders)',
].map((does) => `<name> ..4 ${does}`)

/** People named or pointed to as having committed a crime. Ranks of the police are no suspects by their work. */
export const namedRules: readonly Rule[] = [
  {
    id: 'named-person',
    concern,
    from,
    reason: 'A person seems to be named as having committed a crime.',
    says: [
      ...DOES,
      '(it is|it was|its|is|was|by|ask|about) ..1 <name> ..8 (who|that|he|she) ..5 (selling|sells|sold|deals|dealing|nicking|nicks|nicked|stole|steals|stealing|robbed|robs|did it|does it|attacked|stabbed|torched|started|smashed|burgled)',
      '(started|stolen|robbed|attacked|stabbed|sold|dealt|done|set|smashed|torched|raped|groomed|assaulted|burgled|threatened) by <name>',
      '(called|name is|named) ..1 <name> ..8 (robbed|robs|stole|steals|deals|sells|stabbed|attacked|carries|threatened|threatens|beats|hits|torched)',
      '<name> is (a|the) ..2 (dealer|drug dealer|thief|burglar|nonce|paedo|paedophile|rapist|fence|groomer|wife beater)',
    ],
    unless:
      'victim*|was attacked by|was robbed by|memory of|the late|problem|problems|waste|issue|issues|when|after|helped|burglaries were|was burgled|had been|should',
    never: '{praise}|{ago}',
  },
  {
    id: 'named-officer-hurts',
    concern,
    from,
    reason: 'A member of the police seems to be named as having hurt somebody or broken the law.',
    says: [
      '<officer> ..4 (assaulted|punched|kicked|slapped|groped|raped|touched|threatened|harassed|hit|beat|strangled|propositioned|stalked|stalks|messages) (me|my|us|him|her|up)',
      '<officer> ..4 (taking|takes|took) ..1 (bribes|backhanders|bungs)',
    ],
  },
  {
    id: 'known-person',
    concern,
    from,
    reason: 'Somebody says they know who committed a crime.',
    says: [
      '(i|we|everyone|everybody) know* (who|exactly who) ..6 (did it|did this|done it|dealing|deals|sells|selling|stole|stealing|nicked|nicking|robbed|robs|is doing it|is behind|responsible|stabbed|torched|burgled|smashed|attacked|grooming|started)',
      '(i|we) can (name|tell you who|give you the name*) ..8 (did|dealing|deals|selling|stole|robbed|behind|responsible|dealer*|thie*|him|them|$)',
      '(i have|i know|got) the (name|names) of ..8 (dealer*|thie*|burglar*|lad|lads|who|person|man)',
    ],
    unless: 'the council|the commissioner|to blame',
  },
]
