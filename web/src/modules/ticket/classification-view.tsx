import { useTranslation } from 'react-i18next';
import { Pairs } from '@/ui/pairs';
import { useCategoryName } from './api/get-categories';
import type { Ticket } from './api/ticket';

export function ClassificationView({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const categoryName = useCategoryName();
  return (
    <Pairs
      of={[
        [t('category'), categoryName(ticket.category)],
        [t('problemClass'), ticket.problemClass && t(`problemClasses.${ticket.problemClass}`)],
        [t('complexity'), t(`complexities.${ticket.complexity}`)],
        [t('priority'), t('priorityFrom', {
          priority: t(`priorities.${ticket.priority}`),
          urgency: t(`levels.${ticket.urgency}`),
          impact: t(`levels.${ticket.impact}`),
        })],
      ]} // prettier-ignore
    />
  );
}
