package jp.madoguchi.eligibility.domain;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 項目の照合: how one field of the clinic's record stands to the answer, without either value.
 *
 * @param normalisations what had to be set aside for the two to be equal; empty otherwise
 * @param explanation Japanese, for the desk, person-free
 */
public record FieldComparison(
        ComparedField field, Likeness result, List<SpellingChange> normalisations, String explanation) {
    private static final Set<SpellingChange> OF_NAMES = EnumSet.of(
            SpellingChange.GLYPH_SELECTOR,
            SpellingChange.WIDTH,
            SpellingChange.KANA_MARKS,
            SpellingChange.COMPATIBILITY,
            SpellingChange.OLD_FORM,
            SpellingChange.LETTER_CASE,
            SpellingChange.SPACES);
    private static final Set<SpellingChange> OF_READINGS = EnumSet.of(
            SpellingChange.WIDTH,
            SpellingChange.KANA_MARKS,
            SpellingChange.LETTER_CASE,
            SpellingChange.KANA_SCRIPT,
            SpellingChange.SPACES);
    private static final Set<SpellingChange> OF_ADDRESSES =
            EnumSet.complementOf(EnumSet.of(SpellingChange.KANA_SCRIPT));

    static FieldComparison plain(ComparedField field, Likeness result, String explanation) {
        return new FieldComparison(field, result, List.of(), field.label() + "：" + explanation);
    }

    /** The other registered name is the one the record has. */
    static FieldComparison possible(ComparedField field, List<SpellingChange> needed, boolean isNameShown) {
        String kana = field == ComparedField.NAME_KANA ? "カナ" : "";
        String name = isNameShown ? "氏名" + kana + "とは違いますが" : "氏名" + kana + "は表示されませんが";
        return new FieldComparison(
                field, Likeness.POSSIBLE, needed, field.label() + "：" + name + "、氏名（その他）" + kana + "と一致しています");
    }

    /** Two texts, either of which may be missing. */
    static FieldComparison texts(ComparedField field, @Nullable String registered, @Nullable String own) {
        if (own == null || own.isBlank()) {
            return plain(field, Likeness.NOT_COMPARED, "医療機関の情報がないため比べていません");
        }
        if (registered == null || registered.isBlank()) {
            return plain(field, Likeness.NOT_COMPARED, "資格情報に表示されないため比べていません");
        }
        return compared(field, registered, own);
    }

    private static FieldComparison compared(ComparedField field, String registered, String own) {
        Set<SpellingChange> allowed = allowed(field);
        if (Spelling.hasPlaceholder(registered) || Spelling.hasPlaceholder(own)) {
            return Spelling.couldBeOne(registered, own, allowed)
                    ? plain(field, Likeness.CANNOT_JUDGE, "表示できない文字（●・〓・外字）があるため判定できません")
                    : plain(field, Likeness.DIFFERENT, "表示できない文字のほかにも相違があります");
        }
        Optional<Set<SpellingChange>> changes = Spelling.between(registered, own, allowed);
        return changes.map(needed -> alike(field, List.copyOf(needed)))
                .orElseGet(() -> plain(field, Likeness.DIFFERENT, different(field)));
    }

    private static Set<SpellingChange> allowed(ComparedField field) {
        return switch (field) {
            case NAME_KANA -> OF_READINGS;
            case ADDRESS -> OF_ADDRESSES;
            default -> OF_NAMES;
        };
    }

    private static FieldComparison alike(ComparedField field, List<SpellingChange> needed) {
        if (needed.isEmpty()) {
            return plain(field, Likeness.EQUAL, "一致しています");
        }
        String named = needed.stream().map(SpellingChange::label).collect(joining("、"));
        return new FieldComparison(field, Likeness.EQUAL_AFTER, needed, field.label() + "：" + named + "の違いを除いて一致しています");
    }

    private static String different(ComparedField field) {
        return field == ComparedField.ADDRESS ? "相違があります（資格情報の住所は保険者に届け出たもので、転居後は違うことがあります）" : "相違があります";
    }
}
