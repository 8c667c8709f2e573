import type { Rule } from './concern.js'

const from = '2026-01-01'
const concern = 'domestic-abuse'
const NOT_AT_HOME =
  'by a car|by a stranger|by a gang|by strangers|by youths|by a man|outside a|hit and run|burglar*|mugg*|prevention|awareness|campaign*|training|strateg*|funding|statistic*|charit*|victims of|more help|{atgame}'

/** Abuse by a partner or at home: hurt, made to, controlled, followed, heard through a wall. */
export const homeRules: readonly Rule[] = [
  {
    id: 'partner-hurts',
    concern,
    from,
    reason: 'Somebody may be being hurt or threatened by a partner or at home.',
    says: [
      '({partner}|{parent}|brother|son|daughter) ..5 ({hits}|{rapes}|{threatens}|abusive|pushes|pushed|pushing|violent) ..2 (me|us|her|him|to|towards|mum|dad|the kids|my kids|the children|my children|my mum|my mother|my sister|my daughter)',
      '(abused|beaten|hit|strangled|raped|stalked|controlled|threatened|attacked) by (my|her|his|their) ..1 {partner}',
      '(he|she) ..2 ({hits}|{rapes}) (me|us|the kids|my kids|my mum|my sister)',
      '(knocks|knocked|knocking|throws|threw|slaps|slapped|shoves|pushes) (her|me|him|mum|us|them) (about|around|down|against)',
      '(his|her|their) (hands|hand|arm) ..2 (round|around|on|over|at) ..1 (my|her|his|our) (throat|neck|mouth)',
      '(he|she|{partner}|{parent}) ..3 (broke|breaks|fractured|smashed|blacked|burned|burnt|split|bit|twisted) (my|her|his) (wrist|arm|nose|jaw|ribs|rib|eye|leg|finger|fingers|teeth|cheekbone|lip|hand)',
      '(he|she|{partner}|{parent}|son|dad) ..8 (smashes|smashed|smashing|throws|threw|throwing|punches|punched) ..1 (the|my|things|stuff|plates|cups) ..2 (plates|at me|phone|door|doors|walls|wall|furniture|tv|telly|at her|at us|house up)',
      'told them ..3 (i|she) (fell|walked into)',
    ],
    unless: `problem|${NOT_AT_HOME}`,
  },
  {
    id: 'made-to',
    concern,
    from,
    reason: 'Somebody may have been made to have sex.',
    says: [
      '(made|makes|make|forced|forces|forcing) me ..2 (have sex|sleep with|do things in bed|have it)',
      '(sex|slept|does it|did it|inside me|on top of me) ..6 (i said no|without my consent|did not want|while i was asleep|was asleep)',
      '(he|partner|husband|boyfriend|ex|she) ..2 (raped|rapes|sexually assault*) (me|her|him)',
    ],
  },
  {
    id: 'afraid-at-home',
    concern,
    from,
    reason: 'Somebody may be afraid of a partner or of someone at home.',
    says: [
      '(scared|afraid|frightened|terrified|petrified) ..1 of ..1 (my|her|his) ..1 ({partner}|{parent}|son)',
      '(scared|afraid|frightened|terrified) to go home ..6 (he|she|{partner}|{parent}|$)',
      '(scared|afraid|frightened|terrified) of (him|her) ..10 (home|house|drunk|drink|temper)',
      '(hiding|hid|escape|escaped|ran|run away|fled|fleeing) from (my|her) ({partner}|{parent}|family)',
      '(fled|left|leave|leaving) my (abusive|violent|controlling)',
      '(if|when) i (leave|left|go|tell anyone|go to the police) ..6 (he|she|kids|children|kill|hurt)',
      '(he|she) ..3 (will|would|hell|going to) ..1 take ..1 (kids|children|baby|my kids|my children) ..2 (if|away|off me|from me)',
      'nobody will believe me',
    ],
    unless: 'dark|late|night bus|lights|lighting|walk*',
  },
  {
    id: 'control-at-home',
    concern,
    from,
    reason: 'Somebody may be controlled by a partner or at home.',
    says: [
      '(he|she|{partner}|{parent}) ..2 (will not|does not|never|would not) (let|lets) me ..4 (leave|out|see|go|have|talk|speak|work|phone|call|money|without|use)',
      '(he|{partner}) ..2 (will not let me|does not let me|never lets me)',
      '(he|she|{partner}) ..2 (takes|took|checks|reads|tracks|goes through|controls|keeps|went through|hides|hid) ..2 my ..1 (phone|messages|texts|money|bank card|wages|benefits|passport|keys|medication|emails|post|car)',
      '(he|she|{partner}) ..2 (locks|locked|shuts) (me|her|us|mum) (in|up|out)',
      '(lock|bolt|padlock) on ..3 door so ..2 (can not|could not)',
      '(have|need|had|got) to ask (him|her|my husband|my partner|my wife) ..3 (before|for|if|to)',
      '(in an|in a) (abusive|controlling|violent) relationship',
      'my abuser',
      'honour violence',
      'honour based',
      'domestic violence at home',
      '(goes mad|kicks off|loses it|flies off) ..3 (if i|when i|and smashes|and hits)',
      'if i am ..4 late ..6 (goes mad|kicks off|angry|smashes)',
      'he controls (me|everything|all|what|who|my)',
      'takes all my money',
    ],
    unless: 'council|landlord|officer|years of help|police',
  },
  {
    id: 'follows-me',
    concern,
    from,
    reason: 'Somebody may be stalked, perhaps by a former partner.',
    says: [
      '({partner}|he|she) ..6 (turns|turned|turning|shows|showed) up (at|outside) (my|her) ..1 (work|house|home|door|job|school|flat)',
      '({partner}|he|she|man) ..3 (follows|following|followed|tracks|tracking|stalks|stalking|stalked|watches|watching|harassing|harasses) ..1 (me|my car|her|my house|my daughter|my phone|my mum)',
      '(hundreds|dozens|constant) ..1 (of)? (texts|messages|calls) ..2 (a day|day|every)',
    ],
    unless: 'police|officer*|dog',
  },
  {
    id: 'heard-through-wall',
    concern,
    from,
    reason: 'Somebody has heard or seen violence in a home.',
    says: [
      '(hear|heard|hearing|hears|see|saw|listen*) ..8 (neighbour*|next door|upstairs|flat above|flat below|couple|across the road|her|him|them|downstairs) ..8 (screaming|beating|hitting|hit her|crying for help|being hit|beat her|threatening her|begging|sobbing)',
      '(screaming|begging|crying|shouting) ..3 (him|her|dad|them) to (stop|get off|leave)',
    ],
    unless: 'fox*|music|party|parties',
  },
]
