-- The question bank, tests drawn from it, and situations (Provisions 8(1): education that makes people able to respond).
-- A question is never changed: what is put right is a new version, so that an answer keeps the meaning it had when it was given.

create table question (
  unit_id      int         not null,
  question_id  bigint      generated always as identity,
  version      int         not null default 1,           -- the one that is drawn from now on
  subject      text        not null,
  difficulty   smallint    not null check (difficulty between 1 and 3),
  kind         text        not null check (kind in ('single', 'multiple', 'true-false', 'order', 'case')),
  same_as      bytea       not null,                     -- of the wording, without blanks and signs: two of one wording are one question
  entered_at   timestamptz not null,
  retired_at   timestamptz,
  salt         bytea       not null,
  primary key (unit_id, question_id)
);
create index question_drawn on question (unit_id, subject, difficulty) where retired_at is null;
create index question_same on question (unit_id, same_as);

create table question_version (
  unit_id      int         not null,
  question_id  bigint      not null,
  version      int         not null,
  content      jsonb       not null,                     -- wording, options and right answers, zh and en side by side
  explanation  jsonb       not null,
  source       text        not null default '',
  entered_at   timestamptz not null,
  entered_by   bigint      not null,
  primary key (unit_id, question_id, version),
  foreign key (unit_id, question_id) references question (unit_id, question_id)
);

create table test (
  unit_id      int         not null,
  test_id      bigint      generated always as identity,
  version      int         not null default 1,
  opens_on     date        not null,
  closes_on    date        not null,
  entered_at   timestamptz not null,
  withdrawn_at timestamptz,
  former_takers int        not null default 0,           -- passed, and destroyed since with the person
  salt         bytea       not null,
  primary key (unit_id, test_id),
  check (opens_on <= closes_on)
);

create table test_version (
  unit_id      int         not null,
  test_id      bigint      not null,
  version      int         not null,
  title        jsonb       not null,
  draws        jsonb       not null,                     -- how many questions of which topic and difficulty
  pass_percent smallint    not null check (pass_percent between 1 and 100),
  attempts     smallint    not null check (attempts between 1 and 20),
  minutes      smallint    not null check (minutes between 1 and 300),
  hours        numeric(4,1) not null check (hours between 0 and 24),
  entered_at   timestamptz not null,
  entered_by   bigint      not null,
  primary key (unit_id, test_id, version),
  foreign key (unit_id, test_id) references test (unit_id, test_id)
);

-- One taking of a test by one person. Its questions are drawn when it begins and stay. How well it went is nowhere kept: it is counted anew
-- from the answers when the person looks.
create table test_attempt (
  unit_id      int         not null,
  attempt_id   bigint      generated always as identity,
  test_id      bigint      not null,
  version      int         not null,
  person_id    bigint      not null,
  part_id      bigint,                                   -- of a course, where it is taken as a part of one
  begun_at     timestamptz not null,
  ends_at      timestamptz not null,
  ended_at     timestamptz,
  out_of       smallint    not null,
  passed_on    date,
  primary key (unit_id, attempt_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  foreign key (unit_id, test_id, version) references test_version (unit_id, test_id, version),
  check (passed_on is null or ended_at is not null)
);
create unique index test_attempt_running on test_attempt (unit_id, test_id, person_id) where ended_at is null;
create index test_attempt_of on test_attempt (unit_id, test_id, person_id);
create index test_attempt_of_person on test_attempt (unit_id, person_id);

create table test_answer (
  unit_id      int         not null,
  attempt_id   bigint      not null,
  position     smallint    not null,
  question_id  bigint      not null,
  version      int         not null,
  shown        jsonb       not null,                     -- in which order the options are shown, so that an answer is read rightly
  answer       jsonb,                                    -- places as shown; nothing yet
  wrong        boolean,                                  -- once the attempt has ended
  primary key (unit_id, attempt_id, position),
  foreign key (unit_id, attempt_id) references test_attempt (unit_id, attempt_id),
  foreign key (unit_id, question_id, version) references question_version (unit_id, question_id, version)
);
create index test_answer_of on test_answer (unit_id, question_id, version);

-- Situations: what would you do if. Of a person it is kept which were offered and that he took part; no answer, no instant, no order in
-- which answers came (docs/decisions/0063-readiness.md).
create table situation_offer (
  unit_id      int         not null,
  person_id    bigint      not null,
  year         smallint    not null,
  slot         smallint    not null check (slot between 1 and 5),
  situation    smallint    not null,
  from_day     date        not null,
  closed       boolean     not null default false,       -- answered or declined: which of the two is not kept
  primary key (unit_id, person_id, year, slot),
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);

create table situation_taking_part (
  unit_id      int         not null,
  person_id    bigint      not null,
  year         smallint    not null,
  primary key (unit_id, person_id, year),
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);

-- How often it was answered as recommended and otherwise, over everybody, sealed under a key that lies beside the database and never in it;
-- and whether half or more chose otherwise, said anew with every full ten of answers and not between.
create table situation_count (
  unit_id      int         not null,
  year         smallint    not null,
  situation    smallint    not null,
  counts       bytea       not null,
  hard         boolean,
  primary key (unit_id, year, situation)
);

do $$
declare one text;
begin
  foreach one in array array['question', 'question_version', 'test', 'test_version', 'test_attempt', 'test_answer', 'situation_offer',
      'situation_taking_part', 'situation_count'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
