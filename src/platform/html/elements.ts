/// <reference path="../../../node_modules/@kitajs/html/jsx.d.ts" />

/** Every HTML element with its attributes, as `@kitajs/html` types them. */
export type HtmlElements = JSX.IntrinsicElements
