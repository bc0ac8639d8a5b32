-- A device that bears a certificate of somebody outside (a security product's, a type approval): its number, who issued it, until when it holds
-- (Provisions 9(3)). A certificate names both; one without a last day holds until it is withdrawn.
alter table register_item add column certificate        text not null default '' check (length(certificate) <= 60);
alter table register_item add column certificate_issuer text not null default '' check (length(certificate_issuer) <= 100);
alter table register_item add column certificate_until  date;
alter table register_item add constraint register_item_certificate_is_whole
  check ((certificate = '') = (certificate_issuer = '') and (certificate <> '' or certificate_until is null));
alter table register_item add constraint register_item_certificate_is_a_devices
  check (certificate = '' or (register = 'carrier' and form in ('usb', 'hard-disk', 'computer', 'phone', 'other-device')));
