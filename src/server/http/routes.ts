import { uploadRoute } from '@/features/media/server/upload-image'
import { filesRoute } from '../storage/serve-file'
import type { HttpRoute } from './http-route'

/** The one list of all features' routes. */
export const routes: readonly HttpRoute[] = [filesRoute, uploadRoute]
