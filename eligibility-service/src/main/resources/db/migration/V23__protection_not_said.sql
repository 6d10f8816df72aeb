-- 保護の要る加入者: yes, no, or null where the version in force does not say. A no from before may have been silence.
alter table person alter column protected_person drop not null, alter column protected_person drop default;
