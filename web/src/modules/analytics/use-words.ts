import { useTranslation } from 'react-i18next';

/** A text that the policy carries in both languages, in the reader's. */
export function useWords(): (words: { readonly zh: string; readonly en: string }) => string {
  const { i18n } = useTranslation();
  return (words) => (i18n.language === 'zh-CN' ? words.zh : words.en);
}
