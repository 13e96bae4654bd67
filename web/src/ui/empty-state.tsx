import { Empty, Typography } from 'antd';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: ReactNode;
  /** What fills this list. */
  readonly fill: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ title, fill, action }: EmptyStateProps) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div>{title}</div>
          <Typography.Text type="secondary">{fill}</Typography.Text>
        </>
      }
    >
      {action}
    </Empty>
  );
}
