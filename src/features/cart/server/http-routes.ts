import type { HttpRoute } from '@/server/http/http-route'
import { discountLinkRoute } from './discount-link-route'

/** What this feature answers before Next. */
export const cartRoutes: readonly HttpRoute[] = [discountLinkRoute]
