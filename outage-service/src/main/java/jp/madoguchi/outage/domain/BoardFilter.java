package jp.madoguchi.outage.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.contracts.event.Cause;
import org.jspecify.annotations.Nullable;

/** 絞り込み: which clinics are asked for, as it was typed; what is left out lets everything through. */
public record BoardFilter(
        @Nullable String state,
        @Nullable String prefecture,
        @Nullable String cause) {
    /** 都道府県番号, 01 to 47. */
    public static final String PREFECTURES = "0[1-9]|[1-3][0-9]|4[0-7]";

    private static final Pattern PREFECTURE = Pattern.compile(PREFECTURES);

    /** Whether the state is one there is. */
    public boolean knowsState() {
        return state == null || named(ClinicState.values(), state).isPresent();
    }

    /** Whether the prefecture is one there is. */
    public boolean knowsPrefecture() {
        return prefecture == null || PREFECTURE.matcher(prefecture).matches();
    }

    /** Whether the cause is one there is. */
    public boolean knowsCause() {
        return cause == null || named(Cause.values(), cause).isPresent();
    }

    /** Whether this clinic is asked for. */
    boolean shows(ClinicLine line) {
        return (state == null || state.equals(line.state().name()))
                && (prefecture == null || prefecture.equals(line.prefecture()))
                && (cause == null
                        || cause.equals(Optional.ofNullable(line.cause())
                                .map(Cause::name)
                                .orElse("")));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
