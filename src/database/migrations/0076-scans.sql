-- Technical evidence from tools (Provisions 9(8), 10(3); CII Regulations 17): what a tool reported of a system, when; what it no longer
-- reports; and the yearly test and risk assessment. About systems alone.

create table scan (
  unit_id             int         not null,
  scan_id             bigint      generated always as identity,
  protected_object_id bigint      not null,
  format              text        not null check (format in ('xccdf', 'lynis', 'ocsf', 'sarif', 'csv')),
  tool                text        not null,
  tool_version        text,
  profile             text        not null,         -- the set of rules that was asked: another one says nothing about these
  scanned_at          timestamptz not null,
  scanned_on          date        not null,
  tool_says          text,                         -- what the tool itself calls it, of the system
  passed              int         not null,
  failed_critical     int         not null,
  failed_high         int         not null,
  failed_medium       int         not null,
  failed_low          int         not null,
  failed_info         int         not null,
  other               int         not null,
  file_hash           text,                         -- as the tool wrote it, packed and sealed; gone when its time is over
  content_hash        text        not null,         -- of the file as the tool wrote it
  size                bigint      not null,
  entered_at          timestamptz not null,
  entered_by          bigint      not null,
  primary key (unit_id, scan_id),
  unique (unit_id, protected_object_id, content_hash),
  foreign key (unit_id, protected_object_id) references protected_object (unit_id, protected_object_id)
);
create index scan_of on scan (unit_id, protected_object_id, scanned_at);

-- A rule that a system has once failed, as it stands after the last scan of its set of rules.
create table scan_rule (
  unit_id             int    not null,
  scan_rule_id        bigint generated always as identity,
  protected_object_id bigint not null,
  format              text   not null,
  profile             text   not null,
  rule                text   not null,
  title               text   not null,
  severity            text   not null check (severity in ('critical', 'high', 'medium', 'low', 'info')),
  failing             boolean not null,
  finding_id          bigint,
  primary key (unit_id, scan_rule_id),
  unique (unit_id, protected_object_id, format, profile, rule),
  foreign key (unit_id, protected_object_id) references protected_object (unit_id, protected_object_id)
);

-- What a scan changed: found first, found still, found again, passing now, not reported any more.
create table scan_change (
  unit_id      int    not null,
  scan_id      bigint not null,
  scan_rule_id bigint not null,
  what         text   not null check (what in ('opened', 'still', 'returned', 'passes', 'gone')),
  primary key (unit_id, scan_id, scan_rule_id),
  foreign key (unit_id, scan_id) references scan (unit_id, scan_id),
  foreign key (unit_id, scan_rule_id) references scan_rule (unit_id, scan_rule_id)
);
create index scan_change_of on scan_change (unit_id, scan_rule_id);

-- Which measure a rule is about, by how its name begins; the longest beginning counts.
create table scan_mapping (
  unit_id         int         not null,
  scan_mapping_id bigint      generated always as identity,
  prefix          text        not null,
  measure_id      bigint      not null,
  entered_at      timestamptz not null,
  entered_by      bigint      not null,
  primary key (unit_id, scan_mapping_id),
  unique (unit_id, prefix),
  foreign key (unit_id, measure_id) references measure (unit_id, measure_id)
);

create table technical_test (
  unit_id           int         not null,
  technical_test_id bigint      generated always as identity,
  done_by           text        not null check (done_by in ('own', 'service')),
  service           text,                           -- the body that did it
  tested_on         date        not null,
  conclusion        text,
  entered_at        timestamptz not null,
  entered_by        bigint      not null,
  completed_at      timestamptz,
  completed_by      bigint,
  salt              bytea,
  primary key (unit_id, technical_test_id),
  check ((done_by = 'own') or service is not null or salt is null),
  check ((completed_at is null) = (completed_by is null))
);

create table technical_test_object (
  unit_id             int    not null,
  technical_test_id   bigint not null,
  protected_object_id bigint not null,
  primary key (unit_id, technical_test_id, protected_object_id),
  foreign key (unit_id, technical_test_id) references technical_test (unit_id, technical_test_id),
  foreign key (unit_id, protected_object_id) references protected_object (unit_id, protected_object_id)
);

create table technical_test_file (
  unit_id           int         not null,
  technical_test_id bigint      not null,
  kind              text        not null check (kind in ('test-report', 'risk-report')),
  file_hash         text        not null,
  content_hash      text        not null,
  media_type        text        not null,
  entered_at        timestamptz not null,
  entered_by        bigint      not null,
  primary key (unit_id, technical_test_id, kind),
  foreign key (unit_id, technical_test_id) references technical_test (unit_id, technical_test_id)
);

do $$
declare one text;
begin
  foreach one in array array['scan', 'scan_rule', 'scan_change', 'scan_mapping', 'technical_test', 'technical_test_object',
      'technical_test_file'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
