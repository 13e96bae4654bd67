import i18next from 'i18next';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const inWords = (words: Words) => (i18next.language === 'zh-CN' ? words.zh : words.en);
