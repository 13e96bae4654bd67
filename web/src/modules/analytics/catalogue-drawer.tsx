import { Alert, Button, Drawer, Timeline, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { exact } from '@/lib/dates';
import { useRight } from '@/lib/rights';
import { useWords } from '@/lib/words';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { inUnit } from './amounts';
import { useIndicator, type IndicatorRow, type Setting } from './api/catalogue';
import { CatalogueDialog } from './catalogue-dialog';
import { useLimit } from './use-limit';

/** An indicator with everything known about it: the advice where the references disagree, and how it was looked after before. */
export function CatalogueDrawer({ code, close }: { readonly code: string; readonly close: () => void }) {
  const { t } = useTranslation('analytics');
  const words = useWords();
  const whole = useIndicator(code);
  const may = useRight('indicator_edit');
  const [changing, setChanging] = useState(false);
  const entry = whole.data?.entry;
  return (
    <Drawer
      open
      size={600}
      onClose={close}
      title={entry ? `${entry.code} ${words(entry.name)}` : code}
      extra={may && entry && <Button onClick={() => setChanging(true)}>{t('catalogue.change')}</Button>}
    >
      <ProblemAlert error={whole.error} retry={() => void whole.refetch()} />
      {entry && (
        <>
          {entry.advice.map((key) => (
            <Alert
              key={key}
              type="info"
              showIcon
              style={{ marginBottom: 12 }}
              title={t('catalogue.adviceTitle')}
              description={t(`catalogue.advices.${key}`, { defaultValue: key })}
            />
          ))}
          <Values row={entry} />
          <Typography.Title level={5}>{t('catalogue.history')}</Typography.Title>
          {whole.data?.history.length === 0 ? (
            <Typography.Text type="secondary">{t('catalogue.noHistory')}</Typography.Text>
          ) : (
            <Timeline
              items={(whole.data?.history ?? []).map((one, index, all) => ({
                key: one.version,
                content: (
                  <>
                    <div>
                      {one.author?.name} · {one.at && exact(one.at)}
                    </div>
                    <div>{t('register.because', { reason: one.reason })}</div>
                    <Changes of={one} before={all[index + 1]} unit={entry.unit} />
                  </>
                ),
              }))}
            />
          )}
          {changing && <CatalogueDialog row={entry} close={() => setChanging(false)} />}
        </>
      )}
    </Drawer>
  );
}

/** What was decided differently from before. */
function Changes({
  of,
  before,
  unit,
}: {
  readonly of: Setting;
  readonly before: Setting | undefined;
  readonly unit: string;
}) {
  const { t } = useTranslation('analytics');
  const told = (one: Setting | undefined): [string, string][] => [
    [t('catalogue.owner'), one?.owner?.name ?? t('catalogue.nobody')],
    [
      t('catalogue.warn'),
      one === undefined || one.warn === null ? t('catalogue.usualWarn') : inUnit(one.warn, unit),
    ],
    [t('catalogue.sample'), String(one?.minimumSample ?? t('catalogue.usual'))],
    [t('catalogue.period'), one?.period ? t(`catalogue.periods.${one.period}`) : t('catalogue.usual')],
    [
      t('catalogue.goals'),
      one?.goals.length ? one.goals.map((each) => t(`goals.${each}`)).join('、') : t('catalogue.usual'),
    ],
    [t('catalogue.alert'), t(one?.alert === false ? 'catalogue.no' : 'catalogue.yes')],
    [t('catalogue.disclosed'), t(one?.disclosed ? 'catalogue.yes' : 'catalogue.no')],
    [t('catalogue.baseline'), one?.baselineFrom ? `${one.baselineFrom} – ${one.baselineTo ?? ''}` : '–'],
  ];
  const earlier = told(before);
  return told(of)
    .filter(([, value], index) => value !== earlier[index]?.[1])
    .map(([name, value], index) => {
      const was = earlier.find(([other]) => other === name)?.[1];
      return (
        <div key={index}>
          <Typography.Text type="secondary">
            {name}：{was} → {value}
          </Typography.Text>
        </div>
      );
    });
}

function Values({ row }: { readonly row: IndicatorRow }) {
  const { t } = useTranslation('analytics');
  const words = useWords();
  const limit = useLimit();
  const promise = row.promises[0];
  const { setting } = row;
  return (
    <Pairs
      of={[
        [t('target'), limit(row) ?? t('states.no_target')],
        [
          t('clause'),
          promise && (
            <Link to={`/policy?clause=${promise.clause}`}>
              §{promise.clause} {promise.clauseText && words(promise.clauseText)}
            </Link>
          ),
        ],
        [t('catalogue.formula'), words(row.formula)],
        [t('catalogue.source'), t(`catalogue.sources.${row.source}`)],
        [
          t('catalogue.facts'),
          row.kinds.length > 0
            ? row.kinds.map((kind) => t(`register.kinds.${kind}`)).join('、')
            : row.facts.join(', '),
        ],
        [t('catalogue.goals'), row.goals.map((each) => t(`goals.${each}`)).join('、')],
        [t('catalogue.period'), row.period && t(`catalogue.periods.${row.period}`)],
        [
          t('catalogue.warn'),
          setting.warn === null ? t('catalogue.usualWarn') : inUnit(setting.warn, row.unit),
        ],
        [
          t('catalogue.caseWarn'),
          row.source === 'clocks' && promise
            ? t('catalogue.caseWarnAt', { share: Math.round(promise.warnAt * 100) })
            : null,
        ],
        [t('catalogue.sample'), row.minimumSample],
        [t('catalogue.owner'), setting.owner?.name ?? t('catalogue.nobody')],
        [t('catalogue.alert'), t(setting.alert ? 'catalogue.yes' : 'catalogue.no')],
        [t('catalogue.disclosed'), t(setting.disclosed ? 'catalogue.yes' : 'catalogue.no')],
        [
          t('catalogue.baseline'),
          setting.baselineFrom && `${setting.baselineFrom} – ${setting.baselineTo ?? ''}`,
        ],
      ]}
    />
  );
}
