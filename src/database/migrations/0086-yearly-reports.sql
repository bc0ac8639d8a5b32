-- Yearly work reports: one draft of a year at a time, each version fixed when it is issued. Figures are counts and name nobody; what is written
-- around them is sealed, for it is free text.

create table yearly_report (
  unit_id        int         not null,
  report_id      bigint      generated always as identity,
  year           smallint    not null check (year between 2014 and 2200),
  version        int         not null check (version > 0),
  state          text        not null default 'draft' check (state in ('draft', 'submitted', 'issued')),
  revision       int         not null default 1,
  as_of          date        not null,             -- the last day that the figures tell of
  figures        jsonb       not null,             -- as they were accepted: counts by the figure's own name
  last_year      jsonb,                            -- those of the year before, fixed at the issue
  last_year_from text        check (last_year_from in ('report', 'ledger')),
  content        bytea,                            -- sealed
  returned       bytea,                            -- why the head sent it back, sealed
  written_at     timestamptz not null,
  written_by     bigint      not null,
  submitted_at   timestamptz,
  submitted_by   bigint,
  issued_at      timestamptz,
  issued_on      date,
  issued_by      bigint,
  number         text,
  file_hash      text,
  content_hash   text,
  key            bytea,
  salt           bytea,
  primary key (unit_id, report_id),
  unique (unit_id, year, version),
  check ((state = 'issued') = (issued_at is not null and issued_on is not null and issued_by is not null and number is not null)),
  check (state = 'draft' or submitted_at is not null),
  check ((key is null) = (salt is null)),
  check ((file_hash is null) = (content_hash is null))
);
create unique index yearly_report_in_hand on yearly_report (unit_id, year) where state <> 'issued';

-- Whose words stand in it: they do not issue it.
create table yearly_report_author (
  unit_id    int    not null,
  report_id  bigint not null,
  account_id bigint not null,
  primary key (unit_id, report_id, account_id),
  foreign key (unit_id, report_id) references yearly_report (unit_id, report_id)
);

create table yearly_report_dispatch (
  unit_id     int    not null,
  report_id   bigint not null,
  dispatch_id bigint not null,
  primary key (unit_id, report_id, dispatch_id),
  foreign key (unit_id, report_id) references yearly_report (unit_id, report_id),
  foreign key (unit_id, dispatch_id) references dispatch (unit_id, dispatch_id)
);

do $$
declare one text;
begin
  foreach one in array array['yearly_report', 'yearly_report_author', 'yearly_report_dispatch'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
