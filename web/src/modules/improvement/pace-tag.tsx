import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pace } from './api/goals';

const colours = { done: 'green', on_track: 'processing', behind: 'warning', late: 'error' } as const;

export function PaceTag({ pace }: { readonly pace: Pace }) {
  const { t } = useTranslation('improvement');
  return <Tag color={colours[pace]}>{t(`paces.${pace}`)}</Tag>;
}
