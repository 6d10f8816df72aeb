package jp.madoguchi.outage.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** People of the manual's screens and nobody else's. */
public final class EnrolleeFixture {
    public static final UUID MINATO_ID = UUID.fromString("019a9f00-0000-7000-8000-00000000a001");
    public static final UUID ADACHI_ID = UUID.fromString("019a9f00-0000-7000-8000-00000000a002");
    public static final LocalDate TARO_BORN = LocalDate.of(1954, 3, 26);

    private EnrolleeFixture() {}

    /** 新橋 太郎, 東京都港区〇〇5丁目, 東京新橋サンプル保険者. */
    public static Enrollee taroOfMinato() {
        return taro(MINATO_ID, "東京都港区〇〇5丁目", coverage("06139000", "9550", "54321", "東京新橋サンプル保険者", "2016-04-01"));
    }

    /** 新橋 太郎, 東京都足立区皇居裏1, 北海道新聞社健康保険組合. */
    public static Enrollee taroOfAdachi() {
        return taro(ADACHI_ID, "東京都足立区皇居裏1", coverage("06010003", "77", "100", "北海道新聞社健康保険組合", "2016-04-01"));
    }

    public static Enrollee taro(UUID id, @Nullable String address, CoverageFacts... coverages) {
        return new Enrollee(id, 1, person("新橋 太郎", "ｼﾝﾊﾞｼ ﾀﾛｳ", address), List.of(coverages));
    }

    /** The same while a mis-link is open. */
    public static Enrollee mislinked(Enrollee enrollee) {
        return new Enrollee(enrollee.personId(), enrollee.version(), enrollee.person(), enrollee.coverages(), true);
    }

    public static PersonFacts person(String name, @Nullable String kana, @Nullable String address) {
        return new PersonFacts(name, kana, null, TARO_BORN, Sex.MALE, null, address, null, null);
    }

    public static CoverageFacts coverage(
            String insurer, String symbol, String number, @Nullable String insurerName, String from) {
        return new CoverageFacts(
                numbers(insurer, symbol, number, "01"),
                insurerName,
                Relationship.SELF,
                null,
                CoverageClass.GENERAL,
                LocalDate.parse(from),
                LocalDate.parse(from),
                null,
                null,
                null,
                null,
                null);
    }

    /** The same coverage with its end: the last valid day, the day of loss, or both. */
    public static CoverageFacts ending(CoverageFacts open, @Nullable LocalDate until, @Nullable LocalDate lost) {
        return new CoverageFacts(
                open.numbers(),
                open.insurerName(),
                open.relationship(),
                open.insuredName(),
                open.classification(),
                open.qualifiedOn(),
                open.validFrom(),
                until,
                lost,
                lost == null ? null : LossReason.OTHER,
                open.ratioPercent(),
                null);
    }

    public static InsuredNumbers numbers(
            String insurer, @Nullable String symbol, String number, @Nullable String branch) {
        return new InsuredNumbers(
                InsurerNumber.valueOf(insurer),
                symbol == null ? null : InsuredSymbol.valueOf(symbol),
                InsuredNumber.valueOf(number),
                branch == null ? null : BranchNumber.valueOf(branch));
    }
}
