import { endSession } from '@/server/auth/sessions'
import { platformSessionRows } from '@/server/auth/session-rows'
import { accountProcedure, router, visitorProcedure } from '@/server/trpc/procedures'
import { z } from 'zod'
import { acceptedInvitation, invitationTokenInput, joinByInvitationInput, openInvitation } from '../access-schema'
import {
  changePasswordInput,
  DONE,
  done,
  me,
  registerInput,
  requestPasswordResetInput,
  resetPasswordInput,
  sessionInput,
  sessionSummary,
  signInInput,
  updateProfileInput,
} from '../identity-schema'
import { acceptInvitation } from './accept-invitation'
import { changePassword } from './change-password'
import { joinByInvitation } from './join-by-invitation'
import { listSessions } from './list-sessions'
import { openAccount } from './open-account'
import { readInvitation } from './read-invitation'
import { readMe } from './read-me'
import { requestPasswordReset } from './request-password-reset'
import { resetPassword } from './reset-password'
import { revokeSession } from './revoke-session'
import { signInUser } from './sign-in-user'
import { signOutElsewhere } from './sign-out-elsewhere'
import { updateProfile } from './update-profile'

/** Accounts of the platform: becoming one, signing in and out, and what is the user's own. */
export const identityAccountRouter = router({
  me: visitorProcedure({ rate: 'read', audit: null })
    .input(z.strictObject({}))
    .output(me.nullable())
    .query(({ ctx }) => readMe(ctx)),
  register: visitorProcedure({ rate: 'auth', audit: 'registration' })
    .input(registerInput)
    .output(me)
    .mutation(({ ctx, input }) => openAccount(ctx, input)),
  signIn: visitorProcedure({ rate: 'auth', audit: 'login_success' })
    .input(signInInput)
    .output(me)
    .mutation(async ({ ctx, input }) => (await signInUser(ctx, input)).user),
  signOut: visitorProcedure({ rate: 'write', audit: 'logout' })
    .input(z.strictObject({}))
    .output(done)
    .mutation(async ({ ctx }) => {
      await endSession(ctx, platformSessionRows)
      return DONE
    }),
  requestPasswordReset: visitorProcedure({ rate: 'auth', audit: 'password_reset_requested' })
    .input(requestPasswordResetInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await requestPasswordReset(ctx, input)
      return DONE
    }),
  resetPassword: visitorProcedure({ rate: 'auth', audit: 'password_reset' })
    .input(resetPasswordInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await resetPassword(ctx, input)
      return DONE
    }),
  changePassword: accountProcedure({ rate: 'auth', audit: 'password_changed' })
    .input(changePasswordInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx, input)
      return DONE
    }),
  updateProfile: accountProcedure({ rate: 'write', audit: 'profile_updated' })
    .input(updateProfileInput)
    .output(me)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
  sessions: accountProcedure({ rate: 'read', audit: null })
    .input(z.strictObject({}))
    .output(z.array(sessionSummary))
    .query(({ ctx }) => listSessions(ctx)),
  revokeSession: accountProcedure({ rate: 'write', audit: 'session_revoked' })
    .input(sessionInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await revokeSession(ctx, input)
      return DONE
    }),
  signOutElsewhere: accountProcedure({ rate: 'write', audit: 'signed_out_everywhere' })
    .input(z.strictObject({}))
    .output(done)
    .mutation(async ({ ctx }) => {
      await signOutElsewhere(ctx)
      return DONE
    }),
  invitation: visitorProcedure({ rate: 'auth', audit: null })
    .input(invitationTokenInput)
    .output(openInvitation)
    .query(({ ctx, input }) => readInvitation(ctx, input)),
  acceptInvitation: accountProcedure({ rate: 'auth', audit: 'invitation_accepted' })
    .input(invitationTokenInput)
    .output(acceptedInvitation)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
  joinByInvitation: visitorProcedure({ rate: 'auth', audit: 'invitation_accepted' })
    .input(joinByInvitationInput)
    .output(acceptedInvitation)
    .mutation(({ ctx, input }) => joinByInvitation(ctx, input)),
})
