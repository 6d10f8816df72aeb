package jp.madoguchi.outage.domain.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.outage.domain.Basis;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.NationalResult;

/** 国の画面の結果を取り込む規則の目録: when a result is one about this visit. */
public final class NationalResultRules {
    /** A visit is checked as of its own 資格確認日; a result that does not tell its day proves nothing about it. */
    static final Rule<Import> SAME_CONFIRMATION_DATE = new Rule<>(
            "OUT-311",
            "confirmationDate",
            "受診の資格確認日で検索した結果を取り込んでください",
            Basis.MEANING,
            given -> given.visit().confirmationDate().equals(given.result().confirmationDate()));

    /** 生年月日 and 性別 are searched exactly, so a result with others is another person's. */
    static final Rule<Import> SAME_PERSON = new Rule<>(
            "OUT-312",
            "person",
            "控えた生年月日・性別と違う方の結果です。検索した患者を確かめてください",
            Basis.MANUAL_SEARCH,
            given -> Optional.ofNullable(given.result().person())
                    .filter(person -> !given.visit().isOf(person))
                    .isEmpty());

    /** 医療機関コード in the file, where it tells one. */
    static final Rule<Import> OWN_INSTITUTION = new Rule<>(
            "OUT-313",
            "institution",
            "この医療機関の結果ではありません",
            Basis.MEANING,
            given -> Optional.ofNullable(given.result().file())
                    .filter(file -> !Objects.equals(given.visit().institution(), file.institution()))
                    .isEmpty());

    /** One answer settles one visit. */
    static final Rule<Import> USED_ONCE = new Rule<>(
            "OUT-314", "file", "別の受診に取り込んだファイルです。受診ごとに検索して取り込んでください", Basis.MEANING, given -> !given.usedElsewhere());

    /** A result that shows half of a coverage, or several people, is none that a claim can be made with. */
    static final Rule<Import> COMPLETE = new Rule<>(
            "OUT-315",
            "result",
            "一人の資格情報がそろった結果、又は資格情報なしの結果を取り込んでください",
            Basis.MANUAL_SCREEN,
            given -> given.result().isComplete() || given.result().isAssistanceOnly());

    /** 有効（未登録）: no insurer registered a coverage, so there is none to claim with; the welfare office pays. */
    static final Rule<Import> NOT_ON_ASSISTANCE = new Rule<>(
            "OUT-317",
            "result",
            "資格（有効・未登録）です。医療保険の資格はなく、医療扶助の方です。医療券・調剤券か福祉事務所への確認で医療扶助の請求とし、この受診は医療扶助として終えてください",
            Basis.VALIDITY_UNREGISTERED,
            given -> !given.result().isAssistanceOnly() || given.visit().isOnAssistance());

    /** 有効（未登録） of a patient who showed a ticket: the desk was right. */
    static final Rule<Import> NOT_AS_TAKEN_ON_ASSISTANCE = new Rule<>(
            "OUT-318",
            "result",
            "資格（有効・未登録）です。医療券・調剤券で受け付けた扱いのままで請求し、この受診は医療扶助として終えてください",
            Basis.VALIDITY_UNREGISTERED,
            given -> !given.result().isAssistanceOnly() || !given.visit().isOnAssistance());

    /** Every rule. */
    static final List<Rule<Import>> CATALOGUE = List.of(
            SAME_CONFIRMATION_DATE,
            SAME_PERSON,
            OWN_INSTITUTION,
            USED_ONCE,
            COMPLETE,
            NOT_ON_ASSISTANCE,
            NOT_AS_TAKEN_ON_ASSISTANCE);

    private NationalResultRules() {}

    /** What keeps this result from settling this visit. */
    public static List<Finding> findings(HeldVisit visit, NationalResult result, boolean usedElsewhere) {
        return Rule.findings(CATALOGUE, new Import(visit, result, usedElsewhere));
    }

    /** The visit, the result, and whether its file had settled another visit. */
    record Import(HeldVisit visit, NationalResult result, boolean usedElsewhere) {}
}
