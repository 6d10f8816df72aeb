package jp.madoguchi.testing.population;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 半角カナ: as the national system sends names. The Unicode data knows the way back only, so it is turned round. */
final class HalfWidth {
    private static final Map<String, String> HALVES = IntStream.rangeClosed('ｦ', 'ﾝ')
            .mapToObj(Character::toString)
            .flatMap(kana -> Stream.of(kana, kana + 'ﾞ', kana + 'ﾟ'))
            .filter(half -> full(half).length() == 1)
            .collect(Collectors.toUnmodifiableMap(HalfWidth::full, half -> half));

    private HalfWidth() {}

    static String of(String kana) {
        return kana.codePoints()
                .mapToObj(Character::toString)
                .map(full -> HALVES.getOrDefault(full, full))
                .collect(Collectors.joining());
    }

    private static String full(String half) {
        return Normalizer.normalize(half, Normalizer.Form.NFKC);
    }
}
