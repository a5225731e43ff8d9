/** Names of the jobs, and kinds of their activities. */
export const IMPORT_JOB = 'import_products'
export const EXPORT_JOB = 'export_products'
