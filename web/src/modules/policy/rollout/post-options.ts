import { useTranslation } from 'react-i18next';
import { usePolicy } from '../api/get-policy';

/** The posts that answer for clauses of the policy in force. */
export function usePostOptions(): { value: string; label: string }[] {
  const { t } = useTranslation('policy');
  const policy = usePolicy();
  const owners = policy.data?.chapters.flatMap((chapter) => chapter.clauses.map(({ owner }) => owner)) ?? [];
  return [...new Set(owners)]
    .filter(Boolean)
    .map((value) => ({ value, label: t(`posts.${value}`, { defaultValue: value }) }));
}
