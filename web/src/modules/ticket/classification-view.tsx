import { Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Pairs } from '@/ui/pairs';
import { useCategoryName } from './api/get-categories';
import type { Ticket } from './api/ticket';

export function ClassificationView({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  return (
    <Pairs
      of={[
        [t('category'), <CategoryShown key="category" ticket={ticket} />],
        [t('problemClass'), ticket.problemClass && t(`problemClasses.${ticket.problemClass}`)],
        [t('complexity'), t(`complexities.${ticket.complexity}`)],
        [
          t('priority'),
          t('priorityFrom', {
            priority: t(`priorities.${ticket.priority}`),
            urgency: t(`levels.${ticket.urgency}`),
            impact: t(`levels.${ticket.impact}`),
          }),
        ],
      ]}
    />
  );
}

/** What nobody has said is told as what it is: a judgement of the words. */
function CategoryShown({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const categoryName = useCategoryName();
  return (
    <>
      {categoryName(ticket.category)}{' '}
      {ticket.categoryRecognised && (
        <Tooltip title={t('categoryRecognisedHint')}>
          <Tag tabIndex={0}>{t('categoryRecognised')}</Tag>
        </Tooltip>
      )}
    </>
  );
}
