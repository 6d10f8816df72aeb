-- 性別（備考）, 氏名（その他）カナ, 高齢受給者証
alter table person
    add column sex_note text,
    add column name_other_kana text;
alter table coverage
    add column elderly_issued_on date,
    add column elderly_valid_from date,
    add column elderly_valid_until date,
    add column elderly_ratio_percent integer;
