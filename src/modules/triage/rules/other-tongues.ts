import type { Rule } from './concern.js'

const from = '2026-01-01'

/** The gravest things as they are said in Welsh and Polish. A small set: anything else in Polish is shown to a person as unread. */
export const otherTongues: readonly Rule[] = [
  {
    id: 'welsh-life',
    concern: 'threat-to-life',
    from,
    reason: 'Somebody may be thinking of ending their life, or have been threatened, in Welsh.',
    parts: [
      'lladd fy hun|lladd ei hun|lladd fi|fy lladd i|fy lladd|eisiau marw|isio marw|moyn marw|ddim eisiau byw|ddim isio byw|ddim moyn byw|hunanladdiad|hunan-niweidio|niweidio fy hun|ei lladd hi|ei ladd e|ei ladd o|bygwth lladd|gwn ganddo|cyllell ganddo',
    ],
    unless: 'atal|gwasanaethau|cyllid',
  },
  {
    id: 'welsh-child',
    concern: 'child-at-risk',
    from,
    reason: 'A child may be being hurt, in Welsh.',
    parts: [
      'plentyn|plant|merch|mab|bachgen|babi|baban|wyres|nith|fy mrawd|fy chwaer|mi|fi',
      'yn taro|yn curo|yn bwrw|cam-drin|cam-drin yn rhywiol|cyffwrdd|yn cyffwrdd|ei guro|ei churo|ei gam-drin|ei cham-drin|treisio',
    ],
    unless: 'atal|gwasanaethau|blaenoriaeth|bêl|drws',
  },
  {
    id: 'welsh-home',
    concern: 'domestic-abuse',
    from,
    reason: 'Somebody may be being hurt by a partner or at home, in Welsh.',
    parts: [
      'gŵr|ngŵr|gwr|ngwr|gwraig|ngwraig|partner|mhartner|cariad|nghariad|tad|nhad|llystad',
      'fy nharo|nharo|fy mwrw|mwrw|fy nghuro|nghuro|yn curo|yn taro|yn bwrw|bygwth|fy mygwth|mygwth|cam-drin|treisio|ofni|ofn',
    ],
    unless: 'atal|gwasanaethau|blaenoriaeth',
  },
  {
    id: 'polish-life',
    concern: 'threat-to-life',
    from,
    reason: 'Somebody may be thinking of ending their life, or have been threatened, in Polish.',
    parts: [
      'zabić się|się zabić|zabije się|zabiję się|chcę umrzeć|chce umrzec|nie chcę żyć|nie chce zyc|samobójstwo|zabije mnie|zabiję|grozi śmiercią|mnie zabije|mnie zabić|grozi mi nożem|ma broń',
    ],
  },
  {
    id: 'polish-home',
    concern: 'domestic-abuse',
    from,
    reason: 'Somebody may be being hurt by a partner or at home, in Polish.',
    parts: [
      'mąż|maz|żona|zona|partner|chłopak|chlopak|ojciec|ojczym|tata|on|konkubent|sąsiad',
      'bije mnie|mnie bije|bił mnie|mnie bił|uderzył|gwałci|zgwałcił|dusi|dusił|grozi mi|znęca się|bije dzieci|bije mamę|bije',
    ],
  },
  {
    id: 'polish-child',
    concern: 'child-at-risk',
    from,
    reason: 'A child may be being hurt, in Polish.',
    parts: [
      'dziecko|dzieci|córka|corka|córkę|syn|syna|dziewczynka|chłopiec',
      'bije|bite|molestuje|dotyka|molestował|gwałci|głodne|krzywdzi|wykorzystuje',
    ],
  },
]
