import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

type Texts = Record<string, object>;
const remembered = 'chengnuo.language';

/** All texts of one language are one chunk; a namespace is the folder that holds the file. */
const load: Record<Language, () => Promise<Texts>> = {
  'zh-CN': async () => (await import('./texts-zh-cn')).texts,
  en: async () => (await import('./texts-en')).texts,
};

export async function startTexts(): Promise<void> {
  const language = languages.find((each) => each === localStorage.getItem(remembered)) ?? 'zh-CN';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: await load[language]() },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  mark(language);
}

export async function speak(language: Language): Promise<void> {
  Object.entries(await load[language]()).forEach(([namespace, texts]) =>
    i18next.addResourceBundle(language, namespace, texts, true, true),
  );
  localStorage.setItem(remembered, language);
  await i18next.changeLanguage(language);
  mark(language);
}

export function isLanguageChosen(): boolean {
  return localStorage.getItem(remembered) !== null;
}

function mark(language: Language): void {
  document.documentElement.lang = language;
}

/** `../modules/ticket/texts.en.json` → `ticket` */
export function byNamespace(files: Record<string, object>): Texts {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]): [string, object] => [path.split('/').at(-2) ?? path, texts]),
  );
}
