/** Names of the roles that every database of the platform has. Each store adds its own. */
export interface DatabaseRoles {
  /** Owns schemas and tables. Nobody logs in as it. */
  readonly migrator: string
  /** What the app logs in as. Inherits nothing: it must SET ROLE to do anything. */
  readonly app: string
  /** Reads and writes the platform's own tables. */
  readonly platform: string
}

export const DEFAULT_ROLES: DatabaseRoles = { migrator: 'stoa_migrator', app: 'stoa_app', platform: 'stoa_platform' }
