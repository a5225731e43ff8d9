// The production build: Next's pages, and our own Node server as one file. Only when the sources changed.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDirectory, checkout } from './paths.mjs'
import { runLogged } from './processes.mjs'
import { hashOf, isStamped, stamp } from './stamps.mjs'
import { step } from './steps.mjs'

const SOURCES = [
  'src',
  'prisma',
  'package-lock.json',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'scripts/local/build.mjs',
]
/** Tests are not part of the build; the clients follow from the schemas, which are hashed. */
const isNoSource = (name) =>
  /\.test\.tsx?$/.test(name) || name.startsWith('src/test/') || name.startsWith('src/generated/')

export const serverBundle = join(cacheDirectory, 'build', 'server.mjs')

export async function ensureBuilt({ force = false } = {}) {
  const hash = hashOf(SOURCES, isNoSource)
  const present = existsSync(serverBundle) && existsSync(join(checkout, '.next/BUILD_ID'))
  if (!force && present && isStamped('build', hash)) return
  await step('Building', async () => {
    await bundleServer()
    // `next build` needs no database and no secrets: whatever depends on them is decided at run time.
    await runLogged('next-build', process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // Modules are loaded while pages are collected; none of them connects. The values at run time are others.
      DATABASE_URL: 'postgresql://build@127.0.0.1:1/none',
      STOA_SECRET: 'no secret is used while building this app',
    })
    stamp('build', hash)
    return present ? 'sources changed' : 'first time'
  })
}

/** Packages stay outside, so that native modules and their files are found where npm put them. */
async function bundleServer() {
  const { build } = await import('esbuild')
  mkdirSync(join(cacheDirectory, 'build'), { recursive: true })
  rmSync(serverBundle, { force: true })
  await build({
    absWorkingDir: checkout,
    entryPoints: ['src/server/http/main.ts'],
    outfile: serverBundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    alias: { '@': join(checkout, 'src') },
    jsx: 'automatic',
    sourcemap: 'linked',
    logLevel: 'warning',
    loader: { '.json': 'json', '.sql': 'text' },
  })
}
