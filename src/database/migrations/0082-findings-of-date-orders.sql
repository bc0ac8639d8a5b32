-- A breach of the order of dates can become a finding: what is put right is how the work is done, never the date (docs/decisions/0072).

alter table finding drop constraint finding_source_check;
alter table finding add constraint finding_source_check check (source = any (array['self-inspection', 'cross-check', 'date-order', 'scan',
  'inventory', 'measure-check', 'incident', 'drill', 'order', 'suggestion', 'other']));
