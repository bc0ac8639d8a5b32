-- A request is answered in time (rights.md R8; PIPL 44-46, 50): the day until which was promised when it was made; objections beside corrections.

alter table correction no force row level security; -- the rows are changed as their owner, who is no superuser
alter table correction add column kind text not null default 'correction' check (kind in ('correction', 'objection'));
alter table correction alter column kind drop default;
alter table correction drop constraint correction_about_check;
alter table correction add constraint correction_about_check check (about in
  ('name', 'staff-number', 'department', 'contact', 'post', 'level', 'training', 'review', 'letter', 'look', 'other'));
alter table correction add column answer_due date;
update correction set answer_due = (asked_at at time zone 'Asia/Shanghai')::date + 21; -- fifteen working days are three weeks
alter table correction alter column answer_due set not null;
alter table correction force row level security;
