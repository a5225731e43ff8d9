import { router, storefrontProcedure } from '@/server/trpc/procedures'
import { homeOutput, layoutOutput, pageByHandleInput, pageByHandleOutput, pageListOutput } from '../content-schema'
import { getHomeSections } from './get-home-sections'
import { getLayout } from './get-layout'
import { getPageByHandle } from './get-page-by-handle'
import { listPublishedPages } from './list-published-pages'

/** The same for every shopper of a language. */
const read = storefrontProcedure({ rate: 'read', audit: null, cached: true })

export const contentStorefrontRouter = router({
  layout: read.output(layoutOutput).query(({ ctx }) => getLayout(ctx)),
  home: read.output(homeOutput).query(({ ctx }) => getHomeSections(ctx)),
  pages: read.output(pageListOutput).query(({ ctx }) => listPublishedPages(ctx)),
  pageByHandle: read
    .input(pageByHandleInput)
    .output(pageByHandleOutput)
    .query(({ ctx, input }) => getPageByHandle(ctx, input.handle)),
})
