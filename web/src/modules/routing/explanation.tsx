import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Considered, Explained } from './api/routing';
import styles from './routing.module.css';

/** Everybody who was considered, the best first, and what spoke for or against each. */
export function Explanation({ of }: { readonly of: Explained }) {
  const { t } = useTranslation('routing');
  return (
    <>
      <p>
        {of.person ? t('why.chosen', { name: of.person.name }) : t('why.nobody')}
        <span className={styles.quiet}>
          {' '}
          {t(`strategies.${of.strategy}`)}
          {of.skill && ` · ${t('why.demands', { skill: of.skill })}`}
        </span>
      </p>
      <Table<Considered>
        size="small"
        rowKey="person"
        pagination={false}
        dataSource={[...of.considered]}
        locale={{ emptyText: t('why.noMembers') }}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('why.person'), dataIndex: 'name' },
          {
            title: t('why.result'),
            render: (_, row) =>
              row.excluded ? (
                <Tag>{t(`exclusions.${row.excluded}`)}</Tag>
              ) : (
                <strong>{t('why.points', { count: row.score })}</strong>
              ),
          },
          {
            title: t('why.grounds'),
            render: (_, row) => (
              <span className={styles.grounds}>
                {row.grounds.map((ground) => (
                  <Tag key={ground.kind}>
                    {t(`grounds.${ground.kind}`)} +{ground.points}
                  </Tag>
                ))}
              </span>
            ),
          },
          { title: t('why.load'), render: (_, row) => `${row.load} / ${row.capacity}` },
        ]}
      />
    </>
  );
}
