import { readActivityFiles } from '@/features/activities/server'
import { isId } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import { readBody } from '@/server/http/read-body'
import { staffRoute } from '@/server/http/staff-route'
import { storage } from '@/server/storage/storage'
import { importOptionsSchema, MAX_IMPORT_BYTES } from '../imports-schema'
import { startImport } from './start-import'

/** POST /api/imports/<slug>?dryRun=true&allOrNothing=true: the body is the CSV itself. Answers with the activity's id. */
const uploadRoute = staffRoute({
  method: 'POST',
  name: 'imports',
  permission: 'catalog:write',
  audit: 'catalog.imported',
  handle: async (ctx, { request }) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams
    const options = importOptionsSchema.parse({
      dryRun: query.get('dryRun') === 'true',
      allOrNothing: query.get('allOrNothing') === 'true',
    })
    return { activityId: await startImport(ctx, await readBody(request, MAX_IMPORT_BYTES), options) }
  },
})

/** GET /api/import-files/<slug>/<activity>/result|errors: a file that an activity of this store left behind. */
const downloadRoute = staffRoute({
  method: 'GET',
  name: 'import-files',
  permission: 'catalog:read',
  audit: null,
  handle: async (ctx, { response, rest }) => {
    const [id = '', file] = rest.split('/')
    if (!isId(id)) throw new DomainError('not_found')
    const { kind, resultFileKey, errorFileKey } = await readActivityFiles(ctx, id)
    const key = { result: resultFileKey, errors: errorFileKey }[file ?? '']
    const bytes = key ? await storage.get(key) : null
    if (!bytes) throw new DomainError('not_found')
    response.writeHead(200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${ctx.store.slug}-${kind}-${file}.csv"`,
      'content-length': bytes.length,
      'cache-control': 'private, no-store',
    })
    response.end(bytes)
    return undefined
  },
})

export const importRoutes = [uploadRoute, downloadRoute]
