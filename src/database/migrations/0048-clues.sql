-- Suspicious circumstances reported by anybody, and their relay (Provisions 8(3)): one row a report, its words sealed with the key of the report.
--
-- Who reported it and who is spoken of have no column: the one stands in clue_contact, encrypted in the browser to the relay officers' keys,
-- which this installation does not hold; the other in the sealed words alone. No account of a reporter stands anywhere.

-- The public keys of the relay officers (age, X25519). The private ones were made in their browsers and have never been here.
create table relay_key (
  unit_id      int         not null,
  relay_key_id bigint      generated always as identity,
  recipient    text        not null check (recipient ~ '^age1[02-9ac-hj-np-z]{58}$'),
  made_at      timestamptz not null,
  made_by      bigint      not null,
  retired_at   timestamptz,
  retired_by   bigint,
  primary key (unit_id, relay_key_id),
  unique (unit_id, recipient),
  check ((retired_at is null) = (retired_by is null))
);

create table clue (
  unit_id          int         not null,
  clue_id          bigint      generated always as identity,
  received_at      timestamptz not null,
  received_on      date        not null,
  relay_phone_by   timestamptz not null,            -- the clocks, by the figures as they were
  relay_written_by timestamptz not null,
  acknowledge_by   date        not null,
  feedback_by      date        not null,
  state            text        not null default 'received' check (state in ('received', 'relayed', 'closed')),
  acknowledged_at  timestamptz,
  acknowledged_by  bigint,
  relayed_at       timestamptz,                     -- the first relay that the organ gave a receipt for
  written_at       timestamptz,                     -- the first of these in writing
  fed_back_at      timestamptz,
  fed_back_by      bigint,
  closed_at        timestamptz,
  closed_by        bigint,
  closed_on        date,
  code_hash        bytea       not null,            -- of the receipt code, which stands nowhere
  key              bytea       not null,
  salt             bytea       not null,
  primary key (unit_id, clue_id),
  unique (unit_id, code_hash),
  check ((state = 'received') = (relayed_at is null)),
  check (relayed_at is not null or written_at is null),
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check ((fed_back_at is null) = (fed_back_by is null)),
  check ((state = 'closed') = (closed_at is not null and closed_by is not null and closed_on is not null))
);
create index clue_state on clue (unit_id, state, received_at);

-- How the reporter can be reached, as he gave it: encrypted before it was sent, and never readable here.
create table clue_contact (
  unit_id    int         not null,
  clue_id    bigint      not null,
  position   smallint    not null check (position > 0),
  ciphertext bytea       not null check (octet_length(ciphertext) <= 20000),
  given_at   timestamptz not null,
  primary key (unit_id, clue_id, position),
  foreign key (unit_id, clue_id) references clue (unit_id, clue_id)
);

-- What was said: the report, what the reporter added, what the unit answered. The reporter's words have no author.
create table clue_word (
  unit_id  int         not null,
  clue_id  bigint      not null,
  position smallint    not null check (position > 0),
  what     text        not null check (what in ('report', 'addition', 'acknowledgement', 'feedback')),
  words    bytea       not null,                    -- sealed
  said_at  timestamptz not null,
  said_by  bigint,
  primary key (unit_id, clue_id, position),
  foreign key (unit_id, clue_id) references clue (unit_id, clue_id),
  check ((what in ('report', 'addition')) = (said_by is null))
);

-- What the reporter sent with it. The file lies sealed; its name, which may name somebody, is not kept.
create table clue_file (
  unit_id   int         not null,
  clue_id   bigint      not null,
  position  smallint    not null check (position > 0),
  file_hash text        not null,
  given_at  timestamptz not null,
  primary key (unit_id, clue_id, position),
  foreign key (unit_id, clue_id) references clue (unit_id, clue_id),
  foreign key (unit_id, file_hash) references file (unit_id, file_hash)
);

-- Each time the organ was told, and its receipt number, which may come later.
create table clue_relay (
  unit_id        int         not null,
  relay_id       bigint      generated always as identity,
  clue_id        bigint      not null,
  channel        text        not null check (channel in ('telephone', 'online', 'letter', 'in-person')),
  relayed_at     timestamptz not null,
  entered_at     timestamptz not null,
  entered_by     bigint      not null,
  receipt_number text        check (receipt_number <> ''),
  receipt_at     timestamptz,
  receipt_by     bigint,
  document_hash  text,                              -- the relay document as it was handed over
  primary key (unit_id, relay_id),
  foreign key (unit_id, clue_id) references clue (unit_id, clue_id),
  foreign key (unit_id, document_hash) references file (unit_id, file_hash),
  check (relayed_at <= entered_at),
  check ((receipt_number is null) = (receipt_at is null) and (receipt_number is null) = (receipt_by is null))
);
create index clue_relay_clue on clue_relay (unit_id, clue_id);

-- That somebody suffers for having reported: to the head, never to the relay officer. Sealed with a key of its own.
create table clue_complaint (
  unit_id      int         not null,
  complaint_id bigint      generated always as identity,
  clue_id      bigint      not null,
  words        bytea       not null,
  said_at      timestamptz not null,
  answer       bytea,
  answered_at  timestamptz,
  answered_by  bigint,
  key          bytea       not null,
  salt         bytea       not null,
  primary key (unit_id, complaint_id),
  foreign key (unit_id, clue_id) references clue (unit_id, clue_id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index clue_complaint_clue on clue_complaint (unit_id, clue_id);

do $$
declare one text;
begin
  foreach one in array array['relay_key', 'clue', 'clue_contact', 'clue_word', 'clue_file', 'clue_relay', 'clue_complaint'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
