-- What an industry department requires of the unit (Provisions 7(1)): it tightens a duty and never loosens it. Counts from its day.
create table required_figure (
  unit_id    int         not null,
  arrival_id bigint      not null,                    -- the requirement as it arrived
  parameter  text        not null,
  value      int         not null,
  stricter   text        not null check (stricter in ('less', 'more')),
  from_day   date        not null,
  in_force   boolean     not null,                    -- set by the act, or by the daily job on its day
  department text        not null,
  number     text        not null,
  taken_at   timestamptz not null,
  primary key (unit_id, arrival_id, parameter),
  foreign key (unit_id) references unit
);
alter table required_figure enable row level security;
alter table required_figure force row level security;
create policy own_unit on required_figure using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update on required_figure to bulwark_app;
