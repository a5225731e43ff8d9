import { answerNextAuth } from '@/features/identity/server'

export const GET = answerNextAuth
export const POST = answerNextAuth
