import { Space } from 'antd';
import { Link } from 'react-router';

/** Numbers of clauses that open their text. */
export function ClauseLinks({ numbers }: { readonly numbers: readonly string[] }) {
  return (
    <Space size={6} wrap>
      {numbers.map((number) => (
        <Link key={number} to={`/policy?clause=${number}`}>
          {number}
        </Link>
      ))}
    </Space>
  );
}
