/** What staff of a store may be allowed to do; also the scopes of API tokens. */
export const STORE_PERMISSIONS = [
  'catalog:read',
  'catalog:write',
  'inventory:write',
  'orders:read',
  'orders:write',
  'customers:read',
  'customers:write',
  'promotions:read',
  'promotions:write',
  'content:write',
  'settings:read',
  'settings:write',
  'staff:read',
  'staff:write',
  'tokens:write',
  'store:delete',
] as const

/** What an operator of the platform may be allowed to do. */
export const PLATFORM_PERMISSIONS = ['platform:read', 'platform:write'] as const

export type StorePermission = (typeof STORE_PERMISSIONS)[number]
export type PlatformPermission = (typeof PLATFORM_PERMISSIONS)[number]
export type Permission = StorePermission | PlatformPermission

export const ROLES = ['owner', 'admin', 'staff'] as const
export type Role = (typeof ROLES)[number]

/** The one table of roles. An owner may do everything; an admin everything but give the store away or end it. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly StorePermission[]>> = {
  owner: STORE_PERMISSIONS,
  admin: STORE_PERMISSIONS.filter((permission) => permission !== 'store:delete'),
  staff: [
    'catalog:read',
    'catalog:write',
    'inventory:write',
    'orders:read',
    'orders:write',
    'customers:read',
    'promotions:read',
    'promotions:write',
  ],
}

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value)
}
