/** Which columns of a table are shown. The first always is: it names the row. */
import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { type Localised, useText } from '../language.tsx';

type Parts = {
  readonly columns: readonly { readonly key: string; readonly title: Localised }[];
  readonly shown: readonly string[];
  readonly onChange: (shown: readonly string[]) => void;
};

export function ColumnChooser({ columns, shown, onChange }: Parts) {
  const t = useText();
  const title = t({ zh: '显示的列', en: 'Columns shown' });
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      getPopupContainer={(button) => button.parentElement ?? document.body}
      title={title}
      content={
        <Checkbox.Group
          className="column-chooser"
          value={[...shown]}
          onChange={(keys) => onChange(keys as string[])}
          options={columns.slice(1).map(({ key, title: text }) => ({ value: key, label: t(text) }))}
        />
      }
    >
      <Button icon={<SettingOutlined />} aria-label={title}>
        {t({ zh: '列', en: 'Columns' })}
      </Button>
    </Popover>
  );
}
