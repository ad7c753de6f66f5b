import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  // Stands in for the browser's own interface (storage, messages) where a unit needs it.
  plugins: [WxtVitest()],
  test: {
    include: ['tests/{unit,content,corpus,package}/**/*.test.{ts,tsx}'],
    // The corpus gate trains the model again, which takes longer than a unit test.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
