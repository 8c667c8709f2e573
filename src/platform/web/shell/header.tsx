import { govukGenericHeader, govukServiceNavigation, govukSkipLink } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Words } from '../words/en.js'
import type { Surroundings } from './surroundings.js'

/** Everything above the content: skip link, warnings, the office's name, who is signed in, and the menu. */
export function Header({ around, words }: { around: Surroundings; words: Words }): Html {
  const staff = around.layout === 'staff'
  const logo = govukGenericHeader({ logoText: around.office.shortName ?? around.office.name, url: staff ? '/staff' : '/' })
  return (
    <>
      {govukSkipLink({ href: '#main-content', text: words.skipToContent })}
      {around.demo && <Strip text={words.demonstration} label={words.demonstration} kind="demo" />}
      {around.emergency && <Strip text={around.emergency} label={words.emergency} kind="emergency" />}
      {staff && around.notice && <Strip text={around.notice} label={words.notice} kind="notice" />}
      <header class="govuk-template__header office-header">
        {!staff && around.search !== undefined ? (
          <div class="office-head">
            <div class="govuk-width-container office-head__row">
              {logo}
              <SearchBox action={around.search} words={words} />
            </div>
          </div>
        ) : (
          logo
        )}
        {staff && around.person && <Account person={around.person} words={words} />}
        {around.navigation.length > 0 && <Menu around={around} words={words} />}
      </header>
    </>
  )
}

/** A box to search the website in: a plain form, so that it needs no script. */
function SearchBox({ action, words }: { action: string; words: Words }): Html {
  return (
    <form class="office-search" method="get" action={action} role="search" aria-label={words.searchSite}>
      <label class="office-search__label" for="site-search">
        {words.searchSite}
      </label>
      <input class="govuk-input office-search__input" id="site-search" name="q" type="search" maxlength="200" autocomplete="off" />
      <button class="office-search__button" type="submit">
        {words.search}
      </button>
    </form>
  )
}

function Strip({ text, label, kind }: { text: string; label: string; kind: 'demo' | 'emergency' | 'notice' }): Html {
  return (
    <div class={`office-strip office-strip--${kind}`} role="region" aria-label={label}>
      <p class="govuk-width-container">{text}</p>
    </div>
  )
}

function Account({ person, words }: { person: NonNullable<Surroundings['person']>; words: Words }): Html {
  return (
    <div class="office-account">
      <form class="govuk-width-container office-account__row" method="post" action="/staff/sign-out" aria-label={words.account}>
        <span>{words.signedInAs(person.name, person.job)}</span>
        <span class="office-account__row-end">
          <a class="office-account__link" href="/staff/identity/account">
            {words.ownSignIn}
          </a>
          <button class="office-account__button" type="submit">
            {words.signOut}
          </button>
        </span>
      </form>
    </div>
  )
}

function Menu({ around, words }: { around: Surroundings; words: Words }): Html {
  return govukServiceNavigation({
    menuButtonText: words.menu,
    navigationLabel: words.mainMenu,
    navigation: around.navigation.map(({ text, href, active, lang }) => ({
      text,
      href,
      active,
      current: href === around.path,
      ...(lang && lang !== around.language && { attributes: { lang } }),
    })),
  })
}
