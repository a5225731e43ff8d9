import type { MailBrand } from './layout'

/** Colours and letters of mails by day. */
export const MAIL = {
  ink: '#221d18',
  muted: '#6d6459',
  line: '#e6dfd5',
  card: '#ffffff',
  page: '#f6f3ee',
  font: "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
} as const

const NIGHT = { ink: '#f1ece5', muted: '#b0a69a', line: '#3c352d', card: '#211d19', page: '#161310' } as const

/** What inline styles cannot say: the colours of the night, and less air on a phone. */
export function mailStyles(brand: MailBrand): string {
  const button = brand.dark ?? { button: NIGHT.ink, buttonText: NIGHT.page }
  return `
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    @media (max-width: 480px) { .m-card { padding: 26px 20px 18px !important; } }
    @media (prefers-color-scheme: dark) {
      .m-page, .m-page > table > tbody > tr > td { background-color: ${NIGHT.page} !important; }
      .m-card { background-color: ${NIGHT.card} !important; border-color: ${NIGHT.line} !important; }
      .m-quote { background-color: ${NIGHT.page} !important; }
      .m-rule { border-color: ${NIGHT.line} !important; }
      .m-ink { color: ${NIGHT.ink} !important; }
      .m-muted { color: ${NIGHT.muted} !important; }
      .m-button { background-color: ${button.button} !important; color: ${button.buttonText} !important; }
      .m-button * { color: ${button.buttonText} !important; }
    }`
}
