import type { DoubleCheckout } from './payhere-books'

/** The page on which the payer decides: plain HTML, no script, nothing of the shop's. */
export function checkoutPage(checkout: DoubleCheckout): string {
  const { fields } = checkout
  return page(
    'PayHere (double)',
    `<p class="mark">PayHere double: no money moves</p>
<h1>Pay ${escapeHtml(`${fields.currency} ${fields.amount}`)}</h1>
<dl>
<div><dt>Order</dt><dd>${escapeHtml(fields.items ?? '')}</dd></div>
<div><dt>Payer</dt><dd>${escapeHtml(`${fields.first_name} ${fields.last_name}`)}</dd></div>
<div><dt>E-mail</dt><dd>${escapeHtml(fields.email ?? '')}</dd></div>
</dl>
<form method="post">
<button name="decision" value="pay" class="primary">Pay ${escapeHtml(`${fields.currency} ${fields.amount}`)}</button>
<button name="decision" value="pending">Leave it pending</button>
<button name="decision" value="decline">Decline the card</button>
<button name="decision" value="cancel" class="quiet">Cancel and go back</button>
</form>`,
  )
}

export function problemPage(problem: string): string {
  return page('PayHere (double)', `<p class="mark">PayHere double</p><h1>${escapeHtml(problem)}</h1>`)
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body><main>${body}</main></body>
</html>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `
:root{--ink:#1b1f27;--muted:#5b6472;--line:#d9dee7;--paper:#fff;--ground:#f2f4f8;--accent:#0b5cab}
@media (prefers-color-scheme:dark){:root{--ink:#eef1f6;--muted:#a6b0bf;--line:#343b48;--paper:#1a1f28;--ground:#10141b;--accent:#7db6f5}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:20px;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{width:100%;max-width:420px;padding:28px;background:var(--paper);border:1px solid var(--line);border-radius:16px}
.mark{margin:0 0 16px;color:var(--muted);font-size:14px}
h1{margin:0 0 16px;font-size:22px;overflow-wrap:anywhere}
dl{margin:0 0 24px;border-block:1px solid var(--line)}
dl div{display:flex;justify-content:space-between;gap:16px;padding:10px 0}
dt{color:var(--muted)}dd{margin:0;text-align:end;overflow-wrap:anywhere}
form{display:grid;gap:10px}
button{min-height:48px;border:1px solid var(--line);border-radius:10px;background:transparent;color:var(--ink);font:inherit;font-weight:600;cursor:pointer}
button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.primary{background:var(--accent);border-color:var(--accent);color:#fff}
@media (prefers-color-scheme:dark){.primary{color:#08172a}}
.quiet{border-color:transparent;color:var(--muted)}
`
