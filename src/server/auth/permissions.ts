export * from '@/lib/permissions'
