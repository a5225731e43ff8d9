import { Body, Button, Container, Head, Heading, Html, Link, Preview, Section, Text } from '@react-email/components'
import type { ReactNode } from 'react'

/** Whose mail it is. */
export interface MailBrand {
  readonly name: string
  readonly url: string
  /** CSS colour of buttons; must be readable under white. */
  readonly accent?: string
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

const INK = '#221d18'
const MUTED = '#6d6459'
const FONT = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** The frame of every mail: the brand on top, one column, small print below. Light and dark mail programs both read it. */
export function MailLayout({ brand, locale, preview, heading, footer, children }: MailLayoutProps) {
  return (
    <Html lang={locale}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ margin: 0, padding: '32px 12px', backgroundColor: '#f6f3ee', fontFamily: FONT }}>
        <Container style={{ maxWidth: 560, margin: '0 auto' }}>
          <Section style={{ padding: '0 8px 20px' }}>
            <Link
              href={brand.url}
              style={{
                color: INK,
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
            style={{
              padding: '36px 36px 28px',
              backgroundColor: '#ffffff',
              borderRadius: 14,
              border: '1px solid #e6dfd5',
            }}
          >
            <Heading
              as="h1"
              style={{ margin: '0 0 16px', color: INK, fontSize: 24, lineHeight: '32px', fontWeight: 600 }}
            >
              {heading}
            </Heading>
            {children}
          </Section>
          <Section style={{ padding: '20px 8px' }}>
            <Text style={{ margin: 0, color: MUTED, fontSize: 13, lineHeight: '20px' }}>{footer}</Text>
          </Section>
        </Container>
      </Body>
    </Html>
  )
}

export function MailText({ children }: { children: ReactNode }) {
  return <Text style={{ margin: '0 0 16px', color: INK, fontSize: 16, lineHeight: '26px' }}>{children}</Text>
}

export function MailSmallPrint({ children }: { children: ReactNode }) {
  return <Text style={{ margin: '0 0 8px', color: MUTED, fontSize: 14, lineHeight: '22px' }}>{children}</Text>
}

/** The one thing to do. */
export function MailButton({ href, brand, children }: { href: string; brand: MailBrand; children: ReactNode }) {
  return (
    <Section style={{ margin: '8px 0 24px' }}>
      <Button
        href={href}
        style={{
          display: 'inline-block',
          padding: '13px 24px',
          borderRadius: 10,
          backgroundColor: brand.accent ?? INK,
          color: '#ffffff',
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
