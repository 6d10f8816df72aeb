package jp.madoguchi.outage.domain.rule;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** 都道府県番号の名: 01 北海道 to 47 沖縄県 (JIS X 0401). */
public final class PrefectureNames {
    /** All of them, in the order of their codes. */
    public static final List<Prefecture> ALL =
            RuleTable.rows("prefectures", cells -> new Prefecture(cells[0], cells[1]), "code", "name");

    private static final Map<String, String> BY_CODE =
            ALL.stream().collect(toUnmodifiableMap(Prefecture::code, Prefecture::name));

    private PrefectureNames() {}

    /** Whether this is a 都道府県番号. */
    public static boolean contains(String code) {
        return BY_CODE.containsKey(code);
    }

    /** The name of one that is contained. */
    public static String of(String code) {
        return Objects.requireNonNull(BY_CODE.get(code), code);
    }

    /** 都道府県. */
    public record Prefecture(String code, String name) {}
}
