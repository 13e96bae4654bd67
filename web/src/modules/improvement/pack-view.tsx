import { Collapse, Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { exact } from '@/lib/dates';
import type { DataPack } from './api/reviews';
import { ValuesTable } from './values-table';

/** What matters most when a policy is judged: satisfaction, complaints, speed, cost. */
const together = ['IND-17', 'IND-18', 'IND-05', 'IND-11', 'IND-01', 'MSR-13', 'MSR-14'];

/** The numbers as they were when the review had them. */
export function PackView({ pack }: { readonly pack: DataPack }) {
  const { t } = useTranslation('improvement');
  const first = pack.values.filter((value) => together.includes(value.code));
  const red = pack.values.filter((value) => value.state === 'broken' || value.state === 'warning');
  const hour = 3600;
  return (
    <section>
      <h3>{t('pack.heading')}</h3>
      <p>{t('pack.about', { from: pack.from, to: pack.to, at: exact(pack.frozenAt) })}</p>
      <Collapse
        defaultActiveKey={['first', 'red', 'causes']}
        items={[
          { key: 'first', label: t('pack.together'), children: <ValuesTable values={first} period={pack} /> },
          {
            key: 'red',
            label: t('pack.red', { count: red.length }),
            children: <ValuesTable values={red} period={pack} />,
          },
          {
            key: 'causes',
            label: t('pack.causes'),
            children: (
              <Space wrap>
                {Object.entries(pack.causes).map(([cause, count]) => (
                  <Tag key={cause}>
                    {t(`causes.${cause.toLowerCase()}`, { defaultValue: cause })} {count}
                  </Tag>
                ))}
                <Link to="/promises">
                  <Tag color="warning">{t('pack.unexplained', { count: pack.unexplained })}</Tag>
                </Link>
              </Space>
            ),
          },
          {
            key: 'worst',
            label: t('pack.worst'),
            children: (
              <Space wrap>
                {pack.worst.map((one) => (
                  <Link key={`${one.code}-${one.ticket}`} to={`/tickets/${one.ticket}`}>
                    {one.code} {one.number}
                    {one.timed && ` (${(one.value / hour).toFixed(1)}h)`}
                  </Link>
                ))}
              </Space>
            ),
          },
          {
            key: 'all',
            label: t('pack.all', { count: pack.values.length }),
            children: <ValuesTable values={pack.values} period={pack} />,
          },
        ]}
      />
    </section>
  );
}
