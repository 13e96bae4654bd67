import { useTranslation } from 'react-i18next';
import { duration } from '@/lib/dates';
import { number } from './amounts';
import { shapes, type RegisterRow } from './api/register';

/** What an entry says in one glance: how long, how many of how many, which number. */
export function RegisterResult({ row }: { readonly row: RegisterRow }) {
  const { t } = useTranslation('analytics');
  const share =
    row.number !== null && row.outOf !== null ? `${number(row.number)} / ${number(row.outOf)}` : null;
  if (shapes[row.kind] === 'span') {
    const length =
      row.ends && row.begins ? duration(Date.parse(row.ends) - Date.parse(row.begins)) : t('register.open');
    return <>{share ? `${length} · ${share}` : length}</>;
  }
  return <>{share ?? (row.number === null ? t('register.done') : number(row.number))}</>;
}
