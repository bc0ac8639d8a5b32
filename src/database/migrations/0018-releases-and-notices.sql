-- A list of many people leaves when a second person has released it (rights.md R1); what each person was told of the processing (R15).

create table export_release (
  unit_id    int         not null,
  release_id bigint      generated always as identity,
  export     text        not null check (length(export) between 1 and 60),
  asked      jsonb,                                   -- the filter, format and purpose: what is released is this and nothing else
  rows       int         not null check (rows > 0),   -- at the most so many
  asked_by   bigint      not null,
  asked_at   timestamptz not null,
  state      text        not null default 'open' check (state in ('open', 'released', 'declined', 'taken')),
  decided_by bigint      check (decided_by <> asked_by),
  decided_at timestamptz,
  taken_at   timestamptz,
  primary key (unit_id, release_id),
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'taken') = (taken_at is not null)),
  foreign key (unit_id, asked_by) references account (unit_id, account_id),
  foreign key (unit_id, decided_by) references account (unit_id, account_id)
);

alter table export_release enable row level security;
alter table export_release force row level security;
create policy own_unit on export_release using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on export_release to bulwark_app;

-- What was told, word for word, under the version that people acknowledged.
create table privacy_notice (
  unit_id  int         not null,
  version  text        not null check (length(version) between 1 and 40),
  content  jsonb       not null,
  since    timestamptz not null,
  primary key (unit_id, version)
);

create table notice_acknowledgement (
  unit_id         int         not null,
  person_id       bigint      not null,
  version         text        not null,
  sheet           text        not null check (sheet in ('general', 'sensitive')),
  acknowledged_at timestamptz not null,
  primary key (unit_id, person_id, version, sheet),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  foreign key (unit_id, version) references privacy_notice (unit_id, version)
);

alter table privacy_notice enable row level security;
alter table privacy_notice force row level security;
create policy own_unit on privacy_notice using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert on privacy_notice to bulwark_app;

alter table notice_acknowledgement enable row level security;
alter table notice_acknowledgement force row level security;
create policy own_unit on notice_acknowledgement using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, delete on notice_acknowledgement to bulwark_app;
