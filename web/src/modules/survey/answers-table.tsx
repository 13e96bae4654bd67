import { Rate } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Page } from '@/lib/api';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import type { AnswerRow } from './api/results';

/** Every answer, the newest first. */
export function AnswersTable() {
  const { t } = useTranslation('survey');
  return (
    <PagedTable<AnswerRow>
      queryKey={['surveys', 'answers']}
      load={(cursor, signal) => api.get<Page<AnswerRow>>('/surveys/answers', { query: { cursor }, signal })}
      meta={{ live: ['SurveyAnswered'] }}
      rowKey="survey"
      empty={<EmptyState title={t('none')} fill={t('noneFill')} />}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('columns.score'),
          dataIndex: 'score',
          render: (score: number) => <Rate disabled value={score} />,
        },
        {
          title: t('columns.ticket'),
          render: (_, row) => <Link to={`/tickets/${row.ticket}`}>{row.number}</Link>,
        },
        { title: t('columns.subject'), dataIndex: 'subject', ellipsis: true },
        { title: t('columns.comment'), dataIndex: 'comment', ellipsis: true },
        { title: t('columns.way'), width: 110, render: (_, row) => t(`ways.${row.way}`) },
        { title: t('columns.at'), dataIndex: 'answeredAt', render: (at: string) => <Time at={at} /> },
      ]}
    />
  );
}
