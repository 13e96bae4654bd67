import { Card, Flex, Statistic, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCategoryName } from './api/queues';
import { useRecognition } from './api/rules';

/** How well the requests were recognised that came without a category, and what people made of the mistakes. */
export function Recognition() {
  const { t } = useTranslation('routing');
  const recognition = useRecognition();
  const categoryName = useCategoryName();
  const told = recognition.data;
  return (
    <Card
      size="small"
      title={t('recognition.title')}
      loading={recognition.isPending}
      style={{ marginBlockEnd: 16 }}
    >
      <ProblemAlert error={recognition.error} />
      {told && told.recognised + told.unknown === 0 && (
        <EmptyState title={t('recognition.none')} fill={t('recognition.fill')} />
      )}
      {told && told.recognised + told.unknown > 0 && (
        <Flex gap={32} wrap>
          <Statistic title={t('recognition.recognised')} value={told.recognised} />
          <Statistic title={t('recognition.corrected')} value={told.corrected} />
          <Statistic title={t('recognition.share')} value={told.share} suffix="%" />
          <Statistic title={t('recognition.unknown')} value={told.unknown} />
          {told.mistakes.length > 0 && (
            <div>
              <div>{t('recognition.mistakes')}</div>
              {told.mistakes.slice(0, 5).map(({ from, to, tickets }) => (
                <div key={`${from} ${to}`}>
                  {categoryName(from)} → {categoryName(to)}{' '}
                  <Tag>{t('learned.tickets', { count: tickets })}</Tag>
                </div>
              ))}
            </div>
          )}
        </Flex>
      )}
    </Card>
  );
}
