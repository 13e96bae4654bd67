import { Drawer, Tag, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useVersions } from './api/list-versions';
import type { Version } from './api/policy';
import styles from './policy.module.css';
import { PublicationOf } from './publication';
import { VersionDifferences } from './version-differences';

interface VersionsDrawerProps {
  readonly shown: string;
  readonly close: () => void;
}

/** Every published version with what it changed; a click reads it. */
export function VersionsDrawer({ shown, close }: VersionsDrawerProps) {
  const { t } = useTranslation('policy');
  const versions = useVersions();
  const current = versions.data?.items.find(({ state }) => state === 'in_force')?.id;
  return (
    <Drawer open title={t('versions')} onClose={close} size={480} loading={versions.isPending}>
      <ProblemAlert error={versions.error} />
      <Timeline
        items={(versions.data?.items ?? []).map((version) => ({
          key: version.id,
          content: (
            <OneVersion version={version} isShown={version.id === shown} current={current} close={close} />
          ),
        }))}
      />
    </Drawer>
  );
}

function OneVersion({
  version,
  isShown,
  current,
  close,
}: {
  readonly version: Version;
  readonly isShown: boolean;
  readonly current?: string | undefined;
  readonly close: () => void;
}) {
  const { t } = useTranslation('policy');
  const [, change] = useUrlState();
  const read = () => {
    change({ version: version.state === 'in_force' ? undefined : version.id });
    close();
  };
  return (
    <>
      <div>
        <a role="button" tabIndex={0} onClick={read} onKeyDown={(event) => event.key === 'Enter' && read()}>
          {t('version', { number: version.number })}
        </a>{' '}
        <Tag>{t(`states.${version.state}`)}</Tag>
        {isShown && <Tag color="blue">{t('shown')}</Tag>}
      </div>
      <div>{version.reason}</div>
      <div className={styles.muted}>
        {version.author && <>{version.author.name} · </>}
        <Time at={version.publishedAt} as="short" /> · {t('effectiveFrom')}{' '}
        <Time at={version.effectiveFrom} as="short" />
      </div>
      {version.revision > 1 && <VersionDifferences version={version.id} label={t('showDifferences')} />}
      {version.revision > 1 && version.number.endsWith('.0') && (
        <>
          {' · '}
          <PublicationOf version={version.id} />
        </>
      )}
      {current && version.id !== current && (
        <>
          {version.revision > 1 && ' · '}
          <VersionDifferences version={current} since={version.id} label={t('compareWith')} />
        </>
      )}
    </>
  );
}
