import { useMutation } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Html } from '@/ui/html';
import { ProblemAlert } from '@/ui/problem-alert';
import { useHelpArticle, vote } from './api/help';
import styles from './help.module.css';

/** One answer, and whether it was one. */
export function HelpArticlePage() {
  const { t } = useTranslation('knowledge');
  const { id = '' } = useParams();
  const article = useHelpArticle(id);
  const voting = useMutation({ mutationFn: (helpful: boolean) => vote(id, helpful) });
  if (article.error) return <ProblemAlert error={article.error} />;
  if (!article.data) return <Skeleton active />;
  const ask = `/portal/ask${article.data.category ? `?category=${article.data.category.split('/')[0]}` : ''}`;
  return (
    <>
      <title>{article.data.title}</title>
      <Link to="/portal/help">{t('helpBack')}</Link>
      <h1 className={styles.hello}>{article.data.title}</h1>
      <Html source={article.data.html} className={styles.article} />
      <div className={styles.vote} role="status">
        {voting.isSuccess ? (
          t(voting.variables ? 'thanks' : 'thanksNot')
        ) : (
          <>
            <span>{t('didItHelp')}</span>
            <Button loading={voting.isPending} onClick={() => voting.mutate(true)}>
              {t('yes')}
            </Button>
            <Button loading={voting.isPending} onClick={() => voting.mutate(false)}>
              {t('no')}
            </Button>
          </>
        )}
        <Link to={ask} style={{ marginInlineStart: 'auto' }}>
          {t('helpAsk')}
        </Link>
      </div>
      <ProblemAlert error={voting.error} />
    </>
  );
}
