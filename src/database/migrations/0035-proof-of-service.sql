-- Service by hand is proved by the receipt that was signed (送达回证): its scan.
alter table key_unit_change no force row level security; -- the new key is checked against all rows, as an owner who is no superuser
alter table file no force row level security;
alter table key_unit_change add column service_file text;
alter table key_unit_change add foreign key (unit_id, service_file) references file (unit_id, file_hash);
alter table key_unit_change add constraint key_unit_change_proof check (service_file is null or served_how = 'by-hand');
alter table key_unit_change force row level security;
alter table file force row level security;
