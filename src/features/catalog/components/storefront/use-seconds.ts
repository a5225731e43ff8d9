'use client'

import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** One clock for a page, however many countdowns it has. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

const now = () => Math.floor(Date.now() / 1000)
const onServer = () => null

/** Seconds since 1970, each second anew; null on the server and until the page is awake. */
export function useSeconds(): number | null {
  return useSyncExternalStore(subscribe, now, onServer)
}

const STILL = '(prefers-reduced-motion: reduce)'

function watchMotion(listener: () => void): () => void {
  const query = matchMedia(STILL)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the reader asked for less movement. */
export function useStillness(): boolean {
  return useSyncExternalStore(
    watchMotion,
    () => matchMedia(STILL).matches,
    () => true,
  )
}
