import { Button, Descriptions, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useWords } from '@/lib/words';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useSheet } from './api';
import { ItemTable } from './item-table';
import styles from './standard.module.css';

/** A filled sheet as it was, to read and to print. */
export function SheetPage() {
  const { t } = useTranslation('policy');
  const words = useWords();
  const { sheet: id = '' } = useParams();
  const whole = useSheet(id);
  const sheet = whole.data?.sheet;
  return (
    <PageBody>
      <ProblemAlert error={whole.error} />
      {whole.isPending && <Skeleton active />}
      {whole.data && sheet && (
        <>
          <PageHeader
            title={words(sheet.title)}
            hint={t('standards.revision', { number: sheet.revision })}
            actions={
              <span className={styles.noPrint}>
                <Link to={`/standards/${sheet.standard}`}>
                  <Button>{t('standards.toStandard')}</Button>
                </Link>{' '}
                <Button onClick={() => window.print()}>{t('standards.print')}</Button>
              </span>
            }
          />
          <Descriptions
            size="small"
            column={3}
            bordered
            style={{ marginBottom: 12 }}
            items={[
              { key: 'who', label: t('standards.checked'), children: sheet.person?.name ?? sheet.place },
              { key: 'place', label: t('standards.place'), children: sheet.place },
              { key: 'day', label: t('standards.checkedOn'), children: sheet.checkedOn },
              { key: 'by', label: t('standards.checker'), children: sheet.checker.name },
              {
                key: 'score',
                label: t('standards.score'),
                children: t('standards.scoreOf', { score: sheet.score, mark: whole.data.text.passMark }),
              },
              {
                key: 'outcome',
                label: t('standards.outcome'),
                children: (
                  <Tag color={sheet.passed ? 'green' : 'red'}>
                    {t(sheet.passed ? 'standards.passed' : 'standards.failed')}
                  </Tag>
                ),
              },
              ...(sheet.note
                ? [{ key: 'note', label: t('standards.note'), span: 3, children: sheet.note }]
                : []),
            ]}
          />
          <ItemTable items={whole.data.text.items} marks={whole.data.marks} />
          <p className={styles.signs}>{t('standards.signLines')}</p>
        </>
      )}
    </PageBody>
  );
}
