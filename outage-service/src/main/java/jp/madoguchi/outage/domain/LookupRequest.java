package jp.madoguchi.outage.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/**
 * 検索条件の入力: the four items and the 資格確認日 as they were typed, nothing checked yet.
 *
 * @param after the search that found nobody, which a wider step follows
 * @param visitId 控えた受診: the one this search is for, if it is for one
 * @param cameDuringOutage whether the clerk states that the patient came during the outage, noted on paper
 */
public record LookupRequest(
        @Nullable String name,
        @Nullable String nameKana,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String address,
        @Nullable String insurerName,
        @Nullable String confirmationDate,
        LookupStep step,
        @Nullable UUID after,
        @Nullable UUID visitId,
        boolean cameDuringOutage) {

    /** The manual's search, for no visit in particular. */
    public LookupRequest(
            @Nullable String name,
            @Nullable String nameKana,
            @Nullable String birthDate,
            @Nullable String sex,
            @Nullable String address,
            @Nullable String insurerName,
            @Nullable String confirmationDate) {
        this(
                name,
                nameKana,
                birthDate,
                sex,
                address,
                insurerName,
                confirmationDate,
                LookupStep.EXACT,
                null,
                null,
                false);
    }

    /** The same for a visit that was held on this day, which is its 資格確認日 unless another was typed. */
    public LookupRequest heldOn(LocalDate day) {
        return new LookupRequest(
                name,
                nameKana,
                birthDate,
                sex,
                address,
                insurerName,
                given(confirmationDate).orElseGet(day::toString),
                step,
                after,
                visitId,
                cameDuringOutage);
    }

    /** 氏名, in the spelling that is compared. */
    public Optional<String> nameKey() {
        return SearchText.name(name);
    }

    /** 氏名（カナ）, in the spelling that is compared. */
    public Optional<String> kanaKey() {
        return SearchText.kana(nameKana);
    }

    /** 生年月日, by era or Gregorian; empty when missing or no such day. */
    public Optional<LocalDate> birthDay() {
        return day(birthDate);
    }

    /** 性別; empty when missing or none of 男・女・未設定. */
    public Optional<Sex> sexValue() {
        return given(sex)
                .flatMap(typed -> Arrays.stream(Sex.values())
                        .filter(value -> value.name().equals(typed))
                        .findFirst());
    }

    /** 住所: the words that must all occur. */
    public List<String> addressWords() {
        return SearchText.words(address);
    }

    /** 保険者名: the words that must all occur. */
    public List<String> insurerWords() {
        return SearchText.words(insurerName);
    }

    /** 資格確認日, written 2021-01-19, 2021/01/19 or 20210119; empty when missing or no such day. */
    public Optional<LocalDate> confirmationDay() {
        return given(confirmationDate).flatMap(typed -> day(typed.replace('/', '-')));
    }

    /** The search, if nothing that it needs is missing; a missing 資格確認日 is today (初期値：本日付). */
    public Optional<LookupCriteria> criteria(LocalDate today) {
        return birthDay()
                .flatMap(born -> sexValue()
                        .map(given -> new LookupCriteria(
                                nameKey().orElse(null),
                                kanaKey().orElse(null),
                                born,
                                given,
                                addressWords(),
                                insurerWords(),
                                confirmationDay().orElse(today))));
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return given(typed)
                .flatMap(text ->
                        EraDate.check(text).match(date -> Optional.of(date.date()), broken -> Optional.empty()));
    }

    /** What was typed, if anything was. */
    public static Optional<String> given(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "LookupRequest[***]";
    }
}
