-- 検索条件の要約: which search found nobody, so that a wider step follows that one and no other. Keyed; of what was typed nothing is kept.
alter table lookup add column criteria_digest text;
