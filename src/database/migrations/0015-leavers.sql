-- Leavers (GSSL 46, GSSR 53; CEL 18): one case for each secret-related post left, its steps, and the follow-ups while its period runs.

create table leaver_case (
  unit_id         int         not null,
  person_id       bigint      not null,
  case_id         bigint      generated always as identity,
  appointment_id  bigint      not null,               -- the post left; of several, one of the highest level
  level           text        not null check (level in ('ordinary', 'important', 'core')),
  leaves          text        not null check (leaves in ('unit', 'post')),
  noticed_on      date        not null,
  leaves_on       date        not null,
  state           text        not null default 'open' check (state in ('open', 'running', 'ended', 'withdrawn')),
  period_from     date,
  period_to       date,
  outside_range   boolean     not null default false,  -- shorter or longer than the range for the level, knowingly
  reason          bytea,                               -- why this long; sealed with the key beside it
  compensation    boolean,                             -- whether the unit owes one for the restriction; amounts stay outside
  compensation_on date,
  compensation_by bytea,                               -- the document that says so; sealed likewise
  opened_at       timestamptz not null,
  opened_by       bigint      not null,
  ended_at        timestamptz,
  key             bytea       not null,
  salt            bytea       not null,
  primary key (unit_id, person_id, case_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  check ((period_from is null) = (period_to is null)),
  check (period_to >= period_from)
);
create unique index leaver_case_id on leaver_case (unit_id, case_id);
create unique index leaver_case_appointment on leaver_case (unit_id, person_id, appointment_id) where state <> 'withdrawn'; -- once
create index leaver_case_state on leaver_case (unit_id, state, period_to);

-- The five steps, the filing with the exit-entry administration, and that the person was told of the end.
create table leaver_step (
  unit_id    int         not null,
  person_id  bigint      not null,
  case_id    bigint      not null,
  step       text        not null check (step in ('talk', 'letter', 'carriers', 'access', 'period', 'exit-filed', 'told')),
  done_on    date        not null,
  entered_at timestamptz not null,
  entered_by bigint      not null,
  primary key (unit_id, person_id, case_id, step),
  foreign key (unit_id, person_id, case_id) references leaver_case (unit_id, person_id, case_id)
);

create table leaver_follow_up (
  unit_id      int         not null,
  person_id    bigint      not null,
  case_id      bigint      not null,
  follow_up_id bigint      generated always as identity,
  happened_on  date        not null,
  how          text        not null check (how in ('meeting', 'telephone', 'in-writing')),
  outcome      text        not null check (outcome in ('obligations-kept', 'reminded', 'referred')),
  entered_at   timestamptz not null,
  entered_by   bigint      not null,
  primary key (unit_id, person_id, case_id, follow_up_id),
  foreign key (unit_id, person_id, case_id) references leaver_case (unit_id, person_id, case_id)
);

do $$
declare one text;
begin
  foreach one in array array['leaver_case', 'leaver_step', 'leaver_follow_up'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
