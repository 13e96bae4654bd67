import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from './api/draft';

/** The clauses whose number changed while their words could not follow. */
export const staleClauses = (draft: Draft): readonly string[] =>
  draft.missing
    .filter(({ code }) => code === 'stale_words')
    .map(({ where }) => where.slice('clause '.length));

/** Tells whoever writes and whoever approves that a text may say another number than the target. */
export function StaleWords({
  draft,
  show,
}: {
  readonly draft: Draft;
  readonly show?: (clause: string) => void;
}) {
  const { t } = useTranslation('policy');
  const clauses = staleClauses(draft);
  if (clauses.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('staleWords', { clauses: clauses.map((number) => t('clause', { number })).join('、') })}
      action={
        show &&
        clauses.map((number) => (
          <Button key={number} size="small" type="link" onClick={() => show(number)}>
            {number}
          </Button>
        ))
      }
    />
  );
}
