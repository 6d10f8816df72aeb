package jp.madoguchi.eligibility.domain;

import static jp.madoguchi.contracts.event.Validity.VALID;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.rules.CardCertificate;
import jp.madoguchi.rules.CardMedium;
import jp.madoguchi.rules.CertificateState;
import jp.madoguchi.rules.ElderlyAge;

/** 受診前に気をつけること, the gravest first: what may go wrong at the desk with somebody who is expected. */
public enum VisitRisk {
    /** 直近の結果が有効でない: 無効, 資格情報なし or 複数該当. */
    NOT_VALID(
            "ELG-641",
            "事前確認の結果が「資格（有効）」ではありません",
            "保発0710第1号 1",
            person -> person.validity().filter(validity -> validity != VALID).isPresent()),
    /** まだ確認できていない: not known, which is not the same as nothing. */
    NOT_ASKED("ELG-642", "まだ確認できていません", "予約の事前確認", person -> person.answer().isEmpty()),
    /** 受診日より前に終わる: in force on the day of asking and known to end before the day of the visit. */
    ENDS_BEFORE_VISIT(
            "ELG-643",
            "資格が受診予定日より前に終わります",
            "オンライン資格確認等システム運用マニュアル 資格情報",
            person -> person.validity().filter(VALID::equals).isPresent()
                    && person.lastDay()
                            .filter(day -> day.isBefore(person.visitDate()))
                            .isPresent()),
    /** 保険者の異動: another insurer than when the person last came. */
    INSURER_CHANGED(
            "ELG-644",
            "前回の受診から保険者が変わっています",
            "令和5年7月4日事務連絡 2",
            person -> person.insurer()
                    .filter(insurer -> person.last()
                            .filter(last -> !last.insurer().equals(insurer))
                            .isPresent())
                    .isPresent()),
    /** 後期高齢者の負担割合の更新: a 1 August lies between what the desk knows and the visit, that day included. */
    LATE_ELDERLY_RENEWAL("ELG-645", "8月1日の更新で負担割合が変わることがあります", "高齢者の医療の確保に関する法律67条", VisitRisk::isBeyondRenewal),
    /**
     * 70歳: the month in which 70 is reached, which is the day before the birthday, and the next one, from whose first
     * day the share of 70 to 74 is paid; not for who is insured under 後期高齢者医療 already.
     */
    SEVENTY("ELG-646", "70歳に達し、翌月から負担割合が変わります", "健康保険法74条・国民健康保険法42条・年齢計算ニ関スル法律", VisitRisk::reachesSeventy),
    /** 75歳: the month of the birthday, itself the first day of 後期高齢者医療; not for who is insured there already. */
    SEVENTY_FIVE("ELG-647", "75歳の誕生日から後期高齢者医療に変わります", "高齢者の医療の確保に関する法律50条・52条", VisitRisk::turnsSeventyFive),
    /** 電子証明書の期限: the visit lies in the three months before its end, or after it. */
    CERTIFICATE_NEAR_EXPIRY(
            "ELG-648",
            "電子証明書の有効期限が近いか、過ぎています",
            "電子署名等に係る地方公共団体情報システム機構の認証業務に関する法律",
            person -> person.certificateUntil()
                    .map(until -> new CardCertificate(CardMedium.CARD, until).on(person.visitDate()))
                    .filter(state -> state != CertificateState.VALID)
                    .isPresent()),
    /** 初めての受診: found, and never checked here at a visit. */
    NEVER_CHECKED_HERE(
            "ELG-649",
            "この医療機関で資格確認をしたことがありません",
            "令和5年7月4日事務連絡 2",
            person -> person.insurer().isPresent() && person.last().isEmpty());

    private final String rule;
    private final String why;
    private final String basis;
    private final Predicate<Prospect> threatens;

    VisitRisk(String rule, String why, String basis, Predicate<Prospect> threatens) {
        this.rule = rule;
        this.why = why;
        this.basis = basis;
        this.threatens = threatens;
    }

    /** All that threaten this visit, the gravest first. */
    public static List<VisitRisk> of(Prospect prospect) {
        return Stream.of(values()).filter(risk -> risk.threatens.test(prospect)).toList();
    }

    private static boolean isBeyondRenewal(Prospect person) {
        Stream<LocalDate> known = Stream.concat(
                person.answer().map(CheckAnswer::confirmationDate).stream(),
                person.last().map(PastAnswer::confirmationDate).stream());
        return isLateElderly(person)
                && ElderlyAge.lastRenewal(person.visitDate())
                        .filter(renewal -> known.anyMatch(day -> day.isBefore(renewal)))
                        .isPresent();
    }

    private static boolean isLateElderly(Prospect person) {
        return person.insurer().filter(InsurerNumber::isLateElderly).isPresent();
    }

    private static boolean reachesSeventy(Prospect person) {
        YearMonth visit = YearMonth.from(person.visitDate());
        return !isLateElderly(person)
                && ElderlyAge.seventyReachedIn(person.birthDate(), person.visitDate())
                        .filter(reached -> visit.equals(reached) || visit.equals(reached.plusMonths(1)))
                        .isPresent();
    }

    private static boolean turnsSeventyFive(Prospect person) {
        return !isLateElderly(person)
                && ElderlyAge.lateElderlyFrom(person.birthDate(), person.visitDate())
                        .filter(first -> YearMonth.from(first).equals(YearMonth.from(person.visitDate())))
                        .isPresent();
    }

    /** Such as {@code ELG-641}. */
    public String rule() {
        return rule;
    }

    /** Japanese, for the desk. */
    public String why() {
        return why;
    }

    /** The law or notice behind it. */
    public String basis() {
        return basis;
    }
}
