import { Card, Progress, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useValue, type Value } from './api/classes';
import type { Customer } from './api/customer';

/** What the customer is worth by the rules, input by input, and how customers of its stage are to be served. */
export function ValueCard({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('customer');
  const words = useWords();
  const valued = useValue(customer.id);
  const strategy = valued.data?.strategies[customer.stage];
  const value = valued.data?.value;
  return (
    <Card size="small" title={t('classes.card')}>
      <ProblemAlert error={valued.error} />
      {strategy && <Typography.Paragraph>{words(strategy)}</Typography.Paragraph>}
      {value ? (
        <Breakdown value={value} />
      ) : (
        <Typography.Text type="secondary">{t('classes.neverRun')}</Typography.Text>
      )}
    </Card>
  );
}

function Breakdown({ value }: { readonly value: Value }) {
  const { t } = useTranslation('customer');
  return (
    <>
      <Pairs
        of={[
          [t('classes.behaviour'), t(`classes.behaviours.${value.behaviour}`)],
          [t('classes.score'), value.rated ? value.score.toFixed(1) : t('classes.unrated')],
          [t('classes.top'), typeof value.topShare === 'number' && `${(value.topShare * 100).toFixed(1)} %`],
          [t('classes.byHand'), value.keptByHand && t('classes.byHandHint')],
          [
            t('classes.calculated'),
            <>
              <Time at={value.at} /> ·{' '}
              {value.revision ? t('classes.revision', { revision: value.revision }) : t('classes.shipped')}
            </>,
          ],
        ]}
      />
      {value.rated &&
        value.parts.map((part) => (
          <div key={part.input} title={t('classes.partHint', { value: part.value })}>
            <Typography.Text type="secondary">
              {t(`classes.inputs.${part.input}`)} ·{' '}
              {t('classes.weight', { weight: Math.round(part.weight * 100) })}
            </Typography.Text>
            <Progress
              percent={Math.round(part.place * 100)}
              size="small"
              format={() => part.points.toFixed(1)}
            />
          </div>
        ))}
    </>
  );
}
