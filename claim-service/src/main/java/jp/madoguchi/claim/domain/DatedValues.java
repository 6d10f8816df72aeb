package jp.madoguchi.claim.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import jp.madoguchi.contracts.event.Relationship;

/** 日付のある値: numbers, codes and days that a notice or a specification sets, always asked as of a month. */
public final class DatedValues {
    private final Map<String, NavigableMap<YearMonth, String>> byKey = new TreeMap<>();

    /** 一行: from this month on, this value. */
    public record Row(String key, YearMonth from, String value) {}

    /** These values. */
    public DatedValues(List<Row> rows) {
        for (Row row : rows) {
            byKey.computeIfAbsent(row.key(), key -> new TreeMap<>()).put(row.from(), row.value());
        }
    }

    /** 3(4)が適用される最初の請求年月. */
    public YearMonth unknownInForceFrom() {
        return values("unknown.insurer-number").firstKey();
    }

    /** 不詳の保険者番号. */
    public String unknownInsurerNumber(YearMonth claimMonth) {
        return at("unknown.insurer-number", claimMonth);
    }

    /** 不詳の番号; 後期 has 8 digits. */
    public String unknownNumber(YearMonth claimMonth, boolean lateElderly) {
        return at(lateElderly ? "unknown.number.late-elderly" : "unknown.number", claimMonth);
    }

    /** 本人・家族の別 to write when only numbers are known. */
    public Relationship unknownRelationship(YearMonth claimMonth) {
        return Relationship.valueOf(at("unknown.relationship", claimMonth));
    }

    /** CO 文字データ: how many bytes one record takes. */
    public int commentBytes(YearMonth claimMonth) {
        return Integer.parseInt(at("comment.text-bytes", claimMonth));
    }

    /** コメントコード of this item of the remarks. */
    public String commentCode(RemarkItem item, YearMonth claimMonth) {
        return at(item.key(), claimMonth);
    }

    /** Whether 旧資格情報 is said by its comment code. */
    public boolean formerComment(YearMonth claimMonth) {
        return Boolean.parseBoolean(at("former.comment", claimMonth));
    }

    /** Whether 枝番, 受診日等 and 窓口負担額 are recorded for services of this month. */
    public boolean verificationRecords(YearMonth serviceMonth) {
        return !serviceMonth.isBefore(values("verification-records").firstKey());
    }

    private String at(String key, YearMonth month) {
        Map.Entry<YearMonth, String> entry = values(key).floorEntry(month);
        if (entry == null) {
            throw new IllegalStateException(key + " has no value as of " + month);
        }
        return entry.getValue();
    }

    private NavigableMap<YearMonth, String> values(String key) {
        NavigableMap<YearMonth, String> values = byKey.get(key);
        if (values == null) {
            throw new IllegalStateException("no dated value " + key);
        }
        return values;
    }
}
