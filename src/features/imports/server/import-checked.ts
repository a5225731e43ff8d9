import { readActivityFiles } from '@/features/activities/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { storage } from '@/server/storage/storage'
import type { ImportCheckedInput } from '../imports-schema'
import { importFileKey } from './file-keys'
import { IMPORT_JOB } from './jobs/job-names'
import { startImport } from './start-import'

/**
 * Imports the file that an earlier activity (a dry run) has checked, without another upload. Returns the new activity's id.
 * @throws DomainError `not_found` (no such import) · `expired` (its file is gone)
 */
export async function importChecked(ctx: StoreContext, input: ImportCheckedInput): Promise<string> {
  const { kind } = await readActivityFiles(ctx, input.activityId)
  if (kind !== IMPORT_JOB) throw new DomainError('not_found')
  const file = await storage.get(importFileKey(ctx, input.activityId, 'input'))
  if (!file) throw new DomainError('expired')
  return startImport(ctx, file, { dryRun: false, allOrNothing: input.allOrNothing })
}
