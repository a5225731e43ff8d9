import { Body, Button, Container, Head, Heading, Html, Link, Preview, Section, Text } from '@react-email/components'
import type { ReactNode } from 'react'
import { MAIL, mailStyles } from './mail-styles'

export interface MailPalette {
  /** CSS colours, readable on each other. */
  readonly button: string
  readonly buttonText: string
}

/** Whose mail it is. */
export interface MailBrand {
  readonly name: string
  readonly url: string
  /** The shop's own colours; ours where it has none. */
  readonly light?: MailPalette
  readonly dark?: MailPalette
}

interface MailLayoutProps {
  readonly brand: MailBrand
  readonly locale: string
  /** What mail programs show beside the subject. */
  readonly preview: string
  readonly heading: string
  /** Small print: why the recipient gets this. */
  readonly footer: ReactNode
  readonly children: ReactNode
}

/**
 * The frame of every mail: the brand on top, one column, small print below. Colours stand inline for light mail programs; those that are dark and
 * know it get theirs from the style sheet. No pictures: nothing is fetched from anywhere.
 */
export function MailLayout({ brand, locale, preview, heading, footer, children }: MailLayoutProps) {
  return (
    <Html lang={locale}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{mailStyles(brand)}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body
        className="m-page"
        style={{ margin: 0, padding: '32px 12px', backgroundColor: MAIL.page, fontFamily: MAIL.font }}
      >
        <Container style={{ maxWidth: 560, margin: '0 auto' }}>
          <Section style={{ padding: '0 8px 20px' }}>
            <Link
              href={brand.url}
              className="m-ink"
              style={{
                color: MAIL.ink,
                fontFamily: 'Georgia, serif',
                fontSize: 22,
                letterSpacing: '0.01em',
                textDecoration: 'none',
              }}
            >
              {brand.name}
            </Link>
          </Section>
          <Section
            className="m-card"
            style={{
              padding: '36px 36px 28px',
              backgroundColor: MAIL.card,
              borderRadius: 14,
              border: `1px solid ${MAIL.line}`,
            }}
          >
            <Heading
              as="h1"
              className="m-ink"
              style={{ margin: '0 0 16px', color: MAIL.ink, fontSize: 24, lineHeight: '32px', fontWeight: 600 }}
            >
              {heading}
            </Heading>
            {children}
          </Section>
          <Section style={{ padding: '20px 8px' }}>
            <Text className="m-muted" style={{ margin: 0, color: MAIL.muted, fontSize: 13, lineHeight: '20px' }}>
              {footer}
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  )
}

export function MailText({ children }: { children: ReactNode }) {
  return (
    <Text className="m-ink" style={{ margin: '0 0 16px', color: MAIL.ink, fontSize: 16, lineHeight: '26px' }}>
      {children}
    </Text>
  )
}

export function MailSmallPrint({ children }: { children: ReactNode }) {
  return (
    <Text className="m-muted" style={{ margin: '0 0 8px', color: MAIL.muted, fontSize: 14, lineHeight: '22px' }}>
      {children}
    </Text>
  )
}

/** A part set apart by a line and, where it has one, a small title. */
export function MailPart({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Section className="m-rule" style={{ borderTop: `1px solid ${MAIL.line}`, padding: '14px 0 10px' }}>
      {title ? (
        <Text
          className="m-muted"
          style={{ margin: '0 0 4px', color: MAIL.muted, fontSize: 13, lineHeight: '20px', fontWeight: 600 }}
        >
          {title}
        </Text>
      ) : null}
      {children}
    </Section>
  )
}

/** What a person wrote: in a box of its own, line by line. */
export function MailQuote({ text }: { text: string }) {
  return (
    <Section
      className="m-quote"
      style={{ margin: '0 0 16px', padding: '10px 16px', backgroundColor: MAIL.page, borderRadius: 10 }}
    >
      {text.split('\n').map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines of one text, in their order
        <Text key={index} className="m-ink" style={{ margin: 0, color: MAIL.ink, fontSize: 15, lineHeight: '24px' }}>
          {line}
        </Text>
      ))}
    </Section>
  )
}

/** The one thing to do. */
export function MailButton({ href, brand, children }: { href: string; brand: MailBrand; children: ReactNode }) {
  return (
    <Section style={{ margin: '12px 0 24px' }}>
      <Button
        href={href}
        className="m-button"
        style={{
          display: 'inline-block',
          padding: '13px 24px',
          borderRadius: 10,
          backgroundColor: brand.light?.button ?? MAIL.ink,
          color: brand.light?.buttonText ?? MAIL.card,
          fontSize: 16,
          fontWeight: 600,
          textDecoration: 'none',
        }}
      >
        {children}
      </Button>
    </Section>
  )
}
