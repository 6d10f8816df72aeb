-- 保護の要る加入者: told to who searches by words, and shown to no clinic.
alter table person add column protected_person boolean not null default false;
