import { filesRoute } from '../storage/files-route'
import { cartRoutes } from '@/features/cart/server/http-routes'
import { documentRoutes } from '@/features/documents/server/http-routes'
import { importRoutes } from '@/features/imports/server/http-routes'
import { imageUploadRoute } from '@/features/media/server/image-upload-route'
import { paymentRoutes } from '@/features/payments/server/http-routes'
import { promotionRoutes } from '@/features/promotions/server/http-routes'
import type { HttpRoute } from './http-route'

/** The one list of all features' routes. */
export const routes: readonly HttpRoute[] = [
  ...cartRoutes,
  ...documentRoutes,
  ...importRoutes,
  ...paymentRoutes,
  ...promotionRoutes,
  filesRoute,
  imageUploadRoute,
]
