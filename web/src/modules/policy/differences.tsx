import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords, type Words } from '@/lib/words';
import type { Clause, Condition, Indicator, Limit } from './api/policy';
import { useConditionWords } from './condition-words';
import { Diffed } from './diffed';
import { FrameDifference } from './frame-difference';
import differenceStyles from './differences.module.css';
import styles from './policy.module.css';
import { useAmountWords, useLimitWords } from './words';

type StoredTarget = Limit & { readonly indicator: string; readonly when: readonly Condition[] };

export type Part =
  | {
      readonly what: 'title';
      readonly key: string;
      readonly before?: Words | null;
      readonly after?: Words | null;
    }
  | {
      readonly what: 'clause';
      readonly key: string;
      readonly before?: Clause | null;
      readonly after?: Clause | null;
    }
  | {
      readonly what: 'target';
      readonly key: string;
      readonly before?: StoredTarget | null;
      readonly after?: StoredTarget | null;
    }
  | {
      readonly what: 'pause';
      readonly key: string;
      readonly before?: StoredPause | null;
      readonly after?: StoredPause | null;
    }
  | { readonly what: 'frame'; readonly key: string; readonly before?: unknown; readonly after?: unknown };

interface StoredPause {
  readonly most?: string | null;
  readonly by: string;
}

interface DifferencesProps {
  readonly parts: readonly Part[];
  readonly indicators: readonly Indicator[];
  readonly figures?: readonly { readonly key: string; readonly about: string; readonly number: number }[];
}

/** Clause by clause what was and what is: what went is struck out, what came is underlined. */
export function Differences({ parts, indicators, figures = [] }: DifferencesProps) {
  const { t } = useTranslation('policy');
  const limitWords = useLimitWords();
  const amountWords = useAmountWords();
  const words = useWords();
  const conditionWords = useConditionWords();
  const pause = (rule: StoredPause | null | undefined) =>
    rule
      ? `${t(`pauseRules.pausers.${rule.by}`)} · ${rule.most ? amountWords(rule.most) : t('pauseRules.noLimit')}`
      : '—';
  return (
    <div className={differenceStyles.differences}>
      {parts.map((part) => {
        if (part.what === 'title') {
          return (
            <section key={`title ${part.key}`}>
              <h3>{part.key ? t('chapterTitle', { number: part.key }) : t('policyTitle')}</h3>
              <p>
                <Diffed
                  before={part.before ? words(part.before) : ''}
                  after={part.after ? words(part.after) : ''}
                />
              </p>
            </section>
          );
        }
        if (part.what === 'clause') return <ClauseDifference key={`clause ${part.key}`} part={part} />;
        if (part.what === 'target') {
          const code = (part.after ?? part.before)?.indicator;
          const indicator = indicators.find((each) => each.code === code);
          const figure = figures.find(({ about }) => about === part.key);
          return (
            <section key={`target ${part.key}`}>
              <h3>
                {indicator ? words(indicator.name) : part.key} <Tag>{code}</Tag>
              </h3>
              <span className={differenceStyles.before}>
                {part.before ? limitWords(part.before, indicator) : '—'}
              </span>{' '}
              → <b>{part.after ? limitWords(part.after, indicator) : '—'}</b>
              {part.before &&
                part.after &&
                conditionWords(part.before.when) !== conditionWords(part.after.when) && (
                  <div>
                    {t('applies')}：
                    <span className={differenceStyles.before}>{conditionWords(part.before.when)}</span> →{' '}
                    <b>{conditionWords(part.after.when)}</b>
                  </div>
                )}
              {figure && (
                <span className={styles.muted}>
                  {' '}
                  · {t(`figures.${figure.key}`, { defaultValue: figure.key })} {figure.number}
                </span>
              )}
            </section>
          );
        }
        if (part.what === 'pause') {
          return (
            <section key={`pause ${part.key}`}>
              <h3>{t(`pauseRules.reasons.${part.key}`)}</h3>
              <span className={differenceStyles.before}>{pause(part.before)}</span> →{' '}
              <b>{pause(part.after)}</b>
            </section>
          );
        }
        return (
          <section key={part.key}>
            <h3>{t(`parts.${part.key}`, { defaultValue: part.key })}</h3>
            <FrameDifference name={part.key} before={part.before} after={part.after} />
          </section>
        );
      })}
    </div>
  );
}

function ClauseDifference({ part: { key, before, after } }: { readonly part: Part & { what: 'clause' } }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const text = (clause: Clause | null | undefined) => (clause ? words(clause.text) : '');
  const title = (after ?? before)?.title;
  const other = otherChanges(before, after);
  return (
    <section>
      <h3>
        {t('clause', { number: key })} {title && words(title)}{' '}
        {!before && <Tag color="green">{t('newClause')}</Tag>}
        {after?.repealed && !before?.repealed && <Tag color="red">{t('repealed')}</Tag>}
      </h3>
      <p>
        <Diffed before={text(before)} after={text(after)} />
      </p>
      {other.map((name) => (
        <div key={name} className={styles.muted}>
          {t(`clauseParts.${name}`)}：<ValueOf clause={before} name={name} /> →{' '}
          <ValueOf clause={after} name={name} />
        </div>
      ))}
      {after?.repealed && (
        <div className={styles.muted}>
          {after.repealed.reason}
          {after.repealed.successor && <> → {t('clause', { number: after.repealed.successor })}</>}
        </div>
      )}
    </section>
  );
}

const named = ['owner', 'control', 'applies', 'cites', 'basis', 'binds'] as const;
type NamedPart = (typeof named)[number];

function otherChanges(
  before: Clause | null | undefined,
  after: Clause | null | undefined,
): readonly NamedPart[] {
  if (!before || !after) return [];
  return named.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function ValueOf({ clause, name }: { readonly clause: Clause | null | undefined; readonly name: NamedPart }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  if (!clause) return '—';
  switch (name) {
    case 'owner':
      return t(`posts.${clause.owner}`, { defaultValue: clause.owner || '—' });
    case 'control':
      return clause.control.map((each) => t(`controls.${each}`, { defaultValue: each })).join('、') || '—';
    case 'applies':
      return (
        [
          ...clause.applies.tiers.map((each) => t(`tiers.${each}`)),
          ...clause.applies.categories.map((each) => t(`categories.${each}`, { defaultValue: each })),
          ...clause.applies.channels.map((each) => t(`channels.${each}`)),
          ...clause.applies.procedures,
          ...(clause.applies.units.length > 0
            ? [t('someUnits', { count: clause.applies.units.length })]
            : []),
        ].join('、') || t('everybody')
      );
    case 'cites':
      return clause.cites.join('、') || '—';
    case 'basis':
      return clause.basis ? words(clause.basis) : '—';
    case 'binds':
      return clause.binds.map(({ key }) => key).join('、') || '—';
  }
}
