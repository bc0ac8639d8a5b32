-- One person has one account (account_person). An administrator's holds, beside his office, at most what everybody of the staff holds:
-- his own matters. So nobody is two administrators, or an administrator and an officer, whichever way the roles came about.

alter table account add constraint account_roles_together check (
  not roles && array['system-admin', 'security-admin', 'auditor']
  or array_remove(roles, 'member') in (array['system-admin'], array['security-admin'], array['auditor'])
);
