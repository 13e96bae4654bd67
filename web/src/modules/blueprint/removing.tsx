import { Button, type TableColumnType } from 'antd';

/** The last column: takes a row away again, for those who may. */
export function removing<Row extends { readonly id: string }>(
  mayEdit: boolean,
  label: string,
  remove: (id: string) => void,
): TableColumnType<Row> {
  return {
    title: '',
    width: 80,
    render: (_, row) =>
      mayEdit && (
        <Button size="small" type="link" onClick={() => remove(row.id)}>
          {label}
        </Button>
      ),
  };
}
