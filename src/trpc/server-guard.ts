import 'server-only'
import { TRPCError } from '@trpc/server'
import { notFound, redirect } from 'next/navigation'
import { serverCaller } from './server-caller'

/**
 * What a page gets from a procedure, or the page that stands for its refusal: sign-in for somebody who is not signed in (coming back
 * to `path` afterwards), not-found for what is not theirs or not there. Every page calls its own procedures through this: no layout
 * guards what is below it.
 */
export async function orElse<T>(work: Promise<T>, path: string): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    if (error.code === 'UNAUTHORIZED') redirect(`/sign-in?next=${encodeURIComponent(path)}`)
    if (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN') notFound()
    throw error
  }
}

/** Who is signed in, with a caller of the platform's procedures; somebody who is not goes to sign in first. */
export async function signedIn(path: string) {
  const caller = await serverCaller()
  const me = await caller.account.identity.me({})
  if (!me) redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  return { caller, me }
}
