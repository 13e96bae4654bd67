import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Finding } from './api/supervision';

const colours = {
  open: 'warning',
  fixed: 'processing',
  verified: 'green',
  proposed: 'purple',
  noted: 'default',
} as const;
const weights = { minor: 'default', major: 'warning', critical: 'error' } as const;

/** Whether the clause is followed, how much it weighs, where it stands. */
export function FindingTags({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('improvement');
  return (
    <>
      <Tag
        color={finding.kind === 'not_followed' ? 'error' : finding.kind === 'followed' ? 'green' : 'default'}
      >
        {t(`kinds.${finding.kind}`)}
      </Tag>
      {finding.severity && <Tag color={weights[finding.severity]}>{t(`severities.${finding.severity}`)}</Tag>}
      {finding.state !== 'noted' && (
        <Tag color={colours[finding.state]}>{t(`findingStates.${finding.state}`)}</Tag>
      )}
    </>
  );
}
