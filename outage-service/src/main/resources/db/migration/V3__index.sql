-- 保護の要る加入者、異体字をならした氏名、いつの事実か
alter table enrollee add column protected_person boolean not null default false;
alter table enrollee add column folded_key text not null default '';
alter table enrollee add column fold_fingerprint bigint not null default 0;
alter table enrollee add column said_at timestamptz not null default 'epoch';
create index enrollee_by_fold on enrollee (fold_fingerprint);
