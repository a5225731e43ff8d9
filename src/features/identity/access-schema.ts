import { z } from 'zod'
import { ROLES, STORE_PERMISSIONS, type StorePermission } from '@/lib/permissions'
import { emailField, passwordField, personName, PLATFORM_LOCALES } from './identity-schema'

/** Who and what may act in a store: its members, invitations and API tokens. */
const role = z.enum(ROLES)

/** Roles that are given; ownership is transferred instead. */
export const GIVEN_ROLES = ['admin', 'staff'] as const
export const givenRole = z.enum(GIVEN_ROLES)
export type GivenRole = z.output<typeof givenRole>

const member = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  joinedAt: z.string(),
  isYou: z.boolean(),
})
export type Member = z.output<typeof member>

const invitation = z.object({
  id: z.string(),
  email: z.string(),
  role: givenRole,
  createdAt: z.string(),
  expiresAt: z.string(),
  hasExpired: z.boolean(),
})
export type Invitation = z.output<typeof invitation>

export const memberList = z.object({ members: z.array(member), invitations: z.array(invitation) })
export type MemberList = z.output<typeof memberList>

export const inviteMemberInput = z.strictObject({ email: emailField, role: givenRole })
export type InviteMemberInput = z.output<typeof inviteMemberInput>

export const invitationIdInput = z.strictObject({ id: z.uuid() })
export const memberIdInput = z.strictObject({ userId: z.uuid() })

export const changeMemberRoleInput = z.strictObject({ userId: z.uuid(), role: givenRole })
export type ChangeMemberRoleInput = z.output<typeof changeMemberRoleInput>

export const transferOwnershipInput = z.strictObject({ userId: z.uuid(), password: passwordField })
export type TransferOwnershipInput = z.output<typeof transferOwnershipInput>

const secret = z.string().min(20).max(100)
export const invitationTokenInput = z.strictObject({ token: secret })

/** What an invitation's link shows to whoever holds it. */
export const openInvitation = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('open'),
    storeName: z.string(),
    storeSlug: z.string(),
    role: givenRole,
    email: z.string(),
    hasAccount: z.boolean(),
  }),
  z.object({ status: z.literal('closed') }),
])
export type OpenInvitation = z.output<typeof openInvitation>

export const joinByInvitationInput = z.strictObject({
  token: secret,
  name: personName,
  password: z.string().max(128),
  locale: z.enum(PLATFORM_LOCALES).default('en'),
})
export type JoinByInvitationInput = z.output<typeof joinByInvitationInput>

export const acceptedInvitation = z.object({ storeSlug: z.string() })
export type AcceptedInvitation = z.output<typeof acceptedInvitation>

/** What people decide and no token: who else may act, and the store's end. */
const FOR_PEOPLE: readonly StorePermission[] = ['staff:write', 'tokens:write', 'store:delete']

/** What a token may be allowed. */
export const TOKEN_SCOPES = STORE_PERMISSIONS.filter((permission) => !FOR_PEOPLE.includes(permission))

export const scope = z.enum(STORE_PERMISSIONS)

export const apiToken = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(scope),
  createdByName: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
  hasExpired: z.boolean(),
})
export type ApiToken = z.output<typeof apiToken>

export const createApiTokenInput = z.strictObject({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1).max(TOKEN_SCOPES.length),
  expiresInDays: z.number().int().min(1).max(730).nullable(),
})
export type CreateApiTokenInput = z.output<typeof createApiTokenInput>

/** The only time that the secret is told. */
export const createdApiToken = z.object({ token: apiToken, secret: z.string() })
export type CreatedApiToken = z.output<typeof createdApiToken>

export const tokenIdInput = z.strictObject({ id: z.uuid() })
