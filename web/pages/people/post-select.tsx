/** Choosing a post by any part of its title, among those in use. */
import { Select } from 'antd';
import { useState } from 'react';
import { LEVEL_NAMES } from '../../../src/law/names.ts';
import { useQueryOf } from '../../api.ts';
import { useText } from '../../language.tsx';

type Parts = {
  readonly id?: string;
  readonly value?: number;
  readonly onChange?: (postId: number | undefined) => void;
};

const SHOWN_AT_MOST = 50;

export function PostSelect({ id, value, onChange }: Parts) {
  const t = useText();
  const [text, look] = useState('');
  const found = useQueryOf('people.posts', { text: text.trim() || undefined, offset: 0, limit: SHOWN_AT_MOST });
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: look }}
      loading={found.isPending}
      popupMatchSelectWidth={false}
      placeholder={t({ zh: '输入岗位名称查找', en: 'Type part of the title' })}
      value={value}
      onChange={(chosen: number | undefined) => onChange?.(chosen)}
      notFoundContent={
        found.isPending
          ? null
          : t({
              zh: '没有这个岗位。请先在“部门和岗位”中设立。',
              en: 'There is no such post. Add it first under “Departments and posts”.',
            })
      }
      options={found.data?.rows.map((post) => ({
        value: post.postId,
        label: `${post.title} · ${post.department} · ${t(LEVEL_NAMES[post.level])}`,
      }))}
    />
  );
}
