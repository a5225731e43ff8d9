import { createTranslator } from 'next-intl'
import { loadMessages } from '@/i18n/load-messages'
import { defaultLocale, isLocale } from '@/i18n/locales'
import { escapeHtml } from '@/lib/escape-html'
import { formatMoney } from '@/lib/money'
import { paymentPage } from './payment-page'
import type { GatewayPayment } from './test-gateway-token'

/**
 * The gateway's own page, as a stranger's would be: plain HTML, no script, none of the shop's look, clearly marked as a test.
 * Each button posts the decision to the page's own address.
 */
export async function renderGatewayPage(payment: GatewayPayment): Promise<string> {
  const locale = isLocale(payment.locale) ? payment.locale : defaultLocale
  const text = createTranslator({ locale, messages: await loadMessages(locale), namespace: 'payments.gateway' })
  const amount = formatMoney(payment.amountMinor, payment.currency, locale)
  const body = `<main>
<p class="mark"><span aria-hidden="true"></span>${escapeHtml(text('mark'))}</p>
<h1>${escapeHtml(text('heading', { store: payment.storeName }))}</h1>
<dl>
<div><dt>${escapeHtml(text('order'))}</dt><dd>${escapeHtml(payment.orderName)}</dd></div>
<div class="sum"><dt>${escapeHtml(text('amount'))}</dt><dd>${escapeHtml(amount)}</dd></div>
</dl>
<form method="post">
<button name="decision" value="approve" class="primary">${escapeHtml(text('approve', { amount }))}</button>
<button name="decision" value="decline">${escapeHtml(text('decline'))}</button>
<button name="decision" value="abandon" class="quiet">${escapeHtml(text('abandon'))}</button>
</form>
<p class="hint">${escapeHtml(text('hint'))}</p>
</main>`
  return paymentPage({ locale, title: text('title'), style: STYLE, body })
}

const STYLE = `
:root{--mark:#7a4b00;--mark-ground:#fff1d2}
@media (prefers-color-scheme:dark){:root{--mark:#ffd98a;--mark-ground:#3a2c0c}}
main{padding:28px}
.mark{display:inline-flex;align-items:center;gap:8px;margin:0 0 20px;padding:5px 12px;border-radius:99px;background:var(--mark-ground);color:var(--mark);font-size:13px;font-weight:600}
.mark span{width:8px;height:8px;border-radius:50%;background:currentColor}
h1{margin:0 0 20px;font-size:22px;line-height:1.3;letter-spacing:-.01em;overflow-wrap:anywhere}
form{display:grid;gap:10px}
button{min-height:48px;padding:10px 18px;border:1px solid var(--line);border-radius:11px;background:transparent;color:var(--ink);font:inherit;font-weight:600;cursor:pointer}
button:hover{border-color:var(--muted)}
button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.primary{background:var(--accent);border-color:var(--accent);color:#fff}
@media (prefers-color-scheme:dark){.primary{color:#0c1430}}
.quiet{border-color:transparent;color:var(--muted);font-weight:500}
.hint{margin:20px 0 0;color:var(--muted);font-size:14px}
`
