import type { Html } from '#platform/html'
import { type Attributes, type Falsy, renderMoj } from './macro.js'
import { type ButtonOptions, govukTable, type PaginationOptions, type TableOptions } from './components.js'

/** The attributes these templates print are plain texts. */
type PlainAttributes = Readonly<Record<string, string | number>>

/** Words, or safe HTML in their place. */
type Words = { readonly text?: string; readonly html?: Html | Falsy }

type Dressing = { readonly classes?: string; readonly attributes?: PlainAttributes }

/** A short word beside a title. Colours are the component's own: `moj-badge--green`, `--red`, `--purple`, `--grey`. */
export function mojBadge(options: Words & Dressing): Html {
  return renderMoj('badge', options)
}

export type AlertOptions = Words & {
  readonly variant: 'information' | 'success' | 'warning' | 'error'
  /** Read aloud as the alert's name; shown as a heading with `showTitleAsHeading`. */
  readonly title: string
  readonly showTitleAsHeading?: boolean
  readonly headingTag?: 'h2' | 'h3' | 'h4'
  readonly dismissible?: boolean
  readonly dismissText?: string
  readonly disableAutoFocus?: boolean
  readonly role?: 'alert' | 'status' | 'region'
  readonly classes?: string
  readonly attributes?: Attributes
}

/** Tells staff how something went, or what needs attention on this page. */
export function mojAlert(options: AlertOptions): Html {
  return renderMoj('alert', options)
}

/** A strip with an icon across the content. */
export function mojBanner(
  options: Words & Dressing & { readonly type?: 'success' | 'warning' | 'information'; readonly iconFallbackText?: string },
): Html {
  return renderMoj('banner', options)
}

export type ButtonMenuOptions = {
  readonly items: readonly ButtonOptions[]
  readonly button?: { readonly text: string; readonly classes?: string }
  readonly alignMenu?: 'left' | 'right'
  readonly classes?: string
  readonly attributes?: Attributes
}

/** Several things to do with one record; without script they are plain buttons in a row. */
export function mojButtonMenu(options: ButtonMenuOptions): Html {
  return renderMoj('button-menu', options)
}

/** Says whose record this is, above the page. */
export function mojIdentityBar(options: {
  readonly title: Words
  readonly menus?: readonly ButtonMenuOptions[]
  readonly classes?: string
  readonly attributes?: Attributes
}): Html {
  return renderMoj('identity-bar', options)
}

/** Numbered pages with "Showing 1 to 20 of 62". Long lists that change use the keyset pager instead. */
export function mojPagination(
  options: Omit<PaginationOptions, 'items'> & {
    readonly items?: readonly {
      readonly number?: number
      readonly href?: string
      readonly current?: boolean
      readonly ellipsis?: boolean
    }[]
    readonly results?: { readonly count?: number; readonly from?: number; readonly to?: number; readonly text?: string }
  },
): Html {
  return renderMoj('pagination', { ...options, results: options.results && { pages: {}, ...options.results } })
}

/** A place in a list of links; the page one is on is `active`. */
export type NavigationItem = Words & { readonly href: string; readonly active?: boolean; readonly attributes?: PlainAttributes }

/** The parts of one record or area, as tabs that are pages. */
export function mojSubNavigation(options: Dressing & { readonly label: string; readonly items: readonly NavigationItem[] }): Html {
  return renderMoj('sub-navigation', options)
}

/** The areas of the staff side, with a search box at the end where wanted. */
export function mojPrimaryNavigation(
  options: Dressing & {
    readonly label: string
    readonly items: readonly NavigationItem[]
    readonly containerClasses?: string
    readonly searchHtml?: Html | Falsy
  },
): Html {
  return renderMoj('primary-navigation', options)
}

/** Links down the side of a page, in one list or under headings. */
export function mojSideNavigation(
  options: Dressing & { readonly label: string } & (
      | { readonly items: readonly NavigationItem[] }
      | {
          readonly sections: readonly {
            readonly heading: Words & Dressing & { readonly headingLevel?: number }
            readonly items: readonly NavigationItem[]
          }[]
        }
    ),
): Html {
  return renderMoj('side-navigation', options)
}

/** One thing that happened: `at` for machines (ISO 8601), `when` in words. */
export type TimelineItem = Words & {
  readonly title: string
  readonly by?: string
  readonly at: string
  readonly when: string
  readonly classes?: string
}

/** What happened to a record, newest first. */
export function mojTimeline(options: {
  readonly items: readonly TimelineItem[]
  readonly headingLevel?: number
  readonly classes?: string
}): Html {
  return renderMoj('timeline', {
    ...options,
    items: options.items.map(({ title, by, at, when, ...item }) => ({
      ...item,
      label: { text: title },
      ...(by && { byline: { text: by } }),
      datetime: { timestamp: at, format: when },
    })),
  })
}

/** Boxed parts of a record, with a coloured edge: `moj-ticket-panel__content--blue`, `--red`, `--orange`, `--green`, `--purple`. */
export function mojTicketPanel(options: Dressing & { readonly items: readonly (Words & Dressing)[] }): Html {
  return renderMoj('ticket-panel', options)
}

type CardAction = { readonly text: string; readonly href: string; readonly style?: 'button' | 'link'; readonly attributes?: Attributes }

/** A page that stops a person for one thing they must read before going on; it brings its own `h1`. */
export function mojInterruptionCard(
  options: { readonly heading: string; readonly primaryAction: CardAction; readonly secondaryAction?: CardAction },
  body: Html,
): Html {
  return renderMoj('interruption-card', options, body)
}

/** A number beside a link: how many wait. Nothing at all when it is nought. */
export function mojNotificationBadge(options: {
  readonly count: number
  readonly visuallyHiddenText: string
  readonly classes?: string
}): Html {
  return renderMoj('notification-badge', { ...options, text: options.count })
}

/** What a list is narrowed to, each with a link that removes it, and the form's own fields below. Stands inside a GET form. */
export function mojFilter(options: {
  readonly heading: Words
  readonly submit?: { readonly text?: string; readonly attributes?: Attributes }
  readonly selectedFilters?: {
    readonly heading: Words
    readonly clearLink: { readonly text: string; readonly href: string }
    readonly categories: readonly { readonly heading: Words; readonly items: readonly { readonly text: string; readonly href: string }[] }[]
  }
  readonly optionsHtml: Html
  readonly attributes?: PlainAttributes
}): Html {
  return renderMoj('filter', options)
}

/** A table whose columns can be sorted where there is script; say which heads can be with `attributes: { 'aria-sort': 'none' }`. */
export function mojSortableTable(options: TableOptions): Html {
  return govukTable({ ...options, attributes: { ...options.attributes, 'data-module': 'moj-sortable-table' } })
}
