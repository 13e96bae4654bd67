import { byNamespace } from './i18n';

export const texts = byNamespace(
  import.meta.glob<object>(['../app/texts.en.json', '../ui/texts.en.json', '../modules/*/texts.en.json'], {
    eager: true,
    import: 'default',
  }),
);
