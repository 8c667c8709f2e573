export { defineModule, type DeskItem, type Example, type Holding, type House, type Measure, type Module, type SearchSource } from './module.js'
