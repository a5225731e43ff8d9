import { isId } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import { staffRoute } from '@/server/http/staff-route'
import { exportCodes } from './export-codes'

/** GET /api/promotion-codes/<slug>/<promotion>: its codes as CSV. */
const codesRoute = staffRoute({
  method: 'GET',
  name: 'promotion-codes',
  permission: 'promotions:read',
  audit: 'promotion.codes_exported',
  handle: async (ctx, { response, rest }) => {
    if (!isId(rest)) throw new DomainError('not_found')
    const parts = exportCodes(ctx, rest)
    // The first part is asked for before anything is sent: an unknown promotion is still a proper answer.
    const first = await parts.next()
    response.writeHead(200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${ctx.store.slug}-codes.csv"`,
      'cache-control': 'private, no-store',
    })
    response.write(first.value ?? '')
    for await (const part of parts) response.write(part)
    response.end()
    return undefined
  },
})

export const promotionRoutes = [codesRoute]
