import 'server-only'
import { TRPCError } from '@trpc/server'
import { notFound } from 'next/navigation'

/** The answer of a call; where it is that there is no such thing (or that the address is none at all), Next's page for that. */
export async function orNotFound<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) notFound()
    throw error
  }
}
