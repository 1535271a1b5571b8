// `npm test`: fast, and the same on any machine. What is long, random or needs other programs is in vitest.slow.config.ts.
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.slow.test.ts'],
    globalSetup: 'tests/setup/global.ts',
    setupFiles: 'tests/setup/seed.ts',
    // only for a test that never ends: none depends on how fast the machine is
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // one more than vitest takes on two cores: half of the tests wait for other programs
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: [
        'src/case-file.ts',
        'src/profile-settings.ts',
        'src/facts/facts.ts',
        'src/index.ts',
        'src/**/*.d.ts',
      ],
      reporter: ['text-summary', 'html'],
      thresholds: { statements: 90, branches: 85, functions: 90, lines: 90 },
    },
  },
});
