import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
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
