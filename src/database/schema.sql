-- The schema as the migrations leave it, to read and to compare. Written by tools/write-tables.ts; not to be edited, not to be run.

create sequence unit_id_seq;
grant usage on sequence unit_id_seq to bulwark_app;

create table access_token (
  unit_id      integer not null,
  token_id     bigint not null generated always as identity,
  account_id   bigint not null,
  name         text not null,
  token_hash   bytea not null,
  created_at   timestamp with time zone not null,
  expires_at   timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at   timestamp with time zone,
  revoked_by   bigint,
  constraint access_token_pkey primary key (unit_id, token_id),
  constraint access_token_hash unique (unit_id, token_hash),
  constraint access_token_unit_id_account_id_fkey foreign key (unit_id, account_id) references account(unit_id, account_id),
  constraint access_token_name_check check (((length(name) >= 1) and (length(name) <= 60)))
);
create index access_token_account on access_token using btree (unit_id, account_id);
alter table access_token enable row level security;
alter table access_token force row level security;
create policy own_unit on access_token using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on access_token to bulwark_app;

create table account (
  unit_id          integer not null,
  account_id       bigint not null generated always as identity,
  person_id        bigint,
  display_name     text not null,
  login            text not null,
  roles            text[] not null,
  state            text not null default 'invited'::text,
  password_hash    text,
  totp_secret      bytea,
  totp_last_step   bigint,
  activation_hash  bytea,
  activation_until timestamp with time zone,
  created_at       timestamp with time zone not null,
  closed_at        timestamp with time zone,
  constraint account_pkey primary key (unit_id, account_id),
  constraint account_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint account_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint account_roles_together check (((not (roles && array['system-admin'::text, 'security-admin'::text, 'auditor'::text])) or (((array_remove(roles, 'member'::text) = array['system-admin'::text]) or (array_remove(roles, 'member'::text) = array['security-admin'::text])) or (array_remove(roles, 'member'::text) = array['auditor'::text])))),
  constraint account_state_check check ((state = any (array['invited'::text, 'active'::text, 'closed'::text])))
);
create unique index account_person on account using btree (unit_id, person_id) where ((person_id is not null) and (state <> 'closed'::text));
alter table account enable row level security;
alter table account force row level security;
create policy own_unit on account using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on account to bulwark_app;

create table appointment (
  unit_id        integer not null,
  person_id      bigint not null,
  appointment_id bigint not null generated always as identity,
  post_id        bigint not null,
  from_day       date not null,
  to_day         date,
  entered_at     timestamp with time zone not null,
  planned        boolean not null default false,
  constraint appointment_pkey primary key (unit_id, person_id, appointment_id),
  constraint appointment_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint appointment_unit_id_post_id_fkey foreign key (unit_id, post_id) references post(unit_id, post_id),
  constraint appointment_check check (((to_day is null) or (to_day >= from_day)))
);
create index appointment_post on appointment using btree (unit_id, post_id);
alter table appointment enable row level security;
alter table appointment force row level security;
create policy own_unit on appointment using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, maintain, select, update on appointment to bulwark_app;

create table arrival (
  unit_id          integer not null,
  arrival_id       bigint not null generated always as identity,
  correspondent_id bigint not null,
  sequence         integer not null,
  type             text not null,
  number           text not null,
  day              date not null,
  handling         text not null,
  urgency          text not null,
  about            bigint,
  sealed           bytea not null,
  key              bytea,
  salt             bytea,
  envelope_hash    text not null,
  signature        bytea not null,
  certificate      text not null,
  received_at      timestamp with time zone not null,
  receipt_due      date,
  opened_at        timestamp with time zone,
  receipt          bigint,
  settled_at       timestamp with time zone,
  answer_by        date,
  constraint arrival_pkey primary key (unit_id, arrival_id),
  constraint arrival_number unique (unit_id, correspondent_id, number),
  constraint arrival_sequence unique (unit_id, correspondent_id, sequence),
  constraint arrival_unit_id_correspondent_id_fkey foreign key (unit_id, correspondent_id) references correspondent(unit_id, correspondent_id)
);
create index arrival_about on arrival using btree (unit_id, about);
create index arrival_type on arrival using btree (unit_id, type, arrival_id);
alter table arrival enable row level security;
alter table arrival force row level security;
create policy own_unit on arrival using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on arrival to bulwark_app;

create table arrival_file (
  unit_id      integer not null,
  arrival_id   bigint not null,
  position     smallint not null,
  role         text not null,
  name         text not null,
  file_hash    text,
  content_hash text not null,
  size         integer not null,
  media_type   text not null,
  withheld     text,
  constraint arrival_file_pkey primary key (unit_id, arrival_id, "position"),
  constraint arrival_file_unit_id_arrival_id_fkey foreign key (unit_id, arrival_id) references arrival(unit_id, arrival_id),
  constraint arrival_file_kept_or_withheld check (((file_hash is null) = (withheld is not null))),
  constraint arrival_file_name_check check (((length(name) >= 1) and (length(name) <= 200))),
  constraint arrival_file_role_check check ((role = any (array['paper'::text, 'attachment'::text]))),
  constraint arrival_file_withheld_check check ((withheld = any (array['mark'::text, 'unfit'::text])))
);
alter table arrival_file enable row level security;
alter table arrival_file force row level security;
create policy own_unit on arrival_file using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on arrival_file to bulwark_app;

create table arrival_look (
  unit_id    integer not null,
  arrival_id bigint not null,
  look_id    bigint not null generated always as identity,
  at         timestamp with time zone not null,
  account_id bigint not null,
  purpose    text not null,
  constraint arrival_look_pkey primary key (unit_id, arrival_id, look_id),
  constraint arrival_look_unit_id_arrival_id_fkey foreign key (unit_id, arrival_id) references arrival(unit_id, arrival_id)
);
alter table arrival_look enable row level security;
alter table arrival_look force row level security;
create policy own_unit on arrival_look using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on arrival_look to bulwark_app;

create table attendance (
  unit_id           integer not null,
  training_id       bigint not null,
  person_id         bigint not null,
  attendance_id     bigint not null generated always as identity,
  how               text not null,
  entered_at        timestamp with time zone not null,
  entered_by        bigint not null,
  withdrawn_at      timestamp with time zone,
  withdrawn_by      bigint,
  withdrawal_reason text,
  hours             numeric(4,1),
  reason            text,
  constraint attendance_pkey primary key (unit_id, training_id, person_id, attendance_id),
  constraint attendance_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint attendance_unit_id_training_id_fkey foreign key (unit_id, training_id) references training(unit_id, training_id),
  constraint attendance_check check (((withdrawn_at is null) = (withdrawal_reason is null))),
  constraint attendance_hours_check check (((hours >= 0.5) and (hours <= (24)::numeric))),
  constraint attendance_how_check check ((how = any (array['list'::text, 'qr'::text]))),
  constraint attendance_reason_check check ((reason = any (array['seen-in-the-room'::text, 'no-phone'::text, 'phone-of-another'::text, 'paper-list'::text]))),
  constraint attendance_reason_of_list check (((reason is null) or (how = 'list'::text))),
  constraint attendance_withdrawal_reason_check check ((withdrawal_reason = any (array['wrong-person'::text, 'not-present'::text, 'wrong-session'::text])))
);
create index attendance_person on attendance using btree (unit_id, person_id, training_id);
create unique index attendance_stands on attendance using btree (unit_id, training_id, person_id) where (withdrawn_at is null);
alter table attendance enable row level security;
alter table attendance force row level security;
create policy own_unit on attendance using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on attendance to bulwark_app;

create table attestation (
  unit_id        integer not null,
  attestation_id bigint not null generated always as identity,
  person_id      bigint not null,
  kind           text not null,
  year           smallint not null,
  ref_id         bigint not null,
  hours          numeric(6,1) not null,
  basis          jsonb not null,
  issued_at      timestamp with time zone not null,
  issued_on      date not null,
  issued_by      bigint not null,
  code_hash      bytea not null,
  salt           bytea not null,
  constraint attestation_pkey primary key (unit_id, attestation_id),
  constraint attestation_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint attestation_check check (((kind = 'year'::text) = (ref_id = 0))),
  constraint attestation_kind_check check ((kind = any (array['year'::text, 'course'::text, 'test'::text])))
);
create unique index attestation_code on attestation using btree (unit_id, code_hash);
create index attestation_of_person on attestation using btree (unit_id, person_id, kind, year, ref_id);
alter table attestation enable row level security;
alter table attestation force row level security;
create policy own_unit on attestation using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on attestation to bulwark_app;

create table backup_plan (
  one        boolean not null default true,
  folder     text not null,
  recipients text[] not null,
  hour       integer not null,
  daily      integer not null,
  weekly     integer not null,
  monthly    integer not null,
  constraint backup_plan_pkey primary key (one),
  constraint backup_plan_one_check check (one)
);
grant select on backup_plan to bulwark_app;

create table backup_run (
  run_id    bigint not null generated always as identity,
  occasion  text not null,
  began_at  timestamp with time zone not null,
  ended_at  timestamp with time zone,
  outcome   text,
  bytes     bigint not null default 0,
  rows      bigint,
  files     integer,
  missing   integer,
  file_name text,
  sha256    text,
  problem   text,
  constraint backup_run_pkey primary key (run_id),
  constraint backup_run_check check (((ended_at is null) = (outcome is null))),
  constraint backup_run_occasion_check check ((occasion = any (array['schedule'::text, 'command'::text, 'before-upgrade'::text]))),
  constraint backup_run_outcome_check check ((outcome = any (array['done'::text, 'failed'::text])))
);
grant select on backup_run to bulwark_app;

create table body (
  body_id     uuid not null default gen_random_uuid(),
  unit_id     integer not null,
  kind        text not null,
  name        text not null,
  credit_code text,
  certificate bytea not null,
  recipient   text not null,
  constraint body_pkey primary key (body_id),
  constraint body_unit_id_key unique (unit_id),
  constraint body_kind_check check ((kind = any (array['unit'::text, 'industry-department'::text, 'organ'::text])))
);
grant insert, select, update on body to bulwark_app;

create table briefing_material (
  unit_id      integer not null,
  material_id  bigint not null generated always as identity,
  title        text not null,
  words        text not null,
  countries    text[] not null default '{}'::text[],
  purposes     text[] not null default '{}'::text[],
  added_at     timestamp with time zone not null,
  added_by     bigint not null,
  withdrawn_at timestamp with time zone,
  replaces     bigint,
  constraint briefing_material_pkey primary key (unit_id, material_id),
  constraint briefing_material_replaces foreign key (unit_id, replaces) references briefing_material(unit_id, material_id),
  constraint briefing_material_title_check check (((length(title) >= 1) and (length(title) <= 80))),
  constraint briefing_material_words_check check (((length(words) >= 1) and (length(words) <= 8000)))
);
create unique index briefing_material_replaced_once on briefing_material using btree (unit_id, replaces) where (replaces is not null);
alter table briefing_material enable row level security;
alter table briefing_material force row level security;
create policy own_unit on briefing_material using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on briefing_material to bulwark_app;

create table calendar_day (
  unit_id    integer not null,
  day        date not null,
  works      boolean not null,
  name       text not null,
  source     text not null,
  entered_at timestamp with time zone not null,
  constraint calendar_day_pkey primary key (unit_id, day),
  constraint calendar_day_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint calendar_day_name_check check (((length(name) >= 1) and (length(name) <= 40))),
  constraint calendar_day_source_check check (((length(source) >= 1) and (length(source) <= 100)))
);
alter table calendar_day enable row level security;
alter table calendar_day force row level security;
create policy own_unit on calendar_day using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on calendar_day to bulwark_app;

create table carrier_holding (
  unit_id         integer not null,
  holding_id      bigint not null generated always as identity,
  item_id         bigint not null,
  person_id       bigint,
  since           date not null,
  due_back        date,
  handing_back_at timestamp with time zone,
  until           date,
  constraint carrier_holding_pkey primary key (unit_id, holding_id),
  constraint carrier_holding_unit_id_item_id_fkey foreign key (unit_id, item_id) references register_item(unit_id, item_id),
  constraint carrier_holding_check check (((until is null) or (until >= since)))
);
create unique index carrier_held_once on carrier_holding using btree (unit_id, item_id) where (until is null);
create index carrier_holding_of on carrier_holding using btree (unit_id, person_id) where (until is null);
alter table carrier_holding enable row level security;
alter table carrier_holding force row level security;
create policy own_unit on carrier_holding using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on carrier_holding to bulwark_app;

create table carrier_move (
  unit_id       integer not null,
  move_id       bigint not null generated always as identity,
  item_id       bigint not null,
  what          text not null,
  state         text not null,
  from_id       bigint,
  person_id     bigint,
  department_id bigint,
  due_back      date,
  copies        text[] not null default '{}'::text[],
  begun_on      date not null,
  begun_at      timestamp with time zone not null,
  begun_by      bigint not null,
  ended_on      date,
  ended_at      timestamp with time zone,
  ended_by      bigint,
  reason        text,
  constraint carrier_move_pkey primary key (unit_id, move_id),
  constraint carrier_move_unit_id_item_id_fkey foreign key (unit_id, item_id) references register_item(unit_id, item_id),
  constraint carrier_move_check check ((((state = 'waiting'::text) = (ended_at is null)) and ((ended_at is null) = (ended_on is null)))),
  constraint carrier_move_ends_for_a_reason check (((what = 'ended'::text) = (reason is not null))),
  constraint carrier_move_reason_check check ((reason = any (array['declassified'::text, 'handed-over'::text, 'no-longer-used'::text, 'entered-by-mistake'::text]))),
  constraint carrier_move_state_check check ((state = any (array['waiting'::text, 'done'::text, 'withdrawn'::text]))),
  constraint carrier_move_what_check check ((what = any (array['issued'::text, 'lent'::text, 'returned'::text, 'copied'::text, 'transferred'::text, 'destroyed'::text, 'ended'::text])))
);
create index carrier_move_of on carrier_move using btree (unit_id, item_id, move_id);
create unique index carrier_move_waiting on carrier_move using btree (unit_id, item_id) where (state = 'waiting'::text);
alter table carrier_move enable row level security;
alter table carrier_move force row level security;
create policy own_unit on carrier_move using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on carrier_move to bulwark_app;

create table carrier_signature (
  unit_id   integer not null,
  move_id   bigint not null,
  part      text not null,
  person_id bigint,
  signed_at timestamp with time zone,
  signed_by bigint,
  on_paper  boolean not null default false,
  constraint carrier_signature_pkey primary key (unit_id, move_id, part),
  constraint carrier_signature_unit_id_move_id_fkey foreign key (unit_id, move_id) references carrier_move(unit_id, move_id),
  constraint carrier_signature_check check (((signed_at is null) = (signed_by is null))),
  constraint carrier_signature_part_check check ((part = any (array['receiver'::text, 'second'::text, 'witness'::text])))
);
create index carrier_signature_of on carrier_signature using btree (unit_id, person_id);
alter table carrier_signature enable row level security;
alter table carrier_signature force row level security;
create policy own_unit on carrier_signature using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on carrier_signature to bulwark_app;

create table check_in_device (
  unit_id     integer not null,
  training_id bigint not null,
  device_hash bytea not null,
  person_id   bigint not null,
  constraint check_in_device_pkey primary key (unit_id, training_id, device_hash),
  constraint check_in_device_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint check_in_device_unit_id_training_id_fkey foreign key (unit_id, training_id) references training(unit_id, training_id),
  constraint check_in_device_device_hash_check check ((octet_length(device_hash) = 32))
);
create index check_in_device_person on check_in_device using btree (unit_id, person_id);
alter table check_in_device enable row level security;
alter table check_in_device force row level security;
create policy own_unit on check_in_device using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on check_in_device to bulwark_app;

create table clue (
  unit_id          integer not null,
  clue_id          bigint not null generated always as identity,
  received_at      timestamp with time zone not null,
  received_on      date not null,
  relay_phone_by   timestamp with time zone not null,
  relay_written_by timestamp with time zone not null,
  acknowledge_by   date not null,
  feedback_by      date not null,
  state            text not null default 'received'::text,
  acknowledged_at  timestamp with time zone,
  acknowledged_by  bigint,
  relayed_at       timestamp with time zone,
  written_at       timestamp with time zone,
  fed_back_at      timestamp with time zone,
  fed_back_by      bigint,
  closed_at        timestamp with time zone,
  closed_by        bigint,
  closed_on        date,
  code_hash        bytea not null,
  key              bytea not null,
  salt             bytea not null,
  ground           text,
  constraint clue_pkey primary key (unit_id, clue_id),
  constraint clue_unit_id_code_hash_key unique (unit_id, code_hash),
  constraint clue_check1 check (((relayed_at is not null) or (written_at is null))),
  constraint clue_check2 check (((acknowledged_at is null) = (acknowledged_by is null))),
  constraint clue_check3 check (((fed_back_at is null) = (fed_back_by is null))),
  constraint clue_check4 check (((state = 'closed'::text) = ((closed_at is not null) and (closed_by is not null) and (closed_on is not null)))),
  constraint clue_closed_without_relay check (((ground is not null) = ((state = 'closed'::text) and (relayed_at is null)))),
  constraint clue_ground_check check ((ground = any (array['not-a-clue'::text, 'nothing-to-relay'::text, 'organ-declined'::text]))),
  constraint clue_relayed check (((state = 'closed'::text) or ((state = 'received'::text) = (relayed_at is null)))),
  constraint clue_state_check check ((state = any (array['received'::text, 'relayed'::text, 'closed'::text])))
);
create index clue_state on clue using btree (unit_id, state, received_at);
alter table clue enable row level security;
alter table clue force row level security;
create policy own_unit on clue using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on clue to bulwark_app;

create table clue_complaint (
  unit_id      integer not null,
  complaint_id bigint not null generated always as identity,
  clue_id      bigint not null,
  words        bytea not null,
  said_at      timestamp with time zone not null,
  answer       bytea,
  answered_at  timestamp with time zone,
  answered_by  bigint,
  key          bytea not null,
  salt         bytea not null,
  constraint clue_complaint_pkey primary key (unit_id, complaint_id),
  constraint clue_complaint_unit_id_clue_id_fkey foreign key (unit_id, clue_id) references clue(unit_id, clue_id),
  constraint clue_complaint_check check ((((answer is null) = (answered_at is null)) and ((answer is null) = (answered_by is null))))
);
create index clue_complaint_clue on clue_complaint using btree (unit_id, clue_id);
alter table clue_complaint enable row level security;
alter table clue_complaint force row level security;
create policy own_unit on clue_complaint using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on clue_complaint to bulwark_app;

create table clue_contact (
  unit_id     integer not null,
  clue_id     bigint not null,
  position    smallint not null,
  ciphertext  bytea not null,
  given_at    timestamp with time zone not null,
  sealed_to   text[] not null default '{}'::text[],
  resealed_at timestamp with time zone,
  resealed_by bigint,
  constraint clue_contact_pkey primary key (unit_id, clue_id, "position"),
  constraint clue_contact_unit_id_clue_id_fkey foreign key (unit_id, clue_id) references clue(unit_id, clue_id),
  constraint clue_contact_check check (((resealed_at is null) = (resealed_by is null))),
  constraint clue_contact_ciphertext_check check ((octet_length(ciphertext) <= 20000)),
  constraint clue_contact_position_check check (("position" > 0))
);
alter table clue_contact enable row level security;
alter table clue_contact force row level security;
create policy own_unit on clue_contact using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on clue_contact to bulwark_app;

create table clue_file (
  unit_id   integer not null,
  clue_id   bigint not null,
  position  smallint not null,
  file_hash text not null,
  given_at  timestamp with time zone not null,
  constraint clue_file_pkey primary key (unit_id, clue_id, "position"),
  constraint clue_file_unit_id_clue_id_fkey foreign key (unit_id, clue_id) references clue(unit_id, clue_id),
  constraint clue_file_unit_id_file_hash_fkey foreign key (unit_id, file_hash) references file(unit_id, file_hash),
  constraint clue_file_position_check check (("position" > 0))
);
alter table clue_file enable row level security;
alter table clue_file force row level security;
create policy own_unit on clue_file using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on clue_file to bulwark_app;

create table clue_relay (
  unit_id        integer not null,
  relay_id       bigint not null generated always as identity,
  clue_id        bigint not null,
  channel        text not null,
  relayed_at     timestamp with time zone not null,
  entered_at     timestamp with time zone not null,
  entered_by     bigint not null,
  receipt_number text,
  receipt_at     timestamp with time zone,
  receipt_by     bigint,
  document_hash  text,
  scan_hash      text,
  constraint clue_relay_pkey primary key (unit_id, relay_id),
  constraint clue_relay_scan foreign key (unit_id, scan_hash) references file(unit_id, file_hash),
  constraint clue_relay_unit_id_clue_id_fkey foreign key (unit_id, clue_id) references clue(unit_id, clue_id),
  constraint clue_relay_unit_id_document_hash_fkey foreign key (unit_id, document_hash) references file(unit_id, file_hash),
  constraint clue_relay_channel_check check ((channel = any (array['telephone'::text, 'online'::text, 'letter'::text, 'in-person'::text]))),
  constraint clue_relay_check check ((relayed_at <= entered_at)),
  constraint clue_relay_check1 check ((((receipt_number is null) = (receipt_at is null)) and ((receipt_number is null) = (receipt_by is null)))),
  constraint clue_relay_receipt_number_check check ((receipt_number <> ''::text)),
  constraint clue_relay_scanned check (((scan_hash is null) or (receipt_number is not null)))
);
create index clue_relay_clue on clue_relay using btree (unit_id, clue_id);
alter table clue_relay enable row level security;
alter table clue_relay force row level security;
create policy own_unit on clue_relay using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on clue_relay to bulwark_app;

create table clue_word (
  unit_id  integer not null,
  clue_id  bigint not null,
  position smallint not null,
  what     text not null,
  words    bytea not null,
  said_at  timestamp with time zone not null,
  said_by  bigint,
  constraint clue_word_pkey primary key (unit_id, clue_id, "position"),
  constraint clue_word_unit_id_clue_id_fkey foreign key (unit_id, clue_id) references clue(unit_id, clue_id),
  constraint clue_word_check check (((what = any (array['report'::text, 'addition'::text])) = (said_by is null))),
  constraint clue_word_position_check check (("position" > 0)),
  constraint clue_word_what_check check ((what = any (array['report'::text, 'addition'::text, 'acknowledgement'::text, 'feedback'::text])))
);
alter table clue_word enable row level security;
alter table clue_word force row level security;
create policy own_unit on clue_word using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on clue_word to bulwark_app;

create table completion (
  unit_id           integer not null,
  completion_id     bigint not null generated always as identity,
  person_id         bigint not null,
  way               text not null,
  package_id        bigint,
  statement_id      text,
  course            text not null,
  organiser_name    text not null default ''::text,
  subjects          text[] not null,
  organiser         text,
  happened_on       date not null,
  hours             numeric(4,1) not null,
  entered_at        timestamp with time zone not null,
  entered_by        bigint not null,
  withdrawn_at      timestamp with time zone,
  withdrawn_by      bigint,
  withdrawal_reason text,
  import_id         bigint,
  constraint completion_pkey primary key (unit_id, completion_id),
  constraint completion_unit_id_import_id_fkey foreign key (unit_id, import_id) references completion_import(unit_id, import_id),
  constraint completion_unit_id_package_id_fkey foreign key (unit_id, package_id) references package(unit_id, package_id),
  constraint completion_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint completion_hours_check check (((hours >= 0.5) and (hours <= (24)::numeric))),
  constraint completion_organiser_check check ((organiser = any (array['own-unit'::text, 'outside'::text]))),
  constraint completion_way_check check ((way = any (array['package'::text, 'sheet'::text, 'xapi'::text])))
);
create index completion_of_import on completion using btree (unit_id, import_id);
create unique index completion_package on completion using btree (unit_id, package_id, person_id) where (withdrawn_at is null);
create index completion_person on completion using btree (unit_id, person_id, happened_on);
create unique index completion_statement on completion using btree (unit_id, statement_id) where (withdrawn_at is null);
alter table completion enable row level security;
alter table completion force row level security;
create policy own_unit on completion using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on completion to bulwark_app;

create table completion_import (
  unit_id    integer not null,
  import_id  bigint not null generated always as identity,
  way        text not null,
  file_hash  text not null,
  taken      integer not null,
  left_out   integer not null,
  salt       bytea not null,
  entered_at timestamp with time zone not null,
  entered_by bigint not null,
  constraint completion_import_pkey primary key (unit_id, import_id),
  constraint completion_import_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint completion_import_way_check check ((way = any (array['sheet'::text, 'xapi'::text])))
);
alter table completion_import enable row level security;
alter table completion_import force row level security;
create policy own_unit on completion_import using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on completion_import to bulwark_app;

create table contingency_plan (
  unit_id    integer not null,
  plan_id    bigint not null generated always as identity,
  kind       text not null,
  created_at timestamp with time zone not null,
  created_by bigint not null,
  ended_on   date,
  ended_by   bigint,
  constraint contingency_plan_pkey primary key (unit_id, plan_id),
  constraint contingency_plan_check check (((ended_on is null) = (ended_by is null))),
  constraint contingency_plan_kind_check check ((kind = any (array['general'::text, 'secret-leak'::text, 'network'::text, 'device-found'::text, 'intrusion'::text, 'approach'::text, 'not-back'::text, 'other'::text])))
);
alter table contingency_plan enable row level security;
alter table contingency_plan force row level security;
create policy own_unit on contingency_plan using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on contingency_plan to bulwark_app;

create table cooperation (
  unit_id        integer not null,
  cooperation_id bigint not null generated always as identity,
  kind           text not null,
  on_day         date not null,
  held_on        date,
  cancelled      boolean not null default false,
  sealed         bytea not null,
  key            bytea not null,
  salt           bytea not null,
  dispatch_id    bigint,
  entered_at     timestamp with time zone not null,
  entered_by     bigint not null,
  constraint cooperation_pkey primary key (unit_id, cooperation_id),
  constraint cooperation_unit_id_dispatch_id_fkey foreign key (unit_id, dispatch_id) references dispatch(unit_id, dispatch_id),
  constraint cooperation_check check (((not cancelled) or (held_on is null))),
  constraint cooperation_kind_check check ((kind = any (array['information-exchange'::text, 'joint-study'::text, 'coordinated-guidance'::text, 'joint-inspection'::text])))
);
create index cooperation_day on cooperation using btree (unit_id, on_day, cooperation_id);
alter table cooperation enable row level security;
alter table cooperation force row level security;
create policy own_unit on cooperation using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on cooperation to bulwark_app;

create table cooperation_file (
  unit_id        integer not null,
  cooperation_id bigint not null,
  position       integer not null,
  name           text not null,
  file_hash      text not null,
  size           integer not null,
  media_type     text not null,
  constraint cooperation_file_pkey primary key (unit_id, cooperation_id, "position"),
  constraint cooperation_file_unit_id_cooperation_id_fkey foreign key (unit_id, cooperation_id) references cooperation(unit_id, cooperation_id),
  constraint cooperation_file_name_check check (((length(name) >= 1) and (length(name) <= 200)))
);
alter table cooperation_file enable row level security;
alter table cooperation_file force row level security;
create policy own_unit on cooperation_file using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on cooperation_file to bulwark_app;

create table cooperation_follow_up (
  unit_id        integer not null,
  follow_up_id   bigint not null generated always as identity,
  cooperation_id bigint not null,
  sealed         bytea not null,
  due_on         date not null,
  done_on        date,
  dropped        boolean not null default false,
  entered_at     timestamp with time zone not null,
  entered_by     bigint not null,
  constraint cooperation_follow_up_pkey primary key (unit_id, follow_up_id),
  constraint cooperation_follow_up_unit_id_cooperation_id_fkey foreign key (unit_id, cooperation_id) references cooperation(unit_id, cooperation_id),
  constraint cooperation_follow_up_check check (((not dropped) or (done_on is null)))
);
create index cooperation_follow_up_of on cooperation_follow_up using btree (unit_id, cooperation_id);
alter table cooperation_follow_up enable row level security;
alter table cooperation_follow_up force row level security;
create policy own_unit on cooperation_follow_up using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on cooperation_follow_up to bulwark_app;

create table correction (
  unit_id       integer not null,
  person_id     bigint not null,
  correction_id bigint not null generated always as identity,
  about         text not null,
  request       bytea not null,
  asked_at      timestamp with time zone not null,
  state         text not null default 'open'::text,
  answer        bytea,
  answered_at   timestamp with time zone,
  answered_by   bigint,
  key           bytea,
  salt          bytea not null,
  kind          text not null,
  answer_due    date not null,
  constraint correction_pkey primary key (unit_id, person_id, correction_id),
  constraint correction_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint correction_about_check check ((about = any (array['name'::text, 'staff-number'::text, 'department'::text, 'contact'::text, 'post'::text, 'level'::text, 'training'::text, 'review'::text, 'letter'::text, 'look'::text, 'other'::text]))),
  constraint correction_kind_check check ((kind = any (array['correction'::text, 'objection'::text]))),
  constraint correction_state_check check ((state = any (array['open'::text, 'corrected'::text, 'declined'::text])))
);
create index correction_open on correction using btree (unit_id, asked_at) where (state = 'open'::text);
alter table correction enable row level security;
alter table correction force row level security;
create policy own_unit on correction using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on correction to bulwark_app;

create table correspondent (
  unit_id          integer not null,
  correspondent_id bigint not null generated always as identity,
  body_id          uuid not null,
  kind             text not null,
  name             text not null,
  credit_code      text,
  certificate      bytea not null,
  card_hash        text not null,
  recipient        text not null,
  state            text not null,
  is_here          boolean not null,
  is_superior      boolean not null default false,
  sent             integer not null default 0,
  received         integer not null default 0,
  added_at         timestamp with time zone not null,
  confirmed_at     timestamp with time zone,
  revoked_at       timestamp with time zone,
  added_by         bigint not null default 0,
  asked            text,
  asked_place      integer,
  asked_at         timestamp with time zone,
  asked_by         bigint,
  moved_at         timestamp with time zone,
  constraint correspondent_pkey primary key (unit_id, correspondent_id),
  constraint correspondent_known unique (unit_id, body_id),
  constraint correspondent_asked_check check ((asked = any (array['revoke'::text, 'sent'::text, 'received'::text]))),
  constraint correspondent_asked_place_check check ((asked_place > 0)),
  constraint correspondent_asked_whole check ((((asked is null) = (asked_at is null)) and ((asked is null) = (asked_by is null)) and ((asked_place is not null) = ((asked is not null) and (asked <> 'revoke'::text))))),
  constraint correspondent_card_hash_check check ((card_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint correspondent_kind_check check ((kind = any (array['unit'::text, 'industry-department'::text, 'organ'::text]))),
  constraint correspondent_name_check check (((length(name) >= 1) and (length(name) <= 200))),
  constraint correspondent_state_check check ((state = any (array['unconfirmed'::text, 'confirmed'::text, 'revoked'::text])))
);
alter table correspondent enable row level security;
alter table correspondent force row level security;
create policy own_unit on correspondent using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on correspondent to bulwark_app;

create table course (
  unit_id     integer not null,
  course_id   bigint not null generated always as identity,
  open_to_all boolean not null default false,
  created_at  timestamp with time zone not null,
  retired_at  timestamp with time zone,
  constraint course_pkey primary key (unit_id, course_id),
  constraint course_unit_id_fkey foreign key (unit_id) references unit(unit_id)
);
alter table course enable row level security;
alter table course force row level security;
create policy own_unit on course using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on course to bulwark_app;

create table course_file (
  unit_id   integer not null,
  course_id bigint not null,
  file_hash text not null,
  kind      text not null,
  added_at  timestamp with time zone not null,
  constraint course_file_pkey primary key (unit_id, course_id, file_hash),
  constraint course_file_unit_id_course_id_fkey foreign key (unit_id, course_id) references course(unit_id, course_id),
  constraint course_file_unit_id_file_hash_fkey foreign key (unit_id, file_hash) references file(unit_id, file_hash),
  constraint course_file_kind_check check ((kind = any (array['picture'::text, 'video'::text, 'pdf'::text, 'captions'::text])))
);
alter table course_file enable row level security;
alter table course_file force row level security;
create policy own_unit on course_file using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on course_file to bulwark_app;

create table course_part (
  unit_id       integer not null,
  part_id       bigint not null generated always as identity,
  course_id     bigint not null,
  version       integer not null,
  position      integer not null,
  kind          text not null,
  title_zh      text not null,
  title_en      text not null default ''::text,
  blocks        jsonb not null default '[]'::jsonb,
  file_hash     text,
  captions_hash text,
  seconds       integer,
  ref_id        bigint,
  constraint course_part_pkey primary key (unit_id, part_id),
  constraint course_part_unit_id_course_id_captions_hash_fkey foreign key (unit_id, course_id, captions_hash) references course_file(unit_id, course_id, file_hash),
  constraint course_part_unit_id_course_id_file_hash_fkey foreign key (unit_id, course_id, file_hash) references course_file(unit_id, course_id, file_hash),
  constraint course_part_unit_id_course_id_version_fkey foreign key (unit_id, course_id, version) references course_version(unit_id, course_id, version),
  constraint course_part_kind_check check ((kind = any (array['page'::text, 'video'::text, 'pdf'::text, 'package'::text, 'test'::text]))),
  constraint course_part_seconds_check check ((seconds > 0)),
  constraint course_part_title_en_check check ((length(title_en) <= 240)),
  constraint course_part_title_zh_check check (((length(title_zh) >= 1) and (length(title_zh) <= 120)))
);
create index course_part_of on course_part using btree (unit_id, course_id, version, "position");
alter table course_part enable row level security;
alter table course_part force row level security;
create policy own_unit on course_part using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on course_part to bulwark_app;

create table course_version (
  unit_id        integer not null,
  course_id      bigint not null,
  version        integer not null,
  title_zh       text not null,
  title_en       text not null default ''::text,
  subjects       text[] not null,
  hours          numeric(4,1) not null,
  revision       integer not null default 0,
  saved_at       timestamp with time zone not null,
  published_at   timestamp with time zone,
  effective_from date,
  constraint course_version_pkey primary key (unit_id, course_id, version),
  constraint course_version_unit_id_course_id_fkey foreign key (unit_id, course_id) references course(unit_id, course_id),
  constraint course_version_check check (((published_at is null) = (effective_from is null))),
  constraint course_version_hours_check check (((hours >= 0.5) and (hours <= (24)::numeric))),
  constraint course_version_subjects_check check ((((cardinality(subjects) >= 1) and (cardinality(subjects) <= 8)) and (subjects <@ array['situation'::text, 'law'::text, 'technique'::text, 'cases'::text, 'tradition'::text, 'counter-espionage'::text, 'secrecy'::text, 'network'::text]))),
  constraint course_version_title_en_check check ((length(title_en) <= 240)),
  constraint course_version_title_zh_check check (((length(title_zh) >= 1) and (length(title_zh) <= 120))),
  constraint course_version_version_check check ((version > 0))
);
create unique index course_version_draft on course_version using btree (unit_id, course_id) where (published_at is null);
alter table course_version enable row level security;
alter table course_version force row level security;
create policy own_unit on course_version using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on course_version to bulwark_app;

create table cross_check_hit (
  unit_id        integer not null,
  hit_id         bigint not null generated always as identity,
  rule           integer not null,
  key            text not null,
  name           text not null,
  thing_id       bigint,
  person_id      bigint,
  department_id  bigint,
  since          date,
  found_on       date not null,
  found_at       timestamp with time zone not null,
  gone_at        timestamp with time zone,
  finding_id     bigint,
  accepted_on    date,
  accepted_by    bigint,
  accepted_until date,
  words          bytea,
  word_key       bytea,
  salt           bytea,
  constraint cross_check_hit_pkey primary key (unit_id, hit_id),
  constraint cross_check_hit_unit_id_finding_id_fkey foreign key (unit_id, finding_id) references finding(unit_id, finding_id),
  constraint cross_check_hit_check check ((((accepted_on is null) = (accepted_by is null)) and ((accepted_on is null) = (accepted_until is null)))),
  constraint cross_check_hit_check1 check (((word_key is null) = (salt is null)))
);
create index cross_check_hit_person on cross_check_hit using btree (unit_id, person_id) where (person_id is not null);
create unique index cross_check_hit_stands on cross_check_hit using btree (unit_id, rule, key) where (gone_at is null);
alter table cross_check_hit enable row level security;
alter table cross_check_hit force row level security;
create policy own_unit on cross_check_hit using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on cross_check_hit to bulwark_app;

create table data_transfer (
  unit_id     integer not null,
  transfer_id bigint not null generated always as identity,
  item_id     bigint not null,
  sent_on     date not null,
  receiver    text not null,
  country     text not null,
  ground      text not null,
  reference   text not null,
  entered_at  timestamp with time zone not null,
  entered_by  bigint not null,
  constraint data_transfer_pkey primary key (unit_id, transfer_id),
  constraint data_transfer_unit_id_item_id_fkey foreign key (unit_id, item_id) references register_item(unit_id, item_id),
  constraint data_transfer_country_check check ((country ~ '^[A-Z]{2}$'::text)),
  constraint data_transfer_ground_check check ((ground = any (array['security-assessment'::text, 'standard-contract'::text, 'certification'::text, 'exempt'::text]))),
  constraint data_transfer_receiver_check check (((length(receiver) >= 1) and (length(receiver) <= 100))),
  constraint data_transfer_reference_check check (((length(reference) >= 1) and (length(reference) <= 100)))
);
create index data_transfer_of on data_transfer using btree (unit_id, item_id, transfer_id);
alter table data_transfer enable row level security;
alter table data_transfer force row level security;
create policy own_unit on data_transfer using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on data_transfer to bulwark_app;

create table data_user (
  unit_id       integer not null,
  grant_id      bigint not null generated always as identity,
  item_id       bigint not null,
  department_id bigint,
  post_id       bigint,
  from_day      date not null,
  constraint data_user_pkey primary key (unit_id, grant_id),
  constraint data_user_unit_id_department_id_fkey foreign key (unit_id, department_id) references department(unit_id, department_id),
  constraint data_user_unit_id_item_id_fkey foreign key (unit_id, item_id) references register_item(unit_id, item_id),
  constraint data_user_unit_id_post_id_fkey foreign key (unit_id, post_id) references post(unit_id, post_id),
  constraint data_user_check check (((department_id is null) <> (post_id is null)))
);
create unique index data_user_once on data_user using btree (unit_id, item_id, department_id, post_id) nulls not distinct;
alter table data_user enable row level security;
alter table data_user force row level security;
create policy own_unit on data_user using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on data_user to bulwark_app;

create table date_order_breach (
  unit_id       integer not null,
  breach_id     bigint not null generated always as identity,
  check_number  integer not null,
  key           text not null,
  name          text not null,
  thing_id      bigint,
  person_id     bigint,
  department_id bigint,
  first_on      date,
  first_at      timestamp with time zone,
  second_on     date not null,
  second_at     timestamp with time zone,
  found_on      date not null,
  found_at      timestamp with time zone not null,
  gone_at       timestamp with time zone,
  finding_id    bigint,
  constraint date_order_breach_pkey primary key (unit_id, breach_id),
  constraint date_order_breach_unit_id_check_number_key_key unique (unit_id, check_number, key),
  constraint date_order_breach_unit_id_finding_id_fkey foreign key (unit_id, finding_id) references finding(unit_id, finding_id),
  constraint date_order_breach_check check (((first_at is null) or (first_on is not null)))
);
create index date_order_breach_person on date_order_breach using btree (unit_id, person_id) where (person_id is not null);
alter table date_order_breach enable row level security;
alter table date_order_breach force row level security;
create policy own_unit on date_order_breach using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on date_order_breach to bulwark_app;

create table date_order_explanation (
  unit_id        integer not null,
  explanation_id bigint not null generated always as identity,
  breach_id      bigint not null,
  words          bytea not null,
  word_key       bytea not null,
  salt           bytea not null,
  said_at        timestamp with time zone not null,
  said_on        date not null,
  said_by        bigint not null,
  withdrawn_at   timestamp with time zone,
  withdrawn_by   bigint,
  constraint date_order_explanation_pkey primary key (unit_id, explanation_id),
  constraint date_order_explanation_unit_id_breach_id_fkey foreign key (unit_id, breach_id) references date_order_breach(unit_id, breach_id),
  constraint date_order_explanation_check check (((withdrawn_at is null) = (withdrawn_by is null)))
);
create index date_order_explanation_of on date_order_explanation using btree (unit_id, breach_id);
create unique index date_order_explanation_stands on date_order_explanation using btree (unit_id, breach_id) where (withdrawn_at is null);
alter table date_order_explanation enable row level security;
alter table date_order_explanation force row level security;
create policy own_unit on date_order_explanation using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on date_order_explanation to bulwark_app;

create table delivery (
  unit_id          integer not null,
  dispatch_id      bigint not null,
  correspondent_id bigint not null,
  state            text not null default 'planned'::text,
  sequence         integer,
  sealed           bytea,
  envelope_hash    text,
  signature        bytea,
  sent_at          timestamp with time zone,
  exported_at      timestamp with time zone,
  delivered_at     timestamp with time zone,
  receipt_due      date,
  receipted_at     timestamp with time zone,
  receipt          bigint,
  fault            text,
  refused_at       timestamp with time zone,
  refusal_noted_at timestamp with time zone,
  constraint delivery_pkey primary key (unit_id, dispatch_id, correspondent_id),
  constraint delivery_sequence unique (unit_id, correspondent_id, sequence),
  constraint delivery_unit_id_correspondent_id_fkey foreign key (unit_id, correspondent_id) references correspondent(unit_id, correspondent_id),
  constraint delivery_unit_id_dispatch_id_fkey foreign key (unit_id, dispatch_id) references dispatch(unit_id, dispatch_id),
  constraint delivery_envelope_hash_check check ((envelope_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint delivery_refused_why check (((state <> 'refused'::text) or ((fault is not null) and (refused_at is not null)))),
  constraint delivery_state_check check ((state = any (array['planned'::text, 'sealing'::text, 'sent'::text, 'delivered'::text, 'receipted'::text, 'refused'::text])))
);
create index delivery_envelope on delivery using btree (unit_id, envelope_hash);
create index delivery_state on delivery using btree (unit_id, state);
alter table delivery enable row level security;
alter table delivery force row level security;
create policy own_unit on delivery using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on delivery to bulwark_app;

create table department (
  unit_id       integer not null,
  department_id bigint not null generated always as identity,
  parent_id     bigint,
  name          text not null,
  path          text not null,
  closed_on     date,
  constraint department_pkey primary key (unit_id, department_id),
  constraint department_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint department_unit_id_parent_id_fkey foreign key (unit_id, parent_id) references department(unit_id, department_id),
  constraint department_name_check check (((length(name) >= 1) and (length(name) <= 100)))
);
create unique index department_name_taken on department using btree (unit_id, parent_id, name) nulls not distinct where (closed_on is null);
alter table department enable row level security;
alter table department force row level security;
create policy own_unit on department using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, maintain, select, update on department to bulwark_app;

create table designation (
  unit_id        integer not null,
  designation_id bigint not null generated always as identity,
  role           text not null,
  department_id  bigint,
  deputy         boolean not null,
  person_id      bigint,
  phone          text,
  document       text not null,
  decided_on     date not null,
  from_day       date not null,
  to_day         date,
  replace_within integer not null,
  entered_at     timestamp with time zone not null,
  entered_by     bigint not null,
  ended_at       timestamp with time zone,
  ended_by       bigint,
  end_reason     text,
  file_hash      text,
  content_hash   text,
  media_type     text,
  constraint designation_pkey primary key (unit_id, designation_id),
  constraint designation_check check (((role = 'liaison'::text) = (department_id is not null))),
  constraint designation_check1 check ((to_day >= from_day)),
  constraint designation_check2 check ((((end_reason is null) = (ended_at is null)) and ((end_reason is null) = (ended_by is null)))),
  constraint designation_check3 check (((end_reason is null) or (to_day is not null))),
  constraint designation_check4 check (((file_hash is null) = (content_hash is null))),
  constraint designation_end_reason_check check ((end_reason = any (array['another-post'::text, 'left-unit'::text, 'term-over'::text, 'resigned'::text, 'entered-by-mistake'::text]))),
  constraint designation_role_check check ((role = any (array['group-chair'::text, 'group-member'::text, 'office-head'::text, 'office-member'::text, 'security-officer'::text, 'relay-officer'::text, 'organ-contact'::text, 'liaison'::text])))
);
create index designation_of on designation using btree (unit_id, person_id);
alter table designation enable row level security;
alter table designation force row level security;
create policy own_unit on designation using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on designation to bulwark_app;

create table designation_item (
  unit_id        integer not null,
  designation_id bigint not null,
  item           text not null,
  how            text,
  settled_at     timestamp with time zone,
  settled_by     bigint,
  constraint designation_item_pkey primary key (unit_id, designation_id, item),
  constraint designation_item_unit_id_designation_id_fkey foreign key (unit_id, designation_id) references designation(unit_id, designation_id),
  constraint designation_item_check check ((((how is null) = (settled_at is null)) and ((how is null) = (settled_by is null)))),
  constraint designation_item_how_check check ((how = any (array['done'::text, 'nothing-there'::text, 'taken-back'::text, 'person-away'::text])))
);
alter table designation_item enable row level security;
alter table designation_item force row level security;
create policy own_unit on designation_item using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on designation_item to bulwark_app;

create table dispatch (
  unit_id     integer not null,
  dispatch_id bigint not null generated always as identity,
  type        text not null,
  state       text not null default 'draft'::text,
  sign        text,
  year        integer,
  number      integer,
  day         date,
  handling    text not null,
  urgency     text not null,
  about       bigint,
  sealed      bytea not null,
  key         bytea,
  salt        bytea,
  drafted_at  timestamp with time zone not null,
  drafted_by  bigint not null,
  approved_at timestamp with time zone,
  approved_by bigint,
  sent_at     timestamp with time zone,
  certificate text,
  edited_by   bigint[] not null default '{}'::bigint[],
  constraint dispatch_pkey primary key (unit_id, dispatch_id),
  constraint dispatch_number unique (unit_id, sign, year, number),
  constraint dispatch_handling_check check ((handling = any (array['ordinary'::text, 'internal'::text]))),
  constraint dispatch_state_check check ((state = any (array['draft'::text, 'approved'::text, 'sent'::text, 'withdrawn'::text]))),
  constraint dispatch_two_persons check (((approved_by is null) or (approved_by <> drafted_by) or (type = 'receipt'::text) or ((type = 'return'::text) and (drafted_by = 0)))),
  constraint dispatch_urgency_check check ((urgency = any (array['none'::text, 'urgent'::text, 'most-urgent'::text])))
);
create index dispatch_about on dispatch using btree (unit_id, about);
create index dispatch_state on dispatch using btree (unit_id, state, dispatch_id);
alter table dispatch enable row level security;
alter table dispatch force row level security;
create policy own_unit on dispatch using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on dispatch to bulwark_app;

create table dispatch_file (
  unit_id      integer not null,
  dispatch_id  bigint not null,
  position     smallint not null,
  role         text not null,
  name         text not null,
  file_hash    text not null,
  content_hash text not null,
  size         integer not null,
  media_type   text not null,
  constraint dispatch_file_pkey primary key (unit_id, dispatch_id, "position"),
  constraint dispatch_file_unit_id_dispatch_id_fkey foreign key (unit_id, dispatch_id) references dispatch(unit_id, dispatch_id),
  constraint dispatch_file_name_check check (((length(name) >= 1) and (length(name) <= 200))),
  constraint dispatch_file_role_check check ((role = any (array['paper'::text, 'attachment'::text])))
);
alter table dispatch_file enable row level security;
alter table dispatch_file force row level security;
create policy own_unit on dispatch_file using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on dispatch_file to bulwark_app;

create table dispatch_look (
  unit_id     integer not null,
  dispatch_id bigint not null,
  look_id     bigint not null generated always as identity,
  at          timestamp with time zone not null,
  account_id  bigint not null,
  purpose     text not null,
  constraint dispatch_look_pkey primary key (unit_id, dispatch_id, look_id),
  constraint dispatch_look_unit_id_dispatch_id_fkey foreign key (unit_id, dispatch_id) references dispatch(unit_id, dispatch_id)
);
alter table dispatch_look enable row level security;
alter table dispatch_look force row level security;
create policy own_unit on dispatch_look using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on dispatch_look to bulwark_app;

create table dispatch_series (
  unit_id integer not null,
  sign    text not null,
  year    integer not null,
  last    integer not null,
  constraint dispatch_series_pkey primary key (unit_id, sign, year)
);
alter table dispatch_series enable row level security;
alter table dispatch_series force row level security;
create policy own_unit on dispatch_series using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on dispatch_series to bulwark_app;

create table drill (
  unit_id      integer not null,
  drill_id     bigint not null generated always as identity,
  plan_id      bigint not null,
  version_id   bigint not null,
  state        text not null default 'planned'::text,
  planned_on   date not null,
  planned_at   timestamp with time zone not null,
  planned_by   bigint not null,
  held_on      date,
  recorded_at  timestamp with time zone,
  recorded_on  date,
  recorded_by  bigint,
  cancelled_at timestamp with time zone,
  took         integer,
  scenario     bytea,
  outcome      bytea,
  reason       bytea,
  key          bytea,
  salt         bytea,
  file_hash    text,
  content_hash text,
  media_type   text,
  constraint drill_pkey primary key (unit_id, drill_id),
  constraint drill_unit_id_plan_id_fkey foreign key (unit_id, plan_id) references contingency_plan(unit_id, plan_id),
  constraint drill_unit_id_version_id_fkey foreign key (unit_id, version_id) references plan_version(unit_id, version_id),
  constraint drill_check check (((state = 'held'::text) = ((held_on is not null) and (recorded_at is not null) and (recorded_on is not null) and (took is not null)))),
  constraint drill_check1 check ((held_on <= recorded_on)),
  constraint drill_check2 check (((state = 'cancelled'::text) = (cancelled_at is not null))),
  constraint drill_check3 check (((key is null) = (salt is null))),
  constraint drill_check4 check (((file_hash is null) = (content_hash is null))),
  constraint drill_state_check check ((state = any (array['planned'::text, 'held'::text, 'cancelled'::text])))
);
create index drill_of_plan on drill using btree (unit_id, plan_id);
alter table drill enable row level security;
alter table drill force row level security;
create policy own_unit on drill using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on drill to bulwark_app;

create table drill_change (
  unit_id   integer not null,
  change_id bigint not null generated always as identity,
  drill_id  bigint not null,
  what      bytea not null,
  person_id bigint,
  due_on    date not null,
  given_at  timestamp with time zone not null,
  done_at   timestamp with time zone,
  done_by   bigint,
  constraint drill_change_pkey primary key (unit_id, change_id),
  constraint drill_change_unit_id_drill_id_fkey foreign key (unit_id, drill_id) references drill(unit_id, drill_id)
);
create index drill_change_by on drill_change using btree (unit_id, person_id) where (person_id is not null);
create index drill_change_of on drill_change using btree (unit_id, drill_id);
alter table drill_change enable row level security;
alter table drill_change force row level security;
create policy own_unit on drill_change using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on drill_change to bulwark_app;

create table drill_participant (
  unit_id     integer not null,
  drill_id    bigint not null,
  person_id   bigint not null,
  present     boolean,
  disputed_at timestamp with time zone,
  constraint drill_participant_pkey primary key (unit_id, drill_id, person_id),
  constraint drill_participant_unit_id_drill_id_fkey foreign key (unit_id, drill_id) references drill(unit_id, drill_id)
);
create index drill_participant_of on drill_participant using btree (unit_id, person_id);
alter table drill_participant enable row level security;
alter table drill_participant force row level security;
create policy own_unit on drill_participant using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on drill_participant to bulwark_app;

create table duty (
  person_id bigint not null,
  occasion  bigint not null,
  due_at    timestamp with time zone not null,
  done_by   bigint,
  unit_id   integer not null,
  owed_from date not null,
  done_on   date,
  rule      smallint not null,
  outcome   smallint not null default 0,
  constraint duty_pkey primary key (unit_id, person_id, occasion, rule)
) with (autovacuum_vacuum_scale_factor=0.01, autovacuum_vacuum_insert_scale_factor=0.02);
create index duty_day on duty using btree (unit_id, due_at, rule);
create index duty_done on duty using btree (unit_id, rule, outcome) where (done_on is not null);
create index duty_due on duty using btree (unit_id, due_at, person_id, rule) where (done_on is null);
create index duty_met on duty using btree (unit_id, done_on, due_at, rule, outcome) where (done_on is not null);
create index duty_open on duty using btree (unit_id, rule, due_at) where (done_on is null);
alter table duty enable row level security;
alter table duty force row level security;
create policy own_unit on duty using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, maintain, select, update on duty to bulwark_app;

create table duty_case (
  rule            smallint not null,
  case_number     smallint not null,
  kind            text not null,
  about           text not null,
  statuses        text[] not null,
  classes         text[] not null,
  evidence        smallint[] not null,
  parameter       text,
  figure          integer,
  stricter        text,
  in_hours        boolean not null,
  existing        text,
  existing_figure integer,
  from_day        date not null,
  to_day          date,
  changes         text[] not null default '{}'::text[],
  constraint duty_case_pkey primary key (rule, case_number)
);
grant select on duty_case to bulwark_app;

create table emergency_grant (
  unit_id      integer not null,
  grant_id     bigint not null generated always as identity,
  person_id    bigint not null,
  part         text not null,
  ground       text not null,
  hours        smallint not null,
  asked_at     timestamp with time zone not null,
  asked_by     bigint not null,
  state        text not null default 'asked'::text,
  decided_at   timestamp with time zone,
  decided_by   bigint,
  ends_at      timestamp with time zone,
  ended_at     timestamp with time zone,
  review_by    date,
  account_by   date,
  accounted_at timestamp with time zone,
  reviewed_at  timestamp with time zone,
  reviewed_by  bigint,
  outcome      text,
  words        bytea not null,
  key          bytea not null,
  salt         bytea not null,
  withdrawn_at timestamp with time zone,
  constraint emergency_grant_pkey primary key (unit_id, grant_id),
  constraint emergency_grant_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint emergency_grant_check1 check (((decided_at is null) = (decided_by is null))),
  constraint emergency_grant_check2 check ((decided_by <> asked_by)),
  constraint emergency_grant_check3 check (((state = 'granted'::text) = (ends_at is not null))),
  constraint emergency_grant_check4 check (((ends_at is null) = ((review_by is null) and (account_by is null)))),
  constraint emergency_grant_check5 check ((ends_at <= (decided_at + ((hours)::double precision * '01:00:00'::interval)))),
  constraint emergency_grant_check6 check (((ended_at is null) or (ended_at <= ends_at))),
  constraint emergency_grant_check7 check (((accounted_at is null) or (state = 'granted'::text))),
  constraint emergency_grant_check8 check (((reviewed_at is null) = ((reviewed_by is null) and (outcome is null)))),
  constraint emergency_grant_check9 check (((reviewed_by is null) or ((state = 'granted'::text) and ((reviewed_by <> asked_by) and (reviewed_by <> decided_by))))),
  constraint emergency_grant_decided check (((state = any (array['declined'::text, 'granted'::text])) = (decided_at is not null))),
  constraint emergency_grant_ground_check check ((ground = any (array['safety'::text, 'leak'::text, 'unreachable'::text]))),
  constraint emergency_grant_hours_check check (((hours >= 1) and (hours <= 24))),
  constraint emergency_grant_outcome_check check ((outcome = any (array['justified'::text, 'not-justified'::text]))),
  constraint emergency_grant_part_check check ((part = any (array['file'::text, 'matters'::text]))),
  constraint emergency_grant_state_check check ((state = any (array['asked'::text, 'declined'::text, 'granted'::text, 'withdrawn'::text]))),
  constraint emergency_grant_withdrawn check (((state = 'withdrawn'::text) = (withdrawn_at is not null)))
);
create index emergency_grant_person on emergency_grant using btree (unit_id, person_id);
create index emergency_grant_state on emergency_grant using btree (unit_id, state, reviewed_at);
alter table emergency_grant enable row level security;
alter table emergency_grant force row level security;
create policy own_unit on emergency_grant using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on emergency_grant to bulwark_app;

create table emergency_look (
  unit_id  integer not null,
  grant_id bigint not null,
  position integer not null,
  at       timestamp with time zone not null,
  constraint emergency_look_pkey primary key (unit_id, grant_id, "position"),
  constraint emergency_look_unit_id_grant_id_fkey foreign key (unit_id, grant_id) references emergency_grant(unit_id, grant_id),
  constraint emergency_look_position_check check (("position" > 0))
);
alter table emergency_look enable row level security;
alter table emergency_look force row level security;
create policy own_unit on emergency_look using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on emergency_look to bulwark_app;

create table enrolment (
  unit_id      integer not null,
  enrolment_id bigint not null generated always as identity,
  course_id    bigint not null,
  person_id    bigint not null,
  version      integer,
  due_on       date,
  assigned_at  timestamp with time zone,
  started_at   timestamp with time zone,
  finished_at  timestamp with time zone,
  finished_on  date,
  constraint enrolment_pkey primary key (unit_id, enrolment_id),
  constraint enrolment_unit_id_course_id_fkey foreign key (unit_id, course_id) references course(unit_id, course_id),
  constraint enrolment_unit_id_course_id_version_fkey foreign key (unit_id, course_id, version) references course_version(unit_id, course_id, version),
  constraint enrolment_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint enrolment_check check (((started_at is null) = (version is null))),
  constraint enrolment_check1 check (((finished_at is null) = (finished_on is null))),
  constraint enrolment_check2 check (((finished_at is null) or (started_at is not null)))
);
create index enrolment_course on enrolment using btree (unit_id, course_id);
create unique index enrolment_open on enrolment using btree (unit_id, course_id, person_id) where (finished_at is null);
create index enrolment_person on enrolment using btree (unit_id, person_id);
alter table enrolment enable row level security;
alter table enrolment force row level security;
create policy own_unit on enrolment using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on enrolment to bulwark_app;

create table evidence (
  unit_id        integer not null,
  person_id      bigint not null,
  evidence_id    bigint not null generated always as identity,
  kind           smallint not null,
  appointment_id bigint not null default 0,
  happened_on    date not null,
  entered_at     timestamp with time zone not null,
  hours          numeric(6,1) not null default 0,
  taken_over     boolean not null default false,
  source         text not null,
  source_id      bigint not null,
  constraint evidence_pkey primary key (unit_id, person_id, evidence_id)
);
create index evidence_source on evidence using btree (unit_id, source, source_id);
alter table evidence enable row level security;
alter table evidence force row level security;
create policy own_unit on evidence using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, maintain, select, update on evidence to bulwark_app;

create table exchange (
  unit_id       integer not null,
  exchange_id   bigint not null generated always as identity,
  kind          text not null,
  state         text not null,
  starts_on     date not null,
  ends_on       date not null,
  countries     text[] not null,
  expected      integer not null,
  series_id     bigint,
  words         bytea,
  plan          bytea,
  reasons       bytea,
  report        bytea,
  key           bytea,
  salt          bytea,
  visitors      bytea,
  visitors_key  bytea,
  visitors_salt bytea,
  listed        integer not null default 0,
  prepare_by    date not null,
  report_by     date not null,
  planned_at    timestamp with time zone not null,
  planned_by    bigint not null,
  decided_at    timestamp with time zone,
  decided_by    bigint,
  briefed_on    date,
  prepared_at   timestamp with time zone,
  prepared_by   bigint,
  came          integer,
  reported_at   timestamp with time zone,
  reported_by   bigint,
  cancelled_at  timestamp with time zone,
  cancelled_for text,
  constraint exchange_pkey primary key (unit_id, exchange_id),
  constraint exchange_came_check check (((came >= 0) and (came <= 100000))),
  constraint exchange_cancelled_for_check check ((cancelled_for = any (array['called-off'::text, 'postponed'::text, 'by-mistake'::text]))),
  constraint exchange_check check ((ends_on >= starts_on)),
  constraint exchange_check1 check (((state = 'cancelled'::text) = (cancelled_at is not null))),
  constraint exchange_countries_check check (((cardinality(countries) >= 1) and (cardinality(countries) <= 30))),
  constraint exchange_expected_check check (((expected >= 1) and (expected <= 100000))),
  constraint exchange_kind_check check ((kind = any (array['visit-received'::text, 'meeting'::text, 'joint-project'::text, 'conference'::text, 'media-interview'::text]))),
  constraint exchange_state_check check ((state = any (array['planned'::text, 'approved'::text, 'refused'::text, 'prepared'::text, 'held'::text, 'reported'::text, 'cancelled'::text])))
);
create index exchange_days on exchange using btree (unit_id, starts_on, exchange_id);
alter table exchange enable row level security;
alter table exchange force row level security;
create policy own_unit on exchange using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on exchange to bulwark_app;

create table exchange_file (
  unit_id     integer not null,
  exchange_id bigint not null,
  position    integer not null,
  name        text not null,
  file_hash   text not null,
  size        bigint not null,
  media_type  text not null,
  constraint exchange_file_pkey primary key (unit_id, exchange_id, "position"),
  constraint exchange_file_unit_id_exchange_id_fkey foreign key (unit_id, exchange_id) references exchange(unit_id, exchange_id),
  constraint exchange_file_name_check check (((length(name) >= 1) and (length(name) <= 200)))
);
alter table exchange_file enable row level security;
alter table exchange_file force row level security;
create policy own_unit on exchange_file using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on exchange_file to bulwark_app;

create table exchange_host (
  unit_id         integer not null,
  exchange_id     bigint not null,
  person_id       bigint not null,
  part            text not null,
  briefed_on      date,
  acknowledged_at timestamp with time zone,
  constraint exchange_host_pkey primary key (unit_id, exchange_id, person_id),
  constraint exchange_host_unit_id_exchange_id_fkey foreign key (unit_id, exchange_id) references exchange(unit_id, exchange_id),
  constraint exchange_host_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint exchange_host_part_check check ((part = any (array['lead'::text, 'receiver'::text, 'escort'::text, 'interpreter'::text])))
);
create index exchange_host_person on exchange_host using btree (unit_id, person_id);
alter table exchange_host enable row level security;
alter table exchange_host force row level security;
create policy own_unit on exchange_host using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on exchange_host to bulwark_app;

create table exchange_material (
  unit_id     integer not null,
  exchange_id bigint not null,
  material_id bigint not null generated always as identity,
  name        bytea not null,
  outcome     text,
  added_at    timestamp with time zone not null,
  added_by    bigint not null,
  reviewed_at timestamp with time zone,
  reviewed_by bigint,
  constraint exchange_material_pkey primary key (unit_id, material_id),
  constraint exchange_material_unit_id_exchange_id_fkey foreign key (unit_id, exchange_id) references exchange(unit_id, exchange_id),
  constraint exchange_material_check check (((outcome is null) = (reviewed_at is null))),
  constraint exchange_material_outcome_check check ((outcome = any (array['may-be-given'::text, 'may-be-shown'::text, 'kept-back'::text])))
);
create index exchange_material_of on exchange_material using btree (unit_id, exchange_id);
alter table exchange_material enable row level security;
alter table exchange_material force row level security;
create policy own_unit on exchange_material using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on exchange_material to bulwark_app;

create table exchange_plan (
  unit_id    integer not null,
  plan_id    bigint not null generated always as identity,
  number     text not null,
  issued_on  date not null,
  file_hash  text not null,
  size       bigint not null,
  media_type text not null,
  entered_at timestamp with time zone not null,
  entered_by bigint not null,
  constraint exchange_plan_pkey primary key (unit_id, plan_id),
  constraint exchange_plan_number_check check (((length(number) >= 1) and (length(number) <= 80)))
);
alter table exchange_plan enable row level security;
alter table exchange_plan force row level security;
create policy own_unit on exchange_plan using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on exchange_plan to bulwark_app;

create table export_release (
  unit_id    integer not null,
  release_id bigint not null generated always as identity,
  export     text not null,
  asked      jsonb,
  rows       integer not null,
  asked_by   bigint not null,
  asked_at   timestamp with time zone not null,
  state      text not null default 'open'::text,
  decided_by bigint,
  decided_at timestamp with time zone,
  taken_at   timestamp with time zone,
  constraint export_release_pkey primary key (unit_id, release_id),
  constraint export_release_unit_id_asked_by_fkey foreign key (unit_id, asked_by) references account(unit_id, account_id),
  constraint export_release_unit_id_decided_by_fkey foreign key (unit_id, decided_by) references account(unit_id, account_id),
  constraint export_release_check check ((decided_by <> asked_by)),
  constraint export_release_check1 check (((state = 'open'::text) = (decided_at is null))),
  constraint export_release_check2 check (((state = 'taken'::text) = (taken_at is not null))),
  constraint export_release_export_check check (((length(export) >= 1) and (length(export) <= 60))),
  constraint export_release_rows_check check ((rows > 0)),
  constraint export_release_state_check check ((state = any (array['open'::text, 'released'::text, 'declined'::text, 'taken'::text])))
);
alter table export_release enable row level security;
alter table export_release force row level security;
create policy own_unit on export_release using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on export_release to bulwark_app;

create table file (
  unit_id    integer not null,
  file_hash  text not null,
  size       bigint not null,
  media_type text not null,
  key        bytea,
  kept_at    timestamp with time zone not null,
  constraint file_pkey primary key (unit_id, file_hash)
);
alter table file enable row level security;
alter table file force row level security;
create policy own_unit on file using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on file to bulwark_app;

create table finding (
  unit_id         integer not null,
  finding_id      bigint not null generated always as identity,
  source          text not null,
  source_key      text not null,
  severity        text not null,
  state           text not null,
  duties          text[] not null default '{}'::text[],
  thing_kind      text,
  thing_id        bigint,
  department_id   bigint,
  responsible_id  bigint,
  raised_on       date not null,
  raised_at       timestamp with time zone not null,
  raised_by       bigint not null,
  opened_on       date,
  due_on          date,
  round           integer not null default 1,
  seen_at         timestamp with time zone not null,
  seen            integer not null default 1,
  submitted_at    timestamp with time zone,
  submitted_by    bigint,
  closed_at       timestamp with time zone,
  closed_on       date,
  closed_by       bigint,
  dismissed_until date,
  evidence_digest text,
  recurs_of       bigint,
  content         bytea,
  cause           bytea,
  measures        bytea,
  key             bytea,
  salt            bytea,
  constraint finding_pkey primary key (unit_id, finding_id),
  constraint finding_unit_id_department_id_fkey foreign key (unit_id, department_id) references department(unit_id, department_id),
  constraint finding_unit_id_recurs_of_fkey foreign key (unit_id, recurs_of) references finding(unit_id, finding_id),
  constraint finding_check check (((thing_kind is null) = (thing_id is null))),
  constraint finding_check1 check (((opened_on is null) = (due_on is null))),
  constraint finding_check2 check (((state = any (array['suggested'::text, 'dismissed'::text])) or (opened_on is not null))),
  constraint finding_check3 check (((state = any (array['closed'::text, 'dismissed'::text])) = ((closed_at is not null) and (closed_on is not null) and (closed_by is not null)))),
  constraint finding_check4 check (((key is null) = (salt is null))),
  constraint finding_severity_check check ((severity = any (array['critical'::text, 'major'::text, 'general'::text, 'minor'::text]))),
  constraint finding_source_check check ((source = any (array['self-inspection'::text, 'cross-check'::text, 'date-order'::text, 'scan'::text, 'inventory'::text, 'measure-check'::text, 'incident'::text, 'drill'::text, 'order'::text, 'suggestion'::text, 'other'::text]))),
  constraint finding_state_check check ((state = any (array['suggested'::text, 'open'::text, 'submitted'::text, 'closed'::text, 'dismissed'::text])))
);
create index finding_of_source on finding using btree (unit_id, source, source_key, finding_id);
create unique index finding_open on finding using btree (unit_id, source, source_key) where (state = any (array['suggested'::text, 'open'::text, 'submitted'::text]));
create index finding_responsible on finding using btree (unit_id, responsible_id) where (responsible_id is not null);
alter table finding enable row level security;
alter table finding force row level security;
create policy own_unit on finding using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on finding to bulwark_app;

create table finding_entry (
  unit_id    integer not null,
  finding_id bigint not null,
  position   integer not null,
  round      integer not null,
  what       text not null,
  words      bytea,
  at         timestamp with time zone not null,
  by_account bigint not null,
  constraint finding_entry_pkey primary key (unit_id, finding_id, "position"),
  constraint finding_entry_unit_id_finding_id_fkey foreign key (unit_id, finding_id) references finding(unit_id, finding_id),
  constraint finding_entry_what_check check ((what = any (array['raised'::text, 'recurs'::text, 'assigned'::text, 'planned'::text, 'file'::text, 'submitted'::text, 'returned'::text, 'closed'::text, 'reopened'::text, 'extended'::text, 'dismissed'::text, 'seen-again'::text, 'gone'::text])))
);
alter table finding_entry enable row level security;
alter table finding_entry force row level security;
create policy own_unit on finding_entry using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on finding_entry to bulwark_app;

create table finding_file (
  unit_id      integer not null,
  file_id      bigint not null generated always as identity,
  finding_id   bigint not null,
  round        integer not null,
  name         bytea not null,
  file_hash    text not null,
  content_hash text not null,
  size         integer not null,
  media_type   text not null,
  added_at     timestamp with time zone not null,
  added_by     bigint not null,
  constraint finding_file_pkey primary key (unit_id, file_id),
  constraint finding_file_unit_id_finding_id_fkey foreign key (unit_id, finding_id) references finding(unit_id, finding_id)
);
create index finding_file_of on finding_file using btree (unit_id, finding_id);
alter table finding_file enable row level security;
alter table finding_file force row level security;
create policy own_unit on finding_file using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on finding_file to bulwark_app;

create table finding_person (
  unit_id    integer not null,
  finding_id bigint not null,
  person_id  bigint not null,
  constraint finding_person_pkey primary key (unit_id, finding_id, person_id),
  constraint finding_person_unit_id_finding_id_fkey foreign key (unit_id, finding_id) references finding(unit_id, finding_id)
);
create index finding_person_of on finding_person using btree (unit_id, person_id);
alter table finding_person enable row level security;
alter table finding_person force row level security;
create policy own_unit on finding_person using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on finding_person to bulwark_app;

create table home_interview (
  unit_id       integer not null,
  interview_id  bigint not null generated always as identity,
  home_leave_id bigint not null,
  person_id     bigint not null,
  held_on       date not null,
  held_by       bigint not null,
  answers       bytea,
  key           bytea,
  salt          bytea,
  entered_at    timestamp with time zone not null,
  correction    bytea,
  signed_at     timestamp with time zone,
  file_hash     text,
  constraint home_interview_pkey primary key (unit_id, interview_id),
  constraint home_interview_unit_id_home_leave_id_key unique (unit_id, home_leave_id),
  constraint home_interview_unit_id_home_leave_id_fkey foreign key (unit_id, home_leave_id) references home_leave(unit_id, home_leave_id),
  constraint home_interview_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id)
);
create index home_interview_person on home_interview using btree (unit_id, person_id);
alter table home_interview enable row level security;
alter table home_interview force row level security;
create policy own_unit on home_interview using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on home_interview to bulwark_app;

create table home_leave (
  unit_id        integer not null,
  home_leave_id  bigint not null generated always as identity,
  person_id      bigint not null,
  from_day       date not null,
  to_day         date not null,
  interview_by   date not null,
  interviewed_on date,
  salt           bytea not null,
  entered_at     timestamp with time zone not null,
  entered_by     bigint not null,
  constraint home_leave_pkey primary key (unit_id, home_leave_id),
  constraint home_leave_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint home_leave_check check ((to_day >= from_day))
);
create index home_leave_person on home_leave using btree (unit_id, person_id, from_day);
alter table home_leave enable row level security;
alter table home_leave force row level security;
create policy own_unit on home_leave using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on home_leave to bulwark_app;

create table impact_assessment (
  unit_id       integer not null,
  assessment_id bigint not null generated always as identity,
  part          text not null,
  version       integer not null,
  basis         text not null,
  content       jsonb not null,
  added         jsonb not null,
  state         text not null,
  completed_by  bigint not null,
  completed_at  timestamp with time zone not null,
  signed_by     bigint,
  signed_at     timestamp with time zone,
  file_hash     text,
  constraint impact_assessment_pkey primary key (unit_id, assessment_id),
  constraint impact_assessment_unit_id_part_version_key unique (unit_id, part, version),
  constraint impact_assessment_unit_id_completed_by_fkey foreign key (unit_id, completed_by) references account(unit_id, account_id),
  constraint impact_assessment_unit_id_file_hash_fkey foreign key (unit_id, file_hash) references file(unit_id, file_hash),
  constraint impact_assessment_unit_id_signed_by_fkey foreign key (unit_id, signed_by) references account(unit_id, account_id),
  constraint impact_assessment_basis_check check (((length(basis) >= 1) and (length(basis) <= 40))),
  constraint impact_assessment_check check ((signed_by <> completed_by)),
  constraint impact_assessment_check1 check (((state = 'signed'::text) = (signed_by is not null))),
  constraint impact_assessment_check2 check (((state = 'signed'::text) = ((signed_at is not null) and (file_hash is not null)))),
  constraint impact_assessment_part_check check (((length(part) >= 1) and (length(part) <= 40))),
  constraint impact_assessment_state_check check ((state = any (array['completed'::text, 'returned'::text, 'signed'::text]))),
  constraint impact_assessment_version_check check ((version > 0))
);
create unique index impact_assessment_open on impact_assessment using btree (unit_id, part) where (state = 'completed'::text);
alter table impact_assessment enable row level security;
alter table impact_assessment force row level security;
create policy own_unit on impact_assessment using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on impact_assessment to bulwark_app;

create table incident (
  unit_id      integer not null,
  incident_id  bigint not null generated always as identity,
  kind         text not null,
  clock        text not null,
  state        text not null default 'opened'::text,
  noticed_at   timestamp with time zone not null,
  opened_at    timestamp with time zone not null,
  opened_on    date not null,
  report_by    timestamp with time zone not null,
  close_by     date not null,
  contained_at timestamp with time zone,
  reported_at  timestamp with time zone,
  waived       boolean not null default false,
  escalated_at timestamp with time zone,
  overrun_at   timestamp with time zone,
  reviewed_at  timestamp with time zone,
  rectified_at timestamp with time zone,
  closed_at    timestamp with time zone,
  closed_on    date,
  set_aside_as text,
  key          bytea not null,
  salt         bytea not null,
  constraint incident_pkey primary key (unit_id, incident_id),
  constraint incident_check check ((noticed_at <= opened_at)),
  constraint incident_check1 check (((state = any (array['closed'::text, 'set-aside'::text])) = ((closed_at is not null) and (closed_on is not null)))),
  constraint incident_check2 check (((state = 'set-aside'::text) = (set_aside_as is not null))),
  constraint incident_clock_check check ((clock = any (array['incident.secret-leak'::text, 'incident.cyber-operator'::text, 'incident.cyber-central-organ'::text, 'incident.cyber-other'::text, 'incident.other'::text]))),
  constraint incident_kind_check check ((kind = any (array['secret-leak'::text, 'network'::text, 'device-found'::text, 'intrusion'::text, 'approach'::text, 'not-back'::text, 'other'::text]))),
  constraint incident_set_aside_as_check check ((set_aside_as = any (array['nothing-happened'::text, 'same-as-another'::text, 'opened-by-mistake'::text]))),
  constraint incident_state_check check ((state = any (array['opened'::text, 'contained'::text, 'reported'::text, 'reviewed'::text, 'rectified'::text, 'closed'::text, 'set-aside'::text])))
);
create index incident_open on incident using btree (unit_id, report_by) where (closed_at is null);
alter table incident enable row level security;
alter table incident force row level security;
create policy own_unit on incident using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on incident to bulwark_app;

create table incident_custody (
  unit_id     integer not null,
  evidence_id bigint not null,
  position    integer not null,
  held_by     integer not null,
  place       bytea,
  since       timestamp with time zone not null,
  entered_at  timestamp with time zone not null,
  entered_by  integer not null,
  constraint incident_custody_pkey primary key (unit_id, evidence_id, "position"),
  constraint incident_custody_unit_id_evidence_id_fkey foreign key (unit_id, evidence_id) references incident_evidence(unit_id, evidence_id)
);
alter table incident_custody enable row level security;
alter table incident_custody force row level security;
create policy own_unit on incident_custody using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on incident_custody to bulwark_app;

create table incident_entry (
  unit_id     integer not null,
  incident_id bigint not null,
  position    integer not null,
  what        text not null,
  words       bytea,
  happened_at timestamp with time zone not null,
  entered_at  timestamp with time zone not null,
  by_position integer,
  constraint incident_entry_pkey primary key (unit_id, incident_id, "position"),
  constraint incident_entry_unit_id_incident_id_fkey foreign key (unit_id, incident_id) references incident(unit_id, incident_id),
  constraint incident_entry_what_check check ((what = any (array['opened'::text, 'classified'::text, 'note'::text, 'contained'::text, 'first-report'::text, 'follow-up'::text, 'final-report'::text, 'no-report'::text, 'escalated'::text, 'overrun'::text, 'task-done'::text, 'custody'::text, 'reviewed'::text, 'rectified'::text, 'closed'::text, 'set-aside'::text])))
);
alter table incident_entry enable row level security;
alter table incident_entry force row level security;
create policy own_unit on incident_entry using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on incident_entry to bulwark_app;

create table incident_evidence (
  unit_id      integer not null,
  evidence_id  bigint not null generated always as identity,
  incident_id  bigint not null,
  name         bytea not null,
  file_hash    text,
  content_hash text,
  size         bigint,
  media_type   text,
  added_at     timestamp with time zone not null,
  added_by     integer not null,
  constraint incident_evidence_pkey primary key (unit_id, evidence_id),
  constraint incident_evidence_unit_id_incident_id_fkey foreign key (unit_id, incident_id) references incident(unit_id, incident_id),
  constraint incident_evidence_check check (((file_hash is null) = (content_hash is null)))
);
create index incident_evidence_of on incident_evidence using btree (unit_id, incident_id);
alter table incident_evidence enable row level security;
alter table incident_evidence force row level security;
create policy own_unit on incident_evidence using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on incident_evidence to bulwark_app;

create table incident_person (
  unit_id     integer not null,
  named_id    bigint not null generated always as identity,
  incident_id bigint not null,
  position    integer not null,
  person_id   bigint,
  account_id  bigint,
  name        bytea,
  key         bytea,
  constraint incident_person_pkey primary key (unit_id, named_id),
  constraint incident_person_unit_id_incident_id_position_key unique (unit_id, incident_id, "position"),
  constraint incident_person_unit_id_incident_id_fkey foreign key (unit_id, incident_id) references incident(unit_id, incident_id)
);
create index incident_person_of on incident_person using btree (unit_id, person_id) where (person_id is not null);
alter table incident_person enable row level security;
alter table incident_person force row level security;
create policy own_unit on incident_person using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on incident_person to bulwark_app;

create table incident_report (
  unit_id     integer not null,
  incident_id bigint not null,
  position    integer not null,
  which       text not null,
  receivers   text[] not null,
  channel     text not null,
  receipt     bytea,
  sent_at     timestamp with time zone not null,
  entered_at  timestamp with time zone not null,
  entered_by  integer not null,
  constraint incident_report_pkey primary key (unit_id, incident_id, "position"),
  constraint incident_report_unit_id_incident_id_fkey foreign key (unit_id, incident_id) references incident(unit_id, incident_id),
  constraint incident_report_channel_check check ((channel = any (array['telephone'::text, 'in-writing'::text, 'their-system'::text]))),
  constraint incident_report_check check ((sent_at <= entered_at)),
  constraint incident_report_receivers_check check (((cardinality(receivers) >= 1) and (cardinality(receivers) <= 6))),
  constraint incident_report_which_check check ((which = any (array['first'::text, 'follow-up'::text, 'final'::text])))
);
alter table incident_report enable row level security;
alter table incident_report force row level security;
create policy own_unit on incident_report using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on incident_report to bulwark_app;

create table incident_task (
  unit_id      integer not null,
  task_id      bigint not null generated always as identity,
  incident_id  bigint not null,
  what         bytea not null,
  is_lesson    boolean not null,
  for_position integer not null,
  due_on       date not null,
  given_at     timestamp with time zone not null,
  done_at      timestamp with time zone,
  done_by      integer,
  constraint incident_task_pkey primary key (unit_id, task_id),
  constraint incident_task_unit_id_incident_id_fkey foreign key (unit_id, incident_id) references incident(unit_id, incident_id)
);
create index incident_task_of on incident_task using btree (unit_id, incident_id);
alter table incident_task enable row level security;
alter table incident_task force row level security;
create policy own_unit on incident_task using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on incident_task to bulwark_app;

create table inspection (
  unit_id          integer not null,
  inspection_id    bigint not null generated always as identity,
  correspondent_id bigint not null,
  ground           text not null,
  technical        boolean not null,
  instrument       text not null,
  first_on         date not null,
  last_on          date not null,
  sealed           bytea not null,
  key              bytea,
  salt             bytea,
  proposed_at      timestamp with time zone not null,
  proposed_by      bigint not null,
  decision         text,
  decided_at       timestamp with time zone,
  decided_by       bigint,
  decided_on       date,
  approver_level   text,
  approval_number  text,
  withdrawn_at     timestamp with time zone,
  constraint inspection_pkey primary key (unit_id, inspection_id),
  constraint inspection_instrument unique (unit_id, instrument),
  constraint inspection_unit_id_correspondent_id_fkey foreign key (unit_id, correspondent_id) references correspondent(unit_id, correspondent_id),
  constraint inspection_approval_number_check check (((length(approval_number) >= 1) and (length(approval_number) <= 80))),
  constraint inspection_approver_level_check check ((approver_level = any (array['city'::text, 'province'::text, 'national'::text]))),
  constraint inspection_check check ((last_on >= first_on)),
  constraint inspection_check1 check (((decision = 'approved'::text) = ((approver_level is not null) and (approval_number is not null)))),
  constraint inspection_decision_check check ((decision = any (array['approved'::text, 'declined'::text]))),
  constraint inspection_ground_check check ((ground = any (array['risk-found'::text, 'problem-reported'::text, 'unit-asked'::text, 'other'::text]))),
  constraint inspection_instrument_check check (((length(instrument) >= 1) and (length(instrument) <= 80))),
  constraint inspection_two_persons check ((decided_by <> proposed_by))
);
alter table inspection enable row level security;
alter table inspection force row level security;
create policy own_unit on inspection using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on inspection to bulwark_app;

create table inspection_draw (
  unit_id         integer not null,
  draw_id         bigint not null generated always as identity,
  purpose         text not null,
  population      text not null,
  duty            text,
  wanted          integer not null,
  members         bigint[] not null,
  member_count    integer not null,
  population_hash text not null,
  part            text not null,
  commitment      text not null,
  spoken          text,
  drawn           bigint[] not null default '{}'::bigint[],
  opened_at       timestamp with time zone not null,
  opened_on       date not null,
  opened_by       bigint not null,
  drawn_at        timestamp with time zone,
  drawn_by        bigint,
  constraint inspection_draw_pkey primary key (unit_id, draw_id),
  constraint inspection_draw_check check (((population = 'duty'::text) = (duty is not null))),
  constraint inspection_draw_check1 check ((((spoken is null) = (drawn_at is null)) and ((drawn_at is null) = (drawn_by is null)))),
  constraint inspection_draw_commitment_check check ((commitment ~ '^[0-9a-f]{64}$'::text)),
  constraint inspection_draw_part_check check ((part ~ '^[0-9a-f]{64}$'::text)),
  constraint inspection_draw_population_check check ((population = any (array['everyone'::text, 'secret-related'::text, 'foreign-related'::text, 'duty'::text]))),
  constraint inspection_draw_population_hash_check check ((population_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint inspection_draw_purpose_check check ((purpose = any (array['state-security'::text, 'industry'::text, 'secrecy'::text, 'internal'::text, 'audit'::text]))),
  constraint inspection_draw_spoken_check check ((spoken ~ '^[0-9A-Za-z]{6,64}$'::text)),
  constraint inspection_draw_wanted_check check ((wanted >= 1))
);
alter table inspection_draw enable row level security;
alter table inspection_draw force row level security;
create policy own_unit on inspection_draw using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on inspection_draw to bulwark_app;

create table inspection_pack (
  unit_id      integer not null,
  pack_id      bigint not null generated always as identity,
  kind         text not null,
  purpose      text not null,
  language     text not null,
  duties       text[] not null default '{}'::text[],
  people       bigint[] not null default '{}'::bigint[],
  person_count integer not null default 0,
  draw_id      bigint,
  originals    boolean not null,
  recipient    text,
  words        bytea,
  receipt      bytea,
  key          bytea,
  salt         bytea,
  state        text not null default 'waiting'::text,
  phase        text not null default 'waiting'::text,
  percent      smallint not null default 0,
  tried        smallint not null default 0,
  heard_at     timestamp with time zone,
  failure      text,
  counts       jsonb,
  asked_at     timestamp with time zone not null,
  asked_by     bigint not null,
  made_at      timestamp with time zone,
  handed_at    timestamp with time zone,
  handed_on    date,
  handed_by    bigint,
  destroy_on   date,
  destroyed_at timestamp with time zone,
  constraint inspection_pack_pkey primary key (unit_id, pack_id),
  constraint inspection_pack_unit_id_draw_id_fkey foreign key (unit_id, draw_id) references inspection_draw(unit_id, draw_id),
  constraint inspection_pack_check check (((key is null) = (salt is null))),
  constraint inspection_pack_check1 check ((((handed_at is null) = (handed_on is null)) and ((handed_at is null) = (handed_by is null)))),
  constraint inspection_pack_check2 check (((state = 'ready'::text) = ((made_at is not null) and (destroy_on is not null)))),
  constraint inspection_pack_kind_check check ((kind = any (array['by-duty'::text, 'by-person'::text]))),
  constraint inspection_pack_language_check check ((language = any (array['zh'::text, 'en'::text]))),
  constraint inspection_pack_purpose_check check ((purpose = any (array['state-security'::text, 'industry'::text, 'secrecy'::text, 'internal'::text, 'audit'::text]))),
  constraint inspection_pack_state_check check ((state = any (array['waiting'::text, 'making'::text, 'ready'::text, 'failed'::text])))
);
create index inspection_pack_people on inspection_pack using gin (people);
create index inspection_pack_unfinished on inspection_pack using btree (unit_id, pack_id) where (state = any (array['waiting'::text, 'making'::text]));
alter table inspection_pack enable row level security;
alter table inspection_pack force row level security;
create policy own_unit on inspection_pack using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on inspection_pack to bulwark_app;

create table inspection_pack_file (
  unit_id      integer not null,
  pack_id      bigint not null,
  form         text not null,
  file_hash    text,
  content_hash text not null,
  size         bigint not null,
  constraint inspection_pack_file_pkey primary key (unit_id, pack_id, form),
  constraint inspection_pack_file_unit_id_pack_id_fkey foreign key (unit_id, pack_id) references inspection_pack(unit_id, pack_id),
  constraint inspection_pack_file_form_check check ((form = any (array['pdf'::text, 'docx'::text, 'folder'::text, 'sealed'::text])))
);
alter table inspection_pack_file enable row level security;
alter table inspection_pack_file force row level security;
create policy own_unit on inspection_pack_file using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on inspection_pack_file to bulwark_app;

create table inspection_step (
  unit_id       integer not null,
  step_id       bigint not null generated always as identity,
  inspection_id bigint,
  order_id      bigint,
  step          text not null,
  happened_on   date not null,
  result        text,
  dispatch_id   bigint,
  sealed        bytea,
  key           bytea,
  salt          bytea,
  entered_at    timestamp with time zone not null,
  entered_by    bigint not null,
  constraint inspection_step_pkey primary key (unit_id, step_id),
  constraint inspection_step_unit_id_dispatch_id_fkey foreign key (unit_id, dispatch_id) references dispatch(unit_id, dispatch_id),
  constraint inspection_step_unit_id_inspection_id_fkey foreign key (unit_id, inspection_id) references inspection(unit_id, inspection_id),
  constraint inspection_step_unit_id_order_id_fkey foreign key (unit_id, order_id) references rectification_order(unit_id, order_id),
  constraint inspection_step_check check ((num_nonnulls(inspection_id, order_id) = 1)),
  constraint inspection_step_check1 check (((step = 'check'::text) = (result is not null))),
  constraint inspection_step_result_check check ((result = any (array['met'::text, 'not-met'::text]))),
  constraint inspection_step_step_check check ((step = any (array['notice'::text, 'item'::text, 'record'::text, 'opinion'::text, 'order'::text, 'check'::text, 'summons'::text, 'talk'::text, 'superior'::text, 'transfer'::text, 'reply'::text, 'closed'::text])))
);
create unique index inspection_step_dispatch on inspection_step using btree (unit_id, dispatch_id);
create index inspection_step_inspection on inspection_step using btree (unit_id, inspection_id);
create index inspection_step_order on inspection_step using btree (unit_id, order_id);
alter table inspection_step enable row level security;
alter table inspection_step force row level security;
create policy own_unit on inspection_step using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on inspection_step to bulwark_app;

create table installation (
  one             boolean not null default true,
  installation_id uuid not null default gen_random_uuid(),
  set_up_code     bytea,
  set_up_at       timestamp with time zone,
  created_at      timestamp with time zone not null default now(),
  constraint installation_pkey primary key (one),
  constraint installation_one_check check (one)
);
grant select, update on installation to bulwark_app;
grant select on installation to bulwark_sequencer;

create table inventory (
  unit_id       integer not null,
  inventory_id  bigint not null generated always as identity,
  register      text not null,
  place_id      bigint,
  department_id bigint,
  opened_on     date not null,
  opened_at     timestamp with time zone not null,
  opened_by     bigint not null,
  closed_on     date,
  closed_at     timestamp with time zone,
  closed_by     bigint,
  constraint inventory_pkey primary key (unit_id, inventory_id),
  constraint inventory_unit_id_department_id_fkey foreign key (unit_id, department_id) references department(unit_id, department_id),
  constraint inventory_unit_id_place_id_fkey foreign key (unit_id, place_id) references register_item(unit_id, item_id),
  constraint inventory_check check ((((closed_on is null) = (closed_at is null)) and ((closed_on is null) = (closed_by is null)))),
  constraint inventory_register_check check ((register = any (array['secret-matter'::text, 'place'::text, 'carrier'::text, 'data-set'::text])))
);
alter table inventory enable row level security;
alter table inventory force row level security;
create policy own_unit on inventory using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on inventory to bulwark_app;

create table inventory_counter (
  unit_id      integer not null,
  inventory_id bigint not null,
  person_id    bigint not null,
  constraint inventory_counter_pkey primary key (unit_id, inventory_id, person_id),
  constraint inventory_counter_unit_id_inventory_id_fkey foreign key (unit_id, inventory_id) references inventory(unit_id, inventory_id)
);
create index inventory_counter_of on inventory_counter using btree (unit_id, person_id);
alter table inventory_counter enable row level security;
alter table inventory_counter force row level security;
create policy own_unit on inventory_counter using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on inventory_counter to bulwark_app;

create table inventory_row (
  unit_id      integer not null,
  row_id       bigint not null generated always as identity,
  inventory_id bigint not null,
  item_id      bigint,
  said         text,
  expected     boolean not null,
  place_id     bigint,
  found_at_id  bigint,
  counted_at   timestamp with time zone,
  arrived_at   timestamp with time zone,
  counted_by   bigint,
  difference   text,
  state        text,
  words        bytea,
  key          bytea,
  salt         bytea,
  answered_at  timestamp with time zone,
  answered_by  bigint,
  finding_id   bigint,
  constraint inventory_row_pkey primary key (unit_id, row_id),
  constraint inventory_row_unit_id_item_id_fkey foreign key (unit_id, item_id) references register_item(unit_id, item_id),
  constraint inventory_row_check check (((item_id is null) = (said is not null))),
  constraint inventory_row_check1 check (((difference is null) = (state is null))),
  constraint inventory_row_check2 check ((((counted_at is null) = (counted_by is null)) and ((counted_at is null) = (arrived_at is null)))),
  constraint inventory_row_difference_check check ((difference = any (array['missing'::text, 'unexpected'::text, 'wrong-place'::text, 'destroyed'::text]))),
  constraint inventory_row_said_check check (((length(said) >= 1) and (length(said) <= 60))),
  constraint inventory_row_state_check check ((state = any (array['open'::text, 'explained'::text, 'finding'::text])))
);
create index inventory_row_differs on inventory_row using btree (unit_id, inventory_id, row_id) where (difference is not null);
create unique index inventory_row_item on inventory_row using btree (unit_id, inventory_id, item_id) where (item_id is not null);
create index inventory_row_of on inventory_row using btree (unit_id, inventory_id, row_id);
create index inventory_row_open on inventory_row using btree (unit_id) where (state = 'open'::text);
create unique index inventory_row_said on inventory_row using btree (unit_id, inventory_id, said) where (said is not null);
alter table inventory_row enable row level security;
alter table inventory_row force row level security;
create policy own_unit on inventory_row using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on inventory_row to bulwark_app;

create table journal_checkpoint (
  unit_id   integer not null,
  size      bigint not null,
  root      bytea not null,
  signed_at timestamp with time zone not null,
  note      text not null,
  constraint journal_checkpoint_pkey primary key (unit_id, size)
);
alter table journal_checkpoint enable row level security;
alter table journal_checkpoint force row level security;
create policy own_unit on journal_checkpoint using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
create policy sequencer on journal_checkpoint to bulwark_sequencer using true with check true;
grant select on journal_checkpoint to bulwark_app;
grant insert, select on journal_checkpoint to bulwark_sequencer;

create table journal_cosignature (
  unit_id  integer not null,
  size     bigint not null,
  witness  text not null,
  line     text not null,
  taken_at timestamp with time zone not null,
  constraint journal_cosignature_pkey primary key (unit_id, size, witness),
  constraint journal_cosignature_unit_id_size_fkey foreign key (unit_id, size) references journal_checkpoint(unit_id, size),
  constraint journal_cosignature_unit_id_witness_fkey foreign key (unit_id, witness) references journal_witness(unit_id, name)
);
alter table journal_cosignature enable row level security;
alter table journal_cosignature force row level security;
create policy own_unit on journal_cosignature using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select on journal_cosignature to bulwark_app;

create table journal_entry (
  unit_id  integer not null,
  entry_id bigint not null generated always as identity,
  tx       xid8 not null default pg_current_xact_id(),
  body     text not null,
  leaf     bytea not null,
  constraint journal_entry_pkey primary key (unit_id, entry_id)
);
create index journal_entry_of_itself on journal_entry using btree (unit_id, entry_id) where (body ~~ '{"action":"record.%'::text);
create index journal_entry_of_matter on journal_entry using btree (unit_id, (((body)::jsonb #>> '{facts,matterId}'::text[]))) where (body ~~ '{"action":"matters.report",%'::text);
create index journal_entry_order on journal_entry using btree (tx, entry_id);
alter table journal_entry enable row level security;
alter table journal_entry force row level security;
create policy own_unit on journal_entry using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
create policy sequencer on journal_entry for select to bulwark_sequencer using true;
grant insert, select on journal_entry to bulwark_app;
grant select (unit_id, entry_id, tx, leaf) on journal_entry to bulwark_sequencer;

create table journal_position (
  unit_id  integer not null,
  position bigint not null,
  entry_id bigint not null,
  leaf     bytea not null,
  constraint journal_position_pkey primary key (unit_id, "position"),
  constraint journal_position_once unique (unit_id, entry_id),
  constraint journal_position_position_check check (("position" >= 0))
);
alter table journal_position enable row level security;
alter table journal_position force row level security;
create policy own_unit on journal_position using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
create policy sequencer on journal_position to bulwark_sequencer using true with check true;
grant select on journal_position to bulwark_app;
grant insert, select on journal_position to bulwark_sequencer;

create table journal_witness (
  unit_id  integer not null,
  name     text not null,
  key      text not null,
  added_at timestamp with time zone not null,
  constraint journal_witness_pkey primary key (unit_id, name)
);
alter table journal_witness enable row level security;
alter table journal_witness force row level security;
create policy own_unit on journal_witness using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on journal_witness to bulwark_app;

create table key_unit (
  unit_id          integer not null,
  key_unit_id      bigint not null generated always as identity,
  name             text not null,
  credit_code      text,
  correspondent_id bigint,
  origin           text not null,
  nomination       bigint,
  added_at         timestamp with time zone not null,
  added_by         bigint not null,
  constraint key_unit_pkey primary key (unit_id, key_unit_id),
  constraint key_unit_unit_id_correspondent_id_fkey foreign key (unit_id, correspondent_id) references correspondent(unit_id, correspondent_id),
  constraint key_unit_unit_id_nomination_fkey foreign key (unit_id, nomination) references arrival(unit_id, arrival_id),
  constraint key_unit_credit_code_check check ((length(credit_code) = 18)),
  constraint key_unit_name_check check (((length(name) >= 1) and (length(name) <= 200))),
  constraint key_unit_origin_check check ((origin = any (array['own'::text, 'nominated'::text, 'self-applied'::text])))
);
create unique index key_unit_code on key_unit using btree (unit_id, credit_code);
create unique index key_unit_nomination on key_unit using btree (unit_id, nomination);
alter table key_unit enable row level security;
alter table key_unit force row level security;
create policy own_unit on key_unit using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on key_unit to bulwark_app;

create table key_unit_change (
  unit_id      integer not null,
  change_id    bigint not null generated always as identity,
  key_unit_id  bigint not null,
  change       text not null,
  state        text not null default 'open'::text,
  findings     bytea not null,
  reasons      bytea,
  taken_by     bytea,
  key          bytea not null,
  salt         bytea not null,
  proposed_at  timestamp with time zone not null,
  proposed_by  bigint not null,
  decided_at   timestamp with time zone,
  decided_by   bigint,
  decided_on   date,
  serve_by     date,
  dispatch_id  bigint,
  served_on    date,
  served_how   text,
  service_file text,
  constraint key_unit_change_pkey primary key (unit_id, change_id),
  constraint key_unit_change_unit_id_dispatch_id_fkey foreign key (unit_id, dispatch_id) references dispatch(unit_id, dispatch_id),
  constraint key_unit_change_unit_id_key_unit_id_fkey foreign key (unit_id, key_unit_id) references key_unit(unit_id, key_unit_id),
  constraint key_unit_change_unit_id_service_file_fkey foreign key (unit_id, service_file) references file(unit_id, file_hash),
  constraint key_unit_change_change_check check ((change = any (array['listing'::text, 'adjustment'::text, 'removal'::text]))),
  constraint key_unit_change_check check ((served_on >= decided_on)),
  constraint key_unit_change_check1 check (((state = 'served'::text) = (served_on is not null))),
  constraint key_unit_change_proof check (((service_file is null) or (served_how = 'by-hand'::text))),
  constraint key_unit_change_served_how_check check ((served_how = any (array['receipt'::text, 'by-hand'::text]))),
  constraint key_unit_change_state_check check ((state = any (array['open'::text, 'decided'::text, 'declined'::text, 'withdrawn'::text, 'served'::text]))),
  constraint key_unit_change_two_persons check ((decided_by <> proposed_by))
);
create unique index key_unit_change_one on key_unit_change using btree (unit_id, key_unit_id) where (state = any (array['open'::text, 'decided'::text]));
create index key_unit_change_served on key_unit_change using btree (unit_id, served_on) where (state = 'served'::text);
alter table key_unit_change enable row level security;
alter table key_unit_change force row level security;
create policy own_unit on key_unit_change using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on key_unit_change to bulwark_app;

create table key_unit_consultation (
  unit_id          integer not null,
  change_id        bigint not null,
  dispatch_id      bigint not null,
  correspondent_id bigint not null,
  answer_by        date not null,
  arrival_id       bigint,
  opinion          text,
  answered_on      date,
  constraint key_unit_consultation_pkey primary key (unit_id, change_id, dispatch_id, correspondent_id),
  constraint key_unit_consultation_unit_id_arrival_id_fkey foreign key (unit_id, arrival_id) references arrival(unit_id, arrival_id),
  constraint key_unit_consultation_unit_id_change_id_fkey foreign key (unit_id, change_id) references key_unit_change(unit_id, change_id),
  constraint key_unit_consultation_unit_id_correspondent_id_fkey foreign key (unit_id, correspondent_id) references correspondent(unit_id, correspondent_id),
  constraint key_unit_consultation_unit_id_dispatch_id_fkey foreign key (unit_id, dispatch_id) references dispatch(unit_id, dispatch_id),
  constraint key_unit_consultation_opinion_check check ((opinion = any (array['agrees'::text, 'disagrees'::text, 'none'::text])))
);
alter table key_unit_consultation enable row level security;
alter table key_unit_consultation force row level security;
create policy own_unit on key_unit_consultation using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on key_unit_consultation to bulwark_app;

create table key_unit_review (
  unit_id     integer not null,
  review_id   bigint not null generated always as identity,
  key_unit_id bigint not null,
  owed_from   date not null,
  due_on      date not null,
  held_on     date,
  conclusion  text,
  grounds     bytea,
  key         bytea not null,
  salt        bytea not null,
  entered_at  timestamp with time zone,
  entered_by  bigint,
  constraint key_unit_review_pkey primary key (unit_id, review_id),
  constraint key_unit_review_unit_id_key_unit_id_fkey foreign key (unit_id, key_unit_id) references key_unit(unit_id, key_unit_id),
  constraint key_unit_review_conclusion_check check ((conclusion = any (array['stays'::text, 'to-adjust'::text, 'to-remove'::text])))
);
create unique index key_unit_review_one on key_unit_review using btree (unit_id, key_unit_id) where (held_on is null);
alter table key_unit_review enable row level security;
alter table key_unit_review force row level security;
create policy own_unit on key_unit_review using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on key_unit_review to bulwark_app;

create table lawful_request (
  unit_id        integer not null,
  request_id     bigint not null generated always as identity,
  organ          text not null,
  instrument     text,
  basis          text not null,
  approval       text not null,
  officers       smallint not null,
  credentials    smallint not null,
  scope_lines    smallint not null,
  received_on    date not null,
  answer_by      date not null,
  silent_until   date,
  wholly         boolean not null default false,
  state          text not null,
  ground         text,
  recorded_at    timestamp with time zone not null,
  recorded_by    bigint not null,
  approved_at    timestamp with time zone,
  approved_by    bigint,
  handed_over_at timestamp with time zone,
  handed_over_by bigint,
  handed_over_on date,
  closed_at      timestamp with time zone,
  closed_by      bigint,
  closed_on      date,
  receipt        text,
  file_hash      text,
  scan_hash      text,
  words          bytea not null,
  key            bytea not null,
  salt           bytea not null,
  constraint lawful_request_pkey primary key (unit_id, request_id),
  constraint lawful_request_unit_id_file_hash_fkey foreign key (unit_id, file_hash) references file(unit_id, file_hash),
  constraint lawful_request_approval_check check ((approval = any (array['none'::text, 'county'::text, 'city'::text, 'province'::text, 'national'::text]))),
  constraint lawful_request_basis_check check ((basis = any (array['inquiry'::text, 'devices'::text, 'papers'::text, 'places'::text, 'property'::text, 'seizure'::text, 'criminal'::text, 'data'::text, 'convenience'::text]))),
  constraint lawful_request_check check (((credentials >= 0) and (credentials <= officers))),
  constraint lawful_request_check1 check ((answer_by >= received_on)),
  constraint lawful_request_check10 check ((coalesce((receipt = 'signed'::text), false) = (file_hash is not null))),
  constraint lawful_request_check2 check (((not wholly) or (silent_until is not null))),
  constraint lawful_request_check3 check (((state = 'refused'::text) = (ground is not null))),
  constraint lawful_request_check4 check (((approved_at is null) = (approved_by is null))),
  constraint lawful_request_check5 check ((((state = any (array['approved'::text, 'handed-over'::text, 'closed'::text])) = (approved_at is not null)) or (state = 'refused'::text))),
  constraint lawful_request_check6 check (((state = any (array['handed-over'::text, 'closed'::text])) = ((handed_over_at is not null) and (handed_over_by is not null) and (handed_over_on is not null)))),
  constraint lawful_request_check7 check (((state = any (array['closed'::text, 'refused'::text])) = ((closed_at is not null) and (closed_by is not null) and (closed_on is not null)))),
  constraint lawful_request_check8 check (((state = 'closed'::text) = (receipt is not null))),
  constraint lawful_request_check9 check (((file_hash is null) = (scan_hash is null))),
  constraint lawful_request_ground_check check ((ground = any (array['one-officer'::text, 'credentials-not-shown'::text, 'no-instrument'::text, 'approval-too-low'::text, 'beyond-powers'::text, 'beyond-scope'::text]))),
  constraint lawful_request_officers_check check ((officers > 0)),
  constraint lawful_request_receipt_check check ((receipt = any (array['signed'::text, 'not-signed'::text]))),
  constraint lawful_request_scope_lines_check check ((scope_lines > 0)),
  constraint lawful_request_state_check check ((state = any (array['recorded'::text, 'approved'::text, 'handed-over'::text, 'closed'::text, 'refused'::text])))
);
create index lawful_request_state on lawful_request using btree (unit_id, state, answer_by);
alter table lawful_request enable row level security;
alter table lawful_request force row level security;
create policy own_unit on lawful_request using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on lawful_request to bulwark_app;

create table leaver_case (
  unit_id         integer not null,
  person_id       bigint not null,
  case_id         bigint not null generated always as identity,
  appointment_id  bigint not null,
  level           text not null,
  leaves          text not null,
  noticed_on      date not null,
  leaves_on       date not null,
  state           text not null default 'open'::text,
  period_from     date,
  period_to       date,
  outside_range   boolean not null default false,
  reason          bytea,
  compensation    boolean,
  compensation_on date,
  compensation_by bytea,
  opened_at       timestamp with time zone not null,
  opened_by       bigint not null,
  ended_at        timestamp with time zone,
  key             bytea not null,
  salt            bytea not null,
  constraint leaver_case_pkey primary key (unit_id, person_id, case_id),
  constraint leaver_case_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint leaver_case_check check (((period_from is null) = (period_to is null))),
  constraint leaver_case_check1 check ((period_to >= period_from)),
  constraint leaver_case_leaves_check check ((leaves = any (array['unit'::text, 'post'::text]))),
  constraint leaver_case_level_check check ((level = any (array['ordinary'::text, 'important'::text, 'core'::text]))),
  constraint leaver_case_state_check check ((state = any (array['open'::text, 'running'::text, 'ended'::text, 'withdrawn'::text])))
);
create unique index leaver_case_appointment on leaver_case using btree (unit_id, person_id, appointment_id) where (state <> 'withdrawn'::text);
create unique index leaver_case_id on leaver_case using btree (unit_id, case_id);
create index leaver_case_state on leaver_case using btree (unit_id, state, period_to);
alter table leaver_case enable row level security;
alter table leaver_case force row level security;
create policy own_unit on leaver_case using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on leaver_case to bulwark_app;

create table leaver_follow_up (
  unit_id      integer not null,
  person_id    bigint not null,
  case_id      bigint not null,
  follow_up_id bigint not null generated always as identity,
  happened_on  date not null,
  how          text not null,
  outcome      text not null,
  entered_at   timestamp with time zone not null,
  entered_by   bigint not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  constraint leaver_follow_up_pkey primary key (unit_id, person_id, case_id, follow_up_id),
  constraint leaver_follow_up_unit_id_person_id_case_id_fkey foreign key (unit_id, person_id, case_id) references leaver_case(unit_id, person_id, case_id),
  constraint leaver_follow_up_check check (((withdrawn_at is null) = (withdrawn_by is null))),
  constraint leaver_follow_up_how_check check ((how = any (array['meeting'::text, 'telephone'::text, 'in-writing'::text]))),
  constraint leaver_follow_up_outcome_check check ((outcome = any (array['obligations-kept'::text, 'reminded'::text, 'referred'::text])))
);
alter table leaver_follow_up enable row level security;
alter table leaver_follow_up force row level security;
create policy own_unit on leaver_follow_up using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on leaver_follow_up to bulwark_app;

create table leaver_step (
  unit_id       integer not null,
  person_id     bigint not null,
  case_id       bigint not null,
  step          text not null,
  done_on       date not null,
  entered_at    timestamp with time zone not null,
  entered_by    bigint not null,
  step_id       bigint not null generated always as identity,
  period_from   date,
  period_to     date,
  file_hash     text,
  scan_hash     text,
  original_kept text,
  withdrawn_at  timestamp with time zone,
  withdrawn_by  bigint,
  constraint leaver_step_pkey primary key (unit_id, person_id, case_id, step_id),
  constraint leaver_step_unit_id_file_hash_fkey foreign key (unit_id, file_hash) references file(unit_id, file_hash),
  constraint leaver_step_unit_id_person_id_case_id_fkey foreign key (unit_id, person_id, case_id) references leaver_case(unit_id, person_id, case_id),
  constraint leaver_step_check check (((period_from is null) = (period_to is null))),
  constraint leaver_step_check1 check (((file_hash is null) = (scan_hash is null))),
  constraint leaver_step_check2 check (((file_hash is null) = (original_kept is null))),
  constraint leaver_step_check3 check (((file_hash is null) or (step = 'letter'::text))),
  constraint leaver_step_check4 check (((withdrawn_at is null) = (withdrawn_by is null))),
  constraint leaver_step_original_kept_check check (((length(original_kept) >= 1) and (length(original_kept) <= 100))),
  constraint leaver_step_step_check check ((step = any (array['talk'::text, 'letter'::text, 'carriers'::text, 'access'::text, 'period'::text, 'exit-filed'::text, 'told'::text])))
);
create unique index leaver_step_standing on leaver_step using btree (unit_id, person_id, case_id, step) where (withdrawn_at is null);
alter table leaver_step enable row level security;
alter table leaver_step force row level security;
create policy own_unit on leaver_step using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on leaver_step to bulwark_app;

create table legal_hold (
  unit_id   integer not null,
  hold_id   bigint not null generated always as identity,
  person_id bigint,
  kind      text,
  ground    text not null,
  reason    bytea not null,
  withheld  bytea,
  from_day  date not null,
  ends_on   date not null,
  set_by    bigint not null,
  set_at    timestamp with time zone not null,
  lifted_by bigint,
  lifted_at timestamp with time zone,
  key       bytea not null,
  salt      bytea not null,
  constraint legal_hold_pkey primary key (unit_id, hold_id),
  constraint legal_hold_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint legal_hold_check check (((person_id is null) <> (kind is null))),
  constraint legal_hold_check1 check ((ends_on >= from_day)),
  constraint legal_hold_ground_check check ((ground = any (array['complaint-or-suit'::text, 'inspection-or-order'::text, 'organ-request'::text, 'incident'::text])))
);
create index legal_hold_person on legal_hold using btree (unit_id, person_id);
alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy own_unit on legal_hold using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on legal_hold to bulwark_app;

create table letter (
  unit_id           integer not null,
  letter_id         bigint not null generated always as identity,
  person_id         bigint not null,
  appointment_id    bigint not null,
  template_id       bigint not null,
  state             text not null default 'issued'::text,
  issued_at         timestamp with time zone not null,
  issued_by         bigint not null,
  first_read_at     timestamp with time zone,
  read_from         timestamp with time zone,
  signed_at         timestamp with time zone,
  signed_on         date,
  file_hash         text,
  pdf_hash          text,
  text_hash         text,
  withdrawn_at      timestamp with time zone,
  withdrawal_reason text,
  certificate       text,
  on_paper          boolean not null default false,
  registered_by     bigint,
  original_kept     text,
  constraint letter_pkey primary key (unit_id, letter_id),
  constraint letter_unit_id_certificate_fkey foreign key (unit_id, certificate) references signing_certificate(unit_id, certificate_hash),
  constraint letter_unit_id_file_hash_fkey foreign key (unit_id, file_hash) references file(unit_id, file_hash),
  constraint letter_unit_id_person_id_appointment_id_fkey foreign key (unit_id, person_id, appointment_id) references appointment(unit_id, person_id, appointment_id),
  constraint letter_unit_id_template_id_fkey foreign key (unit_id, template_id) references letter_template(unit_id, template_id),
  constraint letter_check check (((state = 'signed'::text) = ((file_hash is not null) and (pdf_hash is not null) and (text_hash is not null) and (signed_at is not null) and (signed_on is not null)))),
  constraint letter_check1 check (((state = 'withdrawn'::text) = ((withdrawn_at is not null) and (withdrawal_reason is not null)))),
  constraint letter_check2 check ((on_paper = ((registered_by is not null) and (original_kept is not null)))),
  constraint letter_check3 check (((not on_paper) or (state = 'signed'::text))),
  constraint letter_check4 check (((not on_paper) or (certificate is null))),
  constraint letter_original_kept_check check (((length(original_kept) >= 1) and (length(original_kept) <= 100))),
  constraint letter_state_check check ((state = any (array['issued'::text, 'read'::text, 'signed'::text, 'withdrawn'::text]))),
  constraint letter_withdrawal_reason_check check ((withdrawal_reason = any (array['issued-by-mistake'::text, 'post-changed'::text, 'new-version'::text])))
);
create unique index letter_out on letter using btree (unit_id, person_id, appointment_id) where (state = any (array['issued'::text, 'read'::text]));
create index letter_person on letter using btree (unit_id, person_id, letter_id);
create index letter_template_used on letter using btree (unit_id, template_id);
alter table letter enable row level security;
alter table letter force row level security;
create policy own_unit on letter using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on letter to bulwark_app;

create table letter_template (
  unit_id        integer not null,
  template_id    bigint not null generated always as identity,
  series         bigint,
  version        integer not null,
  title_zh       text not null,
  title_en       text not null default ''::text,
  paragraphs_zh  text[] not null,
  paragraphs_en  text[] not null,
  levels         text[] not null,
  effective_from date not null,
  text_hash      text not null,
  shipped        text,
  added_at       timestamp with time zone not null,
  calls_anew     boolean not null default false,
  constraint letter_template_pkey primary key (unit_id, template_id),
  constraint letter_template_version unique (unit_id, series, version),
  constraint letter_template_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint letter_template_unit_id_series_fkey foreign key (unit_id, series) references letter_template(unit_id, template_id),
  constraint letter_template_check check (((series is null) = (version = 1))),
  constraint letter_template_check1 check (((cardinality(paragraphs_en) = 0) or (cardinality(paragraphs_en) = cardinality(paragraphs_zh)))),
  constraint letter_template_levels_check check (((cardinality(levels) >= 1) and (levels <@ array['ordinary'::text, 'important'::text, 'core'::text]))),
  constraint letter_template_paragraphs_zh_check check (((cardinality(paragraphs_zh) >= 1) and (cardinality(paragraphs_zh) <= 40))),
  constraint letter_template_title_en_check check ((length(title_en) <= 200)),
  constraint letter_template_title_zh_check check (((length(title_zh) >= 1) and (length(title_zh) <= 100))),
  constraint letter_template_version_check check ((version >= 1))
);
alter table letter_template enable row level security;
alter table letter_template force row level security;
create policy own_unit on letter_template using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select on letter_template to bulwark_app;

create table library_item (
  unit_id         integer not null,
  library_item_id bigint not null generated always as identity,
  arrival_id      bigint not null,
  shown_at        timestamp with time zone not null,
  shown_by        bigint not null,
  ended_at        timestamp with time zone,
  constraint library_item_pkey primary key (unit_id, library_item_id),
  constraint library_item_unit_id_arrival_id_fkey foreign key (unit_id, arrival_id) references arrival(unit_id, arrival_id)
);
create unique index library_item_shown on library_item using btree (unit_id, arrival_id) where (ended_at is null);
alter table library_item enable row level security;
alter table library_item force row level security;
create policy own_unit on library_item using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on library_item to bulwark_app;

create table list_taken (
  unit_id    integer not null,
  list_id    bigint not null generated always as identity,
  list       text not null,
  at         timestamp with time zone not null,
  account_id bigint not null,
  purpose    text not null,
  people     bigint[] not null,
  constraint list_taken_pkey primary key (unit_id, list_id),
  constraint list_taken_unit_id_account_id_fkey foreign key (unit_id, account_id) references account(unit_id, account_id),
  constraint list_taken_list_check check (((length(list) >= 1) and (length(list) <= 60))),
  constraint list_taken_purpose_check check (((length(purpose) >= 1) and (length(purpose) <= 40)))
);
create index list_taken_people on list_taken using gin (people);
alter table list_taken enable row level security;
alter table list_taken force row level security;
create policy own_unit on list_taken using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select on list_taken to bulwark_app;
grant update (people) on list_taken to bulwark_app;

create table login_name (
  login      text not null,
  unit_id    integer not null,
  account_id bigint not null,
  constraint login_name_pkey primary key (login),
  constraint login_name_unit_id_account_id_key unique (unit_id, account_id),
  constraint login_name_login_check check (((login = lower(login)) and ((length(login) >= 2) and (length(login) <= 64))))
);
grant delete, insert, select, update on login_name to bulwark_app;

create table look (
  unit_id    integer not null,
  person_id  bigint not null,
  look_id    bigint not null generated always as identity,
  at         timestamp with time zone not null,
  account_id bigint not null,
  purpose    text not null,
  query      text not null,
  constraint look_pkey primary key (unit_id, person_id, look_id)
);
create index look_by_account on look using btree (unit_id, account_id, at);
alter table look enable row level security;
alter table look force row level security;
create policy kept_six_months on look as restrictive for delete using (at < (now() - '6 mons'::interval));
create policy own_unit on look using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select on look to bulwark_app;

create table matter (
  unit_id         integer not null,
  matter_id       bigint not null generated always as identity,
  person_id       bigint not null,
  trigger         text not null,
  known_on        date not null,
  report_by       date not null,
  reported_at     timestamp with time zone not null,
  reported_on     date not null,
  by_officer      boolean not null,
  state           text not null default 'reported'::text,
  outcome         text,
  acknowledged_at timestamp with time zone,
  acknowledged_by bigint,
  handled_at      timestamp with time zone,
  handled_by      bigint,
  closed_at       timestamp with time zone,
  closed_by       bigint,
  closed_on       date,
  key             bytea not null,
  salt            bytea not null,
  constraint matter_pkey primary key (unit_id, matter_id),
  constraint matter_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint matter_check check ((report_by >= known_on)),
  constraint matter_check1 check ((known_on <= reported_on)),
  constraint matter_check2 check (((state = any (array['handled'::text, 'closed'::text])) = ((outcome is not null) and (handled_at is not null) and (handled_by is not null)))),
  constraint matter_check3 check (((state = 'reported'::text) = ((acknowledged_at is null) and (acknowledged_by is null)))),
  constraint matter_check4 check (((state = 'closed'::text) = ((closed_at is not null) and (closed_by is not null) and (closed_on is not null)))),
  constraint matter_outcome_check check ((outcome = any (array['noted'::text, 'not-listed'::text, 'advised'::text, 'measures'::text, 'told-on'::text, 'leak-reported'::text, 're-review'::text]))),
  constraint matter_state_check check ((state = any (array['reported'::text, 'acknowledged'::text, 'handled'::text, 'closed'::text]))),
  constraint matter_trigger_check check ((trigger = any (array['leak'::text, 'approach'::text, 'foreign-funding'::text, 'marriage'::text, 'family-status'::text, 'own-other'::text, 'foreign-service'::text, 'turned-or-not-back'::text, 'unit-leak'::text, 'unit-other'::text])))
);
create index matter_person on matter using btree (unit_id, person_id, reported_at);
create index matter_state on matter using btree (unit_id, state, reported_at);
alter table matter enable row level security;
alter table matter force row level security;
create policy own_unit on matter using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on matter to bulwark_app;

create table matter_confirmation (
  unit_id         integer not null,
  confirmation_id bigint not null generated always as identity,
  person_id       bigint not null,
  confirmed_at    timestamp with time zone not null,
  confirmed_on    date not null,
  data_right      boolean not null,
  salt            bytea not null,
  constraint matter_confirmation_pkey primary key (unit_id, confirmation_id),
  constraint matter_confirmation_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id)
);
create index matter_confirmation_person on matter_confirmation using btree (unit_id, person_id, confirmed_on);
alter table matter_confirmation enable row level security;
alter table matter_confirmation force row level security;
create policy own_unit on matter_confirmation using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on matter_confirmation to bulwark_app;

create table matter_word (
  unit_id   integer not null,
  matter_id bigint not null,
  position  smallint not null,
  what      text not null,
  words     bytea not null,
  said_at   timestamp with time zone not null,
  said_by   bigint not null,
  constraint matter_word_pkey primary key (unit_id, matter_id, "position"),
  constraint matter_word_unit_id_matter_id_fkey foreign key (unit_id, matter_id) references matter(unit_id, matter_id),
  constraint matter_word_position_check check (("position" > 0)),
  constraint matter_word_what_check check ((what = any (array['report'::text, 'addition'::text, 'handling'::text])))
);
alter table matter_word enable row level security;
alter table matter_word force row level security;
create policy own_unit on matter_word using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on matter_word to bulwark_app;

create table measure (
  unit_id       integer not null,
  measure_id    bigint not null generated always as identity,
  kind          text not null,
  form          text not null,
  name          text,
  what          text,
  place         text,
  department_id bigint,
  owner_id      bigint,
  standard      text,
  effective_on  date not null,
  check_months  integer not null,
  salt          bytea,
  entered_at    timestamp with time zone not null,
  entered_by    bigint not null,
  ended_on      date,
  ended_at      timestamp with time zone,
  ended_by      bigint,
  end_reason    text,
  constraint measure_pkey primary key (unit_id, measure_id),
  constraint measure_check check ((((ended_on is null) = (ended_at is null)) and ((ended_on is null) = (ended_by is null)))),
  constraint measure_check_months_check check (((check_months >= 1) and (check_months <= 36))),
  constraint measure_kind_check check ((kind = any (array['human'::text, 'physical'::text, 'technical'::text])))
);
create index measure_in_force on measure using btree (unit_id, kind) where (ended_on is null);
create index measure_owner on measure using btree (unit_id, owner_id) where (owner_id is not null);
alter table measure enable row level security;
alter table measure force row level security;
create policy own_unit on measure using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on measure to bulwark_app;

create table measure_change (
  unit_id           integer not null,
  measure_change_id bigint not null generated always as identity,
  measure_id        bigint not null,
  changed           text[] not null,
  before            jsonb,
  changed_on        date not null,
  changed_at        timestamp with time zone not null,
  changed_by        bigint not null,
  constraint measure_change_pkey primary key (unit_id, measure_change_id),
  constraint measure_change_unit_id_measure_id_fkey foreign key (unit_id, measure_id) references measure(unit_id, measure_id),
  constraint measure_change_changed_check check ((cardinality(changed) > 0))
);
create index measure_change_of on measure_change using btree (unit_id, measure_id);
alter table measure_change enable row level security;
alter table measure_change force row level security;
create policy own_unit on measure_change using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on measure_change to bulwark_app;

create table measure_check (
  unit_id          integer not null,
  measure_check_id bigint not null generated always as identity,
  measure_id       bigint not null,
  checked_on       date not null,
  outcome          text not null,
  words            text,
  salt             bytea,
  entered_on       date not null,
  entered_at       timestamp with time zone not null,
  entered_by       bigint not null,
  constraint measure_check_pkey primary key (unit_id, measure_check_id),
  constraint measure_check_unit_id_measure_id_fkey foreign key (unit_id, measure_id) references measure(unit_id, measure_id),
  constraint measure_check_check check ((checked_on <= entered_on)),
  constraint measure_check_outcome_check check ((outcome = any (array['works'::text, 'partly'::text, 'fails'::text])))
);
create index measure_check_of on measure_check using btree (unit_id, measure_id, checked_on);
alter table measure_check enable row level security;
alter table measure_check force row level security;
create policy own_unit on measure_check using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on measure_check to bulwark_app;

create table measure_file (
  unit_id          integer not null,
  measure_file_id  bigint not null generated always as identity,
  measure_id       bigint not null,
  measure_check_id bigint,
  kind             text not null,
  title            text not null,
  document         integer not null,
  version          integer not null,
  issued_on        date,
  expires_on       date,
  file_hash        text not null,
  content_hash     text not null,
  media_type       text not null,
  entered_at       timestamp with time zone not null,
  entered_by       bigint not null,
  constraint measure_file_pkey primary key (unit_id, measure_file_id),
  constraint measure_file_unit_id_measure_id_document_version_key unique (unit_id, measure_id, document, version),
  constraint measure_file_unit_id_measure_check_id_fkey foreign key (unit_id, measure_check_id) references measure_check(unit_id, measure_check_id),
  constraint measure_file_unit_id_measure_id_fkey foreign key (unit_id, measure_id) references measure(unit_id, measure_id),
  constraint measure_file_kind_check check ((kind = any (array['document'::text, 'photograph'::text, 'test-report'::text, 'contract'::text, 'check'::text])))
);
alter table measure_file enable row level security;
alter table measure_file force row level security;
create policy own_unit on measure_file using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on measure_file to bulwark_app;

create table measure_object (
  unit_id             integer not null,
  measure_id          bigint not null,
  protected_object_id bigint not null,
  constraint measure_object_pkey primary key (unit_id, measure_id, protected_object_id),
  constraint measure_object_unit_id_measure_id_fkey foreign key (unit_id, measure_id) references measure(unit_id, measure_id),
  constraint measure_object_unit_id_protected_object_id_fkey foreign key (unit_id, protected_object_id) references protected_object(unit_id, protected_object_id)
);
create index measure_object_of on measure_object using btree (unit_id, protected_object_id);
alter table measure_object enable row level security;
alter table measure_object force row level security;
create policy own_unit on measure_object using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on measure_object to bulwark_app;

create table measure_round (
  unit_id          integer not null,
  measure_round_id bigint not null generated always as identity,
  kind             text not null,
  year             integer not null,
  completed_on     date not null,
  completed_at     timestamp with time zone not null,
  measures         integer not null,
  constraint measure_round_pkey primary key (unit_id, measure_round_id),
  constraint measure_round_kind_check check ((kind = any (array['measures-checked'::text, 'physical-measures-checked'::text, 'technical-measures-checked'::text])))
);
create index measure_round_of on measure_round using btree (unit_id, kind, year);
alter table measure_round enable row level security;
alter table measure_round force row level security;
create policy own_unit on measure_round using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on measure_round to bulwark_app;

create table migration (
  name       text not null,
  hash       text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey primary key (name)
);

create table notice (
  unit_id    integer not null,
  account_id bigint not null,
  step       text not null,
  day        date not null,
  items      integer not null,
  given_at   timestamp with time zone not null,
  read_at    timestamp with time zone,
  constraint notice_pkey primary key (unit_id, account_id, step),
  constraint notice_unit_id_account_id_fkey foreign key (unit_id, account_id) references account(unit_id, account_id) on delete cascade,
  constraint notice_items_check check ((items > 0)),
  constraint notice_step_check check ((step = any (array['soon'::text, 'today'::text, 'overdue'::text, 'to-officer'::text, 'to-head'::text])))
);
alter table notice enable row level security;
alter table notice force row level security;
create policy own_unit on notice using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on notice to bulwark_app;

create table notice_acknowledgement (
  unit_id         integer not null,
  person_id       bigint not null,
  version         text not null,
  sheet           text not null,
  acknowledged_at timestamp with time zone not null,
  constraint notice_acknowledgement_pkey primary key (unit_id, person_id, version, sheet),
  constraint notice_acknowledgement_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint notice_acknowledgement_unit_id_version_fkey foreign key (unit_id, version) references privacy_notice(unit_id, version),
  constraint notice_acknowledgement_sheet_check check ((sheet = any (array['general'::text, 'sensitive'::text])))
);
alter table notice_acknowledgement enable row level security;
alter table notice_acknowledgement force row level security;
create policy own_unit on notice_acknowledgement using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select on notice_acknowledgement to bulwark_app;

create table notice_mail (
  unit_id       integer not null,
  person_id     bigint not null,
  day           date not null,
  items         integer not null,
  sent_at       timestamp with time zone,
  tries         integer not null default 1,
  failed        text,
  failing_since timestamp with time zone,
  again_at      timestamp with time zone,
  constraint notice_mail_pkey primary key (unit_id, person_id),
  constraint notice_mail_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id) on delete cascade,
  constraint notice_mail_again check (((again_at is null) or ((sent_at is null) and (failed = any (array['away'::text, 'put-off'::text, 'refused'::text]))))),
  constraint notice_mail_failed_check check ((failed = any (array['away'::text, 'put-off'::text, 'refused'::text, 'unsure'::text]))),
  constraint notice_mail_failing check (((failed is null) = (failing_since is null))),
  constraint notice_mail_tries_check check ((tries > 0))
);
alter table notice_mail enable row level security;
alter table notice_mail force row level security;
create policy own_unit on notice_mail using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on notice_mail to bulwark_app;

create table package (
  unit_id    integer not null,
  package_id bigint not null generated always as identity,
  title      text not null,
  scorm      text not null,
  subjects   text[] not null,
  hours      numeric(4,1) not null,
  organiser  text,
  state      text not null,
  items      jsonb not null,
  file_hash  text not null,
  bytes      bigint not null,
  files      integer not null,
  salt       bytea not null,
  entered_at timestamp with time zone not null,
  entered_by bigint not null,
  constraint package_pkey primary key (unit_id, package_id),
  constraint package_unit_id_file_hash_fkey foreign key (unit_id, file_hash) references file(unit_id, file_hash),
  constraint package_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint package_hours_check check (((hours >= 0.5) and (hours <= (24)::numeric))),
  constraint package_organiser_check check ((organiser = any (array['own-unit'::text, 'outside'::text]))),
  constraint package_scorm_check check ((scorm = any (array['1.2'::text, '2004'::text]))),
  constraint package_state_check check ((state = any (array['offered'::text, 'in-courses'::text, 'withdrawn'::text]))),
  constraint package_title_check check (((length(title) >= 1) and (length(title) <= 120)))
);
create unique index package_file_once on package using btree (unit_id, file_hash);
alter table package enable row level security;
alter table package force row level security;
create policy own_unit on package using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on package to bulwark_app;

create table package_file (
  unit_id    integer not null,
  package_id bigint not null,
  path       text not null,
  at         bigint not null,
  packed     bigint not null,
  size       bigint not null,
  deflated   boolean not null,
  hash       text not null,
  constraint package_file_pkey primary key (unit_id, package_id, path),
  constraint package_file_unit_id_package_id_fkey foreign key (unit_id, package_id) references package(unit_id, package_id)
);
alter table package_file enable row level security;
alter table package_file force row level security;
create policy own_unit on package_file using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on package_file to bulwark_app;

create table package_state (
  unit_id    integer not null,
  package_id bigint not null,
  person_id  bigint not null,
  item       smallint not null,
  remembered bytea not null,
  key        bytea not null,
  done_at    timestamp with time zone,
  updated_at timestamp with time zone not null,
  constraint package_state_pkey primary key (unit_id, package_id, person_id, item),
  constraint package_state_unit_id_package_id_fkey foreign key (unit_id, package_id) references package(unit_id, package_id),
  constraint package_state_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id)
);
create index package_state_person on package_state using btree (unit_id, person_id);
alter table package_state enable row level security;
alter table package_state force row level security;
create policy own_unit on package_state using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on package_state to bulwark_app;

create table parameter_choice (
  unit_id   integer not null,
  parameter text not null,
  value     integer not null,
  reason    text not null,
  chosen_at timestamp with time zone not null,
  constraint parameter_choice_pkey primary key (unit_id, parameter),
  constraint parameter_choice_unit_id_fkey foreign key (unit_id) references unit(unit_id)
);
alter table parameter_choice enable row level security;
alter table parameter_choice force row level security;
create policy own_unit on parameter_choice using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on parameter_choice to bulwark_app;

create table parcel_refused (
  unit_id     integer not null,
  refused_id  bigint not null generated always as identity,
  at          timestamp with time zone not null,
  account_id  bigint not null,
  fault       text not null,
  parcel_hash text not null,
  constraint parcel_refused_pkey primary key (unit_id, refused_id)
);
alter table parcel_refused enable row level security;
alter table parcel_refused force row level security;
create policy own_unit on parcel_refused using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on parcel_refused to bulwark_app;

create table part_progress (
  unit_id      integer not null,
  enrolment_id bigint not null,
  part_id      bigint not null,
  played       jsonb not null default '[]'::jsonb,
  place        integer not null default 0,
  reported_at  timestamp with time zone,
  done_at      timestamp with time zone,
  constraint part_progress_pkey primary key (unit_id, enrolment_id, part_id),
  constraint part_progress_unit_id_enrolment_id_fkey foreign key (unit_id, enrolment_id) references enrolment(unit_id, enrolment_id),
  constraint part_progress_unit_id_part_id_fkey foreign key (unit_id, part_id) references course_part(unit_id, part_id)
);
alter table part_progress enable row level security;
alter table part_progress force row level security;
create policy own_unit on part_progress using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on part_progress to bulwark_app;

create table person (
  unit_id       integer not null,
  person_id     bigint not null generated always as identity,
  staff_number  text,
  name          text not null,
  department_id bigint,
  phone         text,
  email         text,
  presence      text not null default 'in-post'::text,
  joined_on     date,
  left_on       date,
  salt          bytea not null,
  entered_at    timestamp with time zone not null,
  constraint person_pkey primary key (unit_id, person_id),
  constraint person_staff_number_taken unique (unit_id, staff_number),
  constraint person_unit_id_department_id_fkey foreign key (unit_id, department_id) references department(unit_id, department_id),
  constraint person_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint person_check check (((left_on is null) or (joined_on is null) or (left_on >= joined_on))),
  constraint person_name_check check (((length(name) >= 1) and (length(name) <= 60))),
  constraint person_presence_check check ((presence = any (array['in-post'::text, 'seconded'::text, 'off-post'::text]))),
  constraint person_staff_number_check check (((length(staff_number) >= 1) and (length(staff_number) <= 40)))
);
create index person_by_department on person using btree (unit_id, department_id);
create index person_by_name on person using btree (unit_id, name, person_id);
alter table person enable row level security;
alter table person force row level security;
create policy own_unit on person using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, maintain, select, update on person to bulwark_app;

create table place_day (
  unit_id  integer not null,
  entry_id bigint not null generated always as identity,
  place_id bigint not null,
  what     text not null,
  day      date not null,
  at       timestamp with time zone not null,
  by       bigint not null,
  checked  text[] not null,
  constraint place_day_pkey primary key (unit_id, entry_id),
  constraint place_day_unit_id_place_id_fkey foreign key (unit_id, place_id) references register_item(unit_id, item_id),
  constraint place_day_what_check check ((what = any (array['opened'::text, 'closed'::text])))
);
create index place_day_of on place_day using btree (unit_id, place_id, entry_id);
alter table place_day enable row level security;
alter table place_day force row level security;
create policy own_unit on place_day using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on place_day to bulwark_app;

create table place_visit (
  unit_id      integer not null,
  visit_id     bigint not null generated always as identity,
  place_id     bigint not null,
  visitor_unit text not null,
  persons      integer not null,
  names        bytea,
  key          bytea,
  salt         bytea,
  escort_id    bigint,
  escorted     boolean not null,
  purpose      text not null,
  phones_left  boolean not null,
  came_on      date not null,
  in_at        timestamp with time zone not null,
  in_by        bigint not null,
  out_at       timestamp with time zone,
  out_by       bigint,
  constraint place_visit_pkey primary key (unit_id, visit_id),
  constraint place_visit_unit_id_place_id_fkey foreign key (unit_id, place_id) references register_item(unit_id, item_id),
  constraint place_visit_check check ((((key is null) = (salt is null)) and ((names is null) or (key is not null)))),
  constraint place_visit_check1 check (((out_at is null) or (out_at >= in_at))),
  constraint place_visit_persons_check check (((persons >= 1) and (persons <= 500))),
  constraint place_visit_purpose_check check ((purpose = any (array['maintenance'::text, 'delivery'::text, 'inspection'::text, 'cooperation'::text, 'visit'::text, 'other'::text]))),
  constraint place_visit_visitor_unit_check check (((length(visitor_unit) >= 1) and (length(visitor_unit) <= 100)))
);
create index place_visit_at on place_visit using btree (unit_id, place_id, visit_id);
create index place_visit_escort on place_visit using btree (unit_id, escort_id) where (escort_id is not null);
create index place_visit_inside on place_visit using btree (unit_id) where (out_at is null);
alter table place_visit enable row level security;
alter table place_visit force row level security;
create policy own_unit on place_visit using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on place_visit to bulwark_app;

create table plan_author (
  unit_id    integer not null,
  version_id bigint not null,
  account_id bigint not null,
  constraint plan_author_pkey primary key (unit_id, version_id, account_id),
  constraint plan_author_unit_id_version_id_fkey foreign key (unit_id, version_id) references plan_version(unit_id, version_id)
);
alter table plan_author enable row level security;
alter table plan_author force row level security;
create policy own_unit on plan_author using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on plan_author to bulwark_app;

create table plan_holder (
  unit_id    integer not null,
  version_id bigint not null,
  role       integer not null,
  deputy     boolean not null,
  person_id  bigint not null,
  phone      text,
  constraint plan_holder_pkey primary key (unit_id, version_id, role, deputy),
  constraint plan_holder_unit_id_version_id_fkey foreign key (unit_id, version_id) references plan_version(unit_id, version_id)
);
create index plan_holder_of on plan_holder using btree (unit_id, person_id);
alter table plan_holder enable row level security;
alter table plan_holder force row level security;
create policy own_unit on plan_holder using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on plan_holder to bulwark_app;

create table plan_review (
  unit_id     integer not null,
  review_id   bigint not null generated always as identity,
  plan_id     bigint not null,
  owed_from   date not null,
  due_on      date not null,
  reviewed_on date,
  reviewed_at timestamp with time zone,
  reviewed_by bigint,
  outcome     text,
  constraint plan_review_pkey primary key (unit_id, review_id),
  constraint plan_review_unit_id_plan_id_fkey foreign key (unit_id, plan_id) references contingency_plan(unit_id, plan_id),
  constraint plan_review_check check ((((reviewed_on is null) = (outcome is null)) and ((reviewed_on is null) = (reviewed_at is null)))),
  constraint plan_review_outcome_check check ((outcome = any (array['unchanged'::text, 'revised'::text])))
);
create unique index plan_review_open on plan_review using btree (unit_id, plan_id) where (reviewed_on is null);
alter table plan_review enable row level security;
alter table plan_review force row level security;
create policy own_unit on plan_review using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on plan_review to bulwark_app;

create table plan_version (
  unit_id        integer not null,
  version_id     bigint not null generated always as identity,
  plan_id        bigint not null,
  number         integer not null,
  state          text not null default 'draft'::text,
  revision       integer not null default 1,
  content        bytea,
  returned       bytea,
  key            bytea,
  salt           bytea,
  written_at     timestamp with time zone not null,
  written_by     bigint not null,
  submitted_at   timestamp with time zone,
  submitted_by   bigint,
  approved_at    timestamp with time zone,
  approved_by    bigint,
  effective_from date,
  document       text,
  constraint plan_version_pkey primary key (unit_id, version_id),
  constraint plan_version_unit_id_plan_id_number_key unique (unit_id, plan_id, number),
  constraint plan_version_unit_id_plan_id_fkey foreign key (unit_id, plan_id) references contingency_plan(unit_id, plan_id),
  constraint plan_version_check check (((state = 'issued'::text) = ((approved_at is not null) and (approved_by is not null) and (effective_from is not null)))),
  constraint plan_version_check1 check (((key is null) = (salt is null))),
  constraint plan_version_check2 check (((content is null) or (key is not null))),
  constraint plan_version_state_check check ((state = any (array['draft'::text, 'submitted'::text, 'issued'::text])))
);
create unique index plan_version_in_hand on plan_version using btree (unit_id, plan_id) where (state <> 'issued'::text);
alter table plan_version enable row level security;
alter table plan_version force row level security;
create policy own_unit on plan_version using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on plan_version to bulwark_app;

create table post (
  unit_id       integer not null,
  post_id       bigint not null generated always as identity,
  department_id bigint not null,
  title         text not null,
  closed_on     date,
  constraint post_pkey primary key (unit_id, post_id),
  constraint post_unit_id_department_id_fkey foreign key (unit_id, department_id) references department(unit_id, department_id),
  constraint post_title_check check (((length(title) >= 1) and (length(title) <= 100)))
);
create index post_department on post using btree (unit_id, department_id);
alter table post enable row level security;
alter table post force row level security;
create policy own_unit on post using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, maintain, select, update on post to bulwark_app;

create table post_opening (
  unit_id        integer not null,
  person_id      bigint not null,
  appointment_id bigint not null,
  how            text not null,
  opened_at      timestamp with time zone not null,
  opened_by      bigint not null,
  starts_on      date not null,
  missing        smallint[] not null,
  reason         bytea,
  key            bytea,
  salt           bytea,
  constraint post_opening_pkey primary key (unit_id, person_id, appointment_id),
  constraint post_opening_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint post_opening_check check (((how = 'emergency'::text) = ((reason is not null) and (key is not null) and (salt is not null)))),
  constraint post_opening_check1 check (((how = 'complete'::text) = (cardinality(missing) = 0))),
  constraint post_opening_how_check check ((how = any (array['complete'::text, 'emergency'::text])))
);
alter table post_opening enable row level security;
alter table post_opening force row level security;
create policy own_unit on post_opening using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on post_opening to bulwark_app;

create table post_term (
  unit_id         integer not null,
  post_id         bigint not null,
  from_day        date not null,
  to_day          date,
  level           text not null,
  foreign_related boolean not null,
  foreign_reason  text,
  key_post        text not null default 'none'::text,
  constraint post_term_pkey primary key (unit_id, post_id, from_day),
  constraint post_term_unit_id_post_id_fkey foreign key (unit_id, post_id) references post(unit_id, post_id),
  constraint post_term_check check (((to_day is null) or (to_day >= from_day))),
  constraint post_term_key_post_check check ((key_post = any (array['none'::text, 'key-post'::text, 'security-head'::text]))),
  constraint post_term_level_check check ((level = any (array['none'::text, 'ordinary'::text, 'important'::text, 'core'::text])))
);
alter table post_term enable row level security;
alter table post_term force row level security;
create policy own_unit on post_term using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, maintain, select, update on post_term to bulwark_app;

create table presence (
  unit_id     integer not null,
  training_id bigint not null,
  person_id   bigint not null,
  room        smallint not null default 0,
  in_at       timestamp with time zone,
  out_at      timestamp with time zone,
  shared_at   timestamp with time zone,
  decision    text,
  decided_at  timestamp with time zone,
  decided_by  bigint,
  constraint presence_pkey primary key (unit_id, training_id, person_id),
  constraint presence_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint presence_unit_id_training_id_fkey foreign key (unit_id, training_id) references training(unit_id, training_id),
  constraint presence_check check (((in_at is not null) or (shared_at is not null))),
  constraint presence_check1 check (((out_at is null) or ((in_at is not null) and (out_at >= in_at)))),
  constraint presence_check2 check ((((decision is null) = (decided_at is null)) and ((decision is null) = (decided_by is null)))),
  constraint presence_decision_check check ((decision = any (array['stayed'::text, 'left-early'::text, 'not-known'::text, 'by-list'::text])))
);
create index presence_person on presence using btree (unit_id, person_id);
alter table presence enable row level security;
alter table presence force row level security;
create policy own_unit on presence using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on presence to bulwark_app;

create table privacy_notice (
  unit_id integer not null,
  version text not null,
  content jsonb not null,
  since   timestamp with time zone not null,
  constraint privacy_notice_pkey primary key (unit_id, version),
  constraint privacy_notice_version_check check (((length(version) >= 1) and (length(version) <= 40)))
);
alter table privacy_notice enable row level security;
alter table privacy_notice force row level security;
create policy own_unit on privacy_notice using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select on privacy_notice to bulwark_app;

create table prompt_mail (
  unit_id       integer not null,
  person_id     bigint not null,
  mark          text not null,
  claimed_at    timestamp with time zone not null,
  sent_at       timestamp with time zone,
  tries         integer not null default 1,
  failed        text,
  failing_since timestamp with time zone,
  again_at      timestamp with time zone,
  constraint prompt_mail_pkey primary key (unit_id, person_id, mark),
  constraint prompt_mail_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint prompt_mail_again check (((again_at is null) or ((sent_at is null) and (failed = any (array['away'::text, 'put-off'::text, 'refused'::text]))))),
  constraint prompt_mail_failed_check check ((failed = any (array['away'::text, 'put-off'::text, 'refused'::text, 'unsure'::text]))),
  constraint prompt_mail_failing check (((failed is null) = (failing_since is null))),
  constraint prompt_mail_mark_check check (((length(mark) >= 1) and (length(mark) <= 60))),
  constraint prompt_mail_tries_check check ((tries > 0))
);
alter table prompt_mail enable row level security;
alter table prompt_mail force row level security;
create policy own_unit on prompt_mail using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on prompt_mail to bulwark_app;

create table protected_object (
  unit_id             integer not null,
  protected_object_id bigint not null generated always as identity,
  kind                text not null,
  name                text not null,
  place               text,
  department_id       bigint,
  system_kind         text,
  protection_level    smallint,
  operated            boolean not null default false,
  salt                bytea not null,
  entered_at          timestamp with time zone not null,
  entered_by          bigint not null,
  ended_on            date,
  ended_by            bigint,
  item_id             bigint,
  former_names        text[] not null default '{}'::text[],
  constraint protected_object_pkey primary key (unit_id, protected_object_id),
  constraint protected_object_place foreign key (unit_id, item_id) references register_item(unit_id, item_id) on delete set null (item_id),
  constraint protected_object_check check (((kind = 'system'::text) = (system_kind is not null))),
  constraint protected_object_check1 check (((kind <> 'key-part'::text) or ((protection_level is null) and (not operated)))),
  constraint protected_object_check2 check (((ended_on is null) = (ended_by is null))),
  constraint protected_object_is_place check (((item_id is null) or (kind = 'key-part'::text))),
  constraint protected_object_kind_check check ((kind = any (array['key-part'::text, 'network'::text, 'system'::text]))),
  constraint protected_object_protection_level_check check (((protection_level >= 1) and (protection_level <= 5))),
  constraint protected_object_system_kind_check check ((system_kind = any (array['office'::text, 'business'::text, 'website'::text, 'industrial'::text, 'platform'::text, 'other'::text])))
);
create unique index protected_object_of_place on protected_object using btree (unit_id, item_id) where ((item_id is not null) and (ended_on is null));
alter table protected_object enable row level security;
alter table protected_object force row level security;
create policy own_unit on protected_object using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on protected_object to bulwark_app;

create table question (
  unit_id     integer not null,
  question_id bigint not null generated always as identity,
  version     integer not null default 1,
  subject     text not null,
  difficulty  smallint not null,
  kind        text not null,
  same_as     bytea not null,
  entered_at  timestamp with time zone not null,
  retired_at  timestamp with time zone,
  salt        bytea not null,
  constraint question_pkey primary key (unit_id, question_id),
  constraint question_difficulty_check check (((difficulty >= 1) and (difficulty <= 3))),
  constraint question_kind_check check ((kind = any (array['single'::text, 'multiple'::text, 'true-false'::text, 'order'::text, 'case'::text])))
);
create index question_drawn on question using btree (unit_id, subject, difficulty) where (retired_at is null);
create index question_same on question using btree (unit_id, same_as);
alter table question enable row level security;
alter table question force row level security;
create policy own_unit on question using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on question to bulwark_app;

create table question_version (
  unit_id     integer not null,
  question_id bigint not null,
  version     integer not null,
  content     jsonb not null,
  explanation jsonb not null,
  source      text not null default ''::text,
  entered_at  timestamp with time zone not null,
  entered_by  bigint not null,
  constraint question_version_pkey primary key (unit_id, question_id, version),
  constraint question_version_unit_id_question_id_fkey foreign key (unit_id, question_id) references question(unit_id, question_id)
);
alter table question_version enable row level security;
alter table question_version force row level security;
create policy own_unit on question_version using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on question_version to bulwark_app;

create table received_paper (
  unit_id          integer not null,
  arrival_id       bigint not null,
  correspondent_id bigint not null,
  type             text not null,
  reference        text not null,
  first_on         date,
  last_on          date,
  result           text,
  sealed           bytea not null,
  key              bytea,
  taken_at         timestamp with time zone not null,
  taken_by         bigint not null,
  constraint received_paper_pkey primary key (unit_id, arrival_id),
  constraint received_paper_unit_id_arrival_id_fkey foreign key (unit_id, arrival_id) references arrival(unit_id, arrival_id),
  constraint received_paper_unit_id_correspondent_id_fkey foreign key (unit_id, correspondent_id) references correspondent(unit_id, correspondent_id),
  constraint received_paper_reference_check check (((length(reference) >= 1) and (length(reference) <= 80))),
  constraint received_paper_result_check check ((result = any (array['met'::text, 'not-met'::text])))
);
create index received_paper_reference on received_paper using btree (unit_id, correspondent_id, reference);
alter table received_paper enable row level security;
alter table received_paper force row level security;
create policy own_unit on received_paper using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on received_paper to bulwark_app;

create table rectification_order (
  unit_id          integer not null,
  order_id         bigint not null generated always as identity,
  correspondent_id bigint not null,
  inspection_id    bigint,
  grounds          smallint[] not null,
  limit_on         date not null,
  sealed           bytea not null,
  key              bytea,
  salt             bytea,
  drafted_at       timestamp with time zone not null,
  drafted_by       bigint not null,
  constraint rectification_order_pkey primary key (unit_id, order_id),
  constraint rectification_order_unit_id_correspondent_id_fkey foreign key (unit_id, correspondent_id) references correspondent(unit_id, correspondent_id),
  constraint rectification_order_unit_id_inspection_id_fkey foreign key (unit_id, inspection_id) references inspection(unit_id, inspection_id),
  constraint rectification_order_grounds_check check ((((cardinality(grounds) >= 1) and (cardinality(grounds) <= 5)) and (grounds <@ '{1,2,3,4,5}'::smallint[])))
);
alter table rectification_order enable row level security;
alter table rectification_order force row level security;
create policy own_unit on rectification_order using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on rectification_order to bulwark_app;

create table register_check (
  unit_id    integer not null,
  check_id   bigint not null generated always as identity,
  checked_on date not null,
  at         timestamp with time zone not null,
  by         bigint not null,
  constraint register_check_pkey primary key (unit_id, check_id)
);
alter table register_check enable row level security;
alter table register_check force row level security;
create policy own_unit on register_check using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on register_check to bulwark_app;

create table register_check_line (
  unit_id       integer not null,
  check_id      bigint not null,
  register      text not null,
  items         integer not null,
  check_overdue integer not null,
  differences   integer not null,
  answer        text,
  constraint register_check_line_pkey primary key (unit_id, check_id, register),
  constraint register_check_line_unit_id_check_id_fkey foreign key (unit_id, check_id) references register_check(unit_id, check_id),
  constraint register_check_line_answer_check check ((answer = any (array['scheduled'::text, 'findings'::text, 'explained-later'::text]))),
  constraint register_check_line_register_check check ((register = any (array['secret-matter'::text, 'place'::text, 'carrier'::text, 'data-set'::text, 'post'::text, 'person'::text])))
);
alter table register_check_line enable row level security;
alter table register_check_line force row level security;
create policy own_unit on register_check_line using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on register_check_line to bulwark_app;

create table register_event (
  unit_id     integer not null,
  event_id    bigint not null generated always as identity,
  item_id     bigint not null,
  what        text not null,
  before      text,
  after       text,
  reason      text,
  happened_on date not null,
  at          timestamp with time zone not null,
  by          bigint not null,
  constraint register_event_pkey primary key (unit_id, event_id),
  constraint register_event_unit_id_item_id_fkey foreign key (unit_id, item_id) references register_item(unit_id, item_id),
  constraint register_event_reason_check check ((reason = any (array['declassified'::text, 'handed-over'::text, 'no-longer-used'::text, 'entered-by-mistake'::text]))),
  constraint register_event_what_check check ((what = any (array['changed'::text, 'checked'::text, 'ended'::text])))
);
create index register_event_of on register_event using btree (unit_id, item_id, event_id);
alter table register_event enable row level security;
alter table register_event force row level security;
create policy own_unit on register_event using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on register_event to bulwark_app;

create table register_item (
  unit_id            integer not null,
  item_id            bigint not null generated always as identity,
  register           text not null,
  number             text not null,
  designation        text not null,
  level              text not null,
  form               text,
  department_id      bigint,
  owner_id           bigint,
  place_id           bigint,
  valid_from         date not null,
  valid_to           date,
  reason             text not null default ''::text,
  basis              text not null default ''::text,
  systems            text not null default ''::text,
  important          boolean not null default false,
  human              text not null default ''::text,
  physical           text not null default ''::text,
  technical          text not null default ''::text,
  copy_of            bigint,
  checked_on         date not null,
  state              text not null default 'in-use'::text,
  ended_on           date,
  salt               bytea not null,
  entered_at         timestamp with time zone not null,
  entered_by         bigint not null,
  certificate        text not null default ''::text,
  certificate_issuer text not null default ''::text,
  certificate_until  date,
  constraint register_item_pkey primary key (unit_id, item_id),
  constraint register_item_number unique (unit_id, register, number),
  constraint register_item_unit_id_copy_of_fkey foreign key (unit_id, copy_of) references register_item(unit_id, item_id),
  constraint register_item_unit_id_department_id_fkey foreign key (unit_id, department_id) references department(unit_id, department_id),
  constraint register_item_unit_id_place_id_fkey foreign key (unit_id, place_id) references register_item(unit_id, item_id),
  constraint register_item_certificate_check check ((length(certificate) <= 60)),
  constraint register_item_certificate_is_a_devices check (((certificate = ''::text) or ((register = 'carrier'::text) and (form = any (array['usb'::text, 'hard-disk'::text, 'computer'::text, 'phone'::text, 'other-device'::text]))))),
  constraint register_item_certificate_is_whole check ((((certificate = ''::text) = (certificate_issuer = ''::text)) and ((certificate <> ''::text) or (certificate_until is null)))),
  constraint register_item_certificate_issuer_check check ((length(certificate_issuer) <= 100)),
  constraint register_item_check check (((valid_to is null) or (valid_to >= valid_from))),
  constraint register_item_check1 check (((state = 'in-use'::text) = (ended_on is null))),
  constraint register_item_check2 check (((state <> 'destroyed'::text) or (register = 'carrier'::text))),
  constraint register_item_designation_check check (((length(designation) >= 1) and (length(designation) <= 60))),
  constraint register_item_level_check check ((level = any (array['none'::text, 'confidential'::text, 'secret'::text, 'top-secret'::text]))),
  constraint register_item_number_check check (((length(number) >= 1) and (length(number) <= 60))),
  constraint register_item_register_check check ((register = any (array['secret-matter'::text, 'place'::text, 'carrier'::text, 'data-set'::text]))),
  constraint register_item_state_check check ((state = any (array['in-use'::text, 'ended'::text, 'destroyed'::text])))
);
create index register_item_at on register_item using btree (unit_id, place_id) where (place_id is not null);
create index register_item_checked on register_item using btree (unit_id, register, level, checked_on) where (state = 'in-use'::text);
create index register_item_owner on register_item using btree (unit_id, owner_id) where (owner_id is not null);
alter table register_item enable row level security;
alter table register_item force row level security;
create policy own_unit on register_item using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on register_item to bulwark_app;

create table relay_key (
  unit_id      integer not null,
  relay_key_id bigint not null generated always as identity,
  recipient    text not null,
  made_at      timestamp with time zone not null,
  made_by      bigint not null,
  retired_at   timestamp with time zone,
  retired_by   bigint,
  constraint relay_key_pkey primary key (unit_id, relay_key_id),
  constraint relay_key_unit_id_recipient_key unique (unit_id, recipient),
  constraint relay_key_check check (((retired_at is null) = (retired_by is null))),
  constraint relay_key_recipient_check check ((recipient ~ '^age1[02-9ac-hj-np-z]{58}$'::text))
);
alter table relay_key enable row level security;
alter table relay_key force row level security;
create policy own_unit on relay_key using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on relay_key to bulwark_app;

create table reminder (
  unit_id     integer not null,
  person_id   bigint not null,
  day         date not null,
  rules       smallint[] not null,
  items       integer not null,
  reminded_by bigint,
  reminded_at timestamp with time zone not null,
  read_at     timestamp with time zone,
  documents   integer not null default 0,
  courses     integer not null default 0,
  constraint reminder_pkey primary key (unit_id, person_id, day),
  constraint reminder_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint reminder_unit_id_reminded_by_fkey foreign key (unit_id, reminded_by) references account(unit_id, account_id),
  constraint reminder_check check (((documents >= 0) and (documents <= items))),
  constraint reminder_items_check check ((items > 0))
);
alter table reminder enable row level security;
alter table reminder force row level security;
create policy own_unit on reminder using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on reminder to bulwark_app;

create table request_item (
  unit_id    integer not null,
  request_id bigint not null,
  position   smallint not null,
  scope_line smallint not null,
  form       text not null,
  about      text not null,
  hashes     text[] not null,
  words      bytea not null,
  entered_at timestamp with time zone not null,
  entered_by bigint not null,
  constraint request_item_pkey primary key (unit_id, request_id, "position"),
  constraint request_item_unit_id_request_id_fkey foreign key (unit_id, request_id) references lawful_request(unit_id, request_id),
  constraint request_item_about_check check ((about = any (array['personnel'::text, 'attendance'::text, 'training-and-letters'::text, 'review'::text, 'travel'::text, 'communication'::text, 'network'::text, 'finance'::text, 'project'::text, 'other'::text]))),
  constraint request_item_check check (((form = 'file'::text) = (cardinality(hashes) > 0))),
  constraint request_item_form_check check ((form = any (array['file'::text, 'copy'::text, 'original'::text, 'device'::text, 'consulted'::text, 'convenience'::text, 'nothing-held'::text]))),
  constraint request_item_position_check check (("position" > 0)),
  constraint request_item_scope_line_check check ((scope_line > 0))
);
alter table request_item enable row level security;
alter table request_item force row level security;
create policy own_unit on request_item using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on request_item to bulwark_app;

create table request_look (
  unit_id    integer not null,
  request_id bigint not null,
  person_id  bigint not null,
  at         timestamp with time zone not null,
  account_id bigint not null,
  constraint request_look_pkey primary key (unit_id, request_id, person_id, at),
  constraint request_look_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint request_look_unit_id_request_id_fkey foreign key (unit_id, request_id) references lawful_request(unit_id, request_id)
);
create index request_look_person on request_look using btree (unit_id, person_id);
alter table request_look enable row level security;
alter table request_look force row level security;
create policy own_unit on request_look using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select on request_look to bulwark_app;

create table request_person (
  unit_id    integer not null,
  request_id bigint not null,
  position   smallint not null,
  person_id  bigint not null,
  constraint request_person_pkey primary key (unit_id, request_id, "position", person_id),
  constraint request_person_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint request_person_unit_id_request_id_position_fkey foreign key (unit_id, request_id, "position") references request_item(unit_id, request_id, "position")
);
create index request_person_person on request_person using btree (unit_id, person_id);
alter table request_person enable row level security;
alter table request_person force row level security;
create policy own_unit on request_person using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on request_person to bulwark_app;

create table required_figure (
  unit_id    integer not null,
  arrival_id bigint not null,
  parameter  text not null,
  value      integer not null,
  stricter   text not null,
  from_day   date not null,
  in_force   boolean not null,
  department text not null,
  number     text not null,
  taken_at   timestamp with time zone not null,
  constraint required_figure_pkey primary key (unit_id, arrival_id, parameter),
  constraint required_figure_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint required_figure_stricter_check check ((stricter = any (array['less'::text, 'more'::text])))
);
alter table required_figure enable row level security;
alter table required_figure force row level security;
create policy own_unit on required_figure using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on required_figure to bulwark_app;

create table required_task (
  unit_id      integer not null,
  task_id      bigint not null generated always as identity,
  arrival_id   bigint not null,
  words        bytea,
  key          bytea,
  salt         bytea,
  every_months integer not null,
  first_due    date not null,
  adopted_at   timestamp with time zone not null,
  adopted_by   bigint not null,
  ended_on     date,
  ended_by     bigint,
  constraint required_task_pkey primary key (unit_id, task_id),
  constraint required_task_check check (((ended_on is null) = (ended_by is null))),
  constraint required_task_check1 check (((key is null) = (salt is null))),
  constraint required_task_check2 check (((words is null) or (key is not null))),
  constraint required_task_every_months_check check (((every_months >= 1) and (every_months <= 60)))
);
alter table required_task enable row level security;
alter table required_task force row level security;
create policy own_unit on required_task using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on required_task to bulwark_app;

create table required_task_turn (
  unit_id      integer not null,
  turn_id      bigint not null generated always as identity,
  task_id      bigint not null,
  number       integer not null,
  owed_from    date not null,
  due_on       date not null,
  done_on      date,
  done_at      timestamp with time zone,
  done_by      bigint,
  note         bytea,
  file_hash    text,
  content_hash text,
  media_type   text,
  constraint required_task_turn_pkey primary key (unit_id, turn_id),
  constraint required_task_turn_unit_id_task_id_number_key unique (unit_id, task_id, number),
  constraint required_task_turn_unit_id_task_id_fkey foreign key (unit_id, task_id) references required_task(unit_id, task_id),
  constraint required_task_turn_check check ((((done_on is null) = (done_at is null)) and ((done_on is null) = (done_by is null)))),
  constraint required_task_turn_check1 check (((file_hash is null) = (content_hash is null)))
);
alter table required_task_turn enable row level security;
alter table required_task_turn force row level security;
create policy own_unit on required_task_turn using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on required_task_turn to bulwark_app;

create table retention_batch (
  unit_id      integer not null,
  batch_id     bigint not null generated always as identity,
  state        text not null default 'prepared'::text,
  prepared_at  timestamp with time zone not null,
  proposed_by  bigint,
  proposed_at  timestamp with time zone,
  confirmed_by bigint,
  confirmed_at timestamp with time zone,
  destroyed_at timestamp with time zone,
  counts       jsonb not null default '[]'::jsonb,
  file_hash    text,
  constraint retention_batch_pkey primary key (unit_id, batch_id),
  constraint retention_batch_unit_id_file_hash_fkey foreign key (unit_id, file_hash) references file(unit_id, file_hash),
  constraint retention_batch_check check (((state = 'prepared'::text) = (proposed_by is null))),
  constraint retention_batch_check1 check (((state = any (array['confirmed'::text, 'destroyed'::text])) = (confirmed_by is not null))),
  constraint retention_batch_check2 check (((state = 'destroyed'::text) = ((destroyed_at is not null) and (file_hash is not null)))),
  constraint retention_batch_check3 check ((confirmed_by <> proposed_by)),
  constraint retention_batch_state_check check ((state = any (array['prepared'::text, 'proposed'::text, 'confirmed'::text, 'destroyed'::text])))
);
create unique index retention_batch_open on retention_batch using btree (unit_id) where (state <> 'destroyed'::text);
alter table retention_batch enable row level security;
alter table retention_batch force row level security;
create policy own_unit on retention_batch using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on retention_batch to bulwark_app;

create table retention_item (
  unit_id   integer not null,
  batch_id  bigint not null,
  kind      text not null,
  record_id bigint not null,
  person_id bigint not null,
  due_on    date not null,
  constraint retention_item_pkey primary key (unit_id, kind, record_id),
  constraint retention_item_unit_id_batch_id_fkey foreign key (unit_id, batch_id) references retention_batch(unit_id, batch_id)
);
create index retention_item_batch on retention_item using btree (unit_id, batch_id, kind, record_id);
alter table retention_item enable row level security;
alter table retention_item force row level security;
create policy own_unit on retention_item using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on retention_item to bulwark_app;

create table return_received (
  unit_id          integer not null,
  arrival_id       bigint not null,
  correspondent_id bigint not null,
  as_of            date not null,
  taken_at         timestamp with time zone not null,
  people           integer,
  region           text,
  industry         text,
  statuses         text[] not null,
  constraint return_received_pkey primary key (unit_id, arrival_id),
  constraint return_received_unit_id_arrival_id_fkey foreign key (unit_id, arrival_id) references arrival(unit_id, arrival_id),
  constraint return_received_unit_id_correspondent_id_fkey foreign key (unit_id, correspondent_id) references correspondent(unit_id, correspondent_id)
);
create index return_received_latest on return_received using btree (unit_id, correspondent_id, as_of desc, arrival_id desc);
alter table return_received enable row level security;
alter table return_received force row level security;
create policy own_unit on return_received using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on return_received to bulwark_app;

create table return_received_line (
  unit_id    integer not null,
  arrival_id bigint not null,
  duty       text not null,
  as_of      date not null,
  owed       integer,
  met        integer,
  soon       integer,
  overdue    integer,
  constraint return_received_line_pkey primary key (unit_id, arrival_id, duty),
  constraint return_received_line_unit_id_arrival_id_fkey foreign key (unit_id, arrival_id) references return_received(unit_id, arrival_id)
);
alter table return_received_line enable row level security;
alter table return_received_line force row level security;
create policy own_unit on return_received_line using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on return_received_line to bulwark_app;

create table return_schedule (
  unit_id          integer not null,
  schedule_id      bigint not null generated always as identity,
  correspondent_id bigint not null,
  every            text not null,
  asked_at         timestamp with time zone not null,
  asked_by         bigint not null,
  approved_at      timestamp with time zone,
  approved_by      bigint,
  approved_on      date,
  sent_for         date,
  ended_at         timestamp with time zone,
  ended_by         bigint,
  constraint return_schedule_pkey primary key (unit_id, schedule_id),
  constraint return_schedule_unit_id_correspondent_id_fkey foreign key (unit_id, correspondent_id) references correspondent(unit_id, correspondent_id),
  constraint return_schedule_every_check check ((every = any (array['month'::text, 'quarter'::text, 'year'::text]))),
  constraint return_schedule_two_persons check ((approved_by <> asked_by))
);
create unique index return_schedule_one on return_schedule using btree (unit_id, correspondent_id) where (ended_at is null);
alter table return_schedule enable row level security;
alter table return_schedule force row level security;
create policy own_unit on return_schedule using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on return_schedule to bulwark_app;

create table review (
  unit_id           integer not null,
  review_id         bigint not null generated always as identity,
  person_id         bigint not null,
  appointment_id    bigint not null,
  post_id           bigint not null,
  cause             text not null,
  state             text not null default 'draft'::text,
  opened_at         timestamp with time zone not null,
  opened_by         bigint not null,
  begun_at          timestamp with time zone,
  due_on            date,
  statement_due     date,
  decide_again_due  date,
  closed_at         timestamp with time zone,
  closed_on         date,
  withdrawal_reason text,
  key               bytea,
  salt              bytea,
  constraint review_pkey primary key (unit_id, review_id),
  constraint review_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint review_unit_id_post_id_fkey foreign key (unit_id, post_id) references post(unit_id, post_id),
  constraint review_cause_check check ((cause = any (array['before-post'::text, 're-review'::text, 'level-changed'::text, 'circumstances-changed'::text]))),
  constraint review_check check (((state = any (array['passed'::text, 'passed-with-conditions'::text, 'not-appointed'::text, 'withdrawn'::text])) = ((closed_at is not null) and (closed_on is not null)))),
  constraint review_check1 check (((state = 'withdrawn'::text) = (withdrawal_reason is not null))),
  constraint review_check2 check (((state <> 'pending-statement'::text) or (statement_due is not null))),
  constraint review_state_check check ((state = any (array['draft'::text, 'materials'::text, 'opinions'::text, 'pending-statement'::text, 'passed'::text, 'passed-with-conditions'::text, 'not-appointed'::text, 'withdrawn'::text]))),
  constraint review_withdrawal_reason_check check ((withdrawal_reason = any (array['opened-by-mistake'::text, 'post-given-up'::text, 'person-withdrew'::text])))
);
create unique index review_open on review using btree (unit_id, person_id, appointment_id) where (closed_at is null);
create index review_person on review using btree (unit_id, person_id, review_id);
alter table review enable row level security;
alter table review force row level security;
create policy own_unit on review using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on review to bulwark_app;

create table review_condition (
  unit_id     integer not null,
  review_id   bigint not null,
  condition   text not null,
  met         boolean not null,
  document    text not null,
  seen_on     date not null,
  recorded_at timestamp with time zone not null,
  recorded_by bigint not null,
  constraint review_condition_pkey primary key (unit_id, review_id, condition),
  constraint review_condition_unit_id_review_id_fkey foreign key (unit_id, review_id) references review(unit_id, review_id)
);
alter table review_condition enable row level security;
alter table review_condition force row level security;
create policy own_unit on review_condition using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on review_condition to bulwark_app;

create table review_decider (
  unit_id     integer not null,
  roles       text[] not null,
  account_ids integer[] not null,
  set_at      timestamp with time zone not null,
  constraint review_decider_pkey primary key (unit_id),
  constraint review_decider_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint review_decider_roles_check check (((cardinality(roles) >= 1) and (roles <@ array['head'::text, 'security-officer'::text, 'personnel'::text])))
);
alter table review_decider enable row level security;
alter table review_decider force row level security;
create policy own_unit on review_decider using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on review_decider to bulwark_app;

create table review_decision (
  unit_id           integer not null,
  review_id         bigint not null,
  round             smallint not null,
  secrecy           text not null,
  counter_espionage text not null,
  reasons           bytea,
  relied_on         bytea,
  terms             bytea,
  file_hash         text,
  decided_at        timestamp with time zone not null,
  decided_by        bigint not null,
  constraint review_decision_pkey primary key (unit_id, review_id, round),
  constraint review_decision_unit_id_file_hash_fkey foreign key (unit_id, file_hash) references file(unit_id, file_hash),
  constraint review_decision_unit_id_review_id_fkey foreign key (unit_id, review_id) references review(unit_id, review_id),
  constraint review_decision_counter_espionage_check check ((counter_espionage = any (array['passed'::text, 'with-conditions'::text, 'not-passed'::text]))),
  constraint review_decision_round_check check ((round = any (array[1, 2]))),
  constraint review_decision_secrecy_check check ((secrecy = any (array['passed'::text, 'with-conditions'::text, 'not-passed'::text])))
);
alter table review_decision enable row level security;
alter table review_decision force row level security;
create policy own_unit on review_decision using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on review_decision to bulwark_app;

create table review_help (
  unit_id      integer not null,
  review_id    bigint not null,
  help_id      bigint not null generated always as identity,
  organ        text not null,
  organ_name   text not null,
  file_hash    text not null,
  asked_at     timestamp with time zone not null,
  asked_by     bigint not null,
  reply        text,
  replied_on   date,
  reply_number text,
  recorded_at  timestamp with time zone,
  recorded_by  bigint,
  constraint review_help_pkey primary key (unit_id, review_id, help_id),
  constraint review_help_unit_id_file_hash_fkey foreign key (unit_id, file_hash) references file(unit_id, file_hash),
  constraint review_help_unit_id_review_id_fkey foreign key (unit_id, review_id) references review(unit_id, review_id),
  constraint review_help_check check (((reply is null) = ((replied_on is null) and (recorded_at is null) and (recorded_by is null)))),
  constraint review_help_organ_check check ((organ = any (array['public-security'::text, 'state-security'::text]))),
  constraint review_help_organ_name_check check (((length(organ_name) >= 1) and (length(organ_name) <= 100))),
  constraint review_help_reply_check check ((reply = any (array['nothing-against'::text, 'something-against'::text, 'cannot-help'::text, 'no-reply'::text]))),
  constraint review_help_reply_number_check check (((length(reply_number) >= 1) and (length(reply_number) <= 60)))
);
alter table review_help enable row level security;
alter table review_help force row level security;
create policy own_unit on review_help using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on review_help to bulwark_app;

create table review_opinion (
  unit_id    integer not null,
  review_id  bigint not null,
  office     text not null,
  conclusion text not null,
  note       bytea,
  given_at   timestamp with time zone not null,
  given_by   bigint not null,
  constraint review_opinion_pkey primary key (unit_id, review_id, office),
  constraint review_opinion_unit_id_review_id_fkey foreign key (unit_id, review_id) references review(unit_id, review_id),
  constraint review_opinion_conclusion_check check ((conclusion = any (array['passed'::text, 'with-conditions'::text, 'not-passed'::text]))),
  constraint review_opinion_office_check check ((office = any (array['personnel'::text, 'security'::text])))
);
alter table review_opinion enable row level security;
alter table review_opinion force row level security;
create policy own_unit on review_opinion using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on review_opinion to bulwark_app;

create table review_statement (
  unit_id      integer not null,
  review_id    bigint not null,
  statement_id bigint not null generated always as identity,
  words        bytea not null,
  made_at      timestamp with time zone not null,
  is_late      boolean not null,
  constraint review_statement_pkey primary key (unit_id, review_id, statement_id),
  constraint review_statement_unit_id_review_id_fkey foreign key (unit_id, review_id) references review(unit_id, review_id)
);
alter table review_statement enable row level security;
alter table review_statement force row level security;
create policy own_unit on review_statement using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on review_statement to bulwark_app;

create table review_withheld (
  unit_id          integer not null,
  review_id        bigint not null,
  withheld_id      bigint not null generated always as identity,
  what             bytea not null,
  legal_reference  text not null,
  untold_reference text,
  review_on        date not null,
  proposed_at      timestamp with time zone not null,
  proposed_by      bigint not null,
  approved_at      timestamp with time zone,
  approved_by      bigint,
  lifted_at        timestamp with time zone,
  lifted_by        bigint,
  constraint review_withheld_pkey primary key (unit_id, review_id, withheld_id),
  constraint review_withheld_unit_id_review_id_fkey foreign key (unit_id, review_id) references review(unit_id, review_id),
  constraint review_withheld_check check (((approved_at is null) = (approved_by is null))),
  constraint review_withheld_check1 check ((approved_by <> proposed_by)),
  constraint review_withheld_legal_reference_check check (((length(legal_reference) >= 2) and (length(legal_reference) <= 200))),
  constraint review_withheld_untold_reference_check check (((length(untold_reference) >= 2) and (length(untold_reference) <= 200)))
);
alter table review_withheld enable row level security;
alter table review_withheld force row level security;
create policy own_unit on review_withheld using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on review_withheld to bulwark_app;

create table roster_proposal (
  unit_id     integer not null,
  proposal_id bigint not null generated always as identity,
  state       text not null,
  file_name   text not null,
  file_hash   text not null,
  file_size   integer not null,
  proposed_by bigint not null,
  proposed_at timestamp with time zone not null,
  decided_by  bigint,
  decided_at  timestamp with time zone,
  read_on     date not null,
  reader      uuid not null,
  reading     integer not null default 1,
  phase       text not null,
  percent     smallint not null default 0,
  failure     jsonb,
  columns     jsonb not null default '[]'::jsonb,
  choices     jsonb not null default '[]'::jsonb,
  counts      jsonb,
  remarks     jsonb not null default '[]'::jsonb,
  outcome     jsonb,
  constraint roster_proposal_pkey primary key (unit_id, proposal_id),
  constraint roster_proposal_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint roster_proposal_state_check check ((state = any (array['reading'::text, 'ready'::text, 'failed'::text, 'accepted'::text, 'discarded'::text])))
);
alter table roster_proposal enable row level security;
alter table roster_proposal force row level security;
create policy own_unit on roster_proposal using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on roster_proposal to bulwark_app;

create table roster_remark (
  unit_id     integer not null,
  proposal_id bigint not null,
  kind        text not null,
  remark_id   integer not null,
  sheet       text not null,
  cell        text not null,
  header      text not null default ''::text,
  reason      text not null,
  raw         text not null default ''::text,
  constraint roster_remark_pkey primary key (unit_id, proposal_id, kind, remark_id),
  constraint roster_remark_kind_check check ((kind = any (array['problem'::text, 'note'::text, 'skipped'::text])))
);
alter table roster_remark enable row level security;
alter table roster_remark force row level security;
create policy own_unit on roster_remark using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select on roster_remark to bulwark_app;

create table roster_row (
  unit_id         integer not null,
  proposal_id     bigint not null,
  row_id          integer not null,
  subject         integer not null,
  sheet           text not null,
  row_number      integer not null,
  staff_number    text,
  name            text not null,
  department      text[] not null,
  post            text,
  level           text not null,
  foreign_related boolean not null,
  key_post        boolean not null,
  joined_on       date,
  post_from       date,
  phone           text,
  email           text,
  training_on     date,
  training_hours  numeric(6,1),
  review_on       date,
  letter_on       date,
  presence        text not null,
  unsaid          text[] not null,
  months          text[] not null,
  conflict        text,
  chosen          boolean not null default false,
  verdict         text not null default 'new'::text,
  person_id       bigint,
  differences     jsonb not null default '[]'::jsonb,
  constraint roster_row_pkey primary key (unit_id, proposal_id, row_id),
  constraint roster_row_verdict_check check ((verdict = any (array['new'::text, 'changed'::text, 'same'::text, 'conflict'::text])))
);
create index roster_row_verdict on roster_row using btree (unit_id, proposal_id, verdict, row_id);
alter table roster_row enable row level security;
alter table roster_row force row level security;
create policy own_unit on roster_row using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on roster_row to bulwark_app;

create table scan (
  unit_id             integer not null,
  scan_id             bigint not null generated always as identity,
  protected_object_id bigint not null,
  format              text not null,
  tool                text not null,
  tool_version        text,
  profile             text not null,
  scanned_at          timestamp with time zone not null,
  scanned_on          date not null,
  tool_says           text,
  passed              integer not null,
  failed_critical     integer not null,
  failed_high         integer not null,
  failed_medium       integer not null,
  failed_low          integer not null,
  failed_info         integer not null,
  other               integer not null,
  file_hash           text,
  content_hash        text not null,
  size                bigint not null,
  entered_at          timestamp with time zone not null,
  entered_by          bigint not null,
  constraint scan_pkey primary key (unit_id, scan_id),
  constraint scan_unit_id_protected_object_id_content_hash_key unique (unit_id, protected_object_id, content_hash),
  constraint scan_unit_id_protected_object_id_fkey foreign key (unit_id, protected_object_id) references protected_object(unit_id, protected_object_id),
  constraint scan_format_check check ((format = any (array['xccdf'::text, 'lynis'::text, 'ocsf'::text, 'sarif'::text, 'csv'::text])))
);
create index scan_of on scan using btree (unit_id, protected_object_id, scanned_at);
alter table scan enable row level security;
alter table scan force row level security;
create policy own_unit on scan using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on scan to bulwark_app;

create table scan_change (
  unit_id      integer not null,
  scan_id      bigint not null,
  scan_rule_id bigint not null,
  what         text not null,
  constraint scan_change_pkey primary key (unit_id, scan_id, scan_rule_id),
  constraint scan_change_unit_id_scan_id_fkey foreign key (unit_id, scan_id) references scan(unit_id, scan_id),
  constraint scan_change_unit_id_scan_rule_id_fkey foreign key (unit_id, scan_rule_id) references scan_rule(unit_id, scan_rule_id),
  constraint scan_change_what_check check ((what = any (array['opened'::text, 'still'::text, 'returned'::text, 'passes'::text, 'gone'::text])))
);
create index scan_change_of on scan_change using btree (unit_id, scan_rule_id);
alter table scan_change enable row level security;
alter table scan_change force row level security;
create policy own_unit on scan_change using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on scan_change to bulwark_app;

create table scan_mapping (
  unit_id         integer not null,
  scan_mapping_id bigint not null generated always as identity,
  prefix          text not null,
  measure_id      bigint not null,
  entered_at      timestamp with time zone not null,
  entered_by      bigint not null,
  constraint scan_mapping_pkey primary key (unit_id, scan_mapping_id),
  constraint scan_mapping_unit_id_prefix_key unique (unit_id, prefix),
  constraint scan_mapping_unit_id_measure_id_fkey foreign key (unit_id, measure_id) references measure(unit_id, measure_id)
);
alter table scan_mapping enable row level security;
alter table scan_mapping force row level security;
create policy own_unit on scan_mapping using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on scan_mapping to bulwark_app;

create table scan_rule (
  unit_id             integer not null,
  scan_rule_id        bigint not null generated always as identity,
  protected_object_id bigint not null,
  format              text not null,
  profile             text not null,
  rule                text not null,
  title               text not null,
  severity            text not null,
  failing             boolean not null,
  finding_id          bigint,
  constraint scan_rule_pkey primary key (unit_id, scan_rule_id),
  constraint scan_rule_unit_id_protected_object_id_format_profile_rule_key unique (unit_id, protected_object_id, format, profile, rule),
  constraint scan_rule_unit_id_protected_object_id_fkey foreign key (unit_id, protected_object_id) references protected_object(unit_id, protected_object_id),
  constraint scan_rule_severity_check check ((severity = any (array['critical'::text, 'high'::text, 'medium'::text, 'low'::text, 'info'::text])))
);
alter table scan_rule enable row level security;
alter table scan_rule force row level security;
create policy own_unit on scan_rule using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on scan_rule to bulwark_app;

create table self_inspection (
  unit_id            integer not null,
  self_inspection_id bigint not null generated always as identity,
  state              text not null default 'open'::text,
  period_from        date not null,
  period_to          date not null,
  due_on             date not null,
  audience           text not null,
  template           jsonb not null,
  opened_at          timestamp with time zone not null,
  opened_on          date not null,
  opened_by          bigint not null,
  read_at            timestamp with time zone not null,
  submitted_at       timestamp with time zone,
  submitted_by       bigint,
  returned           bytea,
  certified_at       timestamp with time zone,
  certified_on       date,
  certified_by       bigint,
  cancelled_at       timestamp with time zone,
  result             jsonb,
  members_asked      integer,
  members_sent       integer,
  file_hash          text,
  content_hash       text,
  key                bytea,
  salt               bytea,
  constraint self_inspection_pkey primary key (unit_id, self_inspection_id),
  constraint self_inspection_audience_check check ((audience = any (array['everyone'::text, 'secret-or-foreign-related'::text, 'nobody'::text]))),
  constraint self_inspection_check check ((period_from <= period_to)),
  constraint self_inspection_check1 check (((state = 'certified'::text) = ((certified_at is not null) and (certified_on is not null) and (certified_by is not null) and (result is not null)))),
  constraint self_inspection_check2 check (((state <> all (array['submitted'::text, 'certified'::text])) or (submitted_at is not null))),
  constraint self_inspection_check3 check (((state = 'cancelled'::text) = (cancelled_at is not null))),
  constraint self_inspection_check4 check (((key is null) = (salt is null))),
  constraint self_inspection_check5 check (((file_hash is null) = (content_hash is null))),
  constraint self_inspection_state_check check ((state = any (array['open'::text, 'submitted'::text, 'certified'::text, 'cancelled'::text])))
);
alter table self_inspection enable row level security;
alter table self_inspection force row level security;
create policy own_unit on self_inspection using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on self_inspection to bulwark_app;

create table self_inspection_answer (
  unit_id              integer not null,
  self_inspection_id   bigint not null,
  item                 text not null,
  department_id        bigint not null default 0,
  proposed             text,
  proposed_occurrences integer,
  figures              jsonb,
  answer               text,
  occurrences          integer not null default 0,
  words                bytea,
  answered_at          timestamp with time zone,
  answered_by          bigint,
  finding_id           bigint,
  constraint self_inspection_answer_pkey primary key (unit_id, self_inspection_id, item, department_id),
  constraint self_inspection_answer_unit_id_self_inspection_id_fkey foreign key (unit_id, self_inspection_id) references self_inspection(unit_id, self_inspection_id),
  constraint self_inspection_answer_answer_check check ((answer = any (array['met'::text, 'not-met'::text, 'not-applicable'::text]))),
  constraint self_inspection_answer_check check ((((answer is null) = (answered_at is null)) and ((answer is null) = (answered_by is null)))),
  constraint self_inspection_answer_check1 check (((proposed is null) = (proposed_occurrences is null))),
  constraint self_inspection_answer_occurrences_check check (((occurrences >= 0) and (occurrences <= 9999))),
  constraint self_inspection_answer_proposed_check check ((proposed = any (array['met'::text, 'not-met'::text, 'not-applicable'::text])))
);
alter table self_inspection_answer enable row level security;
alter table self_inspection_answer force row level security;
create policy own_unit on self_inspection_answer using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on self_inspection_answer to bulwark_app;

create table self_inspection_department (
  unit_id                integer not null,
  self_inspection_id     bigint not null,
  department_id          bigint not null,
  signed_off_at          timestamp with time zone,
  signed_off_by          bigint,
  signed_instead         boolean not null default false,
  signed_instead_because bytea,
  constraint self_inspection_department_pkey primary key (unit_id, self_inspection_id, department_id),
  constraint self_inspection_department_unit_id_department_id_fkey foreign key (unit_id, department_id) references department(unit_id, department_id),
  constraint self_inspection_department_unit_id_self_inspection_id_fkey foreign key (unit_id, self_inspection_id) references self_inspection(unit_id, self_inspection_id),
  constraint self_inspection_department_check check (((signed_off_at is null) = (signed_off_by is null))),
  constraint self_inspection_department_instead check (((signed_off_at is not null) or ((not signed_instead) and (signed_instead_because is null))))
);
alter table self_inspection_department enable row level security;
alter table self_inspection_department force row level security;
create policy own_unit on self_inspection_department using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on self_inspection_department to bulwark_app;

create table self_inspection_file (
  unit_id            integer not null,
  file_id            bigint not null generated always as identity,
  self_inspection_id bigint not null,
  item               text not null,
  department_id      bigint not null default 0,
  name               bytea not null,
  file_hash          text not null,
  content_hash       text not null,
  media_type         text not null,
  added_at           timestamp with time zone not null,
  added_by           bigint not null,
  constraint self_inspection_file_pkey primary key (unit_id, file_id),
  constraint self_inspection_file_unit_id_self_inspection_id_fkey foreign key (unit_id, self_inspection_id) references self_inspection(unit_id, self_inspection_id)
);
create index self_inspection_file_of on self_inspection_file using btree (unit_id, self_inspection_id);
alter table self_inspection_file enable row level security;
alter table self_inspection_file force row level security;
create policy own_unit on self_inspection_file using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on self_inspection_file to bulwark_app;

create table self_inspection_member (
  unit_id            integer not null,
  self_inspection_id bigint not null,
  record_id          bigint not null generated always as identity,
  person_id          bigint not null,
  answers            bytea not null,
  key                bytea not null,
  salt               bytea not null,
  sent_at            timestamp with time zone not null,
  constraint self_inspection_member_pkey primary key (unit_id, self_inspection_id, person_id),
  constraint self_inspection_member_unit_id_self_inspection_id_fkey foreign key (unit_id, self_inspection_id) references self_inspection(unit_id, self_inspection_id)
);
create index self_inspection_member_of on self_inspection_member using btree (unit_id, person_id);
alter table self_inspection_member enable row level security;
alter table self_inspection_member force row level security;
create policy own_unit on self_inspection_member using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on self_inspection_member to bulwark_app;

create table self_inspection_template (
  unit_id     integer not null,
  template_id bigint not null generated always as identity,
  code        text not null,
  version     integer not null,
  title       jsonb not null,
  content     jsonb not null,
  source      text not null,
  created_at  timestamp with time zone not null,
  created_by  bigint not null,
  retired_at  timestamp with time zone,
  constraint self_inspection_template_pkey primary key (unit_id, template_id),
  constraint self_inspection_template_unit_id_code_version_key unique (unit_id, code, version),
  constraint self_inspection_template_source_check check ((source = any (array['sheet'::text, 'library'::text])))
);
alter table self_inspection_template enable row level security;
alter table self_inspection_template force row level security;
create policy own_unit on self_inspection_template using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on self_inspection_template to bulwark_app;

create table sign_in (
  token_hash   bytea not null,
  unit_id      integer not null,
  account_id   bigint not null,
  second_step  boolean not null,
  created_at   timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at   timestamp with time zone not null,
  idle_seconds integer not null default 1800,
  constraint sign_in_pkey primary key (token_hash)
);
create index sign_in_account on sign_in using btree (unit_id, account_id);
create index sign_in_expiry on sign_in using btree (expires_at);
grant delete, insert, select, update on sign_in to bulwark_app;

create table sign_in_failure (
  key_hash bytea not null,
  failures integer not null,
  last_at  timestamp with time zone not null,
  constraint sign_in_failure_pkey primary key (key_hash)
);
create index sign_in_failure_age on sign_in_failure using btree (last_at);
grant delete, insert, select, update on sign_in_failure to bulwark_app;

create table signing_certificate (
  unit_id          integer not null,
  certificate_hash text not null,
  certificate      bytea not null,
  first_used_at    timestamp with time zone not null,
  constraint signing_certificate_pkey primary key (unit_id, certificate_hash),
  constraint signing_certificate_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint signing_certificate_certificate_hash_check check ((certificate_hash ~ '^[0-9a-f]{64}$'::text))
);
alter table signing_certificate enable row level security;
alter table signing_certificate force row level security;
create policy own_unit on signing_certificate using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select on signing_certificate to bulwark_app;

create table situation_count (
  unit_id   integer not null,
  year      smallint not null,
  situation smallint not null,
  counts    bytea not null,
  hard      boolean,
  told      text,
  known     smallint,
  constraint situation_count_pkey primary key (unit_id, year, situation),
  constraint situation_count_known check (((known is null) = (told is distinct from 'some'::text))),
  constraint situation_count_told_check check ((told = any (array['few'::text, 'some'::text, 'most'::text])))
);
alter table situation_count enable row level security;
alter table situation_count force row level security;
create policy own_unit on situation_count using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on situation_count to bulwark_app;

create table situation_offer (
  unit_id   integer not null,
  person_id bigint not null,
  year      smallint not null,
  slot      smallint not null,
  situation smallint not null,
  from_day  date not null,
  closed    boolean not null default false,
  constraint situation_offer_pkey primary key (unit_id, person_id, year, slot),
  constraint situation_offer_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint situation_offer_slot_check check ((((slot >= 1) and (slot <= 5)) or ((slot = situation) and (situation > 1000))))
);
alter table situation_offer enable row level security;
alter table situation_offer force row level security;
create policy own_unit on situation_offer using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on situation_offer to bulwark_app;

create table situation_taking_part (
  unit_id   integer not null,
  person_id bigint not null,
  year      smallint not null,
  constraint situation_taking_part_pkey primary key (unit_id, person_id, year),
  constraint situation_taking_part_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id)
);
alter table situation_taking_part enable row level security;
alter table situation_taking_part force row level security;
create policy own_unit on situation_taking_part using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on situation_taking_part to bulwark_app;

create table stationed_contact (
  unit_id           integer not null,
  contact_id        bigint not null generated always as identity,
  person_id         bigint not null,
  contact_person_id bigint,
  way               text not null,
  happened_on       date not null,
  words             bytea,
  key               bytea,
  salt              bytea,
  entered_at        timestamp with time zone not null,
  entered_by        bigint not null,
  constraint stationed_contact_pkey primary key (unit_id, contact_id),
  constraint stationed_contact_unit_id_contact_person_id_fkey foreign key (unit_id, contact_person_id) references person(unit_id, person_id),
  constraint stationed_contact_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint stationed_contact_way_check check ((way = any (array['phone'::text, 'video'::text, 'letter'::text, 'at-the-post'::text, 'at-home'::text])))
);
create index stationed_contact_by on stationed_contact using btree (unit_id, contact_person_id);
create index stationed_contact_person on stationed_contact using btree (unit_id, person_id, happened_on);
alter table stationed_contact enable row level security;
alter table stationed_contact force row level security;
create policy own_unit on stationed_contact using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on stationed_contact to bulwark_app;

create table stationed_handover (
  unit_id           integer not null,
  handover_id       bigint not null generated always as identity,
  person_id         bigint not null,
  from_person_id    bigint,
  contact_person_id bigint,
  on_day            date not null,
  items             text[] not null default '{}'::text[],
  note              bytea,
  key               bytea,
  salt              bytea,
  entered_at        timestamp with time zone not null,
  entered_by        bigint not null,
  constraint stationed_handover_pkey primary key (unit_id, handover_id),
  constraint stationed_handover_unit_id_contact_person_id_fkey foreign key (unit_id, contact_person_id) references person(unit_id, person_id),
  constraint stationed_handover_unit_id_from_person_id_fkey foreign key (unit_id, from_person_id) references person(unit_id, person_id),
  constraint stationed_handover_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id)
);
create index stationed_handover_contact on stationed_handover using btree (unit_id, contact_person_id);
create index stationed_handover_from on stationed_handover using btree (unit_id, from_person_id);
create index stationed_handover_person on stationed_handover using btree (unit_id, person_id, on_day, handover_id);
alter table stationed_handover enable row level security;
alter table stationed_handover force row level security;
create policy own_unit on stationed_handover using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on stationed_handover to bulwark_app;

create table stationing (
  unit_id       integer not null,
  person_id     bigint not null,
  stationing_id bigint not null generated always as identity,
  from_day      date not null,
  to_day        date,
  constraint stationing_pkey primary key (unit_id, person_id, stationing_id),
  constraint stationing_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint stationing_check check (((to_day is null) or (to_day >= from_day)))
);
alter table stationing enable row level security;
alter table stationing force row level security;
create policy own_unit on stationing using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, maintain, select, update on stationing to bulwark_app;

create table technical_test (
  unit_id           integer not null,
  technical_test_id bigint not null generated always as identity,
  done_by           text not null,
  service           text,
  tested_on         date not null,
  conclusion        text,
  entered_at        timestamp with time zone not null,
  entered_by        bigint not null,
  completed_at      timestamp with time zone,
  completed_by      bigint,
  salt              bytea,
  set_aside_at      timestamp with time zone,
  set_aside_for     bigint,
  constraint technical_test_pkey primary key (unit_id, technical_test_id),
  constraint technical_test_set_aside_for foreign key (unit_id, set_aside_for) references protected_object(unit_id, protected_object_id),
  constraint technical_test_check check (((done_by = 'own'::text) or (service is not null) or (salt is null))),
  constraint technical_test_check1 check (((completed_at is null) = (completed_by is null))),
  constraint technical_test_done_by_check check ((done_by = any (array['own'::text, 'service'::text]))),
  constraint technical_test_set_aside_is_whole check ((((set_aside_at is null) = (set_aside_for is null)) and ((set_aside_at is null) or (completed_at is not null))))
);
alter table technical_test enable row level security;
alter table technical_test force row level security;
create policy own_unit on technical_test using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on technical_test to bulwark_app;

create table technical_test_file (
  unit_id           integer not null,
  technical_test_id bigint not null,
  kind              text not null,
  file_hash         text not null,
  content_hash      text not null,
  media_type        text not null,
  entered_at        timestamp with time zone not null,
  entered_by        bigint not null,
  constraint technical_test_file_pkey primary key (unit_id, technical_test_id, kind),
  constraint technical_test_file_unit_id_technical_test_id_fkey foreign key (unit_id, technical_test_id) references technical_test(unit_id, technical_test_id),
  constraint technical_test_file_kind_check check ((kind = any (array['test-report'::text, 'risk-report'::text])))
);
alter table technical_test_file enable row level security;
alter table technical_test_file force row level security;
create policy own_unit on technical_test_file using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on technical_test_file to bulwark_app;

create table technical_test_object (
  unit_id             integer not null,
  technical_test_id   bigint not null,
  protected_object_id bigint not null,
  constraint technical_test_object_pkey primary key (unit_id, technical_test_id, protected_object_id),
  constraint technical_test_object_unit_id_protected_object_id_fkey foreign key (unit_id, protected_object_id) references protected_object(unit_id, protected_object_id),
  constraint technical_test_object_unit_id_technical_test_id_fkey foreign key (unit_id, technical_test_id) references technical_test(unit_id, technical_test_id)
);
alter table technical_test_object enable row level security;
alter table technical_test_object force row level security;
create policy own_unit on technical_test_object using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on technical_test_object to bulwark_app;

create table test (
  unit_id       integer not null,
  test_id       bigint not null generated always as identity,
  version       integer not null default 1,
  opens_on      date not null,
  closes_on     date not null,
  entered_at    timestamp with time zone not null,
  withdrawn_at  timestamp with time zone,
  former_takers integer not null default 0,
  salt          bytea not null,
  constraint test_pkey primary key (unit_id, test_id),
  constraint test_check check ((opens_on <= closes_on))
);
alter table test enable row level security;
alter table test force row level security;
create policy own_unit on test using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on test to bulwark_app;

create table test_answer (
  unit_id     integer not null,
  attempt_id  bigint not null,
  position    smallint not null,
  question_id bigint not null,
  version     integer not null,
  shown       jsonb not null,
  answer      jsonb,
  wrong       boolean,
  constraint test_answer_pkey primary key (unit_id, attempt_id, "position"),
  constraint test_answer_unit_id_attempt_id_fkey foreign key (unit_id, attempt_id) references test_attempt(unit_id, attempt_id),
  constraint test_answer_unit_id_question_id_version_fkey foreign key (unit_id, question_id, version) references question_version(unit_id, question_id, version)
);
create index test_answer_of on test_answer using btree (unit_id, question_id, version);
alter table test_answer enable row level security;
alter table test_answer force row level security;
create policy own_unit on test_answer using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on test_answer to bulwark_app;

create table test_attempt (
  unit_id    integer not null,
  attempt_id bigint not null generated always as identity,
  test_id    bigint not null,
  version    integer not null,
  person_id  bigint not null,
  part_id    bigint,
  begun_at   timestamp with time zone not null,
  ends_at    timestamp with time zone not null,
  ended_at   timestamp with time zone,
  out_of     smallint not null,
  passed_on  date,
  constraint test_attempt_pkey primary key (unit_id, attempt_id),
  constraint test_attempt_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint test_attempt_unit_id_test_id_version_fkey foreign key (unit_id, test_id, version) references test_version(unit_id, test_id, version),
  constraint test_attempt_check check (((passed_on is null) or (ended_at is not null)))
);
create index test_attempt_of on test_attempt using btree (unit_id, test_id, person_id);
create index test_attempt_of_person on test_attempt using btree (unit_id, person_id);
create unique index test_attempt_running on test_attempt using btree (unit_id, test_id, person_id) where (ended_at is null);
alter table test_attempt enable row level security;
alter table test_attempt force row level security;
create policy own_unit on test_attempt using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on test_attempt to bulwark_app;

create table test_version (
  unit_id      integer not null,
  test_id      bigint not null,
  version      integer not null,
  title        jsonb not null,
  draws        jsonb not null,
  pass_percent smallint not null,
  attempts     smallint not null,
  minutes      smallint not null,
  hours        numeric(4,1) not null,
  entered_at   timestamp with time zone not null,
  entered_by   bigint not null,
  constraint test_version_pkey primary key (unit_id, test_id, version),
  constraint test_version_unit_id_test_id_fkey foreign key (unit_id, test_id) references test(unit_id, test_id),
  constraint test_version_attempts_check check (((attempts >= 1) and (attempts <= 20))),
  constraint test_version_hours_check check (((hours >= (0)::numeric) and (hours <= (24)::numeric))),
  constraint test_version_minutes_check check (((minutes >= 1) and (minutes <= 300))),
  constraint test_version_pass_percent_check check (((pass_percent >= 1) and (pass_percent <= 100)))
);
alter table test_version enable row level security;
alter table test_version force row level security;
create policy own_unit on test_version using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on test_version to bulwark_app;

create table training (
  unit_id           integer not null,
  training_id       bigint not null generated always as identity,
  topic             text not null,
  subjects          text[] not null,
  day               date not null,
  start_time        text,
  hours             numeric(4,1) not null,
  place             text not null,
  notes             text not null default ''::text,
  state             text not null default 'planned'::text,
  entered_at        timestamp with time zone not null,
  held_at           timestamp with time zone,
  cancelled_at      timestamp with time zone,
  corrected_at      timestamp with time zone,
  correction_reason text,
  salt              bytea not null,
  former_attendees  integer not null default 0,
  organiser         text,
  audiences         text[] not null default '{}'::text[],
  plan_year         smallint,
  plan_line         smallint,
  check_in_secret   bytea,
  closed_at         timestamp with time zone,
  make_up_of        bigint,
  constraint training_pkey primary key (unit_id, training_id),
  constraint training_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint training_audiences_check check ((audiences <@ array['everyone'::text, 'secret-core'::text, 'secret-important'::text, 'secret-ordinary'::text, 'foreign-related'::text, 'operator-employees'::text, 'new-hires'::text])),
  constraint training_check_in_secret_check check ((octet_length(check_in_secret) = 32)),
  constraint training_correction_reason_check check ((correction_reason = any (array['entered-wrongly'::text, 'moved-to-another-day'::text, 'ran-longer-or-shorter'::text]))),
  constraint training_hours_check check (((hours >= 0.5) and (hours <= (24)::numeric))),
  constraint training_notes_check check ((length(notes) <= 2000)),
  constraint training_of_plan check (((plan_year is null) = (plan_line is null))),
  constraint training_organiser_check check ((organiser = any (array['own-unit'::text, 'outside'::text]))),
  constraint training_place_check check (((length(place) >= 1) and (length(place) <= 100))),
  constraint training_start_time_check check ((start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint training_state_check check ((state = any (array['planned'::text, 'held'::text, 'cancelled'::text]))),
  constraint training_subjects_check check ((((cardinality(subjects) >= 1) and (cardinality(subjects) <= 8)) and (subjects <@ array['situation'::text, 'law'::text, 'technique'::text, 'cases'::text, 'tradition'::text, 'counter-espionage'::text, 'secrecy'::text, 'network'::text]))),
  constraint training_topic_check check (((length(topic) >= 1) and (length(topic) <= 200)))
);
create index training_day on training using btree (unit_id, day, training_id);
create index training_plan_line on training using btree (unit_id, plan_year, plan_line) where (plan_year is not null);
alter table training enable row level security;
alter table training force row level security;
create policy own_unit on training using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on training to bulwark_app;

create table training_plan (
  unit_id          integer not null,
  plan_id          bigint not null generated always as identity,
  year             smallint not null,
  version          smallint not null,
  state            text not null,
  room_size        integer not null,
  drawn_up_at      timestamp with time zone not null,
  drawn_up_by      bigint not null,
  submitted_at     timestamp with time zone,
  submitted_by     bigint,
  returned_because text not null default ''::text,
  approved_at      timestamp with time zone,
  approved_by      bigint,
  salt             bytea not null,
  constraint training_plan_pkey primary key (unit_id, plan_id),
  constraint training_plan_unit_id_year_version_key unique (unit_id, year, version),
  constraint training_plan_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint training_plan_check check (((approved_at is null) = (state = any (array['draft'::text, 'submitted'::text])))),
  constraint training_plan_returned_because_check check ((length(returned_because) <= 500)),
  constraint training_plan_room_size_check check (((room_size >= 1) and (room_size <= 10000))),
  constraint training_plan_state_check check ((state = any (array['draft'::text, 'submitted'::text, 'approved'::text, 'replaced'::text]))),
  constraint training_plan_version_check check ((version >= 1)),
  constraint training_plan_year_check check (((year >= 2000) and (year <= 2200)))
);
create unique index training_plan_open on training_plan using btree (unit_id, year) where (state = any (array['draft'::text, 'submitted'::text]));
alter table training_plan enable row level security;
alter table training_plan force row level security;
create policy own_unit on training_plan using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on training_plan to bulwark_app;

create table training_plan_item (
  unit_id   integer not null,
  plan_id   bigint not null,
  line      smallint not null,
  kind      text not null,
  audiences text[] not null,
  topic     text not null,
  subjects  text[] not null,
  month     smallint not null,
  hours     numeric(4,1) not null,
  sittings  smallint not null,
  people    integer not null,
  organiser text not null,
  constraint training_plan_item_pkey primary key (unit_id, plan_id, line),
  constraint training_plan_item_unit_id_plan_id_fkey foreign key (unit_id, plan_id) references training_plan(unit_id, plan_id),
  constraint training_plan_item_audiences_check check ((((cardinality(audiences) >= 1) and (cardinality(audiences) <= 7)) and (audiences <@ array['everyone'::text, 'secret-core'::text, 'secret-important'::text, 'secret-ordinary'::text, 'foreign-related'::text, 'operator-employees'::text, 'new-hires'::text]))),
  constraint training_plan_item_hours_check check (((hours >= 0.5) and (hours <= (24)::numeric))),
  constraint training_plan_item_kind_check check ((kind = any (array['session'::text, 'course'::text]))),
  constraint training_plan_item_line_check check ((line >= 1)),
  constraint training_plan_item_month_check check (((month >= 1) and (month <= 12))),
  constraint training_plan_item_organiser_check check ((organiser = any (array['own-unit'::text, 'outside'::text]))),
  constraint training_plan_item_people_check check (((people >= 0) and (people <= 10000000))),
  constraint training_plan_item_sittings_check check (((sittings >= 1) and (sittings <= 200))),
  constraint training_plan_item_subjects_check check ((((cardinality(subjects) >= 1) and (cardinality(subjects) <= 8)) and (subjects <@ array['situation'::text, 'law'::text, 'technique'::text, 'cases'::text, 'tradition'::text, 'counter-espionage'::text, 'secrecy'::text, 'network'::text]))),
  constraint training_plan_item_topic_check check (((length(topic) >= 1) and (length(topic) <= 200)))
);
alter table training_plan_item enable row level security;
alter table training_plan_item force row level security;
create policy own_unit on training_plan_item using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on training_plan_item to bulwark_app;

create table training_room (
  unit_id     integer not null,
  training_id bigint not null,
  position    smallint not null,
  name        text not null,
  capacity    integer,
  constraint training_room_pkey primary key (unit_id, training_id, "position"),
  constraint training_room_unit_id_training_id_fkey foreign key (unit_id, training_id) references training(unit_id, training_id),
  constraint training_room_capacity_check check (((capacity >= 1) and (capacity <= 100000))),
  constraint training_room_name_check check (((length(name) >= 1) and (length(name) <= 100))),
  constraint training_room_position_check check ((("position" >= 1) and ("position" <= 50)))
);
alter table training_room enable row level security;
alter table training_room force row level security;
create policy own_unit on training_room using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on training_room to bulwark_app;

create table training_scan (
  unit_id      integer not null,
  training_id  bigint not null,
  position     smallint not null,
  file_hash    text not null,
  content_hash text not null,
  size         bigint not null,
  media_type   text not null,
  attached_at  timestamp with time zone not null,
  attached_by  bigint not null,
  constraint training_scan_pkey primary key (unit_id, training_id, "position"),
  constraint training_scan_unit_id_training_id_fkey foreign key (unit_id, training_id) references training(unit_id, training_id),
  constraint training_scan_position_check check ((("position" >= 1) and ("position" <= 20)))
);
alter table training_scan enable row level security;
alter table training_scan force row level security;
create policy own_unit on training_scan using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on training_scan to bulwark_app;

create table travel_document (
  unit_id       integer not null,
  document_id   bigint not null generated always as identity,
  person_id     bigint not null,
  kind          text not null,
  last_four     text not null,
  ground        text not null,
  reference     text,
  taken_in_on   date not null,
  state         text not null,
  out_on        date,
  due_back      date,
  given_back_on date,
  salt          bytea not null,
  constraint travel_document_pkey primary key (unit_id, document_id),
  constraint travel_document_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint travel_document_check check (((ground <> 'registered-official'::text) or (reference is not null))),
  constraint travel_document_check1 check (((ground = 'official'::text) = (kind ~~ 'official-%'::text))),
  constraint travel_document_check2 check (((state = 'out'::text) = ((out_on is not null) and (due_back is not null)))),
  constraint travel_document_check3 check ((due_back >= out_on)),
  constraint travel_document_check4 check (((state = 'given-back'::text) = (given_back_on is not null))),
  constraint travel_document_check5 check ((given_back_on >= taken_in_on)),
  constraint travel_document_check6 check (((ground <> 'secret-related'::text) or (reference is null))),
  constraint travel_document_ground_check check ((ground = any (array['official'::text, 'secret-related'::text, 'registered-official'::text]))),
  constraint travel_document_kind_check check ((kind = any (array['private-passport'::text, 'hk-macao-permit'::text, 'taiwan-permit'::text, 'official-passport'::text, 'official-hk-macao-permit'::text, 'official-taiwan-permit'::text]))),
  constraint travel_document_last_four_check check ((last_four ~ '^[0-9A-Z]{4}$'::text)),
  constraint travel_document_state_check check ((state = any (array['in'::text, 'out'::text, 'given-back'::text])))
);
create unique index travel_document_kept on travel_document using btree (unit_id, person_id, kind, last_four) where (state <> 'given-back'::text);
create index travel_document_person on travel_document using btree (unit_id, person_id);
create index travel_document_state on travel_document using btree (unit_id, state, due_back);
alter table travel_document enable row level security;
alter table travel_document force row level security;
create policy own_unit on travel_document using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on travel_document to bulwark_app;

create table travel_document_movement (
  unit_id     integer not null,
  document_id bigint not null,
  position    smallint not null,
  what        text not null,
  happened_on date not null,
  reason      text,
  trip_id     bigint,
  due_back    date,
  entered_at  timestamp with time zone not null,
  entered_by  bigint not null,
  constraint travel_document_movement_pkey primary key (unit_id, document_id, "position"),
  constraint travel_document_movement_unit_id_document_id_fkey foreign key (unit_id, document_id) references travel_document(unit_id, document_id),
  constraint travel_document_movement_check check (((what = 'out'::text) = ((reason is not null) and (due_back is not null)))),
  constraint travel_document_movement_check1 check (((trip_id is null) or (reason = 'trip'::text))),
  constraint travel_document_movement_position_check check (("position" > 0)),
  constraint travel_document_movement_reason_check check ((reason = any (array['trip'::text, 'visa'::text, 'renewal'::text, 'own-affairs'::text]))),
  constraint travel_document_movement_what_check check ((what = any (array['taken-in'::text, 'out'::text, 'in'::text, 'given-back'::text])))
);
create index travel_document_movement_trip on travel_document_movement using btree (unit_id, trip_id) where (trip_id is not null);
alter table travel_document_movement enable row level security;
alter table travel_document_movement force row level security;
create policy own_unit on travel_document_movement using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on travel_document_movement to bulwark_app;

create table trip (
  unit_id        integer not null,
  trip_id        bigint not null generated always as identity,
  kind           text not null,
  purpose        text not null,
  funding        text not null,
  group_name     text,
  leader_id      bigint,
  leaves_on      date not null,
  returns_on     date not null,
  countries      text[] not null,
  light          boolean not null,
  state          text not null,
  oral_notice_on date,
  report_by      date,
  reported_at    timestamp with time zone,
  details        bytea,
  reasons        bytea,
  key            bytea,
  salt           bytea,
  declared_at    timestamp with time zone not null,
  declared_by    bigint not null,
  decided_at     timestamp with time zone,
  decided_by     bigint,
  departed_on    date,
  ended_at       timestamp with time zone,
  cancelled_for  text,
  constraint trip_pkey primary key (unit_id, trip_id),
  constraint trip_unit_id_leader_id_fkey foreign key (unit_id, leader_id) references person(unit_id, person_id),
  constraint trip_cancelled_for_check check ((cancelled_for = any (array['given-up'::text, 'postponed'::text, 'by-mistake'::text]))),
  constraint trip_check check ((returns_on >= leaves_on)),
  constraint trip_check1 check (((oral_notice_on is null) = (report_by is null))),
  constraint trip_countries_check check (((cardinality(countries) >= 1) and (cardinality(countries) <= 30))),
  constraint trip_group_name_check check (((length(group_name) >= 1) and (length(group_name) <= 80))),
  constraint trip_kind_check check ((kind = any (array['official'::text, 'private'::text]))),
  constraint trip_state_check check ((state = any (array['declared'::text, 'approved'::text, 'refused'::text, 'departed'::text, 'returned'::text, 'closed'::text, 'cancelled'::text])))
);
create index trip_days on trip using btree (unit_id, leaves_on, trip_id);
create index trip_state on trip using btree (unit_id, state, leaves_on);
alter table trip enable row level security;
alter table trip force row level security;
create policy own_unit on trip using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on trip to bulwark_app;

create table trip_briefing (
  unit_id     integer not null,
  trip_id     bigint not null,
  person_id   bigint not null,
  material_id bigint not null,
  constraint trip_briefing_pkey primary key (unit_id, trip_id, person_id, material_id),
  constraint trip_briefing_unit_id_material_id_fkey foreign key (unit_id, material_id) references briefing_material(unit_id, material_id),
  constraint trip_briefing_unit_id_trip_id_person_id_fkey foreign key (unit_id, trip_id, person_id) references trip_member(unit_id, trip_id, person_id)
);
alter table trip_briefing enable row level security;
alter table trip_briefing force row level security;
create policy own_unit on trip_briefing using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on trip_briefing to bulwark_app;

create table trip_deviation (
  unit_id      integer not null,
  trip_id      bigint not null,
  deviation_id bigint not null generated always as identity,
  person_id    bigint not null,
  happened_on  date not null,
  words        bytea not null,
  reported_at  timestamp with time zone not null,
  reported_by  bigint not null,
  constraint trip_deviation_pkey primary key (unit_id, trip_id, deviation_id),
  constraint trip_deviation_unit_id_trip_id_person_id_fkey foreign key (unit_id, trip_id, person_id) references trip_member(unit_id, trip_id, person_id)
);
alter table trip_deviation enable row level security;
alter table trip_deviation force row level security;
create policy own_unit on trip_deviation using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on trip_deviation to bulwark_app;

create table trip_feed (
  unit_id       integer not null,
  account_id    bigint not null,
  feed_hash     bytea not null,
  password_mark bytea not null,
  made_at       timestamp with time zone not null,
  constraint trip_feed_pkey primary key (unit_id, account_id),
  constraint trip_feed_hash unique (unit_id, feed_hash),
  constraint trip_feed_unit_id_account_id_fkey foreign key (unit_id, account_id) references account(unit_id, account_id)
);
alter table trip_feed enable row level security;
alter table trip_feed force row level security;
create policy own_unit on trip_feed using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on trip_feed to bulwark_app;

create table trip_interview (
  unit_id      integer not null,
  trip_id      bigint not null,
  interview_id bigint not null generated always as identity,
  held_on      date not null,
  answers      bytea,
  key          bytea,
  salt         bytea,
  held_by      bigint not null,
  entered_at   timestamp with time zone not null,
  constraint trip_interview_pkey primary key (unit_id, interview_id),
  constraint trip_interview_unit_id_trip_id_fkey foreign key (unit_id, trip_id) references trip(unit_id, trip_id)
);
create index trip_interview_trip on trip_interview using btree (unit_id, trip_id);
alter table trip_interview enable row level security;
alter table trip_interview force row level security;
create policy own_unit on trip_interview using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on trip_interview to bulwark_app;

create table trip_interviewed (
  unit_id      integer not null,
  interview_id bigint not null,
  person_id    bigint not null,
  trip_id      bigint not null,
  correction   bytea,
  signed_at    timestamp with time zone,
  file_hash    text,
  constraint trip_interviewed_pkey primary key (unit_id, interview_id, person_id),
  constraint trip_interviewed_unit_id_interview_id_fkey foreign key (unit_id, interview_id) references trip_interview(unit_id, interview_id),
  constraint trip_interviewed_unit_id_trip_id_person_id_fkey foreign key (unit_id, trip_id, person_id) references trip_member(unit_id, trip_id, person_id)
);
alter table trip_interviewed enable row level security;
alter table trip_interviewed force row level security;
create policy own_unit on trip_interviewed using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on trip_interviewed to bulwark_app;

create table trip_member (
  unit_id          integer not null,
  trip_id          bigint not null,
  person_id        bigint not null,
  member_id        bigint not null generated always as identity,
  ground           text not null,
  stand_in_id      bigint,
  brief_by         date not null,
  briefed_at       timestamp with time zone,
  briefed_on       date,
  returned_on      date,
  interview_by     date,
  interviewed_on   date,
  asks_own         boolean not null default false,
  left_out_at      timestamp with time zone,
  briefed_for_trip bigint,
  constraint trip_member_pkey primary key (unit_id, trip_id, person_id),
  constraint trip_member_briefed_for foreign key (unit_id, briefed_for_trip) references trip(unit_id, trip_id),
  constraint trip_member_unit_id_person_id_fkey foreign key (unit_id, person_id) references person(unit_id, person_id),
  constraint trip_member_unit_id_stand_in_id_fkey foreign key (unit_id, stand_in_id) references person(unit_id, person_id),
  constraint trip_member_unit_id_trip_id_fkey foreign key (unit_id, trip_id) references trip(unit_id, trip_id),
  constraint trip_member_ground_check check ((ground = any (array['key-unit'::text, 'secret-related'::text, 'school'::text, 'research-institute'::text])))
);
create unique index trip_member_id on trip_member using btree (unit_id, member_id);
create index trip_member_person on trip_member using btree (unit_id, person_id);
alter table trip_member enable row level security;
alter table trip_member force row level security;
create policy own_unit on trip_member using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on trip_member to bulwark_app;

create table trip_opinion (
  unit_id    integer not null,
  trip_id    bigint not null,
  office     text not null,
  conclusion text not null,
  note       bytea,
  given_at   timestamp with time zone not null,
  given_by   bigint not null,
  constraint trip_opinion_pkey primary key (unit_id, trip_id, office),
  constraint trip_opinion_unit_id_trip_id_fkey foreign key (unit_id, trip_id) references trip(unit_id, trip_id),
  constraint trip_opinion_conclusion_check check ((conclusion = any (array['agreed'::text, 'not-agreed'::text]))),
  constraint trip_opinion_office_check check ((office = any (array['personnel'::text, 'security'::text])))
);
alter table trip_opinion enable row level security;
alter table trip_opinion force row level security;
create policy own_unit on trip_opinion using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on trip_opinion to bulwark_app;

create table unit (
  unit_id       integer not null,
  body          text not null default 'unit'::text,
  name          text not null,
  credit_code   text,
  time_zone     text not null default 'Asia/Shanghai'::text,
  demonstration boolean not null default false,
  ledger_from   date not null,
  created_at    timestamp with time zone not null,
  sign          text,
  region        text,
  industry      text,
  constraint unit_pkey primary key (unit_id),
  constraint unit_body_check check ((body = any (array['unit'::text, 'industry-department'::text, 'organ'::text]))),
  constraint unit_industry_check check ((industry ~ '^[A-T]$'::text)),
  constraint unit_name_check check (((length(name) >= 1) and (length(name) <= 200))),
  constraint unit_region_check check ((region ~ '^[1-8][0-9]$'::text)),
  constraint unit_sign_check check (((length(sign) >= 1) and (length(sign) <= 12)))
);
alter table unit enable row level security;
alter table unit force row level security;
create policy own_unit on unit using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on unit to bulwark_app;

create table unit_job (
  unit_id     integer not null,
  job         text not null,
  done_for    date not null,
  done_at     timestamp with time zone not null,
  basis       text not null default ''::text,
  differences integer not null default 0,
  found_at    timestamp with time zone,
  constraint unit_job_pkey primary key (unit_id, job),
  constraint unit_job_check check (((differences > 0) = (found_at is not null)))
);
grant insert, select, update on unit_job to bulwark_app;

create table unit_status (
  unit_id       integer not null,
  status_id     bigint not null generated always as identity,
  status        text not null,
  from_day      date not null,
  to_day        date,
  notice_number text,
  notice_day    date,
  constraint unit_status_pkey primary key (unit_id, status_id),
  constraint unit_status_unit_id_fkey foreign key (unit_id) references unit(unit_id),
  constraint unit_status_check check (((to_day is null) or (to_day >= from_day))),
  constraint unit_status_status_check check ((status = any (array['key-unit'::text, 'cii-operator'::text, 'school'::text, 'research-institute'::text])))
);
alter table unit_status enable row level security;
alter table unit_status force row level security;
create policy own_unit on unit_status using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on unit_status to bulwark_app;

create table witnessed_log (
  unit_id integer not null,
  origin  text not null,
  key     text not null,
  size    bigint not null default 0,
  root    bytea,
  seen_at timestamp with time zone not null,
  constraint witnessed_log_pkey primary key (unit_id, origin)
);
alter table witnessed_log enable row level security;
alter table witnessed_log force row level security;
create policy own_unit on witnessed_log using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant insert, select, update on witnessed_log to bulwark_app;

create table work_rule (
  unit_id      integer not null,
  work_rule_id bigint not null generated always as identity,
  created_at   timestamp with time zone not null,
  created_by   bigint not null,
  repealed_on  date,
  repealed_at  timestamp with time zone,
  repealed_by  bigint,
  constraint work_rule_pkey primary key (unit_id, work_rule_id),
  constraint work_rule_check check ((((repealed_on is null) = (repealed_by is null)) and ((repealed_on is null) = (repealed_at is null))))
);
alter table work_rule enable row level security;
alter table work_rule force row level security;
create policy own_unit on work_rule using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on work_rule to bulwark_app;

create table work_rule_author (
  unit_id    integer not null,
  version_id bigint not null,
  account_id bigint not null,
  constraint work_rule_author_pkey primary key (unit_id, version_id, account_id),
  constraint work_rule_author_unit_id_version_id_fkey foreign key (unit_id, version_id) references work_rule_version(unit_id, version_id)
);
alter table work_rule_author enable row level security;
alter table work_rule_author force row level security;
create policy own_unit on work_rule_author using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on work_rule_author to bulwark_app;

create table work_rule_reading (
  unit_id     integer not null,
  version_id  bigint not null,
  person_id   bigint not null,
  reminded_on date,
  read_at     timestamp with time zone,
  constraint work_rule_reading_pkey primary key (unit_id, version_id, person_id),
  constraint work_rule_reading_unit_id_version_id_fkey foreign key (unit_id, version_id) references work_rule_version(unit_id, version_id)
);
create index work_rule_reading_of on work_rule_reading using btree (unit_id, person_id);
alter table work_rule_reading enable row level security;
alter table work_rule_reading force row level security;
create policy own_unit on work_rule_reading using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on work_rule_reading to bulwark_app;

create table work_rule_review (
  unit_id      integer not null,
  review_id    bigint not null generated always as identity,
  work_rule_id bigint not null,
  owed_from    date not null,
  due_on       date not null,
  reviewed_on  date,
  reviewed_at  timestamp with time zone,
  reviewed_by  bigint,
  outcome      text,
  constraint work_rule_review_pkey primary key (unit_id, review_id),
  constraint work_rule_review_unit_id_work_rule_id_fkey foreign key (unit_id, work_rule_id) references work_rule(unit_id, work_rule_id),
  constraint work_rule_review_check check ((((reviewed_on is null) = (outcome is null)) and ((reviewed_on is null) = (reviewed_at is null)))),
  constraint work_rule_review_outcome_check check ((outcome = any (array['unchanged'::text, 'revised'::text])))
);
create unique index work_rule_review_open on work_rule_review using btree (unit_id, work_rule_id) where (reviewed_on is null);
alter table work_rule_review enable row level security;
alter table work_rule_review force row level security;
create policy own_unit on work_rule_review using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on work_rule_review to bulwark_app;

create table work_rule_version (
  unit_id              integer not null,
  version_id           bigint not null generated always as identity,
  work_rule_id         bigint not null,
  number               integer not null,
  state                text not null default 'draft'::text,
  on_paper             boolean not null,
  kinds                text[] not null,
  implements           text[] not null,
  revision             integer not null default 1,
  content              bytea,
  returned             bytea,
  key                  bytea,
  salt                 bytea,
  written_at           timestamp with time zone not null,
  written_by           bigint not null,
  submitted_at         timestamp with time zone,
  submitted_by         bigint,
  approved_at          timestamp with time zone,
  approved_by          bigint,
  document             text,
  issued_on            date,
  issued_at            timestamp with time zone,
  issued_by            bigint,
  effective_from       date,
  effective_to         date,
  audience             text,
  audience_departments bigint[] not null default '{}'::bigint[],
  audience_roles       text[] not null default '{}'::text[],
  file_hash            text,
  content_hash         text,
  media_type           text,
  constraint work_rule_version_pkey primary key (unit_id, version_id),
  constraint work_rule_version_unit_id_work_rule_id_number_key unique (unit_id, work_rule_id, number),
  constraint work_rule_version_unit_id_work_rule_id_fkey foreign key (unit_id, work_rule_id) references work_rule(unit_id, work_rule_id),
  constraint work_rule_version_audience_check check ((audience = any (array['all'::text, 'departments'::text, 'secret-related'::text, 'foreign-related'::text, 'roles'::text, 'nobody'::text]))),
  constraint work_rule_version_check check (((state <> all (array['approved'::text, 'issued'::text])) or ((approved_at is not null) and (approved_by is not null)))),
  constraint work_rule_version_check1 check (((state = 'issued'::text) = ((issued_on is not null) and (issued_at is not null) and (effective_from is not null) and (document is not null) and (audience is not null)))),
  constraint work_rule_version_check2 check ((effective_to >= effective_from)),
  constraint work_rule_version_check3 check (((key is null) = (salt is null))),
  constraint work_rule_version_check4 check (((content is null) or (key is not null))),
  constraint work_rule_version_check5 check (((file_hash is null) = (content_hash is null))),
  constraint work_rule_version_state_check check ((state = any (array['draft'::text, 'submitted'::text, 'approved'::text, 'issued'::text])))
);
create unique index work_rule_version_in_hand on work_rule_version using btree (unit_id, work_rule_id) where (state <> 'issued'::text);
alter table work_rule_version enable row level security;
alter table work_rule_version force row level security;
create policy own_unit on work_rule_version using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on work_rule_version to bulwark_app;

create table yearly_report (
  unit_id        integer not null,
  report_id      bigint not null generated always as identity,
  year           smallint not null,
  version        integer not null,
  state          text not null default 'draft'::text,
  revision       integer not null default 1,
  as_of          date not null,
  figures        jsonb not null,
  last_year      jsonb,
  last_year_from text,
  content        bytea,
  returned       bytea,
  written_at     timestamp with time zone not null,
  written_by     bigint not null,
  submitted_at   timestamp with time zone,
  submitted_by   bigint,
  issued_at      timestamp with time zone,
  issued_on      date,
  issued_by      bigint,
  number         text,
  file_hash      text,
  content_hash   text,
  key            bytea,
  salt           bytea,
  counted_on     date,
  constraint yearly_report_pkey primary key (unit_id, report_id),
  constraint yearly_report_unit_id_year_version_key unique (unit_id, year, version),
  constraint yearly_report_check check (((state = 'issued'::text) = ((issued_at is not null) and (issued_on is not null) and (issued_by is not null) and (number is not null)))),
  constraint yearly_report_check1 check (((state = 'draft'::text) or (submitted_at is not null))),
  constraint yearly_report_check2 check (((key is null) = (salt is null))),
  constraint yearly_report_check3 check (((file_hash is null) = (content_hash is null))),
  constraint yearly_report_last_year_from_check check ((last_year_from = any (array['report'::text, 'ledger'::text]))),
  constraint yearly_report_state_check check ((state = any (array['draft'::text, 'submitted'::text, 'issued'::text]))),
  constraint yearly_report_version_check check ((version > 0)),
  constraint yearly_report_year_check check (((year >= 2014) and (year <= 2200)))
);
create unique index yearly_report_in_hand on yearly_report using btree (unit_id, year) where (state <> 'issued'::text);
alter table yearly_report enable row level security;
alter table yearly_report force row level security;
create policy own_unit on yearly_report using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on yearly_report to bulwark_app;

create table yearly_report_author (
  unit_id    integer not null,
  report_id  bigint not null,
  account_id bigint not null,
  constraint yearly_report_author_pkey primary key (unit_id, report_id, account_id),
  constraint yearly_report_author_unit_id_report_id_fkey foreign key (unit_id, report_id) references yearly_report(unit_id, report_id)
);
alter table yearly_report_author enable row level security;
alter table yearly_report_author force row level security;
create policy own_unit on yearly_report_author using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on yearly_report_author to bulwark_app;

create table yearly_report_dispatch (
  unit_id     integer not null,
  report_id   bigint not null,
  dispatch_id bigint not null,
  constraint yearly_report_dispatch_pkey primary key (unit_id, report_id, dispatch_id),
  constraint yearly_report_dispatch_unit_id_dispatch_id_fkey foreign key (unit_id, dispatch_id) references dispatch(unit_id, dispatch_id),
  constraint yearly_report_dispatch_unit_id_report_id_fkey foreign key (unit_id, report_id) references yearly_report(unit_id, report_id)
);
alter table yearly_report_dispatch enable row level security;
alter table yearly_report_dispatch force row level security;
create policy own_unit on yearly_report_dispatch using (unit_id = (nullif(current_setting('app.unit'::text, true), ''::text))::integer);
grant delete, insert, select, update on yearly_report_dispatch to bulwark_app;
