import type { Html } from '#platform/html'
import type { Words } from '../words/en.js'
import type { Language } from '../language.js'
import type { OfficeCard, Surroundings } from './surroundings.js'

// Written out, because the component's own template always prints the crown and Crown copyright, which are not ours to use.

/** The foot of every page: how to reach the office, and the pages the law asks for. */
export function Footer({
  office,
  words,
  links = [],
}: {
  office: OfficeCard
  words: Words
  links?: Surroundings['footLinks'] | undefined
}): Html {
  return (
    <footer class="govuk-template__footer">
      <div class="govuk-footer">
        <div class="govuk-width-container">
          <div class="govuk-footer__navigation">
            <ContactCard office={office} words={words} />
            <div class="govuk-footer__section govuk-grid-column-one-third">
              <h2 class="govuk-footer__heading govuk-heading-m">{words.aboutThisSite}</h2>
              <ul class="govuk-footer__list">
                <FooterLink href="/publications" text={words.publications} />
                {links.map(({ text, href, lang }) => (
                  <FooterLink href={href} text={text} lang={lang} />
                ))}
                <FooterLink href="/subscribe" text={words.news} />
                <FooterLink href="/accessibility-statement" text={words.accessibility} />
                <FooterLink href="/privacy-notice" text={words.privacy} />
                <FooterLink href="/receipts" text={words.receipts} />
                <FooterLink href="/staff" text={words.forStaff} />
              </ul>
            </div>
          </div>
          <p class="govuk-body-s office-footer__product">{words.openSource}</p>
        </div>
      </div>
    </footer>
  )
}

/** The foot of staff pages: the contact card in one line, and where the whole one is. */
export function StaffFooter({ office, words }: { office: OfficeCard; words: Words }): Html {
  return (
    <footer class="govuk-template__footer">
      <div class="govuk-footer office-footer--short">
        <div class="govuk-width-container">
          <address class="office-card govuk-body-s">
            <strong>{office.name}</strong>
            <br />
            {office.phone && (
              <>
                <Phone phone={office.phone} />,{' '}
              </>
            )}
            {office.email && (
              <>
                <Mail email={office.email} />,{' '}
              </>
            )}
            <a class="govuk-footer__link" href="/#contact-card">
              {words.wholeCard}
            </a>
          </address>
          <ul class="govuk-footer__inline-list">
            <InlineLink href="/accessibility-statement" text={words.accessibility} />
            <InlineLink href="/privacy-notice" text={words.privacy} />
          </ul>
        </div>
      </div>
    </footer>
  )
}

function Phone({ phone }: { phone: string }): Html {
  return (
    <a class="govuk-footer__link" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
      {phone}
    </a>
  )
}

function Mail({ email }: { email: string }): Html {
  return (
    <a class="govuk-footer__link" href={`mailto:${email}`}>
      {email}
    </a>
  )
}

function InlineLink({ href, text }: { href: string; text: string }): Html {
  return (
    <li class="govuk-footer__inline-list-item">
      <a class="govuk-footer__link" href={href}>
        {text}
      </a>
    </li>
  )
}

function ContactCard({ office, words }: { office: OfficeCard; words: Words }): Html {
  const social = (office.social ?? []).filter(({ href }) => /^https?:\/\//.test(href))
  const website = office.website && /^https?:\/\//.test(office.website) ? office.website : undefined
  return (
    <div class="govuk-footer__section govuk-grid-column-two-thirds">
      <h2 class="govuk-footer__heading govuk-heading-m" id="contact-card">
        {words.contact}
      </h2>
      <address class="office-card">
        <p class="office-card__name">{office.name}</p>
        <dl class="office-card__list">
          {office.address.length > 0 && (
            <Row name={words.address}>
              {office.address.map((line) => (
                <span class="office-card__line">{line}</span>
              ))}
            </Row>
          )}
          {office.phone && (
            <Row name={words.telephone}>
              <Phone phone={office.phone} />
            </Row>
          )}
          {office.email && (
            <Row name={words.email}>
              <Mail email={office.email} />
            </Row>
          )}
          {website && (
            <Row name={words.website}>
              <a class="govuk-footer__link" href={website}>
                {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
              </a>
            </Row>
          )}
          {social.length > 0 && (
            <Row name={words.followUs}>
              {social.map(({ name, href }) => (
                <span class="office-card__line">
                  <a class="govuk-footer__link" href={href}>
                    {name}
                  </a>
                </span>
              ))}
            </Row>
          )}
        </dl>
      </address>
    </div>
  )
}

function Row({ name, children }: { name: string; children: Html | Html[] }): Html {
  return (
    <div class="office-card__row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function FooterLink({ href, text, lang }: { href: string; text: string; lang?: Language | undefined }): Html {
  return (
    <li class="govuk-footer__list-item">
      <a class="govuk-footer__link" href={href} lang={lang}>
        {text}
      </a>
    </li>
  )
}
