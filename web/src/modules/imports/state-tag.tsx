import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { State } from './api/imports';

const colours: Record<State, string> = {
  ready: 'default',
  rehearsing: 'processing',
  rehearsed: 'blue',
  running: 'processing',
  done: 'success',
  broken: 'warning',
  failed: 'error',
};

export function StateTag({ state }: { readonly state: State }) {
  const { t } = useTranslation('imports');
  return <Tag color={colours[state]}>{t(`states.${state}`)}</Tag>;
}
