import { env } from '@/env.mjs'
import { sign } from './secrets'
import { DEFAULT_ROLES } from './tenancy'

/** Password of the app's login role: derived, so that it need not be kept anywhere. */
export function appPassword(): string {
  return sign('database-app-role', DEFAULT_ROLES.app)
}

/** The admin's address with the app's login role instead: a role that can do nothing before SET ROLE. */
export function appDatabaseUrl(): string {
  const url = new URL(env.DATABASE_URL)
  url.username = DEFAULT_ROLES.app
  url.password = appPassword()
  return url.toString()
}
