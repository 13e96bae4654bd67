import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

/** A text kept in both languages: of clauses, procedures, indicators and whatever else a company writes itself. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

const of = (words: Words | null | undefined, language: string): string => {
  if (!words) return '';
  return language.startsWith('zh') ? words.zh || words.en : words.en || words.zh;
};

/** The text in the language the reader chose, or the other one where it says nothing. */
export const inWords = (words: Words | null | undefined) => of(words, i18next.language);

/** {@link inWords} for a component that is drawn again when the language changes. */
export function useWords(): (words: Words | null | undefined) => string {
  const { i18n } = useTranslation();
  return (words) => of(words, i18n.language);
}
