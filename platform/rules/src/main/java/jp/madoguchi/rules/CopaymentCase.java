package jp.madoguchi.rules;

import java.time.LocalDate;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.jspecify.annotations.Nullable;

/**
 * 一部負担金の割合を決める材料: what is known of a visit when its ratio is asked for.
 *
 * @param day 受診日, the day the rules are asked as of
 * @param birthDate absent when the desk does not know it
 * @param insurerNumber absent when the insurer is unknown; 39 makes a person of 65 to 74 with 障害認定 a 後期高齢者
 * @param knownRatio what オンライン資格確認, the certificate or the declaration says, if it says anything
 */
public record CopaymentCase(
        LocalDate day,
        @Nullable LocalDate birthDate,
        @Nullable InsurerNumber insurerNumber,
        @Nullable CopaymentRatio knownRatio) {
    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "CopaymentCase[***]";
    }
}
