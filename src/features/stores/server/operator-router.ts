import { operatorProcedure, router } from '@/server/trpc/procedures'
import { listStoresInput, listStoresOutput, storeDetailOutput, suspendInput } from '../operator-schema'
import { acceptedOutput, storeByIdInput } from '../stores-schema'
import { getStoreDetail } from './get-store-detail'
import { listStores } from './list-stores'
import { reopenStore } from './reopen-store'
import { retryAnyStore } from './retry-any-store'
import { suspendStore } from './suspend-store'

const read = operatorProcedure('platform:read', { rate: 'read', audit: null })

export const storesOperatorRouter = router({
  list: read
    .input(listStoresInput)
    .output(listStoresOutput)
    .query(({ input }) => listStores(input)),
  get: read
    .input(storeByIdInput)
    .output(storeDetailOutput)
    .query(({ input }) => getStoreDetail(input.storeId)),
  retry: operatorProcedure('platform:write', { rate: 'write', audit: 'store.retried' })
    .input(storeByIdInput)
    .output(acceptedOutput)
    .mutation(({ ctx, input }) => retryAnyStore(ctx, input.storeId)),
  suspend: operatorProcedure('platform:write', { rate: 'write', audit: 'store.suspended' })
    .input(suspendInput)
    .output(acceptedOutput)
    .mutation(({ ctx, input }) => suspendStore(ctx, input)),
  reopen: operatorProcedure('platform:write', { rate: 'write', audit: 'store.reopened' })
    .input(storeByIdInput)
    .output(acceptedOutput)
    .mutation(({ ctx, input }) => reopenStore(ctx, input.storeId)),
})
