import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalState } from './api/approvals';

const colours: Record<ApprovalState, string> = {
  waiting: 'processing',
  approved: 'success',
  rejected: 'error',
  sent_back: 'warning',
  withdrawn: 'default',
};

export function StateTag({ state }: { readonly state: ApprovalState }) {
  const { t } = useTranslation('approval');
  return <Tag color={colours[state]}>{t(`states.${state}`)}</Tag>;
}
