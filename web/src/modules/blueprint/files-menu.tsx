import { Button, Dropdown } from 'antd';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { url } from '@/lib/api';

/** The table as a file, and a filled one back. */
export function FilesMenu({
  table,
  load,
}: {
  readonly table: string;
  readonly load?: (() => void) | undefined;
}) {
  const { t } = useTranslation('blueprint');
  const file = (format: string, paper?: string) => (
    <a href={url(`/blueprints/${table}/document`, { format, paper, language: i18next.language })} download>
      {t(`fileKinds.${format}${paper ? paper.toUpperCase() : ''}`)}
    </a>
  );
  return (
    <Dropdown
      menu={{
        items: [
          { key: 'xlsx', label: file('xlsx') },
          { key: 'a3', label: file('pdf', 'a3') },
          { key: 'a4', label: file('pdf', 'a4') },
          { key: 'html', label: file('html') },
          ...(load ? [{ type: 'divider' as const }, { key: 'load', label: t('load'), onClick: load }] : []),
        ],
      }}
    >
      <Button>{t('filesMenu')}</Button>
    </Dropdown>
  );
}
