-- What was changed of a measure's entry, and what stood there before: its record shows it as it shows checks and papers. Who answered for it is
-- named by nobody's name: only that it was changed. `before` goes with the words of the measure.
create table measure_change (
  unit_id           int         not null,
  measure_change_id bigint      generated always as identity,
  measure_id        bigint      not null,
  changed           text[]      not null check (cardinality(changed) > 0),
  before            jsonb,
  changed_on        date        not null,
  changed_at        timestamptz not null,
  changed_by        bigint      not null,
  primary key (unit_id, measure_change_id),
  foreign key (unit_id, measure_id) references measure (unit_id, measure_id)
);
create index measure_change_of on measure_change (unit_id, measure_id);
alter table measure_change enable row level security;
alter table measure_change force row level security;
create policy own_unit on measure_change using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on measure_change to bulwark_app;
