-- Courses (Provisions 8(1), 9(7), 10(2); Counter-Espionage Law 12, 18): pages, videos and papers in versions, and who is learning or has learnt.
-- A published version never changes: who is in the middle of one stays on it, who finished one has finished. Of a person it is kept which
-- parts are done; where in a video was played, only until that part is done.

create table course (
  unit_id     int         not null,
  course_id   bigint      generated always as identity,
  open_to_all boolean     not null default false,  -- anybody of the unit may take it by himself
  created_at  timestamptz not null,
  retired_at  timestamptz,
  primary key (unit_id, course_id),
  foreign key (unit_id) references unit
);

create table course_version (
  unit_id        int          not null,
  course_id      bigint       not null,
  version        int          not null check (version > 0),
  title_zh       text         not null check (length(title_zh) between 1 and 120),
  title_en       text         not null default '' check (length(title_en) <= 240),
  subjects       text[]       not null check (cardinality(subjects) between 1 and 8 and subjects <@ array[
                   'situation', 'law', 'technique', 'cases', 'tradition', 'counter-espionage', 'secrecy', 'network']),
  hours          numeric(4,1) not null check (hours between 0.5 and 24),
  revision       int          not null default 0,  -- of the draft: two who write at the same time notice it
  saved_at       timestamptz  not null,
  published_at   timestamptz,
  effective_from date,
  primary key (unit_id, course_id, version),
  foreign key (unit_id, course_id) references course (unit_id, course_id),
  check ((published_at is null) = (effective_from is null))
);
create unique index course_version_draft on course_version (unit_id, course_id) where published_at is null;

-- What the pages show: checked when it came, and served as what it was found to be.
create table course_file (
  unit_id   int         not null,
  course_id bigint      not null,
  file_hash text        not null,
  kind      text        not null check (kind in ('picture', 'video', 'pdf', 'captions')),
  added_at  timestamptz not null,
  primary key (unit_id, course_id, file_hash),
  foreign key (unit_id, course_id) references course (unit_id, course_id),
  foreign key (unit_id, file_hash) references file (unit_id, file_hash)
);

create table course_part (
  unit_id       int    not null,
  part_id       bigint generated always as identity,
  course_id     bigint not null,
  version       int    not null,
  position      int    not null,
  kind          text   not null check (kind in ('page', 'video', 'pdf', 'package', 'test')),
  title_zh      text   not null check (length(title_zh) between 1 and 120),
  title_en      text   not null default '' check (length(title_en) <= 240),
  blocks        jsonb  not null default '[]',
  file_hash     text,
  captions_hash text,
  seconds       int    check (seconds > 0),
  ref_id        bigint,                            -- of a package or a test: what it is, the module that has it knows
  primary key (unit_id, part_id),
  foreign key (unit_id, course_id, version) references course_version (unit_id, course_id, version),
  foreign key (unit_id, course_id, file_hash) references course_file (unit_id, course_id, file_hash),
  foreign key (unit_id, course_id, captions_hash) references course_file (unit_id, course_id, file_hash)
);
create index course_part_of on course_part (unit_id, course_id, version, position);

create table enrolment (
  unit_id      int         not null,
  enrolment_id bigint      generated always as identity,
  course_id    bigint      not null,
  person_id    bigint      not null,
  version      int,                                -- from when the person begins: the one that is in force then
  due_on       date,
  assigned_at  timestamptz,                        -- nobody assigned it: the person took it up
  started_at   timestamptz,
  finished_at  timestamptz,
  finished_on  date,
  primary key (unit_id, enrolment_id),
  foreign key (unit_id, course_id) references course (unit_id, course_id),
  foreign key (unit_id, course_id, version) references course_version (unit_id, course_id, version),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  check ((started_at is null) = (version is null)),
  check ((finished_at is null) = (finished_on is null)),
  check (finished_at is null or started_at is not null)
);
create unique index enrolment_open on enrolment (unit_id, course_id, person_id) where finished_at is null;
create index enrolment_person on enrolment (unit_id, person_id);
create index enrolment_course on enrolment (unit_id, course_id);

create table part_progress (
  unit_id      int         not null,
  enrolment_id bigint      not null,
  part_id      bigint      not null,
  played       jsonb       not null default '[]',  -- seconds of a video, from and to; emptied once the part is done
  place        int         not null default 0,     -- where the player stood
  reported_at  timestamptz,                        -- since when further playing can be counted
  done_at      timestamptz,
  primary key (unit_id, enrolment_id, part_id),
  foreign key (unit_id, enrolment_id) references enrolment (unit_id, enrolment_id),
  foreign key (unit_id, part_id) references course_part (unit_id, part_id)
);

do $$
declare one text;
begin
  foreach one in array array['course', 'course_version', 'course_file', 'course_part', 'enrolment', 'part_progress'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
