import { cleanup } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, vi } from 'vitest';
import { texts } from './lib/texts-zh-cn';

// What browsers have and jsdom has not; nothing has a size there anyway.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {} // eslint-disable-line @typescript-eslint/no-empty-function
    unobserve() {} // eslint-disable-line @typescript-eslint/no-empty-function
    disconnect() {} // eslint-disable-line @typescript-eslint/no-empty-function
  },
);

await i18next.use(initReactI18next).init({ lng: 'zh-CN', fallbackLng: false, resources: { 'zh-CN': texts } });

afterEach(cleanup);
