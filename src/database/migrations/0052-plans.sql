-- Contingency plans and drills (Provisions 8(5); both our suggestion). What a plan says is sealed under its version's own key; who stands in
-- it is named in a table of its own, so that a person's going takes the name and the duty phone out of every version, and leaves the plan.

create table contingency_plan (
  unit_id    int         not null,
  plan_id    bigint      generated always as identity,
  kind       text        not null check (kind in ('general', 'secret-leak', 'network', 'device-found', 'intrusion', 'approach', 'not-back', 'other')),
  created_at timestamptz not null,
  created_by bigint      not null,
  ended_on   date,
  ended_by   bigint,
  primary key (unit_id, plan_id),
  check ((ended_on is null) = (ended_by is null))
);

create table plan_version (
  unit_id        int         not null,
  version_id     bigint      generated always as identity,
  plan_id        bigint      not null,
  number         int         not null,
  state          text        not null default 'draft' check (state in ('draft', 'submitted', 'issued')),
  revision       int         not null default 1,   -- counts what was saved: whoever changes what another has changed meanwhile is told
  content        bytea,                            -- the words, sealed; gone with the key
  returned       bytea,                            -- why the head sent it back, sealed
  key            bytea,
  salt           bytea,
  written_at     timestamptz not null,
  written_by     bigint      not null,
  submitted_at   timestamptz,
  submitted_by   bigint,
  approved_at    timestamptz,
  approved_by    bigint,
  effective_from date,
  document       text,                             -- the number under which it was issued
  primary key (unit_id, version_id),
  unique (unit_id, plan_id, number),
  foreign key (unit_id, plan_id) references contingency_plan (unit_id, plan_id),
  check ((state = 'issued') = (approved_at is not null and approved_by is not null and effective_from is not null)),
  check ((key is null) = (salt is null)),
  check (content is null or key is not null)
);
create unique index plan_version_in_hand on plan_version (unit_id, plan_id) where state <> 'issued';

-- Whoever has written in a version: none of them approves it.
create table plan_author (
  unit_id    int    not null,
  version_id bigint not null,
  account_id bigint not null,
  primary key (unit_id, version_id, account_id),
  foreign key (unit_id, version_id) references plan_version (unit_id, version_id)
);

create table plan_holder (
  unit_id    int     not null,
  version_id bigint  not null,
  role       int     not null,                     -- the role's place in the content
  deputy     boolean not null,
  person_id  bigint  not null,
  phone      text,
  primary key (unit_id, version_id, role, deputy),
  foreign key (unit_id, version_id) references plan_version (unit_id, version_id)
);
create index plan_holder_of on plan_holder (unit_id, person_id);

-- Looked at again by a day: owed from its issue, or from the last time.
create table plan_review (
  unit_id     int    not null,
  review_id   bigint generated always as identity,
  plan_id     bigint not null,
  owed_from   date   not null,
  due_on      date   not null,
  reviewed_on date,
  reviewed_at timestamptz,
  reviewed_by bigint,
  outcome     text   check (outcome in ('unchanged', 'revised')),
  primary key (unit_id, review_id),
  foreign key (unit_id, plan_id) references contingency_plan (unit_id, plan_id),
  check ((reviewed_on is null) = (outcome is null) and (reviewed_on is null) = (reviewed_at is null))
);
create unique index plan_review_open on plan_review (unit_id, plan_id) where reviewed_on is null;

create table drill (
  unit_id      int         not null,
  drill_id     bigint      generated always as identity,
  plan_id      bigint      not null,
  version_id   bigint      not null,
  state        text        not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  planned_on   date        not null,
  planned_at   timestamptz not null,
  planned_by   bigint      not null,
  held_on      date,
  recorded_at  timestamptz,
  recorded_on  date,
  recorded_by  bigint,
  cancelled_at timestamptz,
  took         int,                                -- who was there and has not said otherwise: the number outlives the names
  scenario     bytea,
  outcome      bytea,                              -- what went well, what went wrong, what was late
  reason       bytea,                              -- why it was cancelled
  key          bytea,
  salt         bytea,
  file_hash    text,
  content_hash text,
  media_type   text,
  primary key (unit_id, drill_id),
  foreign key (unit_id, plan_id) references contingency_plan (unit_id, plan_id),
  foreign key (unit_id, version_id) references plan_version (unit_id, version_id),
  check ((state = 'held') = (held_on is not null and recorded_at is not null and recorded_on is not null and took is not null)),
  check (held_on <= recorded_on),
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check ((key is null) = (salt is null)),
  check ((file_hash is null) = (content_hash is null))
);
create index drill_of_plan on drill (unit_id, plan_id);

create table drill_participant (
  unit_id     int     not null,
  drill_id    bigint  not null,
  person_id   bigint  not null,
  present     boolean,                             -- once it was held
  disputed_at timestamptz,                         -- the person says to have been absent
  primary key (unit_id, drill_id, person_id),
  foreign key (unit_id, drill_id) references drill (unit_id, drill_id)
);
create index drill_participant_of on drill_participant (unit_id, person_id);

create table drill_change (
  unit_id   int         not null,
  change_id bigint      generated always as identity,
  drill_id  bigint      not null,
  what      bytea       not null,
  person_id bigint,                                -- by whom; nobody once the person's records are gone
  due_on    date        not null,
  given_at  timestamptz not null,
  done_at   timestamptz,
  done_by   bigint,
  primary key (unit_id, change_id),
  foreign key (unit_id, drill_id) references drill (unit_id, drill_id)
);
create index drill_change_of on drill_change (unit_id, drill_id);
create index drill_change_by on drill_change (unit_id, person_id) where person_id is not null;

do $$
declare one text;
begin
  foreach one in array array['contingency_plan', 'plan_version', 'plan_author', 'plan_holder', 'plan_review', 'drill', 'drill_participant',
      'drill_change'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
