package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/**
 * 受付窓口における照合 (令和5年7月4日事務連絡 2): the clinic's own record beside the answer, field by field. Where the two cannot be
 * matched, or there is nothing to match, the patient is asked orally.
 *
 * @param ask what to ask the patient; empty when nothing needs asking
 */
public record Comparison(Result result, List<FieldComparison> fields, List<OralQuestion> ask) {

    /** 照合の結果. */
    public enum Result {
        /** 一致. */
        MATCHES,
        /** 表記をそろえて一致. */
        MATCHES_AFTER_NORMALISATION,
        /** 口頭で確認が必要. */
        NEEDS_ORAL_CONFIRMATION
    }

    /** Compares what both sides have. */
    public static Comparison of(PersonFacts person, ClinicRecord own) {
        List<FieldComparison> fields = List.of(
                either(ComparedField.NAME, person.name(), person.nameOther(), own.name()),
                either(ComparedField.NAME_KANA, person.nameKana(), person.nameOtherKana(), own.nameKana()),
                sex(person.sex(), own.sex()),
                birthDate(person.birthDate(), own.birthDate()),
                FieldComparison.texts(ComparedField.ADDRESS, person.address(), own.address()));
        Result result = result(fields);
        return new Comparison(
                result,
                fields,
                result == Result.NEEDS_ORAL_CONFIRMATION ? OralQuestion.about(person) : List.<OralQuestion>of());
    }

    /** What did not agree, which is all that a task for the desk keeps. */
    public List<FieldComparison> differences() {
        return fields.stream().filter(field -> !field.result().agrees()).toList();
    }

    /** A record may hold the other registered name, 氏名（その他）, or its reading; more than possible that is not. */
    private static FieldComparison either(
            ComparedField field, @Nullable String name, @Nullable String otherName, @Nullable String own) {
        FieldComparison registered = FieldComparison.texts(field, name, own);
        if (registered.result() != Likeness.DIFFERENT && registered.result() != Likeness.NOT_COMPARED) {
            return registered;
        }
        FieldComparison other = FieldComparison.texts(field, otherName, own);
        return other.result().agrees()
                ? FieldComparison.possible(field, other.normalisations(), registered.result() == Likeness.DIFFERENT)
                : registered;
    }

    /** 未設定 says nothing about a person; neither two of them do. */
    private static FieldComparison sex(Sex registered, @Nullable Sex own) {
        if (own == null) {
            return FieldComparison.plain(ComparedField.SEX, Likeness.NOT_COMPARED, "医療機関の情報がないため比べていません");
        }
        if (registered == Sex.UNSET || own == Sex.UNSET) {
            return FieldComparison.plain(ComparedField.SEX, Likeness.CANNOT_JUDGE, "未設定のため判定できません");
        }
        return exact(ComparedField.SEX, registered, own);
    }

    private static FieldComparison birthDate(LocalDate registered, @Nullable LocalDate own) {
        return own == null
                ? FieldComparison.plain(ComparedField.BIRTH_DATE, Likeness.NOT_COMPARED, "医療機関の情報がないため比べていません")
                : exact(ComparedField.BIRTH_DATE, registered, own);
    }

    private static FieldComparison exact(ComparedField field, Object registered, Object own) {
        return Objects.equals(registered, own)
                ? FieldComparison.plain(field, Likeness.EQUAL, "一致しています")
                : FieldComparison.plain(field, Likeness.DIFFERENT, "相違があります");
    }

    /**
     * 突合できない場合又は情報が得られない場合 the patient is asked. A person is matched only when a name and the birth date were
     * compared and agree. 性別 that cannot be judged asks for nothing: the notice's oral questions would not settle it.
     */
    private static Result result(List<FieldComparison> fields) {
        List<ComparedField> agreeing = new ArrayList<>();
        for (FieldComparison field : fields) {
            boolean unsettled = field.result() == Likeness.DIFFERENT
                    || (field.result() == Likeness.CANNOT_JUDGE && field.field() != ComparedField.SEX);
            if (unsettled) {
                return Result.NEEDS_ORAL_CONFIRMATION;
            }
            if (field.result().agrees()) {
                agreeing.add(field.field());
            }
        }
        boolean named = agreeing.contains(ComparedField.NAME) || agreeing.contains(ComparedField.NAME_KANA);
        if (!named || !agreeing.contains(ComparedField.BIRTH_DATE)) {
            return Result.NEEDS_ORAL_CONFIRMATION;
        }
        return fields.stream().allMatch(Comparison::needsNoWord) ? Result.MATCHES : Result.MATCHES_AFTER_NORMALISATION;
    }

    private static boolean needsNoWord(FieldComparison field) {
        return field.result() != Likeness.EQUAL_AFTER && field.result() != Likeness.POSSIBLE;
    }
}
