import { Select, type SelectProps } from 'antd';

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }));

export function ZoneSelect(props: SelectProps<string>) {
  return <Select<string> {...props} showSearch={{ optionFilterProp: 'label' }} options={zones} />;
}
