import { dismissOnboarding } from './home-repository'
import type { StoreContext } from '@/server/store-context'

/** Puts the checklist away for good. */
export async function dismissChecklist(ctx: StoreContext): Promise<{ dismissed: true }> {
  await dismissOnboarding(ctx)
  return { dismissed: true }
}
