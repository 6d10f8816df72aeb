package jp.madoguchi.outage.domain.rule;

import static jp.madoguchi.outage.domain.Basis.MANUAL_SCREEN;
import static jp.madoguchi.outage.domain.Basis.MANUAL_SEARCH;
import static jp.madoguchi.outage.domain.Basis.MEANING;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.LookupRequest;

/** 検索条件の規則の目録: what must be given before anybody is searched for. Every broken rule is named, not the first. */
public final class LookupRules {
    /** 「氏名、氏名（カナ） どちらか一方は入力してください」: one of the two, or both. */
    static final Rule<Asked> NAME_OR_KANA = new Rule<>(
            "OUT-101",
            "name",
            "氏名、氏名（カナ）のどちらか一方は入力してください",
            MANUAL_SEARCH,
            asked -> asked.request().nameKey().isPresent()
                    || asked.request().kanaKey().isPresent());

    /** 「*必須項目：は全て入力してください」: 生年月日. */
    static final Rule<Asked> BIRTH_DATE = new Rule<>(
            "OUT-102",
            "birthDate",
            "生年月日を入力してください",
            MANUAL_SEARCH,
            asked -> LookupRequest.given(asked.request().birthDate()).isPresent());

    /** 「元号又は西暦を選択し、年、月、日を入力します」: a day that existed, in the era it is written in. */
    static final Rule<Asked> BIRTH_DATE_EXISTS = new Rule<>(
            "OUT-103",
            "birthDate",
            "生年月日は元号又は西暦で、実在する日を入力してください",
            MANUAL_SCREEN,
            asked -> LookupRequest.given(asked.request().birthDate()).isEmpty()
                    || asked.request().birthDay().isPresent());

    /** 生年月日: nobody is born tomorrow; an era year too many, as 令和99年, is a slip of the hand and not "nobody". */
    static final Rule<Asked> BIRTH_DATE_NOT_AHEAD = new Rule<>(
            "OUT-114",
            "birthDate",
            "生年月日は本日以前の日を入力してください",
            MEANING,
            asked -> asked.request()
                    .birthDay()
                    .filter(day -> day.isAfter(asked.today()))
                    .isEmpty());

    /** 「*必須項目：は全て入力してください」: 性別. */
    static final Rule<Asked> SEX = new Rule<>(
            "OUT-104",
            "sex",
            "性別を選択してください",
            MANUAL_SEARCH,
            asked -> LookupRequest.given(asked.request().sex()).isPresent());

    /** 「一覧（1：男、2：女、3：未設定）から選択します」. */
    static final Rule<Asked> SEX_FROM_LIST = new Rule<>(
            "OUT-105",
            "sex",
            "性別は一覧（MALE 男、FEMALE 女、UNSET 未設定）から選択してください",
            MANUAL_SCREEN,
            asked -> LookupRequest.given(asked.request().sex()).isEmpty()
                    || asked.request().sexValue().isPresent());

    /** 「住所、保険者名 どちらか一方は入力してください」: one of the two, or both. */
    static final Rule<Asked> ADDRESS_OR_INSURER = new Rule<>(
            "OUT-106",
            "address",
            "住所、保険者名のどちらか一方は入力してください",
            MANUAL_SEARCH,
            asked -> !asked.request().addressWords().isEmpty()
                    || !asked.request().insurerWords().isEmpty());

    /** 「資格確認日を西暦年月日8桁で入力するか、カレンダーから選択します」. Missing is 初期値：本日付, not an error. */
    static final Rule<Asked> CONFIRMATION_DATE_EXISTS = new Rule<>(
            "OUT-107",
            "confirmationDate",
            "資格確認日は西暦年月日で、実在する日を入力してください",
            MANUAL_SCREEN,
            asked -> LookupRequest.given(asked.request().confirmationDate()).isEmpty()
                    || asked.request().confirmationDay().isPresent());

    /** 資格確認日: today is the last day that can be asked about; nobody knows who will be covered tomorrow. */
    static final Rule<Asked> CONFIRMATION_DATE_NOT_AHEAD = new Rule<>(
            "OUT-108",
            "confirmationDate",
            "資格確認日は本日以前の日を入力してください",
            MEANING,
            asked -> asked.request()
                    .confirmationDay()
                    .filter(day -> day.isAfter(asked.today()))
                    .isEmpty());

    /**
     * A wider step is offered only where an exact search for the same person found nobody; which it was must be named
     * and must be true.
     */
    static final Rule<Boolean> FOLLOWS_NOBODY = new Rule<>(
            "OUT-110", "after", "この検索は、同じ検索条件の完全一致の検索で見つからなかったあとに選択してください", MEANING, foundNobody -> foundNobody);

    /** A wider step compares less, so what it still compares must be there, and what it leaves out must be given. */
    static final Rule<Asked> STEP_HAS_ITS_WORDS = new Rule<>(
            "OUT-111",
            "step",
            "異体字の検索は氏名を、氏名（カナ）だけの検索は氏名と氏名（カナ）の両方を入力して選択してください",
            MEANING,
            asked -> !asked.request().step().isWider()
                    || asked.request()
                            .step()
                            .searchesWith(
                                    asked.request().nameKey().isPresent(),
                                    asked.request().kanaKey().isPresent()));

    /**
     * 保護の要る加入者: counts as a hit; with one among the hits nothing is shown until 氏名 and 住所, down to the 市区町村,
     * together fit one person alone. Decided where the hits are, by
     * {@link jp.madoguchi.outage.domain.LookupCriteria#among}.
     */
    static final String PROTECTED_PERSON = "OUT-109";

    /** Every rule, in the order of the screen. */
    static final List<Rule<Asked>> CATALOGUE = List.of(
            NAME_OR_KANA,
            BIRTH_DATE,
            BIRTH_DATE_EXISTS,
            BIRTH_DATE_NOT_AHEAD,
            SEX,
            SEX_FROM_LIST,
            ADDRESS_OR_INSURER,
            CONFIRMATION_DATE_EXISTS,
            CONFIRMATION_DATE_NOT_AHEAD,
            STEP_HAS_ITS_WORDS);

    private LookupRules() {}

    /** The search this request asks for, or everything that is missing or wrong. A missing 資格確認日 is today. */
    public static LookupCheck check(LookupRequest request, LocalDate today) {
        List<Finding> findings = Rule.findings(CATALOGUE, new Asked(request, today));
        return findings.isEmpty()
                ? request.criteria(today)
                        .<LookupCheck>map(LookupCheck.Complete::new)
                        .orElseThrow(() -> new IllegalStateException("a request without findings is complete"))
                : new LookupCheck.Incomplete(findings);
    }

    /** What is wrong with a wider step after a search that did or did not find nobody. */
    public static List<Finding> following(boolean foundNobody) {
        return Rule.findings(List.of(FOLLOWS_NOBODY), foundNobody);
    }

    /** What was typed, and the day on which. */
    record Asked(LookupRequest request, LocalDate today) {}
}
