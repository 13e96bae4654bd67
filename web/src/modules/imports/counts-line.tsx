import { useTranslation } from 'react-i18next';
import type { Counts } from './api/imports';

export function CountsLine({ counts, would = false }: { readonly counts: Counts; readonly would?: boolean }) {
  const { t } = useTranslation('imports');
  const numbers = {
    read: counts.read,
    created: counts.created,
    skipped: counts.skipped,
    failed: counts.failed,
  };
  return <span>{would ? t('countsWould', numbers) : t('counts', numbers)}</span>;
}
