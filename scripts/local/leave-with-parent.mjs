// Preloaded into the server that `npm start` runs: when the starter dies without a word (kill -9), the server ends
// too, in its own orderly way, and the port is free for the next start.
if (process.channel) {
  process.channel.unref()
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
