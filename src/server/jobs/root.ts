import type { PlatformJob, RecurringJob, StoreJob } from './define-job'

/** The one list of all features' jobs. */
export const storeJobs: readonly StoreJob<never>[] = []
export const platformJobs: readonly PlatformJob<never>[] = []
export const recurringJobs: readonly RecurringJob[] = []
