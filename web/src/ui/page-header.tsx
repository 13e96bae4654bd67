import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import styles from './page.module.css';

interface PageHeaderProps {
  /** Also names the page in the browser's tab. */
  readonly title: string;
  readonly hint?: ReactNode;
  /** Buttons on the right; the main one last. */
  readonly actions?: ReactNode;
}

export function PageHeader({ title, hint, actions }: PageHeaderProps) {
  return (
    <Flex className={styles.header} align="center" justify="space-between" gap={16} wrap>
      <title>{title}</title>
      <div>
        <Typography.Title level={1} className={styles.title}>
          {title}
        </Typography.Title>
        {hint && <Typography.Text type="secondary">{hint}</Typography.Text>}
      </div>
      {actions && (
        <Flex gap={8} wrap className={styles.actions}>
          {actions}
        </Flex>
      )}
    </Flex>
  );
}

/** A page that scrolls as one sheet. `wide` uses the whole width: for tables and boards. */
export function PageBody({
  children,
  wide = false,
}: {
  readonly children: ReactNode;
  readonly wide?: boolean;
}) {
  return <div className={`${styles.body} ${wide ? styles.wide : ''}`}>{children}</div>;
}
