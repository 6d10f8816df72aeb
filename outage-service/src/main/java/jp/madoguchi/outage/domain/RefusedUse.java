package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.Arrays;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 断られた利用: how often an account was refused the restricted function for one reason.
 *
 * @param last when it was refused last
 */
public record RefusedUse(InstitutionCode institution, String account, Reason reason, long times, Instant last) {
    /** 断られた理由. */
    public enum Reason {
        /** 一般アカウント. */
        ACCOUNT_NOT_ALLOWED("account-not-allowed", "利用できない一般アカウント"),
        /** 検索の回数. */
        TOO_MANY_SEARCHES("too-many-searches", "検索の回数の上限"),
        /** 利用期間の外. */
        NOT_OPEN("outage-lookup", "利用期間の外、又は方法3を利用できない状況");

        private final String purpose;
        private final String label;

        Reason(String purpose, String label) {
            this.purpose = purpose;
            this.label = label;
        }

        /** The reason the audit log names; a search that was none yet is named by what it was for. */
        public static Reason of(String purpose) {
            return Arrays.stream(values())
                    .filter(reason -> reason.purpose.equals(purpose))
                    .findFirst()
                    .orElse(NOT_OPEN);
        }

        /** What the audit log says the refusal was for. */
        public String purpose() {
            return purpose;
        }

        /** The words people read. */
        public String label() {
            return label;
        }
    }
}
