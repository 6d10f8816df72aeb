-- 端末・カードリーダーの機種: what clinics have in common, too. Those that registered before have said none.
alter table clinic add column terminal text;

-- Those that registered before it was told of are told of once: nobody has to register anew.
alter table clinic add column told boolean not null default false;
create index clinic_untold on clinic (institution) where not told;
