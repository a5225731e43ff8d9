import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { defineStoreJob } from '@/server/jobs/define-job'
import { documentFile } from '../document-file'
import { PRINT_DOCUMENT_JOB } from './job-names'

/** Prints a document that was issued, so that its file is there when somebody asks for it. */
export const printDocumentJob = defineStoreJob({
  name: PRINT_DOCUMENT_JOB,
  queue: 'bulk',
  input: z.strictObject({ documentId: idSchema }),
  handle: async (ctx, { documentId }) => {
    await documentFile(ctx, documentId)
  },
})
