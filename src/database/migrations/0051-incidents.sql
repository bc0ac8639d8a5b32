-- Sudden situations (Provisions 8(5)): opened by anybody of the unit, contained, reported within the clock of their kind, reviewed, rectified,
-- closed. What is said is sealed under the incident's own key. Who stands in it is named in one table alone, each name under a key of its own:
-- everywhere else he is a number, so that the record can outlive the names.

create table incident (
  unit_id      int         not null,
  incident_id  bigint      generated always as identity,
  kind         text        not null check (kind in ('secret-leak', 'network', 'device-found', 'intrusion', 'approach', 'not-back', 'other')),
  clock        text        not null check (clock in ('incident.secret-leak', 'incident.cyber-operator', 'incident.cyber-central-organ',
                 'incident.cyber-other', 'incident.other')),
  state        text        not null default 'opened'
                 check (state in ('opened', 'contained', 'reported', 'reviewed', 'rectified', 'closed', 'set-aside')),
  noticed_at   timestamptz not null,
  opened_at    timestamptz not null,
  opened_on    date        not null,
  report_by    timestamptz not null,
  close_by     date        not null,
  contained_at timestamptz,
  reported_at  timestamptz,                       -- when the first report went out, or it was decided that none is owed
  waived       boolean     not null default false,
  escalated_at timestamptz,                       -- the head was told that the clock runs out
  overrun_at   timestamptz,
  reviewed_at  timestamptz,
  rectified_at timestamptz,
  closed_at    timestamptz,
  closed_on    date,
  set_aside_as text        check (set_aside_as in ('nothing-happened', 'same-as-another', 'opened-by-mistake')),
  key          bytea       not null,
  salt         bytea       not null,
  primary key (unit_id, incident_id),
  check (noticed_at <= opened_at),
  check ((state in ('closed', 'set-aside')) = (closed_at is not null and closed_on is not null)),
  check ((state = 'set-aside') = (set_aside_as is not null))
);
create index incident_open on incident (unit_id, report_by) where closed_at is null;

create table incident_person (
  unit_id     int    not null,
  named_id    bigint generated always as identity,
  incident_id bigint not null,
  position    int    not null,
  person_id   bigint,
  account_id  bigint,
  name        bytea,
  key         bytea,
  primary key (unit_id, named_id),
  unique (unit_id, incident_id, position),
  foreign key (unit_id, incident_id) references incident (unit_id, incident_id)
);
create index incident_person_of on incident_person (unit_id, person_id) where person_id is not null;

create table incident_entry (
  unit_id     int         not null,
  incident_id bigint      not null,
  position    int         not null,
  what        text        not null check (what in ('opened', 'classified', 'note', 'contained', 'first-report', 'follow-up', 'final-report',
                'no-report', 'escalated', 'overrun', 'task-done', 'custody', 'reviewed', 'rectified', 'closed', 'set-aside')),
  words       bytea,
  happened_at timestamptz not null,
  entered_at  timestamptz not null,
  by_position int,                                -- nobody: the clock
  primary key (unit_id, incident_id, position),
  foreign key (unit_id, incident_id) references incident (unit_id, incident_id)
);

create table incident_task (
  unit_id      int         not null,
  task_id      bigint      generated always as identity,
  incident_id  bigint      not null,
  what         bytea       not null,
  is_lesson    boolean     not null,
  for_position int         not null,
  due_on       date        not null,
  given_at     timestamptz not null,
  done_at      timestamptz,
  done_by      int,
  primary key (unit_id, task_id),
  foreign key (unit_id, incident_id) references incident (unit_id, incident_id)
);
create index incident_task_of on incident_task (unit_id, incident_id);

-- A file, or a thing that is kept somewhere; who held it from when stands beside it.
create table incident_evidence (
  unit_id      int         not null,
  evidence_id  bigint      generated always as identity,
  incident_id  bigint      not null,
  name         bytea       not null,
  file_hash    text,
  content_hash text,
  size         bigint,
  media_type   text,
  added_at     timestamptz not null,
  added_by     int         not null,
  primary key (unit_id, evidence_id),
  foreign key (unit_id, incident_id) references incident (unit_id, incident_id),
  check ((file_hash is null) = (content_hash is null))
);
create index incident_evidence_of on incident_evidence (unit_id, incident_id);

create table incident_custody (
  unit_id     int         not null,
  evidence_id bigint      not null,
  position    int         not null,
  held_by     int         not null,
  place       bytea,
  since       timestamptz not null,
  entered_at  timestamptz not null,
  entered_by  int         not null,
  primary key (unit_id, evidence_id, position),
  foreign key (unit_id, evidence_id) references incident_evidence (unit_id, evidence_id)
);

create table incident_report (
  unit_id     int         not null,
  incident_id bigint      not null,
  position    int         not null,
  which       text        not null check (which in ('first', 'follow-up', 'final')),
  receivers   text[]      not null check (cardinality(receivers) between 1 and 6),
  channel     text        not null check (channel in ('telephone', 'in-writing', 'their-system')),
  receipt     bytea,
  sent_at     timestamptz not null,
  entered_at  timestamptz not null,
  entered_by  int         not null,
  primary key (unit_id, incident_id, position),
  foreign key (unit_id, incident_id) references incident (unit_id, incident_id),
  check (sent_at <= entered_at)
);

do $$
declare one text;
begin
  foreach one in array array['incident', 'incident_person', 'incident_entry', 'incident_task', 'incident_evidence', 'incident_custody',
      'incident_report'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
