-- Emergency access (rights.md R13): asked by one, agreed to by another, for some hours; every opening under it; reviewed by a third.

create table emergency_grant (
  unit_id     int         not null,
  grant_id    bigint      generated always as identity,
  person_id   bigint      not null,                 -- whose records
  part        text        not null check (part in ('file', 'matters')),
  ground      text        not null check (ground in ('safety', 'leak', 'unreachable')),
  hours       smallint    not null check (hours between 1 and 24),
  asked_at    timestamptz not null,
  asked_by    bigint      not null,
  state       text        not null default 'asked' check (state in ('asked', 'declined', 'granted')),
  decided_at  timestamptz,
  decided_by  bigint,
  ends_at     timestamptz,                          -- by the clock, whether or not anybody ends it
  ended_at    timestamptz,                          -- before it
  review_by   date,
  account_by  date,
  accounted_at timestamptz,
  reviewed_at timestamptz,
  reviewed_by bigint,
  outcome     text        check (outcome in ('justified', 'not-justified')),
  words       bytea       not null,                 -- sealed: why it was asked for, what it served, what the review found
  key         bytea       not null,
  salt        bytea       not null,
  primary key (unit_id, grant_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  check ((state = 'asked') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (decided_by <> asked_by),
  check ((state = 'granted') = (ends_at is not null)),
  check ((ends_at is null) = (review_by is null and account_by is null)),
  check (ends_at <= decided_at + hours * interval '1 hour'),
  check (ended_at is null or ended_at <= ends_at),
  check (accounted_at is null or state = 'granted'),
  check ((reviewed_at is null) = (reviewed_by is null and outcome is null)),
  check (reviewed_by is null or state = 'granted' and reviewed_by not in (asked_by, decided_by))
);
create index emergency_grant_state on emergency_grant (unit_id, state, reviewed_at);
create index emergency_grant_person on emergency_grant (unit_id, person_id);

create table emergency_look (
  unit_id  int         not null,
  grant_id bigint      not null,
  position int         not null check (position > 0),
  at       timestamptz not null,
  primary key (unit_id, grant_id, position),
  foreign key (unit_id, grant_id) references emergency_grant (unit_id, grant_id)
);

do $$
declare one text;
begin
  foreach one in array array['emergency_grant', 'emergency_look'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
