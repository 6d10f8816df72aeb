package jp.madoguchi.contracts.oqs;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import org.jspecify.annotations.Nullable;

/** 値の読み方: the values of one element as types. A value that is there and wrong is refused, never taken for absent. */
final class OqsValues {
    private static final Pattern TIME = Pattern.compile("([0-9]{8})([01][0-9]|2[0-3])([0-5][0-9])([0-5][0-9])");

    private final OqsBlock block;

    OqsValues(OqsBlock block) {
        this.block = block;
    }

    Optional<String> text(String element) {
        return block.anySpelling(element).map(String::strip);
    }

    /** Codes and amounts, however wide they were written. */
    Optional<String> halfWidth(String element) {
        return text(element).map(OqsValues::half);
    }

    Optional<LocalDate> date(String element) {
        return text(element).map(EraDate::valueOf).map(EraDate::date);
    }

    Optional<LocalDateTime> time(String element) {
        return text(element).map(OqsValues::moment);
    }

    Optional<Integer> percent(String element) {
        return text(element).map(text -> {
            String digits = half(text);
            InvalidIdentifier.unless(digits.matches("[0-9]{1,3}"), "oqs-percent");
            return Integer.parseInt(digits);
        });
    }

    <E extends Enum<E>> Optional<E> code(Class<E> type, String table, String element) {
        return halfWidth(element).flatMap(code -> OqsCodes.constant(type, table, code));
    }

    /** 記号・番号・枝番: absent unless 保険者番号 and 番号 are both there. */
    Optional<InsuredNumbers> numbers() {
        Optional<InsurerNumber> insurer = text("InsurerNumber").map(InsurerNumber::valueOf);
        Optional<InsuredNumber> number = text("InsuredIdentificationNumber").map(InsuredNumber::valueOf);
        if (insurer.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new InsuredNumbers(
                insurer.get(),
                orNull("InsuredCardSymbol", InsuredSymbol::valueOf),
                number.get(),
                orNull("InsuredBranchNumber", BranchNumber::valueOf)));
    }

    private <T> @Nullable T orNull(String element, Function<String, T> read) {
        return text(element).map(read).orElse(null);
    }

    private static LocalDateTime moment(String text) {
        Matcher parts = TIME.matcher(half(text));
        InvalidIdentifier.unless(parts.matches(), "oqs-time");
        LocalDate day = EraDate.valueOf(parts.group(1)).date();
        return day.atTime(LocalTime.of(number(parts, 2), number(parts, 3), number(parts, 4)));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static String half(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
