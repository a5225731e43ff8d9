import { startActivity } from '@/features/activities/server'
import { newId } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import { requestJob } from '@/server/jobs/define-job'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { storage } from '@/server/storage/storage'
import { type ImportOptions, MAX_IMPORT_BYTES } from '../imports-schema'
import { importFileKey } from './file-keys'
import { IMPORT_JOB } from './jobs/job-names'

/** Keeps the file and starts the import of it as a job. Returns the activity's id. @throws DomainError `too_large` · `invalid` */
export async function startImport(ctx: StoreContext, file: Uint8Array, options: ImportOptions): Promise<string> {
  if (file.length === 0) throw new DomainError('invalid', { field: 'file' })
  if (file.length > MAX_IMPORT_BYTES) throw new DomainError('too_large', { field: 'file' })
  const id = newId()
  const inputFileKey = importFileKey(ctx, id, 'input')
  await storage.put(inputFileKey, file)
  await inTransaction(ctx, async (tx) => {
    await startActivity(tx, { id, kind: IMPORT_JOB, input: options, inputFileKey })
    await requestJob(tx, { name: IMPORT_JOB }, { activityId: id })
  })
  return id
}
