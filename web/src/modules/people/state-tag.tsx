import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonState } from './api/people';

/** Nothing for people who are simply there. */
export function StateTag({ state }: { readonly state: PersonState | null | undefined }) {
  const { t } = useTranslation('people');
  return !state || state === 'active' ? null : <Tag>{t(`states.${state}`)}</Tag>;
}
