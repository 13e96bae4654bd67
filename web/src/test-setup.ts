import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { texts } from './lib/texts-zh-cn';

await i18next.use(initReactI18next).init({ lng: 'zh-CN', fallbackLng: false, resources: { 'zh-CN': texts } });
