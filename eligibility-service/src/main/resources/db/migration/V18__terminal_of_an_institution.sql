-- 端末・カードリーダーの機種: what institutions have in common, too. Unknown until the register tells it.
alter table institution_extent add column terminal text;
