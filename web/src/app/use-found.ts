import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Command } from '@/lib/commands';
import { useMe } from '@/lib/session';
import { useSettled } from '@/ui/use-settled';
import { finders } from './modules';

/** What the modules find for a text of two letters or more, as commands that go there. */
export function useFound(text: string): readonly Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { rights } = useMe();
  const settled = useSettled(text.trim());
  const found = useQuery({
    queryKey: ['found', settled],
    queryFn: async ({ signal }) => {
      const asked = finders.filter((finder) => rights.includes(finder.right));
      const answers = await Promise.allSettled(asked.map((finder) => finder.find(settled, signal)));
      return answers.flatMap((answer, index) =>
        answer.status === 'fulfilled'
          ? answer.value.map((one) => ({ ...one, label: asked[index]?.label ?? '' }))
          : [],
      );
    },
    enabled: settled.length >= 2,
    placeholderData: (shown) => shown,
  });
  if (settled.length < 2) return [];
  return (found.data ?? []).map(({ id, title, path, label }) => ({
    id: `found:${id}`,
    title,
    group: t(label),
    run: () => void navigate(path),
  }));
}
