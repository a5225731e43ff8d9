import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  contentEditorOutput,
  pageEditorSchema,
  pageIdInput,
  pageSummariesOutput,
  savePageInput,
  updateContentInput,
} from '../content-schema'
import { deletePage } from './delete-page'
import { getContent } from './get-content'
import { getPage } from './get-page'
import { listLanguages } from './list-languages'
import { listPages } from './list-pages'
import { savePage } from './save-page'
import { updateContent } from './update-content'

const read = staffProcedure('content:write', { rate: 'read', audit: null })

export const contentAdminRouter = router({
  get: read.output(contentEditorOutput).query(({ ctx }) => getContent(ctx)),
  update: staffProcedure('content:write', { rate: 'write', audit: 'content.changed' })
    .input(updateContentInput)
    .output(contentEditorOutput)
    .mutation(({ ctx, input }) => updateContent(ctx, input)),
  languages: read.output(z.array(z.string())).query(({ ctx }) => listLanguages(ctx)),
  pages: read.output(pageSummariesOutput).query(({ ctx }) => listPages(ctx)),
  page: read
    .input(pageIdInput)
    .output(pageEditorSchema)
    .query(({ ctx, input }) => getPage(ctx, input.id)),
  savePage: staffProcedure('content:write', { rate: 'write', audit: 'page.saved' })
    .input(savePageInput)
    .output(pageEditorSchema)
    .mutation(({ ctx, input }) => savePage(ctx, input)),
  deletePage: staffProcedure('content:write', { rate: 'write', audit: 'page.deleted' })
    .input(pageIdInput)
    .output(z.strictObject({ deleted: z.literal(true) }))
    .mutation(({ ctx, input }) => deletePage(ctx, input.id)),
})
