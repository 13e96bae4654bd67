import { Drawer, Tag, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useWords, type Words } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import type { Difference, VersionView } from './api/procedure';
import { useDifferences, useVersions } from './api/versions';
import styles from './procedure.module.css';
import { useAmountWords, usePlaceWords } from './words';

/** Every version with its reason, its author and what it changed; a click reads it. */
export function HistoryDrawer({
  procedureKey,
  shown,
  close,
}: {
  readonly procedureKey: string;
  readonly shown: number;
  readonly close: () => void;
}) {
  const { t } = useTranslation('procedure');
  const navigate = useNavigate();
  const versions = useVersions(procedureKey);
  const newest = versions.data?.[0]?.revision;
  return (
    <Drawer open title={t('history')} onClose={close} size={520} loading={versions.isPending}>
      <ProblemAlert error={versions.error} />
      <Timeline
        items={(versions.data ?? []).map((version) => ({
          key: version.id,
          content: (
            <OneVersion
              version={version}
              isShown={version.revision === shown}
              read={() => {
                void navigate(
                  `/procedures/${procedureKey}${version.revision === newest ? '' : `?revision=${version.revision}`}`,
                );
                close();
              }}
            />
          ),
        }))}
      />
    </Drawer>
  );
}

function OneVersion({
  version,
  isShown,
  read,
}: {
  readonly version: VersionView;
  readonly isShown: boolean;
  readonly read: () => void;
}) {
  const { t } = useTranslation('procedure');
  return (
    <>
      <div>
        <a role="button" tabIndex={0} onClick={read} onKeyDown={(event) => event.key === 'Enter' && read()}>
          {t('revisionNumber', { number: version.revision })}
        </a>{' '}
        {version.retired && <Tag>{t('states.retired')}</Tag>}
        {isShown && <Tag color="blue">{t('shown')}</Tag>}
      </div>
      <div>{version.reason}</div>
      <div className={styles.muted}>
        {version.author ? version.author.name : t('product')} · <Time at={version.publishedAt} as="short" />
      </div>
      {version.revision > 1 && <Changes version={version} />}
    </>
  );
}

function Changes({ version }: { readonly version: VersionView }) {
  const { t } = useTranslation('procedure');
  const differences = useDifferences(version.key, version.revision);
  const place = usePlaceWords();
  return (
    <ul className={styles.plain}>
      {(differences.data?.items ?? []).map((each) => (
        <li key={each.path}>
          <span className={styles.muted}>{place(each.path)}</span> <Change difference={each} />
        </li>
      ))}
      {differences.data?.items.length === 0 && <li className={styles.muted}>{t('noDifference')}</li>}
    </ul>
  );
}

function Change({ difference: { path, before, after } }: { readonly difference: Difference }) {
  const { t } = useTranslation('procedure');
  const say = useSaid();
  if (path.endsWith('.order')) return t('orderChanged');
  const was = say(before);
  const is = say(after);
  return (
    <>
      {was && <span className={styles.before}>{was}</span>} {is || (was ? t('removed') : '')}
    </>
  );
}

/** A value of a difference in words, whatever it is. */
function useSaid(): (value: unknown) => string {
  const words = useWords();
  const amountWords = useAmountWords();
  const say = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    if (Array.isArray(value)) return value.map(say).filter(Boolean).join('、');
    if (typeof value === 'object') {
      if ('zh' in value && 'en' in value) return words(value as Words);
      if ('amount' in value) return amountWords(String(value.amount));
      if ('name' in value) return say(value.name);
      if ('label' in value) return say(value.label);
      return Object.values(value).map(say).filter(Boolean).join(' · ');
    }
    if (typeof value === 'boolean') return value ? '✓' : '✗';
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return say;
}
