import type { ActionTables } from '../actions/tables.js'
import type { AnnouncementTables } from '../announcements/tables.js'
import type { AnnualTables } from '../annual/tables.js'
import type { AudienceTables } from '../audiences/tables.js'
import type { InformedTables } from '../informed/tables.js'
import type { LessonTables } from '../lessons/tables.js'
import type { PartnerTables } from '../partners/tables.js'
import type { PreceptTables } from '../precept/tables.js'
import type { PromotionTables } from '../promotion/tables.js'
import type { RankTables } from '../ranks/tables.js'
import type { ShapingTables } from '../shaping/tables.js'
import type { StageTables } from '../stages/tables.js'
import type { TopicTables } from '../topics/tables.js'
import type { VictimTables } from '../victims/tables.js'

/** What is kept around exercises: audiences, lessons, topics and the arrangements with victims. */
export type PlanningTables = ActionTables &
  StageTables &
  AnnouncementTables &
  AnnualTables &
  AudienceTables &
  InformedTables &
  LessonTables &
  PartnerTables &
  PreceptTables &
  PromotionTables &
  RankTables &
  ShapingTables &
  TopicTables &
  VictimTables
