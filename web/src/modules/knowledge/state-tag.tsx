import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { State } from './api/articles';

const colours = { draft: 'default', published: 'success', changed: 'warning', withdrawn: 'default' } as const;

/** Where an article stands between its writer and its readers. */
export function StateTag({ state }: { readonly state: State }) {
  const { t } = useTranslation('knowledge');
  return <Tag color={colours[state]}>{t(`states.${state}`)}</Tag>;
}
