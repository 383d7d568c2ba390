import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { assembly } from './scripts/assembly.mjs';
import { chromiumArgs, findChromium } from './scripts/chromium.mjs';

// In Node, TensorFlow.js has a module build and a main build, and a runner that mixes them sees two engines, one
// of them without a backend: inlining lets Vite resolve every import to the module build.
const oneTensorFlow = { server: { deps: { inline: [/@tensorflow\//] } } };
const dedupe = ['@tensorflow/tfjs-core', 'react', 'react-dom'];

// SwiftShader compiles every WebGL program on the processor: a first step takes seconds on two cores.
const browserTimeouts = { testTimeout: 120_000, hookTimeout: 180_000 };

const chromium = findChromium();

export default defineConfig({
  test: {
    // Vitest would leave a core free: on two that is half of them.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [react(), assembly()],
        resolve: { dedupe },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup/words.ts'],
          // Property tests take seconds on a machine that does other things too.
          testTimeout: 60_000,
          ...oneTensorFlow,
        },
      },
      {
        plugins: [assembly()],
        resolve: { dedupe },
        test: {
          name: 'oracle',
          environment: 'node',
          include: ['tests/oracle/**/*.test.ts'],
          testTimeout: 60_000,
          ...oneTensorFlow,
        },
      },
      {
        plugins: [assembly()],
        resolve: { dedupe },
        // Found only once a test runs, a dependency would be bundled then and reload the page under the test.
        optimizeDeps: {
          include: [
            '@tensorflow/tfjs-core',
            '@tensorflow/tfjs-core/dist/register_all_gradients',
            '@tensorflow/tfjs-backend-webgl',
            '@tensorflow/tfjs-backend-cpu',
            'pure-rand/distribution/uniformFloat64',
            'pure-rand/generator/xoroshiro128plus',
            'papaparse',
            'zod',
          ],
        },
        test: {
          name: 'webgl',
          include: ['tests/browser/engine/**/*.test.ts'],
          ...browserTimeouts,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            fileParallelism: false,
            provider: playwright({
              launchOptions: { args: chromiumArgs, ...(chromium ? { executablePath: chromium } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'page',
          environment: 'node',
          include: ['tests/browser/page/**/*.test.ts'],
          globalSetup: ['tests/setup/built-page.ts'],
          // One Chromium at a time: two would share the processor that draws their WebGL.
          fileParallelism: false,
          // A page that a busy machine kept waiting too long is opened once more.
          retry: 1,
          ...browserTimeouts,
        },
      },
    ],
  },
});
