// `npm run test:slow`: what is long, random or needs LibreOffice, Chromium or rights to mount. Properties are tried here
// on many values, others each time; a failure names its seed.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.{slow,property}.test.ts'],
    globalSetup: 'tests/setup/global.ts',
    env: { IOP_TEST_SLOW: '1' },
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    maxWorkers: 2,
  },
});
