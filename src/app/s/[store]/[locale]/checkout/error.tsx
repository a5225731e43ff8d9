'use client'

export { FailedPage as default } from '@/features/content/components/failed-page'
