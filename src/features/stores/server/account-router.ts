import { accountProcedure, router } from '@/server/trpc/procedures'
import {
  acceptedOutput,
  checkAddressInput,
  checkAddressOutput,
  deleteStoreInput,
  openStoreInput,
  openStoreOutput,
  ownStoresOutput,
  storeByIdInput,
  storeProgressOutput,
} from '../stores-schema'
import { checkAddress } from './check-address'
import { deleteStore } from './delete-store'
import { getStoreProgress } from './get-store-progress'
import { listOwnStores } from './list-own-stores'
import { openStore } from './open-store'
import { retryOwnStore } from './retry-own-store'

const read = accountProcedure({ rate: 'read', audit: null })

export const storesAccountRouter = router({
  list: read.output(ownStoresOutput).query(({ ctx }) => listOwnStores(ctx)),
  checkAddress: read
    .input(checkAddressInput)
    .output(checkAddressOutput)
    .query(({ input }) => checkAddress(input)),
  progress: read
    .input(storeByIdInput)
    .output(storeProgressOutput)
    .query(({ ctx, input }) => getStoreProgress(ctx, input.storeId)),
  create: accountProcedure({ rate: 'write', audit: 'store.requested' })
    .input(openStoreInput)
    .output(openStoreOutput)
    .mutation(({ ctx, input }) => openStore(ctx, input)),
  retry: accountProcedure({ rate: 'write', audit: 'store.retried' })
    .input(storeByIdInput)
    .output(acceptedOutput)
    .mutation(({ ctx, input }) => retryOwnStore(ctx, input.storeId)),
  delete: accountProcedure({ rate: 'write', audit: 'store.deleted' })
    .input(deleteStoreInput)
    .output(acceptedOutput)
    .mutation(({ ctx, input }) => deleteStore(ctx, input)),
})
