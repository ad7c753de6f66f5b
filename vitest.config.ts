import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,content,corpus}/**/*.test.{ts,tsx}'],
    // The corpus gate trains the model again, which takes longer than a unit test.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
