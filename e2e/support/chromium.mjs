// Which Chromium the browser tests run in: CHROMIUM_PATH, or the one that npm brought (no download, no root rights).
import { spawnSync } from 'node:child_process'

/** Its own arguments switch off what the tests are about (CORS, site isolation), so they are not used. */
export const CHROMIUM_ARGUMENTS = ['--no-sandbox', '--disable-gpu']

/** @returns {Promise<string>} the program to run; unpacked into the temporary directory the first time (2 s). */
export async function chromiumPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  // On a machine without the libraries that a desktop has, the package brings them along, when it believes to be in
  // the cloud that it was made for. It decides that when it is loaded.
  if (!hasDesktopLibraries()) process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

function hasDesktopLibraries() {
  const { stdout } = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' })
  return stdout?.includes('libnss3.so') ?? false
}
