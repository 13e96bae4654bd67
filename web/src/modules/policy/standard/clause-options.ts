import { useWords } from '@/lib/words';
import { usePolicy } from '../api/get-policy';

/** The clauses of the policy in force. */
export function useClauseOptions(): { value: string; label: string }[] {
  const words = useWords();
  const policy = usePolicy();
  const clauses = policy.data?.chapters.flatMap((chapter) => chapter.clauses) ?? [];
  return clauses.map(({ number, title, text }) => ({
    value: number,
    label: `${number} ${title ? words(title) : words(text).slice(0, 24)}`,
  }));
}
