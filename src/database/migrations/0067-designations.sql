-- Bodies and persons appointed (Provisions 9(2)), each by a document; what is handed over when one leaves; and tasks that an industry requirement
-- asks for again and again (Provisions 8(6)). `appointment` is a post held: these are designations.

create table designation (
  unit_id         int         not null,
  designation_id  bigint      generated always as identity,
  role            text        not null check (role in ('group-chair', 'group-member', 'office-head', 'office-member', 'security-officer',
                                'relay-officer', 'organ-contact', 'liaison')),
  department_id   bigint,                          -- of a liaison, and of nobody else
  deputy          boolean     not null,
  person_id       bigint,                          -- nobody once the person's records are gone
  phone           text,                            -- of duty, never a private one
  document        text        not null,            -- the number of the paper that designates
  decided_on      date        not null,
  from_day        date        not null,
  to_day          date,
  replace_within  int         not null,            -- days, as the figure stood: by then after the end another is designated
  entered_at      timestamptz not null,
  entered_by      bigint      not null,
  ended_at        timestamptz,
  ended_by        bigint,
  end_reason      text        check (end_reason in ('another-post', 'left-unit', 'term-over', 'resigned', 'entered-by-mistake')),
  file_hash       text,
  content_hash    text,
  media_type      text,
  primary key (unit_id, designation_id),
  check ((role = 'liaison') = (department_id is not null)),
  check (to_day >= from_day),
  check ((end_reason is null) = (ended_at is null) and (end_reason is null) = (ended_by is null)),
  check (end_reason is null or to_day is not null),
  check ((file_hash is null) = (content_hash is null))
);
create index designation_of on designation (unit_id, person_id);

-- What one who leaves hands over: done, or why not.
create table designation_item (
  unit_id        int    not null,
  designation_id bigint not null,
  item           text   not null,
  how            text   check (how in ('done', 'nothing-there', 'taken-back', 'person-away')),
  settled_at     timestamptz,
  settled_by     bigint,
  primary key (unit_id, designation_id, item),
  foreign key (unit_id, designation_id) references designation (unit_id, designation_id),
  check ((how is null) = (settled_at is null) and (how is null) = (settled_by is null))
);

-- Adopted from a requirement: done every so many months, or once a year by a day. What it asks for is sealed under its own key.
create table required_task (
  unit_id      int         not null,
  task_id      bigint      generated always as identity,
  arrival_id   bigint      not null,               -- the requirement, as it arrived
  words        bytea,
  key          bytea,
  salt         bytea,
  every_months int         not null,
  first_due    date        not null,
  adopted_at   timestamptz not null,
  adopted_by   bigint      not null,
  ended_on     date,
  ended_by     bigint,
  primary key (unit_id, task_id),
  check (every_months between 1 and 60),
  check ((ended_on is null) = (ended_by is null)),
  check ((key is null) = (salt is null)),
  check (words is null or key is not null)
);

-- Each time that it is due; the next stands as soon as this one is done or over.
create table required_task_turn (
  unit_id      int    not null,
  turn_id      bigint generated always as identity,
  task_id      bigint not null,
  number       int    not null,
  owed_from    date   not null,
  due_on       date   not null,
  done_on      date,
  done_at      timestamptz,
  done_by      bigint,
  note         bytea,
  file_hash    text,
  content_hash text,
  media_type   text,
  primary key (unit_id, turn_id),
  unique (unit_id, task_id, number),
  foreign key (unit_id, task_id) references required_task (unit_id, task_id),
  check ((done_on is null) = (done_at is null) and (done_on is null) = (done_by is null)),
  check ((file_hash is null) = (content_hash is null))
);

do $$
declare one text;
begin
  foreach one in array array['designation', 'designation_item', 'required_task', 'required_task_turn'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
