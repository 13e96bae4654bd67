import { RightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PartProps } from '@/lib/parts';
import { useSettled } from '@/ui/use-settled';
import { useHelpSuggestions } from './api/help';
import styles from './help.module.css';

/** What may already answer somebody who is writing a request. */
export function HelpSuggestions({ words }: PartProps['helpSuggestions']) {
  const { t } = useTranslation('knowledge');
  const found = useHelpSuggestions(useSettled(words, 500));
  if (!found.data?.length || words.trim().length < 4) return null;
  return (
    <aside className={styles.suggestions} aria-live="polite">
      <div className={styles.suggestionsTitle}>{t('perhaps')}</div>
      {found.data.map((line) => (
        <Link key={line.id} to={`/portal/help/${line.id}`} target="_blank" className={styles.suggestion}>
          <span>{line.title}</span>
          <RightOutlined />
        </Link>
      ))}
    </aside>
  );
}
