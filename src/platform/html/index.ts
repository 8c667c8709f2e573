export { escape, Fragment, Html, type Node, raw, render } from './jsx-runtime.js'
