package jp.madoguchi.eligibility.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 観測の決まり: what a message of the national system must satisfy to be kept, and what more to become an answer. */
public final class ObservationRules {
    private static final String MESSAGE = "オンライン資格確認等システム 外部インターフェイス（公開実装による）";
    private static final String MATRIX = "オンライン資格確認等システム運用マニュアル (2) 確認の方法";
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Set<Validity> WITH_COVERAGE =
            EnumSet.of(Validity.VALID, Validity.INVALID, Validity.INVALID_NEWER_EXISTS);

    /** 異常終了: an error of a terminal, whether 9 or 3, says nothing of anybody's coverage. */
    static final Rule<NationalResult> ENDED_NORMALLY =
            new Rule<>("ELG-702", "SegmentOfResult", "異常終了または処理中の結果は観測になりません", MESSAGE, NationalResult::ended);

    /** The day it is about, without which it is about no day at all. */
    static final Rule<NationalResult> HAS_A_DAY = new Rule<>(
            "ELG-703",
            "QualificationConfirmationDate",
            "資格確認日がありません",
            MESSAGE,
            result -> result.confirmationDate() != null);

    /** 文字: what can be stored, shown and compared. */
    static final Rule<NationalResult> READABLE = new Rule<>(
            "ELG-704",
            "ResultOfQualificationConfirmation",
            "制御文字や壊れた文字が含まれています",
            "Unicode 3.9 D75",
            result -> result.results().stream().flatMap(ObservedResult::texts).allMatch(Texts::printable));

    /** 長さ: as long as the door for persons takes it, and no longer; what is cut off would be another name. */
    static final Rule<NationalResult> NOT_TOO_LONG = new Rule<>(
            "ELG-706",
            "ResultOfQualificationConfirmation",
            "結果の件数か、氏名・住所などの文字数が上限を超えています",
            "登録の口の上限（openapi.yaml PersonPart）",
            result -> result.results().size() <= NationalResult.MOST_RESULTS
                    && result.results().stream().allMatch(ObservedResult::fits));

    /** All six answers of OQSCD006 are answers of the suite; a code that this version does not know says nothing. */
    static final Rule<NationalResult> IS_AN_ANSWER = new Rule<>(
            "ELG-711", "QualificationValidity", "この資格有効性は回答にできません", MESSAGE, result -> result.validity() != null);

    /**
     * What is said of one coverage answers a question of its numbers and a birth date, found or asked with. 資格情報なし,
     * 複数該当 and 有効（未登録） are answers of a card, too, of which no numbers are known.
     */
    static final Rule<NationalResult> HAS_A_QUESTION = new Rule<>(
            "ELG-712",
            "InsuredIdentificationNumber",
            "保険者番号・番号・生年月日がそろわないため回答にできません",
            MATRIX,
            result -> stated(result).noneMatch(WITH_COVERAGE::contains)
                    || (result.numbers().isPresent() && result.birthDate().isPresent()));

    /** 有効 and 無効 are said of one coverage: with none or several nobody can tell of which. 有効（未登録） is said of none. */
    static final Rule<NationalResult> HAS_ONE_COVERAGE = new Rule<>(
            "ELG-713",
            "ResultOfQualificationConfirmation",
            "有効・無効の結果に資格が一件だけ必要です",
            MESSAGE,
            result -> stated(result).noneMatch(WITH_COVERAGE::contains)
                    || result.only().isPresent());

    /** Nothing that an answer must hold is made up. */
    static final Rule<NationalResult> COVERAGE_IS_COMPLETE = new Rule<>(
            "ELG-714",
            "ResultOfQualificationConfirmation",
            "保険者番号、本人・家族の別、証の種類、有効開始日、氏名、生年月日、性別のいずれかがないため回答にできません",
            MESSAGE,
            result -> stated(result).noneMatch(WITH_COVERAGE::contains)
                    || result.only().stream().allMatch(only -> only.missing().isEmpty()));

    static final List<Rule<NationalResult>> OF_ANSWERING =
            List.of(IS_AN_ANSWER, HAS_A_QUESTION, HAS_ONE_COVERAGE, COVERAGE_IS_COMPLETE);

    private ObservationRules() {}

    /** Every rule a message breaks that this institution hands in. */
    public static List<Rule<NationalResult>> notKept(NationalResult result, InstitutionCode institution, Instant now) {
        return Rule.broken(ofKeeping(institution, now), result);
    }

    static List<Rule<NationalResult>> ofKeeping(InstitutionCode institution, Instant now) {
        return List.of(
                isForThisInstitution(institution), ENDED_NORMALLY, HAS_A_DAY, READABLE, alreadySaid(now), NOT_TOO_LONG);
    }

    /** Every rule a kept message breaks before it can be an answer. */
    public static List<Rule<NationalResult>> notAnswerable(NationalResult result) {
        return Rule.broken(OF_ANSWERING, result);
    }

    /** A message names the institution it was written for; another's was never seen here. */
    private static Rule<NationalResult> isForThisInstitution(InstitutionCode institution) {
        return new Rule<>(
                "ELG-701",
                "MedicalInstitutionCode",
                "この医療機関の電文ではありません",
                MESSAGE,
                result -> Optional.ofNullable(result.institution())
                        .filter(institution::equals)
                        .isPresent());
    }

    /** 処理実行日時: another system's clock may be five minutes ahead; what is later yet was not said by now. */
    private static Rule<NationalResult> alreadySaid(Instant now) {
        return new Rule<>(
                "ELG-705",
                "ProcessExecutionTime",
                "処理実行日時が未来です。時計を確かめてください",
                MESSAGE,
                result -> Optional.ofNullable(result.saidAt())
                        .filter(saidAt -> saidAt.isAfter(now.plus(CLOCKS_DIFFER)))
                        .isEmpty());
    }

    /** Whether it speaks of one person: 資格情報なし and 複数該当 say of nobody that they have no coverage. */
    static boolean namesSomebody(NationalResult result) {
        return stated(result).anyMatch(WITH_COVERAGE::contains);
    }

    private static Stream<Validity> stated(NationalResult result) {
        return Stream.ofNullable(result.validity());
    }

    /** Whether the answer may be given on this day; the day of a question follows its own rules. */
    public static List<Rule<CheckQuestion>> notAskable(Observation observation, LocalDate today) {
        CheckQuestion question = observation.question();
        return Stream.concat(
                        QuestionRules.broken(question, today).stream(),
                        QuestionRules.broken(question, observation.outcome()).stream())
                .toList();
    }
}
