// What `import picture from './picture.webp'` gives. next-env.d.ts says the same, but only once Next has run.
/// <reference types="next/image-types/global" />
