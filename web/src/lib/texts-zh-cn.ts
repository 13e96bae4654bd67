import { byNamespace } from './i18n';

export const texts = byNamespace(
  import.meta.glob<object>(
    ['../app/texts.zh-CN.json', '../ui/texts.zh-CN.json', '../modules/*/texts.zh-CN.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
);
