/** JavaScript entry point of the console: makes TypeScript runnable, then hands over. */
import '@poppinss/ts-exec'
await import('./bin/console.ts')
