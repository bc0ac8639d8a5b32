-- Reviews (Provisions 9(3), 10(1); Secrets Regulations 50; CII Regulations 14): one case, two conclusions, the right to be heard.
--
-- Conditions are kept as met or not, the document that was seen, the day and by whom: never as a story. Every text is sealed with the key of
-- its case; destroying the key destroys the words and leaves "reviewed, not appointed, on this day".

create table review (
  unit_id           int         not null,
  review_id         bigint      generated always as identity,
  person_id         bigint      not null,
  appointment_id    bigint      not null,            -- the appointment it is for; one that was taken back may be gone
  post_id           bigint      not null,
  cause             text        not null check (cause in ('before-post', 're-review', 'level-changed', 'circumstances-changed')),
  state             text        not null default 'draft' check (state in
                      ('draft', 'materials', 'opinions', 'pending-statement', 'passed', 'passed-with-conditions', 'not-appointed', 'withdrawn')),
  opened_at         timestamptz not null,
  opened_by         bigint      not null,
  begun_at          timestamptz,
  due_on            date,                            -- where the cause gives a time: a reported change
  statement_due     date,                            -- the last day of the person's time to be heard
  decide_again_due  date,
  closed_at         timestamptz,
  closed_on         date,
  withdrawal_reason text        check (withdrawal_reason in ('opened-by-mistake', 'post-given-up', 'person-withdrew')),
  key               bytea,                           -- of every text of the case; null once destroyed
  salt              bytea,
  primary key (unit_id, review_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  foreign key (unit_id, post_id) references post (unit_id, post_id),
  check ((state in ('passed', 'passed-with-conditions', 'not-appointed', 'withdrawn')) = (closed_at is not null and closed_on is not null)),
  check ((state = 'withdrawn') = (withdrawal_reason is not null)),
  check (state <> 'pending-statement' or statement_due is not null)
);
create index review_person on review (unit_id, person_id, review_id);
create unique index review_open on review (unit_id, person_id, appointment_id) where closed_at is null; -- one at a time

create table review_condition (
  unit_id     int         not null,
  review_id   bigint      not null,
  condition   text        not null,                  -- src/law/review-conditions.ts
  met         boolean     not null,
  document    text        not null,
  seen_on     date        not null,
  recorded_at timestamptz not null,
  recorded_by bigint      not null,
  primary key (unit_id, review_id, condition),
  foreign key (unit_id, review_id) references review (unit_id, review_id)
);

create table review_opinion (
  unit_id    int         not null,
  review_id  bigint      not null,
  office     text        not null check (office in ('personnel', 'security')),
  conclusion text        not null check (conclusion in ('passed', 'with-conditions', 'not-passed')),
  note       bytea,                                  -- sealed
  given_at   timestamptz not null,
  given_by   bigint      not null,
  primary key (unit_id, review_id, office),
  foreign key (unit_id, review_id) references review (unit_id, review_id)
);

create table review_help (
  unit_id     int         not null,
  review_id   bigint      not null,
  help_id     bigint      generated always as identity,
  organ       text        not null check (organ in ('public-security', 'state-security')),
  organ_name  text        not null check (length(organ_name) between 1 and 100),
  file_hash   text        not null,                  -- the letter that asks
  asked_at    timestamptz not null,
  asked_by    bigint      not null,
  reply       text        check (reply in ('nothing-against', 'something-against', 'cannot-help', 'no-reply')),
  replied_on  date,
  reply_number text       check (length(reply_number) between 1 and 60),
  recorded_at timestamptz,
  recorded_by bigint,
  primary key (unit_id, review_id, help_id),
  foreign key (unit_id, review_id) references review (unit_id, review_id),
  foreign key (unit_id, file_hash) references file (unit_id, file_hash),
  check ((reply is null) = (replied_on is null and recorded_at is null and recorded_by is null))
);

create table review_decision (
  unit_id           int         not null,
  review_id         bigint      not null,
  round             smallint    not null check (round in (1, 2)),
  secrecy           text        not null check (secrecy in ('passed', 'with-conditions', 'not-passed')),
  counter_espionage text        not null check (counter_espionage in ('passed', 'with-conditions', 'not-passed')),
  reasons           bytea,                           -- sealed, as are the next two
  relied_on         bytea,
  terms             bytea,                           -- the conditions under which somebody passes
  file_hash         text,                            -- the notice to the person
  decided_at        timestamptz not null,
  decided_by        bigint      not null,
  primary key (unit_id, review_id, round),
  foreign key (unit_id, review_id) references review (unit_id, review_id),
  foreign key (unit_id, file_hash) references file (unit_id, file_hash)
);

create table review_statement (
  unit_id      int         not null,
  review_id    bigint      not null,
  statement_id bigint      generated always as identity,
  words        bytea       not null,                 -- sealed
  made_at      timestamptz not null,
  is_late      boolean     not null,
  primary key (unit_id, review_id, statement_id),
  foreign key (unit_id, review_id) references review (unit_id, review_id)
);

-- What is withheld from the person (rights.md R7): only with a legal reference, two approvers and a day on which it is looked at again.
create table review_withheld (
  unit_id         int         not null,
  review_id       bigint      not null,
  withheld_id     bigint      generated always as identity,
  what            bytea       not null,              -- sealed
  legal_reference text        not null check (length(legal_reference) between 2 and 200),
  untold_reference text       check (length(untold_reference) between 2 and 200), -- the provision that forbids even to say so; null: the person is told
  review_on       date        not null,
  proposed_at     timestamptz not null,
  proposed_by     bigint      not null,
  approved_at     timestamptz,
  approved_by     bigint,
  lifted_at       timestamptz,
  lifted_by       bigint,
  primary key (unit_id, review_id, withheld_id),
  foreign key (unit_id, review_id) references review (unit_id, review_id),
  check ((approved_at is null) = (approved_by is null)),
  check (approved_by <> proposed_by)
);

-- An appointment that is planned: its start is intended, and is opened once what must stand before it stands.
alter table appointment add column planned boolean not null default false;

-- How a post was opened: with everything standing, or in an emergency, which stays visible for ever.
create table post_opening (
  unit_id        int         not null,
  person_id      bigint      not null,
  appointment_id bigint      not null,
  how            text        not null check (how in ('complete', 'emergency')),
  opened_at      timestamptz not null,
  opened_by      bigint      not null,
  starts_on      date        not null,
  missing        smallint[]  not null,               -- the rules that were not met
  reason         bytea,                              -- sealed
  key            bytea,
  salt           bytea,
  primary key (unit_id, person_id, appointment_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id), -- an exception stays, though its appointment be taken back
  check ((how = 'emergency') = (reason is not null and key is not null and salt is not null)),
  check ((how = 'complete') = (cardinality(missing) = 0))
);

do $$
declare one text;
begin
  foreach one in array array['review', 'review_condition', 'review_opinion', 'review_help', 'review_decision', 'review_statement', 'review_withheld', 'post_opening'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
