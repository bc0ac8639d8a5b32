/** "If we were listed as a key unit today, what would we owe?" By duty and count; nothing is changed. Made to be printed. */
import { PrinterOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { STATUS_NAMES } from '../../../src/law/names.ts';
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { ApplyForListing } from '../organ/apply-for-listing.tsx';
import { StatusPreview } from '../settings/status-preview.tsx';

const STATUSES = ['key-unit', 'cii-operator', 'school', 'research-institute'] as const;

export default function WhatIf() {
  const t = useText();
  const today = useToday();
  const [search, change] = useFilters();
  const status = oneOf(STATUSES, search.status) ?? 'key-unit';
  const profile = useQueryOf('units.profile', {});
  const brings = useQueryOf('duties.preview-status', { status, from: today });
  const held = profile.data?.statuses.some((one) => one.status === status && one.holdsToday);
  const name = STATUS_NAMES[status];
  const { roles, body } = useWhoAmI();
  const [applying, apply] = useState(false);
  const mayApply = body === 'unit' && roles.includes('security-officer') && status === 'key-unit' && held === false;
  return (
    <Page
      title={{ zh: `假设今天被确定为${name.zh}`, en: `If we were listed today: ${name.en}` }}
      purpose={{
        zh: '按现有人员、岗位和记录推算会新增哪些应履行事项。只是推算，不改变任何记录。',
        en: 'What would be owed in addition, reckoned from the people, posts and records there are. Nothing is changed.',
      }}
      actions={
        <>
          {mayApply && (
            <Button onClick={() => apply(true)}>{t({ zh: '申请列入名录', en: 'Apply for listing' })}</Button>
          )}
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t({ zh: '打印', en: 'Print' })}
          </Button>
        </>
      }
    >
      {applying && <ApplyForListing onClose={() => apply(false)} />}
      <div className="filter-bar no-print">
        <Select
          aria-label={t({ zh: '身份', en: 'Status' })}
          style={{ width: 320 }}
          value={status}
          options={STATUSES.map((value) => ({ value, label: t(STATUS_NAMES[value]) }))}
          onChange={(value) => change({ status: value === 'key-unit' ? undefined : value })}
        />
      </div>
      <p className="quiet">
        {t({ zh: '推算日期 ', en: 'Reckoned for ' })}
        <DayText day={today} />
      </p>
      {held && (
        <InfoNote
          text={{
            zh: `本单位今天已是${name.zh}，相关事项已在台账中，这里只列出会新增或改变的部分。`,
            en: `The unit has this status today (${name.en}); what it owes stands in the ledger, and only what would be added or changed is listed here.`,
          }}
        />
      )}
      <Await query={brings}>{({ rows }) => <StatusPreview rows={rows} supposed />}</Await>
    </Page>
  );
}
