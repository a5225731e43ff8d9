import { readActivityFiles } from '@/features/activities/server'
import { readTrackingToken } from '@/features/orders/server'
import { isId } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import type { HttpRoute } from '@/server/http/http-route'
import { readHeaders, requestContext } from '@/server/http/read-request'
import { staffRoute } from '@/server/http/staff-route'
import { storage } from '@/server/storage/storage'
import { inShopperScope } from '@/server/trpc/store-scope'
import { DOCUMENT_PREVIEW, PACKING_SLIPS, PRINTED, SHOPPER_DOCUMENTS, STAFF_DOCUMENTS } from '../document-paths'
import { documentFile } from './document-file'
import { readBody } from '@/server/http/read-body'
import { saveInvoicingInput } from '../invoicing-schema'
import { PRINT_ORDERS_JOB } from './jobs/job-names'
import { packingSlipFile } from './print-slips'
import { previewInvoice } from './preview-invoice'
import { sendPdf } from './send-pdf'

/** GET /api/documents/<slug>/<document>.pdf */
const staffDocumentRoute = staffRoute({
  method: 'GET',
  name: STAFF_DOCUMENTS,
  permission: 'orders:read',
  audit: null,
  handle: async (ctx, { response, rest }) => {
    const id = pdfId(rest)
    const file = id ? await documentFile(ctx, id) : null
    if (!file) throw new DomainError('not_found')
    sendPdf(response, file.document.name, file.bytes)
    return undefined
  },
})

/** GET /api/packing-slips/<slug>/<order>.pdf, or <order>/<shipment>.pdf */
const packingSlipRoute = staffRoute({
  method: 'GET',
  name: PACKING_SLIPS,
  permission: 'orders:read',
  audit: null,
  handle: async (ctx, { response, rest }) => {
    const [orderId = '', shipmentId = null, ...more] = rest.replace(/\.pdf$/, '').split('/')
    const isKnown = isId(orderId) && (shipmentId === null || isId(shipmentId)) && more.length === 0
    const file = isKnown ? await packingSlipFile(ctx, orderId, shipmentId) : null
    if (!file) throw new DomainError('not_found')
    sendPdf(response, file.name, file.bytes)
    return undefined
  },
})

/** GET /api/printed-orders/<slug>/<activity>.pdf: what was printed of several orders. */
const printedRoute = staffRoute({
  method: 'GET',
  name: PRINTED,
  permission: 'orders:read',
  audit: null,
  handle: async (ctx, { response, rest }) => {
    const id = pdfId(rest)
    const { kind, resultFileKey } = id ? await readActivityFiles(ctx, id) : { kind: '', resultFileKey: null }
    const bytes = kind === PRINT_ORDERS_JOB && resultFileKey ? await storage.get(resultFileKey) : null
    if (!bytes) throw new DomainError('not_found')
    sendPdf(response, `${ctx.store.slug}-orders`, bytes)
    return undefined
  },
})

const MAX_FORM_BYTES = 16 * 1024

/** POST /api/document-preview/<slug>, a form with the settings as JSON: a sample invoice that looks as one issued with them would. */
const previewRoute = staffRoute({
  method: 'POST',
  name: DOCUMENT_PREVIEW,
  permission: 'settings:read',
  audit: null,
  handle: async (ctx, { request, response }) => {
    const form = new URLSearchParams(new TextDecoder().decode(await readBody(request, MAX_FORM_BYTES)))
    const input = saveInvoicingInput.safeParse(parseJson(form.get('settings') ?? ''))
    if (!input.success)
      throw new DomainError('invalid', { field: String(input.error.issues[0]?.path[0] ?? 'settings') })
    const { version: _, ...invoicing } = input.data
    sendPdf(response, 'preview', await previewInvoice(ctx, invoicing))
    return undefined
  },
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** GET /order-documents/<tracking token>/<document>.pdf on a store's host: a document of the order that the token is for. */
const shopperDocumentRoute: HttpRoute = {
  method: 'GET',
  prefix: SHOPPER_DOCUMENTS,
  handle: async (request, response, { path }) => {
    const [token = '', name = ''] = path.slice(SHOPPER_DOCUMENTS.length).split('/')
    const call = requestContext(readHeaders(request), { method: 'GET' })
    try {
      const file = await inShopperScope(call, { rate: 'heavy', name: 'order-documents' }, async (ctx) => {
        const id = pdfId(name)
        const orderId = readTrackingToken(ctx.store.id, token)
        const found = id && orderId ? await documentFile(ctx, id, orderId) : null
        if (!found) throw new DomainError('not_found')
        return found
      })
      sendPdf(response, file.document.name, file.bytes)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const status = error.code === 'rate_limited' ? 429 : 404
      response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end('Not found')
    }
  },
}

function pdfId(name: string): string | null {
  const id = name.endsWith('.pdf') ? name.slice(0, -4) : ''
  return isId(id) ? id : null
}

export const documentRoutes = [staffDocumentRoute, packingSlipRoute, printedRoute, previewRoute, shopperDocumentRoute]
