export { type AssetName, assets, assetsFolder } from './assets.js'
