import {
  AuditOutlined,
  BellOutlined,
  BulbOutlined,
  CustomerServiceOutlined,
  FileDoneOutlined,
  QuestionCircleOutlined,
  ReadOutlined,
  RightOutlined,
  ShareAltOutlined,
  ShopOutlined,
  ToolOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Skeleton } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { useFront } from '@/lib/front';
import homeStyles from './home.module.css';
import styles from './portal.module.css';
import { WhenAnswered } from './reach/when-answered';

const icons: Record<string, ComponentType> = {
  information: QuestionCircleOutlined,
  transaction: FileDoneOutlined,
  complaint: WarningOutlined,
  suggestion: BulbOutlined,
  technical: ToolOutlined,
  cooperation: ShareAltOutlined,
};

/** What do you need? One tap leads to the words. */
export function HomePage() {
  const { t } = useTranslation('channel');
  const front = useFront();
  return (
    <>
      <h1 className={styles.hello}>{t('home.title')}</h1>
      <p className={styles.hint}>{t('home.hint', { company: front.data?.company ?? '' })}</p>
      <WhenAnswered />
      <ProblemAlert error={front.error} />
      {front.isPending ? (
        <Skeleton active />
      ) : (
        <nav className={homeStyles.tiles} aria-label={t('home.title')}>
          {front.data?.categories.map((choice) => {
            const Icon = icons[choice.key] ?? CustomerServiceOutlined;
            return (
              <Link key={choice.key} to={`/portal/ask?category=${choice.key}`} className={homeStyles.tile}>
                <span className={homeStyles.tileIcon}>
                  <Icon />
                </span>
                {choice.name}
              </Link>
            );
          })}
        </nav>
      )}
      <nav className={styles.rows}>
        <Link to="/portal/help" className={styles.row}>
          <ReadOutlined />
          <span>{t('home.help')}</span>
          <RightOutlined />
        </Link>
        <Link to="/portal/requests" className={styles.row}>
          <CustomerServiceOutlined />
          <span>{t('home.mine')}</span>
          <RightOutlined />
        </Link>
        <Link to="/portal/preferences" className={styles.row}>
          <BellOutlined />
          <span>{t('reach.preferences')}</span>
          <RightOutlined />
        </Link>
        <Link to="/portal/outlets" className={styles.row}>
          <ShopOutlined />
          <span>{t('home.outlets')}</span>
          <RightOutlined />
        </Link>
        <Link to="/portal/commitments" className={styles.row}>
          <AuditOutlined />
          <span>{t('home.commitments')}</span>
          <RightOutlined />
        </Link>
      </nav>
    </>
  );
}
