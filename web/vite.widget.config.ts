import { defineConfig } from 'vite';

/** The chat for other people's pages: one small file without any library, beside the application and never part of it. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2020',
    outDir: 'dist/chat',
    emptyOutDir: true,
    lib: {
      entry: 'src/widget/main.ts',
      formats: ['iife'],
      name: 'ChengnuoChat',
      fileName: () => 'widget.js',
    },
  },
});
